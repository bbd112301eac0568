import { severityOf } from '../findings.ts'
import { detailRow, groupRow, noSum, stockRow, subtotalRow, totalRow } from '../language/table-relations.ts'
import type { Finding } from '../model.ts'
import { type Figure, lastDigit, ones } from '../quantities/figures.ts'
import { type FigureCell, type TableRows, tablesOf } from '../quantities/tables.ts'
import { amongFigures } from './among.ts'
import { rowRelations } from './relations/columns.ts'
import type { Reading } from './subject.ts'

/** Totals that are not the sum of their rows, and cells that do not follow from the others of their row as those of the other rows do. */
export function tableFigures(reading: Reading): readonly Finding[] {
  return tablesOf(reading).flatMap((rows) => [...differences(reading, sumsOf(rows)), ...rowRelations(reading, rows)])
}

interface SummedColumn {
  readonly sum: Figure
  readonly parts: readonly Figure[]
  /** Other rows that it may be the sum of: then it is right as well. */
  readonly others: readonly (readonly Figure[])[]
}

type Row = readonly FigureCell[]

/** So many totals may open a table, each of them the sum of all below: one of nothing but totals would be added up for each of its rows. */
const mostOpening = 4

/** Each total and subtotal with the rows it sums, column by column. */
function sumsOf([head, ...rows]: TableRows): readonly SummedColumn[] {
  if (!head) return []
  const sums: SummedColumn[] = []
  let items: Row[] = []
  let subtotals: Row[] = []
  let since: Row[] = []
  let opening = 0
  rows.forEach((row, index) => {
    const label = labelOf(row)
    if (subtotalRow.test(label)) {
      sums.push(...columnsOf(head, row, since, [since.filter((other) => !stockRow.test(labelOf(other)))]))
      subtotals.push(row)
      since = []
    } else if (totalRow.test(label)) {
      // What a table of one total opens with is the sum of all below.
      if (items.length === 0 && subtotals.length === 0) {
        if (++opening > mostOpening) return
        const below = rows.slice(index + 1).filter((other) => !subtotalRow.test(labelOf(other)))
        sums.push(...columnsOf(head, row, below, [below.filter((other) => !detailRow.test(labelOf(other)))]))
      } else {
        const others = [
          [...subtotals, ...since],
          subtotals,
          items.filter((other) => !detailRow.test(labelOf(other))),
          items.filter((other) => groupRow.test(labelOf(other))),
        ]
        const parts = items.length > 0 ? items : subtotals
        sums.push(...columnsOf(head, row, parts, others))
        items = []
        subtotals = []
        since = []
      }
    } else {
      items.push(row)
      since.push(row)
    }
  })
  return sums
}

/** Columns of numbers only, with their total. */
function columnsOf(
  head: Row,
  total: Row,
  parts: readonly Row[],
  others: readonly (readonly Row[])[],
): readonly SummedColumn[] {
  if (parts.length < 2) return []
  return total.flatMap(({ figure: sum }, column) => {
    const cells = parts.map((row) => row[column])
    const isCounted =
      sum &&
      column > 0 &&
      !noSum.test(head[column]?.text ?? '') &&
      cells.every((cell) => cell && (cell.figure || isEmpty(cell)))
    if (!isCounted) return []
    const figuresIn = (rows: readonly Row[]) => rows.flatMap((row) => row[column]?.figure ?? [])
    return [{ sum, parts: figuresIn(parts), others: others.map(figuresIn) }]
  })
}

/** The first cell; behind a number, or beside a group that its rows share, the second may be the one that says it. */
function labelOf([first, second]: Row): string {
  const isSum = ({ text }: FigureCell) => totalRow.test(text) || subtotalRow.test(text)
  return [first, second].find((cell) => cell && isSum(cell))?.text ?? first?.text ?? ''
}

function isEmpty({ text }: FigureCell): boolean {
  return /^[-—–－/／无]*$/u.test(text)
}

/** One slip makes one column wrong, or two where rows are summed as well: where no column of several holds, the rows were hardly meant to be summed. */
function differences(reading: Reading, columns: readonly SummedColumn[]): readonly Finding[] {
  const found = columns.flatMap((column) => difference(reading, column) ?? [])
  const isMisread = found.length >= fewestMisread && found.length === columns.length
  return isMisread ? found.map(asLikely) : found
}

const fewestMisread = 3

function asLikely(found: Finding): Finding {
  return { ...found, confidence: 'likely', severity: severityOf(found.reason.code, 'likely') }
}

function difference(reading: Reading, { sum, parts, others }: SummedColumn): Finding | null {
  const told = ones(sum)
  const real = sumOf(parts)
  if (told === null || real === null || parts.length < 2) return null
  if ([parts, ...others].some((figures) => isSumOf(figures, sum, told))) return null
  const decimals = Math.max(...parts.map((figure) => figure.decimals), sum.decimals)
  const want = `${Number(real.toFixed(decimals))}`
  const found = amongFigures(reading, [sum], 'total-differs', want)
  const cue = `${parts.map((figure) => reading.text.slice(figure.start, figure.end)).join('+')} ≠ ${found.reason.cue}`
  return { ...found, id: `${found.id}:${cue}`, reason: { ...found.reason, cue } }
}

function sumOf(figures: readonly Figure[]): number | null {
  return figures.reduce<number | null>((sum, figure) => {
    const value = ones(figure)
    return sum === null || value === null ? null : sum + value
  }, 0)
}

function isSumOf(figures: readonly Figure[], sum: Figure, told: number): boolean {
  const real = sumOf(figures)
  if (real === null || figures.length === 0) return false
  const open = [sum, ...figures].reduce((all, figure) => all + (figure.decimals > 0 ? lastDigit(figure) / 2 : 0), 1e-6)
  return Math.abs(real - told) <= open
}
