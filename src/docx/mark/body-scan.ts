/** Where a comment can stand in the main part: its paragraphs, what each is put together from, and what leads to other stories. */
import { attributeOf } from '../package.ts'
import type { Tag, XmlHandler } from '../xml/scan.ts'

/** Offsets are UTF-16 units of the source. */
export interface BodyPlan {
  /** Those of the body, tables and content controls; not of text boxes. */
  readonly paragraphs: readonly ParagraphPlace[]
  /** Runs and whatever else stands between two of them in these paragraphs, in order. */
  readonly pieces: readonly BodyPiece[]
  /**
   * Where another story is referred to: by `referenceKey` for notes and comments, by the relationship's id for parts. For headers and
   * footers it is where the first section that has them starts.
   */
  readonly references: ReadonlyMap<string, number>
}

export interface ParagraphPlace {
  readonly start: number
  /** After the tag and the properties. */
  readonly from: number
  readonly end: number
  /** `<w:p/>` */
  readonly empty: boolean
}

export interface BodyPiece {
  readonly start: number
  readonly end: number
  readonly isRun: boolean
}

/** What runs may stand in, and a comment's ends between them. */
const transparent = new Set(
  ['ins', 'moveTo', 'hyperlink', 'smartTag', 'customXml', 'sdt', 'sdtContent', 'fldSimple', 'dir', 'bdo'].map(
    (name) => `w:${name}`,
  ),
)
/** What is no part of a paragraph's text. */
const aside = new Set(['w:pPr', 'w:sdtPr', 'w:sdtEndPr', 'w:smartTagPr', 'w:customXmlPr'])

const referring: Readonly<Record<string, string>> = {
  'w:footnoteReference': 'w:footnote',
  'w:endnoteReference': 'w:endnote',
  'w:commentReference': 'w:comment',
}

/** For a note or comment by the name of its element. */
function referenceKey(name: string, id: string): string {
  return `${name} ${id}`
}

export function bodyScanner(source: string): { readonly plan: BodyPlan; readonly handler: XmlHandler } {
  const paragraphs: ParagraphPlace[] = []
  const pieces: BodyPiece[] = []
  const references = new Map<string, number>()
  const names: string[] = []
  let boxes = 0
  let open: { readonly start: number; readonly depth: number; from: number } | null = null
  let piece: { readonly start: number; readonly depth: number; readonly isRun: boolean } | null = null
  // The first paragraph of the section.
  let section = 0

  const isBetween = (): boolean =>
    open !== null && piece === null && names.slice(open.depth).every((name) => transparent.has(name))

  function refer(tag: Tag, start: number): void {
    const note = referring[tag.name]
    const id = note === undefined ? attributeOf(source, tag, start, 'r:id') : attributeOf(source, tag, start, 'w:id')
    if (id === undefined) return
    const key = note === undefined ? id : referenceKey(note, id)
    const isOfSection = tag.name === 'w:headerReference' || tag.name === 'w:footerReference'
    if (!references.has(key))
      references.set(key, isOfSection ? (paragraphs[section]?.start ?? open?.start ?? start) : start)
  }

  return {
    plan: { paragraphs, pieces, references },
    handler: {
      open(tag, start) {
        const { name, empty } = tag
        const end = start + tag.length
        if (tag.attributes.length > 0) refer(tag, start)
        if (name === 'w:p' && boxes === 0 && open === null) {
          if (empty) paragraphs.push({ start, from: end, end, empty })
          else open = { start, depth: names.length + 1, from: end }
        } else if (isBetween() && !transparent.has(name) && !aside.has(name)) {
          if (empty) pieces.push({ start, end, isRun: false })
          else piece = { start, depth: names.length + 1, isRun: name === 'w:r' }
        }
        if (empty) return
        if (name === 'w:txbxContent') boxes++
        names.push(name)
      },
      close(name, start, end) {
        if (piece && names.length === piece.depth) {
          pieces.push({ start: piece.start, end, isRun: piece.isRun })
          piece = null
        }
        if (open && name === 'w:pPr' && names.length === open.depth + 1) open.from = end
        if (open && names.length === open.depth) {
          paragraphs.push({ start: open.start, from: open.from, end: start, empty: false })
          open = null
        }
        if (name === 'w:sectPr') section = open ? paragraphs.length + 1 : paragraphs.length
        if (name === 'w:txbxContent') boxes--
        names.pop()
      },
      text() {},
      cdata() {},
      aside() {},
    },
  }
}

/** The element of a notes or comments part that each offset stands in, by its key. */
export function noteScanner(source: string, offsets: readonly number[]) {
  const keys = new Map<number, string>()
  let key: string | null = null
  let start = 0
  const handler: XmlHandler = {
    open(tag, at) {
      if (tag.empty || !/^w:(?:footnote|endnote|comment)$/u.test(tag.name)) return
      start = at
      key = referenceKey(tag.name, attributeOf(source, tag, at, 'w:id') ?? '')
    },
    close(name, _start, end) {
      if (key === null || !key.startsWith(`${name} `)) return
      for (const offset of offsets) if (offset >= start && offset < end) keys.set(offset, key)
      key = null
    },
    text() {},
    cdata() {},
    aside() {},
  }
  return { keys, handler }
}
