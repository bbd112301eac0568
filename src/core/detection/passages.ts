/** Cuts a text into passages, the units of all later work: a line, a table, or a fenced block of code. */
import { markupBlocks } from '../markup/structure.ts'
import type { CellPlace } from '../model.ts'

/** `cells` is a table of a Word document, a line for each of its paragraphs. */
export type PassageKind = 'line' | 'table' | 'fence' | 'cells'

export interface PassageCut {
  readonly kind: PassageKind
  readonly start: number
  /** Behind the line end. */
  readonly end: number
  /** False where no mask character stands in it. */
  readonly masked: boolean
  /** What stands in which cell, by line of the passage; null where it is no table of a Word document. */
  readonly cells: readonly CellPlace[] | null
}

/** The passages of `text` from `from`, which must be the start of one. `masks` is a table by code unit. */
export function* cutPassages(text: string, masks: Uint8Array, from = 0): Generator<PassageCut> {
  for (const { kind, start, end, isWatched } of markupBlocks(text, masks, from))
    yield { kind: kind === 'rows' ? 'table' : kind, start, end, masked: isWatched, cells: null }
}
