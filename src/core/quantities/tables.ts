/** The tables of a report with the figures of their cells, however they are written: Markdown, rows of `|`, rows of tabs, Word. */
import { codes } from '../characters.ts'
import { type GridCell, gridsOf } from '../grid.ts'
import { linesIn, type MarkupLine } from '../markup/lines.ts'
import { markupBlocks } from '../markup/structure.ts'
import { cellsIn, isRuleRow, tabCellsIn } from '../markup/tables.ts'
import type { CellPlace, Format, Span } from '../model.ts'
import { firstIndex } from '../search.ts'
import type { Figure, Figures } from './figures.ts'

export interface FigureCell extends Span {
  /** Without white space and signs of emphasis. */
  readonly text: string
  /** The figure that stands alone in it, with its unit at most. */
  readonly figure: Figure | null
}

/** The heads first, then the rows below; of a merged cell the place where it begins, and its head wherever it reaches. */
export type TableRows = readonly (readonly FigureCell[])[]

export interface TableSource {
  readonly format: Format
  readonly text: string
  readonly cells?: readonly CellPlace[] | undefined
  readonly figures: Figures
}

/** A table has a head and two rows at least: of less nothing can be said. */
const fewestRows = 3

export function tablesOf(source: TableSource): readonly TableRows[] {
  return tableRows(source).filter(({ length }) => length >= fewestRows)
}

/** Those of a head alone as well. */
export function tableRows(source: TableSource): readonly TableRows[] {
  return source.format === 'docx' ? wordTables(source) : textTables(source)
}

function wordTables({ text, cells = [], figures: { all } }: TableSource): readonly TableRows[] {
  const lines = text.split('\n')
  const starts: number[] = []
  for (let line = 0, start = 0; line < lines.length; start += (lines[line++]?.length ?? 0) + 1) starts.push(start)
  const filler: FigureCell = { start: 0, end: 0, text: '', figure: null }
  const cellOf = ({ lines: own, text: words }: GridCell): FigureCell => {
    const [line = 0] = own
    const start = starts[line] ?? 0
    const end = start + (lines[line]?.length ?? 0)
    const figure = own.length === 1 ? all[firstIndex(all, (figure) => figure.start >= start)] : undefined
    return cellFrom({ start, end }, words, figure)
  }
  return gridsOf(cells, lines).map(({ rows, columns, body, headsOf, at }) => {
    const inRow = (row: number) =>
      Array.from({ length: columns }, (_, column) => {
        const cell = at(row, column)
        return cell && cell.row === row && cell.column === column ? cellOf(cell) : filler
      })
    const head = Array.from({ length: columns }, (_, column) => ({ ...filler, text: headsOf(column).join('') }))
    return [head, ...Array.from({ length: rows - body }, (_, row) => inRow(body + row))]
  })
}

const tabs = new Uint8Array(0x10000)
tabs[codes.tab] = 1

function textTables({ text, figures: { all } }: TableSource): readonly TableRows[] {
  const tables: TableRows[] = []
  let rows: (readonly FigureCell[])[] = []
  let figure = 0
  const read = (line: MarkupLine, divide: typeof cellsIn) => {
    while ((all[figure]?.start ?? text.length) < line.start) figure++
    let next = figure
    rows.push(
      divide(text, line).map((span) => {
        while ((all[next]?.start ?? text.length) < span.start) next++
        return cellFrom(span, text.slice(span.start, span.end), all[next])
      }),
    )
  }
  const close = () => {
    tables.push(rows)
    rows = []
  }
  for (const { kind, start, end, isWatched } of markupBlocks(text, tabs)) {
    const isTabbed = kind === 'line' && isWatched
    if (!isTabbed) close()
    if (isTabbed || kind === 'table' || kind === 'rows')
      for (const line of linesIn(text, start, end))
        if (!isRuleRow(text, line)) read(line, isTabbed ? tabCellsIn : cellsIn)
    if (!isTabbed) close()
  }
  close()
  return tables
}

/** `figure` is the first that starts behind the cell's start. */
function cellFrom({ start, end }: Span, words: string, figure: Figure | undefined): FigureCell {
  const text = words.replaceAll(/[\s*]/gu, '')
  const isAlone = figure && figure.end <= end && /^[-－−+]?[\d,，.０-９]+[^\d０-９]*$/u.test(text)
  return { start, end, text, figure: isAlone ? figure : null }
}
