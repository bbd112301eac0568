/** Tables as Markdown writes them: a head, a row of dashes, rows. */
import { linesIn } from '../markup/lines.ts'
import { cellsIn } from '../markup/tables.ts'
import type { Span } from '../model.ts'
import type { Align } from './block.ts'
import { mostColumns, type Part } from './part.ts'
import type { Source } from './source.ts'

/** The table in `span`, which has a head and a rule row; null where it is wider than Word's. A `|` in a value divides nothing. */
export function tablePart({ shape }: Source, span: Span): Part | null {
  const [head = [], rule = [], ...below] = linesIn(shape, span.start, span.end).map((line) => cellsIn(shape, line))
  const rows = [head, ...below]
  const aligns = rule.map((cell) => alignOf(shape.slice(cell.start, cell.end)))
  // A row with more cells than the head widens the table: no text is lost.
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width > mostColumns) return null
  const columns = Array.from({ length: width }, (_, column) => aligns[column] ?? 'left')
  const empty = { start: span.start, end: span.start }
  return { kind: 'table', columns, rows: rows.map((row) => columns.map((_, column) => row[column] ?? empty)) }
}

function alignOf(dashes: string): Align {
  if (!dashes.endsWith(':')) return 'left'
  return dashes.startsWith(':') ? 'centre' : 'right'
}
