/** Lines of as many tabs below each other are a table with its head, as a spreadsheet is pasted. */
import { trimmedSpan } from '../markup/tables.ts'
import type { Span } from '../model.ts'
import { alignOf } from './cells.ts'
import { mostColumns, type Part } from './part.ts'
import type { Source } from './source.ts'

/** Fewer cells in all are two ends of a line, or a list: 填报单位, a tab, 填报人. */
const fewestCells = 6

/** The parts with such lines as tables. A tab in a value divides nothing. Linear. */
export function withTabTables(source: Source, parts: readonly Part[]): readonly Part[] {
  if (!source.shape.includes('\t')) return parts
  const out: Part[] = []
  let rows: (readonly Span[])[] = []
  let kept: Part[] = []
  const close = () => {
    const [head = []] = rows
    if (rows.length > 1 && rows.length * head.length >= fewestCells && head.length <= mostColumns)
      out.push({ kind: 'table', columns: head.map((_, column) => alignIn(source, rows.slice(1), column)), rows })
    else for (const part of kept) out.push(part)
    rows = []
    kept = []
  }
  for (const part of parts) {
    const cells = part.kind === 'line' ? cellsIn(source, part.span) : []
    if (rows.length > 0 && cells.length !== rows[0]?.length) close()
    if (cells.length > 1) {
      rows.push(cells)
      kept.push(part)
    } else out.push(part)
  }
  close()
  return out
}

/** The text as it is: a value is a figure by its characters. */
function alignIn({ text }: Source, rows: readonly (readonly Span[])[], column: number) {
  return alignOf(
    rows.flatMap((row) => {
      const { start, end } = row[column] ?? { start: 0, end: 0 }
      return end > start ? [text.slice(start, end)] : []
    }),
    column,
  )
}

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r'

/** Of the whole line: the part of it has lost its blank ends, which are empty cells. */
function cellsIn({ shape }: Source, span: Span): readonly Span[] {
  let start = span.start
  while (start > 0 && !isLineEnd(shape[start - 1])) start--
  const ends = /[\r\n]/gu
  ends.lastIndex = span.end
  const end = ends.exec(shape)?.index ?? shape.length
  const line = shape.slice(start, end)
  if (!line.includes('\t')) return []
  const cells: Span[] = []
  let from = start
  for (const cell of line.split('\t')) {
    cells.push(trimmedSpan(shape, { start: from, end: from + cell.length }))
    from += cell.length + 1
  }
  return cells
}
