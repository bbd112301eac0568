/** A paragraph of a Word document as a line of the report, with the exact place of every character in the XML. */

/**
 * How a piece of text stands in the source: `text` and `cdata` character by character, `attribute` likewise in an attribute's value;
 * `reference` is one reference that stands for its characters, `mark` one element that does (a tab, a break); `blank` is white space that
 * Word does not show.
 */
export type SegmentKind = 'text' | 'cdata' | 'attribute' | 'reference' | 'mark' | 'blank'

/** Offsets are UTF-16 units: `start` and `length` in the paragraph, `from` and `to` in the part's source. */
export interface Segment {
  readonly kind: SegmentKind
  readonly start: number
  readonly length: number
  readonly from: number
  readonly to: number
  /** Where `xml:space="preserve"` would have to be put for blanks at the ends to be shown; -1 where they already are. */
  readonly preserveAt: number
  /** Whether it stands in character data or in an attribute: what has to be escaped. */
  readonly inAttribute: boolean
}

/** One of the places at which the paragraph's characters `[from, to)` stand. */
export interface Copy {
  readonly part: string
  readonly from: number
  readonly to: number
  readonly segments: readonly Segment[]
}

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
  /** UTF-16 units of the report. */
  readonly start: number
  readonly text: string
  /** The place it was read from, then its twins: what must change together with it. */
  readonly copies: readonly [Copy, ...Copy[]]
  /** Offsets in `text` where a tracked deletion cuts through a mask. */
  readonly cuts: readonly number[]
}

/** A paragraph while it is read. */
export interface Draft {
  readonly story: StoryKind
  readonly part: string
  readonly segments: Segment[]
  text: string
  /** Null until there is one: most paragraphs have neither twins nor deletions. */
  copies: Copy[] | null
  deletions: { readonly at: number; readonly text: string }[] | null
  /** Its text stands elsewhere too, and that place speaks for it. */
  dropped: boolean
}

const none: readonly never[] = []

export function draftOf(story: StoryKind, part: string): Draft {
  return { story, part, segments: [], text: '', copies: null, deletions: null, dropped: false }
}

const starts = /^[*＊×█某Xx]/u
const ends = /[*＊×█某Xx]$/u

/** A deleted mask beside a mask that stands: nobody can say what the placeholder is meant to be. */
function cutsOf({ deletions, text }: Draft): readonly number[] {
  if (!deletions) return none
  return deletions.flatMap(({ at, text: deleted }) => {
    const before = starts.test(deleted) && ends.test(text.slice(0, at))
    const after = ends.test(deleted) && starts.test(text.slice(at))
    return before || after ? [at] : []
  })
}

export function paragraphOf(draft: Draft, start: number): Paragraph {
  const { story, part, segments, text, copies } = draft
  const own: Copy = { part, from: 0, to: text.length, segments }
  return { story, start, text, copies: copies ? [own, ...copies] : [own], cuts: cutsOf(draft) }
}
