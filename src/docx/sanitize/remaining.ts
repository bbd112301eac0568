/** What a public copy still carries and a person has to decide about: told before it goes out, and taken out by nobody. */
import { attributeOf, relationshipsOf, type WordPackage } from '../package.ts'
import type { Tag } from '../xml/scan.ts'
import { entryOf } from '../zip/zip.ts'
import { isOn } from './hidden-styles.ts'

export const remains = [
  'links-to-files',
  'field-codes',
  'bookmarks',
  'tooltips',
  'descriptions',
  'hardly-visible-text',
  'cropped-pictures',
  'picture-files',
  'embedded-files',
] as const

export type Remaining = (typeof remains)[number]

/** How many of each; of which there are none is not in it. */
export type RemainingCounts = Map<Remaining, number>

export const tell = (counts: RemainingCounts, what: Remaining, more = 1): void => {
  counts.set(what, (counts.get(what) ?? 0) + more)
}

/** Codes whose result was put in from a person's name or another file: what is shown stays as text (17.16.5). */
const naming =
  /\b(?:AUTHOR|LASTSAVEDBY|USERNAME|USERINITIALS|USERADDRESS|FILENAME|INCLUDETEXT|INCLUDEPICTURE|LINK|DDE|DDEAUTO)\b/u
/** `C:\\Users\\…`, `\\\\server\\…`, `/home/…`, `file:`. */
const path = /^(?:file:|[A-Za-z]:[\\/]|\\\\|\/(?:home|Users)\/)/u

export interface RemainingScan {
  open(tag: Tag, start: number): void
  text(start: number, end: number): void
  close(name: string): void
}

/** Counts what remains of one part as it is read. */
export function remainingIn(source: string, counts: RemainingCounts): RemainingScan {
  let code = ''
  let isCode = false
  let isSmall = false
  return {
    open(tag, start) {
      const { name } = tag
      const value = (attribute: string) => attributeOf(source, tag, start, attribute)
      if (name === 'w:instrText') isCode = !tag.empty
      if (name === 'w:fldSimple' && naming.test(value('w:instr') ?? '')) tell(counts, 'field-codes')
      if (name === 'w:fldChar' && value('w:fldCharType') !== 'begin') code = endCode(code, counts)
      if (name === 'w:bookmarkStart' && !(value('w:name') ?? '_').startsWith('_')) tell(counts, 'bookmarks')
      if (value('w:tooltip')) tell(counts, 'tooltips')
      if ((name === 'wp:docPr' || name === 'pic:cNvPr') && path.test(value('descr') ?? '')) tell(counts, 'descriptions')
      if (name === 'a:srcRect' && tag.attributes.some((one) => Number(value(one.name)) !== 0))
        tell(counts, 'cropped-pictures')
      if (name === 'w:rPr') isSmall = false
      const isFaint = name === 'w:color' && /^f{6}$/iu.test(value('w:val') ?? '')
      const isTiny = name === 'w:sz' && Number(value('w:val')) <= 2
      const isOutlineOnly = name === 'w:specVanish' && isOn(source, tag, start)
      if (!isSmall && (isFaint || isTiny || isOutlineOnly)) {
        isSmall = true
        tell(counts, 'hardly-visible-text')
      }
    },
    text(start, end) {
      if (isCode && code.length < longestCode) code += source.slice(start, Math.min(end, start + longestCode))
    },
    close(name) {
      if (name === 'w:instrText') isCode = false
    },
  }
}

/** The name of a field stands at the beginning of its code. */
const longestCode = 200

function endCode(code: string, counts: RemainingCounts): string {
  if (naming.test(code)) tell(counts, 'field-codes')
  return ''
}

/** Links of a part to files of somebody's computer. */
export function remainingLinks({ zip }: WordPackage, part: string, counts: RemainingCounts): void {
  if (part !== '' && !entryOf(zip, part)) return
  const relationships = relationshipsOf(zip, part)
  if (!relationships.ok) return
  for (const { external, target } of relationships.value)
    if (external && path.test(target)) tell(counts, 'links-to-files')
}
