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
  yield* withTabTables(text, blocksFrom(text, masks, from))
}

function* blocksFrom(text: string, masks: Uint8Array, from: number): Generator<PassageCut> {
  for (const { kind, start, end, isWatched } of markupBlocks(text, masks, from))
    yield { kind: kind === 'rows' ? 'table' : kind, start, end, masked: isWatched, cells: null }
}

/** A longer table is cut, so that an edit in it costs no more. */
export const mostRows = 400

/** Lines of as many tabs below one that hides nothing are a table with its head, as a spreadsheet is pasted. */
function* withTabTables(text: string, cuts: Iterable<PassageCut>): Generator<PassageCut> {
  let rows: PassageCut[] = []
  let width = 0
  let tab = -2
  for (const cut of cuts) {
    let tabs = 0
    if (cut.kind === 'line') {
      if (tab !== -1 && tab < cut.start) tab = text.indexOf('\t', cut.start)
      for (; tab !== -1 && tab < cut.end; tab = text.indexOf('\t', tab + 1)) tabs++
    }
    if (rows.length > 0 && tabs === width && rows.length < mostRows) rows.push(cut)
    else {
      yield* tableOf(rows)
      rows = tabs > 0 && !cut.masked ? [cut] : []
      width = tabs
      if (rows.length === 0) yield cut
    }
  }
  yield* tableOf(rows)
}

/** The rows as one passage; a head without rows, or rows that hide nothing, stay lines. */
function tableOf(rows: readonly PassageCut[]): readonly PassageCut[] {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last || !rows.some(({ masked }) => masked)) return rows
  return [{ ...first, kind: 'table', end: last.end, masked: true }]
}
