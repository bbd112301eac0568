/** Tables as Markdown writes them: a head, a row of dashes, rows. */

import type { Span } from '../model.ts'
import type { Align } from './block.ts'
import type { Part } from './part.ts'
import { type Source, shapeOf, trimmed } from './source.ts'

const dashes = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u

/** The table whose head is the line `at`, with the number of lines it takes; null where there is none. */
export function tableAt(
  source: Source,
  lines: readonly Span[],
  at: number,
): { readonly part: Part; readonly lines: number } | null {
  const head = lines[at]
  const rule = lines[at + 1]
  if (!head || !rule || !shapeOf(source, head).includes('|')) return null
  const ruleShape = shapeOf(source, rule)
  if (!dashes.test(ruleShape) || !ruleShape.includes('|')) return null
  const rows = [cellsOf(source, head)]
  let next = at + 2
  for (; next < lines.length; next++) {
    const line = lines[next]
    if (!line || !shapeOf(source, line).includes('|')) break
    rows.push(cellsOf(source, line))
  }
  const aligns = cellsOf(source, rule).map((cell) => alignOf(shapeOf(source, cell)))
  // A row with more cells than the head widens the table: no text is lost.
  const width = Math.max(...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => aligns[column] ?? 'left')
  const empty = { start: rule.start, end: rule.start }
  return {
    part: { kind: 'table', columns, rows: rows.map((row) => columns.map((_, column) => row[column] ?? empty)) },
    lines: next - at,
  }
}

function alignOf(dashed: string): Align {
  if (!dashed.endsWith(':')) return 'left'
  return dashed.startsWith(':') ? 'centre' : 'right'
}

/** The cells of a row; a pipe after a backslash, or in a value, divides nothing. */
function cellsOf(source: Source, line: Span): readonly Span[] {
  const { start, end } = trimmed(source, line)
  const cells: Span[] = []
  let from = source.shape[start] === '|' ? start + 1 : start
  for (let at = from; at < end; at++) {
    if (source.shape[at] === '\\') at++
    else if (source.shape[at] === '|') {
      cells.push(trimmed(source, { start: from, end: at }))
      from = at + 1
    }
  }
  if (from < end) cells.push(trimmed(source, { start: from, end }))
  return cells
}
