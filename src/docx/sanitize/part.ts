/** What a public copy must not carry inside a part: where it stands in the source, and what it is. */

import { attributeOf } from '../package.ts'
import type { Tag, XmlHandler } from '../xml/scan.ts'
import {
  around,
  beforeMerge,
  between,
  emptied,
  isRevisionId,
  noteReferences,
  type Removal,
  type Removed,
  whole,
} from './elements.ts'
import { type Hiding, isOn } from './hidden-styles.ts'
import { closeParagraph, endJoining, type Joining, type OpenParagraph } from './join-paragraphs.ts'

/** Where in a part a note is referred to. */
export interface NoteReference {
  readonly kind: string
  readonly id: string
  readonly at: number
}

interface OpenElement {
  readonly name: string
  readonly start: number
  /** Why the element goes when it ends; null while it stays. */
  what: Removal | null
  /** Rows of a table, cells of a row: how many there are, and how many of them go. */
  parts: number
  gone: number
  readonly paragraph: OpenParagraph | null
  /** Of a paragraph, run or table: its style's id. */
  style: string | null
  /** What a run says itself of being hidden; null where it says nothing. */
  isHidden: boolean | null
  /** Where in the properties of a cell its merging stands (CT_TcPr is a sequence). */
  mergeAt: number
  /** The paragraph in it whose mark was deleted and that waits for the next. */
  joining: Joining | null
}

/** What has to be known of other parts. */
export interface Surroundings {
  readonly hides: Hiding
  /** Notes that nothing refers to any more: `footnote 2`. */
  readonly droppedNotes: ReadonlySet<string>
  /** Whether a content control shows a property of the document: Word would show it empty. */
  readonly showsProperties: boolean
}

export interface PartSanitizer extends Pick<XmlHandler, 'open' | 'close'> {
  readonly notes: readonly NoteReference[]
}

/** Collects what goes into `removed`. Tracked changes are accepted, as Word does it: deleted rows, cells and paragraph marks go too. */
export function partSanitizer(
  source: string,
  removed: Removed[],
  { hides, droppedNotes, showsProperties }: Surroundings,
): PartSanitizer {
  const open: OpenElement[] = []
  const notes: NoteReference[] = []
  const remove = (from: number, to: number, what: Removal | null) => removed.push({ from, to, text: '', what })
  const above = (levels: number): OpenElement | undefined => open[open.length - levels]
  const isInside = (...names: readonly string[]): boolean =>
    names.every((name, index) => above(names.length - index)?.name === name)
  const nearest = (name: string): OpenElement | undefined => open.findLast((element) => element.name === name)
  const styleOf = (name: string): string | null => nearest(name)?.style ?? null
  const paragraph = (): OpenParagraph | null => open.findLast((element) => element.paragraph)?.paragraph ?? null

  function openTag(tag: Tag, start: number): void {
    const end = start + tag.length
    const { name } = tag
    const what = isDroppedNote(tag, start) ? 'changes' : (whole.get(name) ?? null)
    noteDeletion(name)
    noteStyle(tag, start)
    const kind = noteReferences[name]
    if (kind) notes.push({ kind, id: attributeOf(source, tag, start, 'w:id') ?? '', at: start })
    if (around.has(name)) remove(start, end, 'changes')
    for (const attribute of tag.attributes)
      if (isRevisionId(attribute.name))
        remove(start + nameStart(tag, start, attribute.start), start + attribute.end + 1, 'revision-ids')
    if (name === 'w:cellMerge') mergeCell(tag, start)
    const joins = joinedInto(name)
    const opened =
      name === 'w:p'
        ? { startTag: { start, end }, properties: null, isMarkDeleted: false, hasContent: false, joins }
        : null
    if (tag.empty) noteBeforeMerge(name, end)
    if (!tag.empty) {
      open.push({
        name,
        start,
        what,
        parts: 0,
        gone: 0,
        paragraph: opened,
        style: null,
        isHidden: null,
        mergeAt: end,
        joining: null,
      })
      return
    }
    const properties = isInside('w:p') && name === 'w:pPr' ? paragraph() : null
    if (properties) properties.properties = { start, end }
    if (joins) {
      // An empty paragraph has no content to run on into: only the waiting one's end is left of the two.
      remove(start, end, null)
      if (joins.properties) remove(joins.properties.start, joins.properties.end, 'changes')
    } else if (what) remove(start, end, what)
  }

  /** A cell that was merged with those above or below it is so for good (17.13.5.5). */
  function mergeCell(tag: Tag, start: number): void {
    const properties = above(1)
    if (properties?.name !== 'w:tcPr') return
    const end = start + tag.length
    const { element = '', attribute = '' } =
      /^<(?<element>[^\s:]*:)?cellMerge.*?\s(?<attribute>[^\s:]*:)vMerge\s*=/su.exec(source.slice(start, end))
        ?.groups ?? {}
    const value = attributeOf(source, tag, start, 'w:vMerge') === 'rest' ? 'restart' : 'continue'
    const text = `<${element}vMerge ${attribute}val="${value}"/>`
    const at = properties.mergeAt
    removed.push({ from: at, to: at === start ? end : at, text, what: at === start ? 'changes' : null })
  }

  /** The paragraph that runs on into the element that begins; null where none waits. One that cannot run on into it ends there. */
  function joinedInto(name: string): Joining | null {
    const parent = above(1)
    const joining = parent?.joining ?? null
    if (!parent || !joining || between.test(name)) return null
    parent.joining = null
    if (name === 'w:p') return joining
    endJoining(joining, removed)
    return null
  }

  function noteBeforeMerge(name: string, end: number): void {
    const properties = above(1)
    if (properties?.name === 'w:tcPr' && beforeMerge.has(name)) properties.mergeAt = end
  }

  function noteDeletion(name: string): void {
    const isDeletion = name === 'w:del' || name === 'w:moveFrom'
    const mark = isDeletion && isInside('w:p', 'w:pPr', 'w:rPr') ? paragraph() : null
    if (mark) mark.isMarkDeleted = true
    const isRow = name === 'w:del' && isInside('w:tr', 'w:trPr')
    const isCell = name === 'w:cellDel' && isInside('w:tc', 'w:tcPr')
    const holder = above(2)
    if (holder && (isRow || isCell)) holder.what = 'changes'
  }

  function isDroppedNote(tag: Tag, start: number): boolean {
    if (tag.name !== 'w:footnote' && tag.name !== 'w:endnote') return false
    return droppedNotes.has(`${tag.name.slice(2)} ${attributeOf(source, tag, start, 'w:id')}`)
  }

  function noteStyle(tag: Tag, start: number): void {
    const { name } = tag
    const holder = above(2)
    if (!holder) return
    const isStyle =
      (name === 'w:pStyle' && isInside('w:p', 'w:pPr')) ||
      (name === 'w:rStyle' && isInside('w:r', 'w:rPr')) ||
      (name === 'w:tblStyle' && isInside('w:tbl', 'w:tblPr'))
    if (isStyle) holder.style = attributeOf(source, tag, start, 'w:val') ?? null
    if (name === 'w:vanish' && above(1)?.name === 'w:rPr') holder.isHidden = isOn(source, tag, start)
    if (name === 'w:hidden' && isInside('w:tr', 'w:trPr') && isOn(source, tag, start)) holder.what = 'hidden-text'
    const drawn = name === 'wp:docPr' ? nearest('w:r') : undefined
    if (drawn && /^(?:1|true|on)$/u.test(attributeOf(source, tag, start, 'hidden') ?? '')) drawn.what = 'hidden-text'
  }

  /** Where the attribute whose value starts at `value` begins, with the blank before it; offsets in the tag. */
  function nameStart(tag: Tag, start: number, value: number): number {
    const before = source.slice(start, start + value)
    return before.search(/(?<!\s)\s+[^\s=]+\s*=\s*["']$/u) || tag.length
  }

  function close(name: string, start: number, end: number): void {
    const element = open.pop()
    if (!element) return
    noteBeforeMerge(name, end)
    if (element.joining) endJoiningAtLast(element)
    if (name === 'w:r' || name === 'm:r') closeRun(element)
    if (name === 'w:tc') countIn('w:tr', element)
    if (name === 'w:tr' && element.parts > 0 && element.parts === element.gone) element.what = 'changes'
    if (name === 'w:tr') countIn('w:tbl', element)
    if (name === 'w:tbl' && element.parts > 0 && element.parts === element.gone) element.what = 'changes'
    if (around.has(name)) remove(start, end, 'changes')
    if (element.what) remove(element.start, end, element.what)
    const holder = name === 'w:pPr' && isInside('w:p') ? paragraph() : null
    if (holder) holder.properties = { start: element.start, end }
    if (element.paragraph) {
      const joining = closeParagraph(source, element.paragraph, { start, end }, removed)
      const parent = above(1)
      if (parent) parent.joining = joining
    }
    const leftEmpty = emptied.get(name)
    const contentStart = source.indexOf('>', element.start) + 1
    const isShown = showsProperties && leftEmpty === 'properties'
    if (leftEmpty && !isShown && start > contentStart) remove(contentStart, start, leftEmpty)
  }

  /** The last paragraph of a cell or a text box has to stay; in the body, what is empty may go. */
  function endJoiningAtLast({ name, joining }: OpenElement): void {
    if (joining && name === 'w:body') endJoining(joining, removed)
  }

  function closeRun(run: OpenElement): void {
    const styles = { paragraph: styleOf('w:p'), character: run.style, table: styleOf('w:tbl') }
    if (run.isHidden ?? hides(styles)) run.what ??= 'hidden-text'
    const holder = paragraph()
    const isGone = run.what !== null || open.some(({ what }) => what !== null)
    if (holder && !isGone) holder.hasContent = true
  }

  function countIn(name: string, { what }: OpenElement): void {
    const holder = nearest(name)
    if (!holder) return
    holder.parts++
    if (what) holder.gone++
  }

  return { open: openTag, close, notes }
}
