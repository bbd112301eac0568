/** A paragraph of a Word document as a line of the report, with the exact place of every character in the XML. */
import type { FormPlace, Span } from '../../core/model.ts'
import { rowsIn, type Segment, type SegmentRows, type SegmentTable, segmentsOf, shownSince } from './segments.ts'
import type { TableCell } from './tables.ts'

export type StoryKind =
  | 'body'
  | 'header'
  | 'footer'
  | 'footnotes'
  | 'endnotes'
  | 'comments'
  | 'textbox'
  | 'diagram'
  | 'chart'
  | 'alt-text'
  | 'data'
  | 'properties'

export interface Paragraph {
  readonly story: StoryKind
  readonly part: string
  /** UTF-16 units of the report. */
  readonly start: number
  readonly text: string
  readonly rows: Readonly<SegmentRows>
  /** Null where it stands once. */
  readonly twins: readonly Twin[] | null
  /** Tracked deletions, by the offset in `text` at which they stand; null where there is none. */
  readonly deletions: readonly Deletion[] | null
  /** What of it is to be filled, with offsets in `text`; null where nothing is. */
  readonly places: readonly FormPlace[] | null
  /** The element of a paragraph without text, in the part's source: a run can be put into it. Null where text stands. */
  readonly hole: Span | null
  /** The table's cell that it stands in. */
  readonly cell: Readonly<TableCell> | null
}

/** Another place of the paragraph's characters `[from, to)`: all of `draft`. */
export interface Twin {
  readonly from: number
  readonly to: number
  readonly draft: Draft
}

export interface Deletion {
  readonly at: number
  readonly text: string
}

/** A paragraph while it is read: its characters are only collected, so that its text has to be asked of `textOf`. */
export interface Draft extends Paragraph {
  readonly rows: SegmentRows
  start: number
  text: string
  /** UTF-16 units of its text. */
  length: number
  twins: Twin[] | null
  deletions: Deletion[] | null
  places: FormPlace[] | null
  hole: Span | null
  /** Its text stands elsewhere too, and that place speaks for it. */
  dropped: boolean
}

export function draftOf(story: StoryKind, part: string, table: SegmentTable, cell: TableCell | null = null): Draft {
  return {
    story,
    part,
    rows: rowsIn(table),
    cell,
    start: 0,
    text: '',
    length: 0,
    twins: null,
    deletions: null,
    places: null,
    hole: null,
    dropped: false,
  }
}

/** The text of one that has ended. */
export function textOf(draft: Draft): string {
  if (draft.text.length !== draft.length) draft.text = shownSince(draft.rows, 0)
  return draft.text
}

/** The last words, from an offset on, of one that may go on. */
export const textSince = ({ rows }: Draft, from: number): string => shownSince(rows, from)

/** One of the places at which the paragraph's characters `[from, to)` stand. */
export interface ParagraphCopy {
  readonly part: string
  readonly from: number
  readonly to: number
  readonly segments: readonly Segment[]
  /** The text of each `w:t` by its `preserveAt`, worked out when it is first asked for. */
  elements: Map<number, readonly [number, number]> | null
  /** Which of them have been told to show their blanks; null where none has. */
  preserved: Set<number> | null
}

const copyOf = (part: string, from: number, to: number, rows: Readonly<SegmentRows>): ParagraphCopy => ({
  part,
  from,
  to,
  segments: segmentsOf(rows),
  elements: null,
  preserved: null,
})

/** The place it was read from, then its twins: what must change together. */
export function copiesOf({ part, text, rows, twins }: Paragraph): readonly [ParagraphCopy, ...ParagraphCopy[]] {
  const others = (twins ?? []).map(({ from, to, draft }) => copyOf(draft.part, from, to, draft.rows))
  return [copyOf(part, 0, text.length, rows), ...others]
}

/** The characters `[from, to)` of a paragraph are to be filled. */
export function addPlace(draft: Draft, place: FormPlace): void {
  draft.places ??= []
  const last = draft.places.at(-1)
  const goesOn = place.kind === 'underline' && last?.kind === 'underline' && last.end === place.start
  if (goesOn) draft.places[draft.places.length - 1] = { ...last, end: place.end }
  else draft.places.push(place)
}

const none: readonly never[] = []
const maskCharacter = /[*＊×█某Xx]/u

const isMask = (character: string | undefined): boolean => character !== undefined && maskCharacter.test(character)

/** Where a deleted mask stands beside a mask that does not go, in order: nobody can say what the placeholder is meant to be. */
export function cutsOf({ deletions, text }: Paragraph): readonly number[] {
  if (!deletions) return none
  return deletions.flatMap(({ at, text: deleted }) => {
    const before = isMask(deleted[0]) && isMask(text[at - 1])
    const after = isMask(deleted.at(-1)) && isMask(text[at])
    return before || after ? [at] : []
  })
}
