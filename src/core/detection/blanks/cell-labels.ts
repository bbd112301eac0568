/** What each cell of a form's table is asked for by: the cell to its left, or the head of its column. */

import { andSoOn, listHead, sumRow, unsummed } from '../../language/form-words.ts'
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
  /** How many columns it covers. */
  readonly columns: number
}

const longestLabel = 24
const numberOnly = /^[\d.、（）()]*$/u
/** What strikes a cell out is no name of its neighbour either. */
const noName = /^[\d.、（）()—–\-－/／\\×~～]*$/u
const empty = (cell: FormCell | null): boolean => cell !== null && cell.text.trim() === ''

/** A label by `row column`, for every cell that has one. Linear in the table's places. */
export function cellLabels(grid: FormGrid): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  const above: string[] = []
  // A list may begin anywhere in a form: what its last row of heads is.
  let heads: number | null = null
  for (let row = 0; row < grid.rows; row++) {
    if (isBand(grid, row) || isRule(grid, row) || isMore(grid, row)) continue
    const isListed =
      heads !== null &&
      isAlike(grid, heads, row) &&
      !hasPairs(grid, row) &&
      !(opensGroup(grid, row) && areHeads(grid, row))
    if (!isListed) heads = areHeads(grid, row) ? row : heads
    const corner = cornerIn(grid, row)
    for (let column = 0; column < grid.columns; column++) {
      const cell = grid.at(row, column)
      if (!cell || cell.row !== row || cell.column !== column || cell === corner) continue
      const left = column > 0 ? grid.at(row, column - 1) : null
      const beside = left && !noName.test(left.text.trim()) ? labelIn(left.text) : ''
      const head = above[column] ?? ''
      // A cell that began above is the head of several rows, whose own heads say what each asks.
      const isGroup = !isListed && left !== null && left.row < row && head !== ''
      const label =
        (isListed && head !== '') || isGroup
          ? [isGroup ? beside : rowName(grid, row, column), head].filter((part) => part !== '').join('·')
          : beside !== ''
            ? beside
            : head
      if (isListed && unsummed.test(head) && sumRow.test(grid.at(row, 0)?.text.trim() ?? '')) continue
      if (label !== '') labels.set(`${row} ${column}`, label)
    }
    for (let column = 0; column < grid.columns; column++) {
      const said = grid.at(row, column)?.text.trim() ?? ''
      if (said !== '' && !isListed) above[column] = labelIn(said)
    }
  }
  return labels
}

/** Whether the first cell of a row goes on below it: a part of the form with heads of its own. */
function opensGroup({ at }: FormGrid, row: number): boolean {
  const first = at(row, 0)
  return first !== null && first.row === row && at(row + 1, 0) === first
}

/** A row of one cell: the title of the table or of a part of it, or what keeps two parts apart. */
function isBand({ columns, at }: FormGrid, row: number): boolean {
  const first = at(row, 0)
  return columns > 1 && first !== null && first.row === row && first.columns >= columns
}

/** Whether a row names the columns of those below: nothing in it is empty but its corner, and the next is divided as it is and has room. */
function areHeads(grid: FormGrid, row: number): boolean {
  const { rows, columns, at } = grid
  const first = at(row, 0)
  const cells = new Set<FormCell>()
  for (let column = 0; column < columns; column++) {
    const cell = at(row, column)
    if (cell === null || (empty(cell) && cell !== first) || noHead.test(cell.text)) return false
    cells.add(cell)
  }
  if (cells.size < 2 || (cells.size === 2 && !listHead.test(first?.text.trim() ?? ''))) return false
  let next = row + 1
  while (next < rows && (isBand(grid, next) || isRule(grid, next))) next++
  return next < rows && isAlike(grid, row, next) && !hasPairs(grid, next) && hasRoom(grid, next)
}

/** What is to be filled or ticked, a figure, or a sentence: no head of a column. */
const noHead = /[_＿□☐◻▢☑☒√：:，。；]|\d{2}|.{25}/su

/** A row that only says that there may be more like those above it. */
function isMore({ columns, at }: FormGrid, row: number): boolean {
  let said = false
  for (let column = 0; column < columns; column++) {
    const text = at(row, column)?.text.trim() ?? ''
    if (text !== '' && !andSoOn.test(text)) return false
    said ||= text !== ''
  }
  return said
}

/** The line below the heads of a table in Markdown. */
function isRule({ columns, at }: FormGrid, row: number): boolean {
  for (let column = 0; column < columns; column++) if (!ruleCell.test(at(row, column)?.text.trim() ?? '-')) return false
  return true
}

const ruleCell = /^:?-+:?$/u

function hasRoom({ columns, at }: FormGrid, row: number): boolean {
  for (let column = 0; column < columns; column++) if (empty(at(row, column))) return true
  return false
}

/** Whether two rows are divided alike. */
function isAlike({ columns, at }: FormGrid, one: number, other: number): boolean {
  for (let column = 0; column < columns; column++) {
    const [a, b] = [at(one, column), at(other, column)]
    if (a?.column !== b?.column || a?.columns !== b?.columns) return false
  }
  return true
}

/** The empty first cell of a row of heads: there is nothing to write where rows and columns begin. */
function cornerIn({ columns, at }: FormGrid, row: number): FormCell | null {
  const first = at(row, 0)
  if (!empty(first) || first === null || first.row !== row) return null
  const others = new Set<FormCell>()
  for (let column = first.columns; column < columns; column++) {
    const cell = at(row, column)
    if (cell === null || empty(cell) || cell.text.length > longestLabel) return null
    others.add(cell)
  }
  return others.size > 1 ? first : null
}

/** A row that asks by itself, a label before each empty cell, whatever stands above. */
function hasPairs({ columns, at }: FormGrid, row: number): boolean {
  for (let column = 2; column < columns; column++) {
    const [left, cell] = [at(row, column - 1), at(row, column)]
    if (left && left !== cell && left.column > 0 && empty(cell) && surelyAsks.test(left.text.trim())) return true
  }
  return false
}

/** What ends in a colon asks in its own cell. */
const namesRow = /[^\s：:]\s{0,8}$/u

/** What a row is about: its first cell, or the one behind its number. */
function rowName({ at }: FormGrid, row: number, before: number): string {
  for (let column = 0; column < Math.min(2, before); column++) {
    const said = at(row, column)?.text.trim() ?? ''
    const next = column + 1 < before ? at(row, column + 1) : null
    // What goes on from above names the rows together, and its neighbour each of them.
    if (at(row, column)?.row !== row && next?.row === row && namesRow.test(next.text)) continue
    if (said !== '' && !numberOnly.test(said)) return labelIn(said)
  }
  return ''
}

function labelIn(text: string): string {
  const said = text.replace(/\s+/gu, '').replace(/(?<![：:*＊])[：:*＊]{1,4}$/u, '')
  return said.length > longestLabel ? '' : said
}
