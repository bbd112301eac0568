/** What stands at the head of the row and column of a line in a table of a Word document. */
import { type Grid, type GridCell, gridsOf } from '../grid.ts'
import type { CellPlace, Span } from '../model.ts'
import { firstIndex } from '../search.ts'
import { columnOf, longestHead } from './columns.ts'
import type { ColumnHeader } from './mask-context.ts'

export interface CellHeads {
  readonly row: string
  readonly header: string
  /** What the heads say of a value that stands alone in the cell; null in a head, and where the cell says more. */
  readonly column: ColumnHeader | null
  readonly isHead: boolean
  readonly isFirst: boolean
  /** Nothing but a value stands in the cell. */
  readonly isAlone: boolean
}

const alone = /^[\d.,*＊\s%％]*$/u

/** By line of the passage. */
function headsIn(text: string, places: readonly CellPlace[]): ReadonlyMap<number, CellHeads> {
  const heads = new Map<number, CellHeads>()
  for (const grid of gridsOf(places, text.split('\n'))) {
    const columns = Array.from({ length: grid.columns }, (_, column) => columnHead(grid, column))
    for (const cell of grid.cells) {
      const own = headsFor(grid, cell, columns[cell.column] ?? noHead)
      for (const line of cell.lines) heads.set(line, own)
    }
  }
  return heads
}

type Head = Pick<CellHeads, 'header' | 'column'>

const noHead: Head = { header: '', column: null }

function columnHead(grid: Grid, index: number): Head {
  const above = grid.hasHeads ? grid.headsOf(index) : []
  if (above.length === 0) return noHead
  const column = columnOf(above.at(-1) ?? '', index)
  const unit = column.unit ?? columnOf(above.at(0) ?? '', index).unit
  return {
    header: above
      .join('·')
      .slice(0, longestHead)
      .replace(/(?<![*＊])[*＊]+$/u, ''),
    column: { ...column, unit },
  }
}

function headsFor(grid: Grid, cell: GridCell, { header, column }: Head): CellHeads {
  const isHead = cell.row < grid.body
  const isAlone = alone.test(cell.text)
  const isFirst = cell.column === 0
  if (isHead) return { row: '', header: '', column: null, isHead, isFirst, isAlone }
  const isOne = !cell.text.includes('\n')
  if (grid.hasHeads)
    return { row: rowHead(grid, cell), header, column: isOne ? column : null, isHead, isFirst, isAlone }
  const label = labelBeside(grid, cell)
  const own = isOne && label !== '' ? { ...columnOf(label, 1), isLabel: true } : null
  return { row: label, header: '', column: own, isHead, isFirst, isAlone }
}

export interface CellLine extends Span {
  /** Null where the line is in no cell of its own. */
  readonly heads: CellHeads | null
}

interface CellTable {
  readonly text: string
  readonly heads: ReadonlyMap<number, CellHeads>
  /** Where each line starts. */
  readonly starts: readonly number[]
}

const tables = new WeakMap<readonly CellPlace[], CellTable>()

/** What is known of a table's lines; worked out once for detecting and for naming what was found. */
function tableOf(text: string, places: readonly CellPlace[]): CellTable {
  const known = tables.get(places)
  if (known?.text === text) return known
  const table = { text, heads: headsIn(text, places), starts: startsOf(text) }
  tables.set(places, table)
  return table
}

/** The lines of a table's passage in order, without their line ends. */
export function* cellLines(text: string, places: readonly CellPlace[]): Generator<CellLine> {
  const table = tableOf(text, places)
  for (let line = 0; line < table.starts.length; line++) yield lineOf(table, line)
}

/** The line of a table's passage at an offset. */
export function cellLineAt(text: string, places: readonly CellPlace[], at: number): CellLine {
  const table = tableOf(text, places)
  return lineOf(table, firstIndex(table.starts, (start) => start > at) - 1)
}

function lineOf({ text, heads, starts }: CellTable, line: number): CellLine {
  const end = (starts[line + 1] ?? text.length + 1) - 1
  return { start: starts[line] ?? 0, end, heads: heads.get(line) ?? null }
}

function startsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

const numberOnly = /^[\d.、]*$/u

/** The first cell of the row; behind a bare number, and beside a cell that several rows share, the next one too. */
function rowHead(grid: Grid, { row, column }: GridCell): string {
  const said: string[] = []
  for (let at = 0; at < column; ) {
    const cell = grid.at(row, at)
    if (cell && !numberOnly.test(cell.text)) said.push(cell.text)
    if (!cell || (!numberOnly.test(cell.text) && cell.rows === 1)) break
    at = cell.column + cell.columns
  }
  return said.map(oneLine).join('·')
}

/** In a form, what stands to the left of a cell says what it holds; in its first column, what stands above. */
function labelBeside(grid: Grid, cell: GridCell): string {
  for (let column = cell.column - 1; column >= 0; column--) {
    const other = grid.at(cell.row, column)
    if (other && !alone.test(other.text)) return plainLabel(other.text)
  }
  const above = cell.column === 0 && cell.row > 0 ? grid.at(cell.row - 1, 0) : null
  return above && !alone.test(above.text) ? plainLabel(above.text) : ''
}

const oneLine = (text: string): string => text.slice(0, longestHead).replaceAll(/\s+/gu, '')
const plainLabel = (text: string): string => oneLine(text).replace(/(?<![：:*＊])[：:*＊]+$/u, '')
