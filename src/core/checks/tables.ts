import { type GridCell, gridsOf } from '../grid.ts'
import type { Finding, Span } from '../model.ts'
import { firstIndex } from '../search.ts'
import { amongFigures } from './among.ts'
import { type Figure, lastDigit, ones } from './figures.ts'
import type { Reading } from './subject.ts'

const total = /^(?:合计|总计|共计|总数|小计|全[县市区镇乡校省]合?计?)$/u
const subtotal = /^小计$/u
/** Columns of which no sum is formed. */
const noSum = /率|占比|比重|比例|％|%|排名|名次|位次|序号|编号|人均|户均|平均|均价|增长|增幅|增速|单价|年份|备注/u

interface TotalledCell extends Span {
  readonly text: string
  readonly figure: Figure | null
}

/** Columns of a table whose total row is not the sum of its rows. */
export function tableTotals(reading: Reading): readonly Finding[] {
  const tables = reading.format === 'docx' ? wordTables(reading) : tablesOf(reading)
  return tables.flatMap((rows) => columnsOf(rows).flatMap((column) => difference(reading, column) ?? []))
}

type Rows = readonly (readonly TotalledCell[])[]

/** The heads as one row, and those below; a merged cell counts where it begins, its head wherever it reaches. */
function wordTables({ text, cells = [], figures: { all } }: Reading): readonly Rows[] {
  const lines = text.split('\n')
  const starts: number[] = []
  for (let line = 0, start = 0; line < lines.length; start += (lines[line++]?.length ?? 0) + 1) starts.push(start)
  const filler: TotalledCell = { start: 0, end: 0, text: '', figure: null }
  const cellOf = ({ lines: own, text: words }: GridCell): TotalledCell => {
    const [line = 0] = own
    const start = starts[line] ?? 0
    const end = start + (lines[line]?.length ?? 0)
    const figure = own.length === 1 ? firstFrom(all, start) : undefined
    return cellFrom({ start, end }, words.replaceAll(/[\s*]/gu, ''), figure)
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

/** Lines that hold at least two cells each, next to each other. */
function tablesOf(reading: Reading): readonly Rows[] {
  const tables: (readonly TotalledCell[])[][] = []
  const { text } = reading
  let rows: (readonly TotalledCell[])[] = []
  let figure = 0
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start)
    const mark = markOf(text, start, end)
    if (mark === null) {
      if (rows.length > 2) tables.push(rows)
      rows = []
    } else {
      while ((reading.figures.all[figure]?.start ?? text.length) < start) figure++
      rows.push(cellsOf(reading, { start, end }, mark, figure))
    }
    start = end + 1
  }
  if (rows.length > 2) tables.push(rows)
  return tables
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

function markOf(text: string, start: number, end: number): '|' | '\t' | null {
  const line = text.slice(start, end)
  return line.includes('|') ? '|' : line.includes('\t') ? '\t' : null
}

function cellsOf(
  { text, figures: { all } }: Reading,
  line: Span,
  mark: string,
  firstFigure: number,
): readonly TotalledCell[] {
  const cells: TotalledCell[] = []
  let next = firstFigure
  let from = text[line.start] === mark ? line.start + 1 : line.start
  while (from < line.end) {
    const at = text.indexOf(mark, from)
    const end = at < 0 || at > line.end ? line.end : at
    while ((all[next]?.start ?? text.length) < from) next++
    const figure = all[next]
    const words = text.slice(from, end).replaceAll(/[\s*]/gu, '')
    cells.push(cellFrom({ start: from, end }, words, figure))
    from = end + 1
  }
  return cells
}

function firstFrom(all: readonly Figure[], at: number): Figure | undefined {
  return all[firstIndex(all, ({ start }) => start >= at)]
}

/** `figure` is the first that ends behind the cell's start. */
function cellFrom({ start, end }: Span, text: string, figure: Figure | undefined): TotalledCell {
  const isAlone = figure && figure.end <= end && /^[-－−+]?[\d,，.０-９]+[^\d０-９]*$/u.test(text)
  return { start, end, text, figure: isAlone ? figure : null }
}

interface SummedColumn {
  readonly sum: Figure
  readonly parts: readonly Figure[]
}

/** Columns of numbers only, with their total; a total row of a table with subtotals sums those. */
function columnsOf(rows: readonly (readonly TotalledCell[])[]): readonly SummedColumn[] {
  const at = rows.findIndex((row) => total.test(labelOf(row)) && !subtotal.test(labelOf(row)))
  const sums = rows[at]
  const head = rows[0]
  if (!sums || !head || at < 2) return []
  const above = rows.slice(1, at).filter((row) => !/^[-:：]+$/u.test(row.map(({ text }) => text).join('')))
  const subtotals = above.filter((row) => subtotal.test(labelOf(row)))
  const counted = subtotals.length > 0 ? subtotals : above
  return sums.flatMap(({ figure: sum }, column) => {
    const cells = counted.map((row) => row[column])
    const isCounted =
      sum &&
      column > 0 &&
      !noSum.test(head[column]?.text ?? '') &&
      cells.every((cell) => cell && (cell.figure || isEmpty(cell)))
    return isCounted && counted.length > 1 ? [{ sum, parts: cells.flatMap((cell) => cell?.figure ?? []) }] : []
  })
}

/** The first cell; behind a number, or beside a group that its rows share, the second may be the one that says it. */
function labelOf([first, second]: readonly TotalledCell[]): string {
  return [first, second].find((cell) => cell && total.test(cell.text))?.text ?? ''
}

function isEmpty({ text }: TotalledCell): boolean {
  return /^[-—–－/／无]*$/u.test(text)
}

function difference(reading: Reading, { sum, parts }: SummedColumn): Finding | null {
  const values = parts.map(ones)
  const told = ones(sum)
  if (told === null || parts.length < 2 || values.some((value) => value === null)) return null
  const real = values.reduce<number>((all, value) => all + (value ?? 0), 0)
  const open = [sum, ...parts].reduce((all, figure) => all + (figure.decimals > 0 ? lastDigit(figure) / 2 : 0), 1e-6)
  if (Math.abs(real - told) <= open) return null
  const decimals = Math.max(...parts.map((figure) => figure.decimals), sum.decimals)
  const want = `${Number(real.toFixed(decimals))}`
  const found = amongFigures(reading, [sum], 'total-differs', want)
  const cue = `${parts.map((figure) => reading.text.slice(figure.start, figure.end)).join('+')} ≠ ${found.reason.cue}`
  return { ...found, id: `${found.id}:${cue}`, reason: { ...found.reason, cue } }
}
