/** What stands at the head of the row and column of a line in a table of a Word document. */
import { type Grid, type GridCell, gridsOf } from '../grid.ts'
import type { CellPlace, Span } from '../model.ts'
import { columnOf } from './columns.ts'
import type { Passage } from './passage.ts'
import type { Column } from './sight.ts'

export interface CellHeads {
  readonly row: string
  readonly header: string
  /** What the heads say of a value that stands alone in the cell; null in a head, and where the cell says more. */
  readonly column: Column | null
  readonly isHead: boolean
  readonly isFirst: boolean
  /** Nothing but a value stands in the cell. */
  readonly isAlone: boolean
}

const alone = /^[\d.,*＊\s%％]*$/u

/** By line of the passage. */
export function headsIn(text: string, places: readonly CellPlace[]): ReadonlyMap<number, CellHeads> {
  const heads = new Map<number, CellHeads>()
  for (const grid of gridsOf(places, text.split('\n')))
    for (const cell of grid.cells) {
      const own = headsFor(grid, cell)
      for (const line of cell.lines) heads.set(line, own)
    }
  return heads
}

function headsFor(grid: Grid, cell: GridCell): CellHeads {
  const isHead = cell.row < grid.body
  const isAlone = alone.test(cell.text)
  const isFirst = cell.column === 0
  const says = { isHead, isFirst, isAlone }
  if (isHead) return { ...says, row: '', header: '', column: null }
  const isOne = !cell.text.includes('\n')
  if (!grid.hasHeads) {
    const label = labelBeside(grid, cell)
    const column = isOne && label !== '' ? { ...columnOf(label, 1), isLabel: true } : null
    return { ...says, row: label, header: '', column }
  }
  const above = grid.headsOf(cell.column)
  const header = above.join('·').replace(/[*＊]+$/u, '')
  const column = columnOf(above.at(-1) ?? '', cell.column)
  const unit = column.unit ?? columnOf(above.at(0) ?? '', cell.column).unit
  return { ...says, row: rowHead(grid, cell), header, column: isOne && above.length > 0 ? { ...column, unit } : null }
}

export interface CellLine extends Span {
  /** Null where the line is in no cell of its own. */
  readonly heads: CellHeads | null
}

interface Index {
  readonly heads: ReturnType<typeof headsIn>
  readonly starts: readonly number[]
}

const indexes = new WeakMap<Passage, Index>()

/** The line of a table's passage at an offset, without its line end. */
export function cellLineAt(passage: Passage, at: number): CellLine {
  const { text, cells } = passage
  const index = indexes.get(passage) ?? { heads: headsIn(text, cells ?? []), starts: startsOf(text) }
  indexes.set(passage, index)
  let low = 0
  for (let high = index.starts.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1
    if ((index.starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const end = (index.starts[low + 1] ?? text.length + 1) - 1
  return { start: index.starts[low] ?? 0, end, heads: index.heads.get(low) ?? null }
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

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, '')
const plainLabel = (text: string): string => oneLine(text).replace(/[：:*＊]+$/u, '')
