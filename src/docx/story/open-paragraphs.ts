/** The paragraphs of one part while it is read. */
import { type Draft, draftOf, type StoryKind } from './paragraph.ts'
import type { SegmentTable } from './segments.ts'
import type { TableCell } from './tables.ts'

export interface OpenParagraphs {
  /** All of the part, in the order in which they began. */
  readonly drafts: readonly Draft[]
  /** The innermost one that has not ended: text in a text box belongs to a paragraph of the box, not to the one the box is anchored in. */
  readonly current: () => Draft | null
  readonly begin: () => Draft
  readonly end: () => Draft | undefined
  /** One that is complete, such as the description of a picture. */
  readonly add: (draft: Draft) => void
  readonly openBox: () => void
  readonly closeBox: () => void
}

/** `cell` is that of the table around, see `walkTables`. */
export function openParagraphs(
  { part, story }: { readonly part: string; readonly story: StoryKind },
  table: SegmentTable,
  cell: () => TableCell | null,
): OpenParagraphs {
  const drafts: Draft[] = []
  const open: Draft[] = []
  let boxes = 0
  return {
    drafts,
    current: () => open[open.length - 1] ?? null,
    begin() {
      const draft = draftOf(boxes > 0 ? 'textbox' : story, part, table, cell())
      drafts.push(draft)
      open.push(draft)
      return draft
    },
    end: () => open.pop(),
    add: (draft) => drafts.push(draft),
    openBox: () => boxes++,
    closeBox: () => boxes--,
  }
}
