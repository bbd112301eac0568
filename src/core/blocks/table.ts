/** Tables as Markdown writes them: a head, a row of dashes, rows. */
import { linesIn } from '../markup/lines.ts'
import { cellsIn, trimmedSpan } from '../markup/tables.ts'
import type { Span } from '../model.ts'
import { firstIndex } from '../search.ts'
import type { Align } from './block.ts'
import { mostColumns, type Part } from './part.ts'
import type { Source } from './source.ts'

/** The table in `span`, which has a head and a rule row; null where it is wider than Word's. A `|` in a value divides nothing. */
export function tablePart(source: Source, span: Span): Part | null {
  const { shape } = source
  const [head = [], rule = [], ...below] = linesIn(shape, span.start, span.end).map((line) => cellsOf(source, line))
  const rows = [head, ...below]
  const aligns = rule.map((cell) => alignOf(shape.slice(cell.start, cell.end)))
  // A row with more cells than the head widens the table: no text is lost.
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width > mostColumns) return null
  const columns = Array.from({ length: width }, (_, column) => aligns[column] ?? 'left')
  const empty = { start: span.start, end: span.start }
  return { kind: 'table', columns, rows: rows.map((row) => columns.map((_, column) => row[column] ?? empty)) }
}

/** An empty value before the first `|` of a row, or behind the last, is a cell as its mask was: no other cell moves into its column. */
function cellsOf({ shape, pieces }: Source, line: Span): readonly Span[] {
  const cells = cellsIn(shape, line)
  const { start, end } = trimmedSpan(shape, line)
  const isEmptied = (from: number, to: number) => {
    const piece = pieces[firstIndex(pieces, (piece) => piece.start >= from)]
    return piece !== undefined && piece.end <= to
  }
  const first = shape[start] === '|' && isEmptied(line.start, start) ? [{ start, end: start }] : []
  const last = (cells.at(-1)?.end ?? start) < end && isEmptied(end, line.end) ? [{ start: end, end }] : []
  return [...first, ...cells, ...last]
}

function alignOf(dashes: string): Align {
  if (!dashes.endsWith(':')) return 'left'
  return dashes.startsWith(':') ? 'centre' : 'right'
}
