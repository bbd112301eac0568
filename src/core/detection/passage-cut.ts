/** A passage before it is looked at: where a text is cut. */
import type { CellPlace, FormPlace } from '../model.ts'

/** `cells` is a table of a Word document, a line for each of its paragraphs; `options` a question of a form with boxes, or lines to write on, below it. */
export type PassageKind = 'line' | 'table' | 'fence' | 'cells' | 'options'

export interface PassageCut {
  readonly kind: PassageKind
  readonly start: number
  /** Behind the line end. */
  readonly end: number
  /** False where no mask character stands in it. */
  readonly masked: boolean
  /** What stands in which cell, by line of the passage; null where it is no table of a Word document. */
  readonly cells: readonly CellPlace[] | null
  /** What a Word document says of places to be filled; null where it says nothing. */
  readonly places: readonly FormPlace[] | null
}
