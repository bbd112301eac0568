/** Tables of a Word document, in which every paragraph of a cell is a line of the text. */

import { gridsOf } from '../grid.ts'
import * as say from '../language/structure.ts'
import type { Span } from '../model.ts'
import { firstIndex } from '../search.ts'
import type { Align, CellSpan, Merge } from './block.ts'
import { mostColumns, type Part } from './part.ts'
import { type Source, shapeOf, trimmed, VALUE } from './source.ts'

/** A table with all the lines that it takes the place of. */
export interface PlacedTable extends Span {
  readonly part: Part
}

/** In text order. A table in a cell is text of that cell, for a block has no blocks in it. */
export function tablesOf(source: Source, spans: readonly CellSpan[] = source.cells): readonly PlacedTable[] {
  return outermost(spans).flatMap(({ own, inner }): readonly PlacedTable[] => {
    const [first, last] = [own[0], own.at(-1)]
    const part = tableOf(source, cellsOf(own))
    if (!first || !last) return []
    return part ? [{ start: first.start, end: last.end, part }] : tablesOf(source, inner)
  })
}

function outermost(
  spans: readonly CellSpan[],
): readonly { readonly own: readonly CellSpan[]; readonly inner: readonly CellSpan[] }[] {
  const ends = new Map(spans.map(({ table, end }) => [table, end]))
  const found: { readonly table: number; readonly own: CellSpan[]; readonly inner: CellSpan[] }[] = []
  let end = -1
  for (const span of spans) {
    const { table } = span
    if (span.start > end) {
      found.push({ table, own: [], inner: [] })
      end = ends.get(table) ?? span.end
    }
    const last = found.at(-1)
    last?.[last.table === table ? 'own' : 'inner'].push(span)
  }
  return found
}

/** What stands between the lines of two cells is of the second: a cell ends with a paragraph of its own, whatever it holds (17.4.65). */
function cellsOf(spans: readonly CellSpan[]): readonly CellSpan[] {
  const cells: CellSpan[] = []
  let from = spans[0]?.start ?? 0
  for (const span of spans) {
    const last = cells.at(-1)
    if (last && last.row === span.row && last.column === span.column)
      cells[cells.length - 1] = { ...last, end: span.end }
    else cells.push({ ...span, start: from })
    from = span.end
  }
  return cells
}

/** Null for what is a table to Word alone: a frame around text, an imprint; and where two cells claim one place. */
function tableOf(source: Source, cells: readonly CellSpan[]): Part | null {
  const [first] = cells
  const spans = cells.map((cell) => trimmed(source, cell))
  if (!first || cells.length < 2 || isImprint(spans.map((span) => shapeOf(source, span)))) return null
  // Places where no cell begins, as uneven rows have many, are no rows and columns.
  const [rowStarts, columnStarts] = [startsOf(cells.map(({ row }) => row)), startsOf(cells.map(({ column }) => column))]
  if (columnStarts.length > mostColumns) return null
  const merges = cells.map((cell): Merge => {
    const [row, column] = [below(rowStarts, cell.row), below(columnStarts, cell.column)]
    const rows = below(rowStarts, cell.row + cell.rows) - row
    return { row, column, rows, columns: below(columnStarts, cell.column + cell.columns) - column }
  })
  const empty = { start: first.start, end: first.start }
  const rows = rowStarts.map(() => columnStarts.map(() => empty))
  for (const [index, { row, column }] of merges.entries()) {
    const own = rows[row]
    if (!own || own[column] !== empty) return null
    own[column] = spans[index] ?? empty
  }
  const merged = apart(merges, (row, column) => rows[row]?.[column] === empty)
  const shapes = spans.map((span) => shapeOf(source, span).replaceAll(VALUE, '*'))
  const [grid] = gridsOf(
    cells.map((cell, line) => ({ ...cell, table: 0, line })),
    shapes.map((shape) => shape.replaceAll('\n', ' ')),
  )
  const heads = below(rowStarts, grid?.body ?? 0)
  const texts = columnStarts.map((): string[] => [])
  for (const [index, { row, column, columns }] of merges.entries()) {
    const { start, end } = spans[index] ?? empty
    if (row >= heads && columns === 1 && start < end) texts[column]?.push(source.text.slice(start, end))
  }
  const columns = texts.map(alignOf)
  return { kind: 'table', columns, rows, heads, merged }
}

const mostInImprint = 4

/** A document's last table on its rules alone (GB/T 9704—2012, 7.4), which the layout writes anew. */
function isImprint(shapes: readonly string[]): boolean {
  return shapes.length <= mostInImprint && (say.copies.test(shapes[0] ?? '') || say.print.test(shapes.at(-1) ?? ''))
}

/** Those of more than one place, that reach over no other cell. */
function apart(merges: readonly Merge[], isFree: (row: number, column: number) => boolean): readonly Merge[] {
  const covered = new Set<number>()
  return merges.filter(({ row, column, rows, columns }) => {
    if (rows * columns < 2) return false
    const places: number[] = []
    for (let down = 0; down < rows; down++)
      for (let over = down === 0 ? 1 : 0; over < columns; over++) {
        const place = (row + down) * mostColumns + column + over
        if (covered.has(place) || !isFree(row + down, column + over)) return false
        places.push(place)
      }
    for (const place of places) covered.add(place)
    return true
  })
}

const startsOf = (places: readonly number[]): readonly number[] => [...new Set(places)].sort((a, b) => a - b)

/** How many of the ascending numbers are less. */
function below(numbers: readonly number[], limit: number): number {
  return firstIndex(numbers, (number) => number >= limit)
}

const figure = /^[+-]?(?=[\d.,，*＊×█]*[%％]?$)[.,，]*[\d*＊×█]/u

/** Figures end under each other; in the first column they are the numbers of the rows. */
export function alignOf(texts: readonly string[], column: number): Align {
  if (texts.length === 0 || !texts.every((text) => figure.test(text))) return 'left'
  return column === 0 ? 'centre' : 'right'
}
