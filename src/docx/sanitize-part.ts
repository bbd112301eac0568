/** What a public copy must not carry inside a part: where it stands in the source, and what it is. */
import type { Splice } from './splice.ts'
import type { Tag, XmlHandler } from './xml-scan.ts'

export const removals = [
  'authors',
  'organisation',
  'comments',
  'changes',
  'revision-ids',
  'custom-properties',
  'custom-xml',
  'thumbnail',
  'printer-settings',
  'template',
  'variables',
  'hidden-text',
] as const

export type Removal = (typeof removals)[number]

/** A piece of the source that goes; its `text` is always empty. */
export interface Removed extends Splice {
  readonly what: Removal
}

/** Elements that go with everything in them. */
const whole: ReadonlyMap<string, Removal> = new Map([
  ...[
    ...[
      'w:del',
      'w:moveFrom',
      'w:rPrChange',
      'w:pPrChange',
      'w:sectPrChange',
      'w:tblPrChange',
      'w:tblPrExChange',
      'w:trPrChange',
    ],
    ...['w:tcPrChange', 'w:tblGridChange', 'w:numberingChange', 'w:cellDel', 'w:cellIns', 'w:cellMerge'],
    ...['w:moveFromRangeStart', 'w:moveFromRangeEnd', 'w:moveToRangeStart', 'w:moveToRangeEnd'],
    ...['w:customXmlDelRangeStart', 'w:customXmlDelRangeEnd', 'w:customXmlInsRangeStart', 'w:customXmlInsRangeEnd'],
    ...[
      'w:customXmlMoveFromRangeStart',
      'w:customXmlMoveFromRangeEnd',
      'w:customXmlMoveToRangeStart',
      'w:customXmlMoveToRangeEnd',
    ],
    'w:trackRevisions',
  ].map((name) => [name, 'changes'] as const),
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'].map((name) => [name, 'comments'] as const),
  ...['w:rsids', 'w:rsid'].map((name) => [name, 'revision-ids'] as const),
  ...['w:attachedTemplate', 'w:mailMerge'].map((name) => [name, 'template'] as const),
  ['w:docVars', 'variables'],
])

/** Elements that go while what is in them stays: accepted insertions. */
const around = new Set(['w:ins', 'w:moveTo'])

/** Elements of the properties that are left empty. */
const emptied: ReadonlyMap<string, Removal> = new Map([
  ['dc:creator', 'authors'],
  ['cp:lastModifiedBy', 'authors'],
  ['ep:Company', 'organisation'],
  ['ep:Manager', 'organisation'],
  ['ep:Template', 'template'],
  ['ep:HyperlinkBase', 'template'],
])

interface Open {
  readonly name: string
  readonly start: number
  /** Why the element goes when it ends; null while it stays. */
  what: Removal | null
}

/** Collects what goes into `removed`. Tracked changes are accepted: deleted rows go too. */
export function partSanitizer(source: string, removed: Removed[]): Pick<XmlHandler, 'open' | 'close'> {
  const open: Open[] = []
  const remove = (from: number, to: number, what: Removal) => removed.push({ from, to, text: '', what })

  const inside = (name: string): Open | undefined =>
    open[open.length - 1]?.name === name ? open[open.length - 2] : undefined

  function openTag(tag: Tag, start: number): void {
    const end = start + tag.length
    const what = whole.get(tag.name) ?? null
    if (tag.name === 'w:vanish' && isOn(tag, start)) hide(inside('w:rPr'))
    const row = tag.name === 'w:del' ? inside('w:trPr') : undefined
    if (row?.name === 'w:tr') row.what = 'changes'
    if (around.has(tag.name)) remove(start, end, 'changes')
    for (const attribute of tag.attributes)
      if (attribute.name.startsWith('w:rsid'))
        remove(start + nameStart(tag, start, attribute.start), start + attribute.end + 1, 'revision-ids')
    if (!tag.empty) open.push({ name: tag.name, start, what })
    else if (what) remove(start, end, what)
  }

  function hide(run: Open | undefined): void {
    if (run?.name === 'w:r') run.what = 'hidden-text'
  }

  function isOn(tag: Tag, start: number): boolean {
    const value = tag.attributes.find(({ name }) => name === 'w:val')
    return !value || !/^(?:0|false|off)$/u.test(source.slice(start + value.start, start + value.end))
  }

  /** Where the attribute whose value starts at `value` begins, with the blank before it; offsets in the tag. */
  function nameStart(tag: Tag, start: number, value: number): number {
    const before = source.slice(start, start + value)
    return before.search(/\s+[^\s=]+\s*=\s*["']$/u) || tag.length
  }

  function close(name: string, start: number, end: number): void {
    const element = open.pop()
    if (!element) return
    if (around.has(name)) remove(start, end, 'changes')
    if (element.what) remove(element.start, end, element.what)
    const leftEmpty = emptied.get(name)
    const contentStart = source.indexOf('>', element.start) + 1
    if (leftEmpty && start > contentStart) remove(contentStart, start, leftEmpty)
  }

  return { open: openTag, close }
}
