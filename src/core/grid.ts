/** The tables of a Word document, in which every paragraph of a cell is a line of the report. */
import type { CellPlace } from './model.ts'

/** A cell with all its paragraphs. */
export interface GridCell extends Omit<CellPlace, 'line'> {
  /** In order. */
  readonly lines: readonly number[]
  /** Its paragraphs, without the white space around them. */
  readonly text: string
}

export interface Grid {
  /** In the order of their first lines. */
  readonly cells: readonly GridCell[]
  /** The first row below the heads; as many as there are title rows where it has no heads, as a form has none. */
  readonly body: number
  readonly hasHeads: boolean
  /** The cell that covers a place, which for a merged one may begin above or to the left of it. */
  readonly at: (row: number, column: number) => GridCell | null
  /** What stands above a column, from the top head down, each once. */
  readonly headsOf: (column: number) => readonly string[]
  readonly columns: number
  readonly rows: number
}

/** A cell spans no more, whatever a file says; Word makes tables of 63 columns. */
const most = { rows: 1000, columns: 64, column: 1024 }

/** A number for each place of a grid. */
const keyOf = (row: number, column: number): number => row * 2 ** 20 + column

/** `lines` are those of the text that the cells' line numbers count in. */
export function gridsOf(places: readonly CellPlace[], lines: readonly string[]): readonly Grid[] {
  const tables = new Map<number, Map<number, CellPlace[]>>()
  for (const place of places) {
    const cells = tables.get(place.table) ?? new Map<number, CellPlace[]>()
    tables.set(place.table, cells)
    const key = keyOf(place.row, place.column)
    const own = cells.get(key)
    if (own) own.push(place)
    else cells.set(key, [place])
  }
  return [...tables.values()].map((cells) => gridOf([...cells.values()].flatMap((own) => cellOf(own, lines) ?? [])))
}

function cellOf(places: readonly CellPlace[], lines: readonly string[]): GridCell | null {
  const [place] = places
  if (!place || place.column > most.column) return null
  const { table, row, column } = place
  const own = places.map(({ line }) => line)
  const said = places.length === 1 ? (lines[place.line] ?? '') : own.map((line) => lines[line] ?? '').join('\n')
  const [rows, columns] = [Math.min(place.rows, most.rows), Math.min(place.columns, most.columns)]
  // Named one by one, here and in what is made of it: spread, they took most of the time that a large table does.
  return { table, row, column, rows, columns, lines: own, text: said.trim() }
}

function gridOf(cells: readonly GridCell[]): Grid {
  const covering = new Map<number, GridCell>()
  let [rows, columns] = [0, 0]
  for (const cell of cells) {
    rows = Math.max(rows, cell.row + cell.rows)
    columns = Math.max(columns, cell.column + cell.columns)
    for (let row = cell.row; row < cell.row + cell.rows; row++)
      for (let column = cell.column; column < cell.column + cell.columns; column++)
        covering.set(keyOf(row, column), cell)
  }
  const at = (row: number, column: number) => covering.get(keyOf(row, column)) ?? null
  const inRow = (row: number) => [...new Set(Array.from({ length: columns }, (_, column) => at(row, column)))]
  let top = 0
  while (top + 1 < rows && columns > 1 && at(top, 0)?.columns === columns) top++
  const body = headEnd(top, inRow)
  const headsOf = (column: number) => {
    const said = Array.from({ length: body - top }, (_, row) => at(top + row, column)?.text ?? '')
    return [...new Set(said)].filter((text) => text !== '')
  }
  return { cells, body, hasHeads: body > top, at, headsOf, columns, rows }
}

/** A masked value alone in its cell: no head, and so is no row that holds one. */
const value = /^[\d.,\s%％]*[*＊×][\d.,*＊×\s%％]*$/u

/** Behind the row at `top` with all that its merged cells reach down to, and behind what a wide head is divided into. */
function headEnd(top: number, inRow: (row: number) => readonly (GridCell | null)[]): number {
  const isHead = (row: number) => {
    const cells = inRow(row)
    return cells.length > 1 && cells.every((cell) => cell === null || !value.test(cell.text))
  }
  if (!isHead(top)) return top
  const first = inRow(top)
  const isDivided = first.some((cell) => cell !== null && cell.columns > 1)
  const end = Math.max(top + (isDivided ? 2 : 1), ...first.map((cell) => (cell ? cell.row + cell.rows : 0)))
  let body = top + 1
  while (body < end && isHead(body)) body++
  return body
}
