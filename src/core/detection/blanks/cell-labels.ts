/** What each cell of a form's table is asked for by: the cell to its left, or the head of its column. */

import { surelyAsks } from '../../language/forms.ts'

/** A table by cells: the cell that covers a place, with its own first row and column; null where none does. */
export interface FormGrid {
  readonly rows: number
  readonly columns: number
  readonly at: (row: number, column: number) => FormCell | null
}

export interface FormCell {
  readonly text: string
  readonly row: number
  readonly column: number
}

const longestLabel = 24
const numberOnly = /^[\d.、（）()]*$/u
const empty = (cell: FormCell | null): boolean => cell !== null && cell.text.trim() === ''

/** A label by `row column`, for every cell that has one. Linear in the table's places. */
export function cellLabels(grid: FormGrid): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const top = titleRows(grid)
  const isHeaded = hasHeads(grid, top)
  const above: string[] = []
  for (let row = top; row < grid.rows; row++) {
    const isPaired = isHeaded && row > top && hasPairs(grid, row)
    for (let column = 0; column < grid.columns; column++) {
      const cell = grid.at(row, column)
      if (!cell || cell.row !== row || cell.column !== column) continue
      const left = column > 0 ? grid.at(row, column - 1) : null
      const beside = left && !numberOnly.test(left.text.trim()) ? labelIn(left.text) : ''
      const head = above[column] ?? ''
      const named = rowName(grid, row, column)
      const isOfHead = isHeaded && row > top && !isPaired && head !== ''
      // A cell that began above is the head of several rows, whose own heads say what each asks.
      const isGroup = left !== null && left.row < row && head !== ''
      const label =
        isOfHead || isGroup
          ? [isGroup ? beside : named, head].filter((part) => part !== '').join('·')
          : beside !== ''
            ? beside
            : head
      if (label !== '') labels.set(`${row} ${column}`, label)
    }
    for (let column = 0; column < grid.columns; column++) {
      const said = grid.at(row, column)?.text.trim() ?? ''
      if (said !== '' && !(isHeaded && row > top && !isPaired)) above[column] = labelIn(said)
    }
  }
  return labels
}

/** Rows of one cell above the table's own. */
function titleRows({ rows, columns, at }: FormGrid): number {
  let top = 0
  while (top + 1 < rows && columns > 1 && at(top, columns - 1)?.column === 0) top++
  return top
}

/** The first row names the columns: nothing in it is empty but its corner. */
function hasHeads({ rows, columns, at }: FormGrid, top: number): boolean {
  if (columns < 2 || top + 1 >= rows) return false
  for (let column = 1; column < columns; column++) {
    const cell = at(top, column)
    if (cell === null || empty(cell) || cell.text.length > longestLabel) return false
  }
  return true
}

/** A row that asks by itself, a label before each empty cell, whatever stands above. */
function hasPairs({ columns, at }: FormGrid, row: number): boolean {
  for (let column = 2; column < columns; column++) {
    const [left, cell] = [at(row, column - 1), at(row, column)]
    if (left && left !== cell && left.column > 0 && empty(cell) && surelyAsks.test(left.text.trim())) return true
  }
  return false
}

/** What a row is about: its first cell, or the one behind its number. */
function rowName({ at }: FormGrid, row: number, before: number): string {
  for (let column = 0; column < Math.min(2, before); column++) {
    const said = at(row, column)?.text.trim() ?? ''
    if (said !== '' && !numberOnly.test(said)) return labelIn(said)
  }
  return ''
}

function labelIn(text: string): string {
  const said = text.replace(/\s+/gu, '').replace(/(?<![：:*＊])[：:*＊]{1,4}$/u, '')
  return said.length > longestLabel ? '' : said
}
