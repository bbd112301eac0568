/** What the cells of a table in the text are called. */

import { linesIn } from '../markup/lines.ts'
import { cellsIn, tabCellsIn } from '../markup/tables.ts'
import type { Span } from '../model.ts'
import { firstIndex } from '../search.ts'
import { longestHead } from './columns.ts'

export interface TableRow {
  readonly start: number
  readonly cells: readonly Span[]
}

/** The rows of a table's passage; the rule row too, whose cells hold no masks. */
export function rowsOf(text: string): readonly TableRow[] {
  const isOfBars = text.includes('|')
  return linesIn(text).map((line) => ({ start: line.start, cells: (isOfBars ? cellsIn : tabCellsIn)(text, line) }))
}

export interface CellNames {
  readonly row: string
  readonly header: string
  /** Nothing but its value and delimiters stands in the cell. */
  readonly alone: boolean
}

const rows = new WeakMap<object, readonly TableRow[]>()
const names = new WeakMap<Span, CellNames>()

/** What the row and column of the cell at `at` are called; null outside of cells. A passage's rows are read once, and so is each cell. */
export function cellOf(passage: { readonly text: string }, at: number): CellNames | null {
  const { text } = passage
  const known = rows.get(passage) ?? rowsOf(text)
  rows.set(passage, known)
  const { cells } = known[firstIndex(known, ({ start }) => start > at) - 1] ?? { cells: [] }
  const index = firstIndex(cells, ({ end }) => end > at)
  const cell = cells[index]
  if (!cell || at < cell.start) return null
  const own = names.get(cell) ?? {
    row: index === 0 ? '' : withoutSign(plain(text, cells[0])),
    header: withoutMark(plain(text, known[0]?.cells[index])),
    alone: /^[\d.,*＊\s%]*$/u.test(text.slice(cell.start, cell.end)),
  }
  names.set(cell, own)
  return own
}

function plain(text: string, cell: Span | undefined): string {
  if (!cell) return ''
  const said = text.slice(cell.start, Math.min(cell.end, cell.start + longestHead))
  return said.replace(/\*\*(?=[^*])(?<bold>[^*|]+)\*\*/gu, '$<bold>').trim()
}

/** A footnote's mark at the end of a header is no part of it. */
function withoutMark(header: string): string {
  return header.replace(/(?<![*＊\\])[*＊\\]+$/u, '')
}

/** 大学物理*: a sign behind the words of a row; 张** stays, for it says whose row it is. */
function withoutSign(row: string): string {
  return /^[^*＊]{0,96}(?:\p{Script=Han}{3}|[）)])[*＊]{1,3}$/u.test(row) ? withoutMark(row) : row
}
