/** The heading of the column that a cell stands in: who reads a table as text sees its cells one by one. */
import { lineAt, lineTable } from './markup/lines.ts'
import { cellsIn, isRuleRow } from './markup/tables.ts'
import type { CellPlace } from './model.ts'

const plain = lineTable()
/** Rows that are looked through for the head of a table. */
const mostRows = 10_000

/** Null outside tables, in a head itself, and where the head says nothing. `cells` are those of a Word document, whose lines they are. */
export function columnHeading(text: string, at: number, cells: readonly CellPlace[] | undefined): string | null {
  const said = cells ? wordHeading(text, at, cells) : markdownHeading(text, at)
  return said?.trim() || null
}

function wordHeading(text: string, at: number, cells: readonly CellPlace[]): string | null {
  const line = text.slice(0, at).split('\n').length - 1
  const own = cells.find((cell) => cell.line === line)
  if (!own || own.row === 0) return null
  const heads = cells.filter(
    ({ table, row, column, columns }) =>
      table === own.table && row === 0 && column <= own.column && own.column < column + columns,
  )
  const lines = text.split('\n')
  return heads.map((head) => lines[head.line] ?? '').join('')
}

function markdownHeading(text: string, at: number): string | null {
  const line = lineFrom(text, at)
  if (!line.hasBar) return null
  let [head, below] = [line, line]
  for (let row = 0; row < mostRows && head.start > 0; row++) {
    const above = lineFrom(text, head.start - 1)
    if (!above.hasBar) break
    below = head
    head = above
    if (isRuleRow(text, below)) break
  }
  if (head.start === line.start || !isRuleRow(text, below) || isRuleRow(text, line)) return null
  const column = cellsIn(text, line).findIndex(({ end }) => at <= end)
  const cell = cellsIn(text, head)[column]
  return cell ? text.slice(cell.start, cell.end) : null
}

function lineFrom(text: string, at: number) {
  return lineAt(text, text.lastIndexOf('\n', at - 1) + 1, plain)
}
