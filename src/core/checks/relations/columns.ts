import {
  averageHead,
  differenceHead,
  growthHead,
  noSum,
  productHead,
  rateHead,
  shareHead,
  subtotalRow,
  sumHead,
  totalRow,
} from '../../language/table-relations.ts'
import type { Finding } from '../../model.ts'
import { type Figure, lastDigit, ones } from '../../quantities/figures.ts'
import type { TableRows } from '../../quantities/tables.ts'
import { amongFigures } from '../among.ts'
import type { Reading } from '../subject.ts'

/** How a column may follow from others. */
interface Formula {
  readonly value: (cells: Cells, row: number) => number | null
  readonly of: readonly number[]
}

/** Figures by row and column; null where none stands alone. */
type Cells = readonly (readonly (Figure | null)[])[]

/** More columns than these are not tried by twos. */
const mostColumns = 16
/** Between 元 and 万元, people and thousands of them: a column may be told in another magnitude. */
const scales = [1, 1e-4, 1e4, 1e-3, 1e3, 0.1, 10, 1e-8, 100]

/** A formula that holds in the other rows of a table and not in one: that row is doubted. */
export function rowRelations(reading: Reading, [head = [], ...rows]: TableRows): readonly Finding[] {
  const cells: Cells = rows.map((row) => head.map((_, column) => (column === 0 ? null : (row[column]?.figure ?? null))))
  const heads = head.map(({ text }) => text)
  const columns = heads.flatMap((_, column) => (cells.filter((row) => row[column]).length >= 2 ? [column] : []))
  if (columns.length < 2 || columns.length > mostColumns) return []
  const sums = rows.map((row) => row.slice(0, 2).some(({ text }) => totalRow.test(text) || subtotalRow.test(text)))
  return columns.flatMap((target) => {
    const others = columns.filter((column) => column !== target)
    const judged = formulasOf(heads, target, others, sums).map((formula) => held(cells, target, formula))
    const best = judged.toSorted((a, b) => a.not.length - b.not.length || b.holds - a.holds)[0]
    if (!best || best.not.length === 0 || best.holds < Math.max(1, 2 * best.not.length - 1)) return []
    const isLearnt = best.holds >= 2
    return best.not.slice(0, 3).flatMap(({ row, value }) => {
      const told = cells[row]?.[target]
      if (!told) return []
      const figures = [...best.formula.of.flatMap((column) => cells[row]?.[column] ?? []), told]
      const want = `${Number(value.toFixed(Math.max(told.decimals, 0)))}`
      return [amongFigures(reading, figures, 'column-differs', want, isLearnt ? 'sure' : 'likely')]
    })
  })
}

interface Held {
  readonly formula: Formula
  readonly holds: number
  readonly not: readonly { readonly row: number; readonly value: number }[]
}

function held(cells: Cells, target: number, formula: Formula): Held {
  let holds = 0
  const not: { row: number; value: number }[] = []
  cells.forEach((row, index) => {
    const told = row[target]
    const said = told ? ones(told) : null
    const value = formula.value(cells, index)
    if (!told || said === null || value === null || !Number.isFinite(value)) return
    const open = lastDigit(told) * (told.decimals > 0 || value % 1 !== 0 ? 0.5 : 0) + loose(row, formula, value)
    if (Math.abs(value - said) <= open + 1e-9 * Math.abs(value)) holds++
    else not.push({ row: index, value })
  })
  return { formula, holds, not }
}

/** What the rounding of the operands leaves open. */
function loose(row: readonly (Figure | null)[], { of }: Formula, value: number): number {
  return of.reduce((open, column) => {
    const figure = row[column]
    const own = figure ? ones(figure) : null
    if (!figure || !own || figure.decimals === 0) return open
    return open + Math.abs((lastDigit(figure) / 2 / own) * value)
  }, 0)
}

function formulasOf(
  heads: readonly string[],
  target: number,
  others: readonly number[],
  sums: readonly boolean[],
): readonly Formula[] {
  const head = heads[target] ?? ''
  const plain = others.filter((column) => !noSum.test(heads[column] ?? ''))
  const at = (cells: Cells, row: number, column: number) => {
    const figure = cells[row]?.[column]
    return figure ? ones(figure) : null
  }
  const two = (over: readonly number[], make: (a: number, b: number) => number): readonly Formula[] =>
    over.flatMap((a) =>
      over.flatMap((b) =>
        a === b
          ? []
          : [
              {
                of: [a, b],
                value: (cells: Cells, row: number) => {
                  const [x, y] = [at(cells, row, a), at(cells, row, b)]
                  return x === null || y === null ? null : make(x, y)
                },
              },
            ],
      ),
    )
  const formulas: Formula[] = []
  if (growthHead.test(head)) formulas.push(...two(plain, (a, b) => (a / b - 1) * 100))
  if (rateHead.test(head) && !growthHead.test(head)) formulas.push(...two(plain, (a, b) => (a / b) * 100))
  if (shareHead.test(head) || /^(?:％|%|比)/u.test(head))
    formulas.push(...plain.map((column) => shareOfColumn(column, sums)))
  if (differenceHead.test(head)) formulas.push(...two(plain, (a, b) => a - b), ...balance(plain, target))
  if (sumHead.test(head) && !noSum.test(head))
    formulas.push(...sumsOfColumns(plain, target), ...sumOfNamed(heads, plain, target))
  if (averageHead.test(head)) for (const scale of scales) formulas.push(...two(plain, (a, b) => (a / b) * scale))
  if (productHead.test(head))
    for (const scale of scales)
      formulas.push(...two(others, (a, b) => a * b * scale).filter(({ of: [a = 0, b = 0] }) => a < b))
  return formulas
}

function sumsOfColumns(plain: readonly number[], target: number): readonly Formula[] {
  const before = plain.filter((column) => column < target)
  const after = plain.filter((column) => column > target)
  // 项目数 before the sums of money is none of them.
  return [plain, before, after, before.slice(1)]
    .filter(({ length }) => length >= 2)
    .map((of) => ({ of, value: (cells, row) => added(cells, row, of) }))
}

/** 实免合计 of 实免猪 and 实免牛. */
function sumOfNamed(heads: readonly string[], plain: readonly number[], target: number): readonly Formula[] {
  const name = (heads[target] ?? '').replace(/(?:合计|总计|小计|总[数量额])$/u, '')
  const of = plain.filter((column) => heads[column]?.startsWith(name))
  return name !== '' && of.length >= 2 ? [{ of, value: (cells, row) => added(cells, row, of) }] : []
}

/** 上年结转 + 收入 − 支出 = 结余. */
function balance(plain: readonly number[], target: number): readonly Formula[] {
  const of = plain.filter((column) => column < target).slice(-3)
  const [, , taken] = of
  if (of.length < 3 || taken === undefined) return []
  return [
    {
      of,
      value: (cells, row) => {
        const [sum, out] = [added(cells, row, of.slice(0, 2)), added(cells, row, [taken])]
        return sum === null || out === null ? null : sum - out
      },
    },
  ]
}

function added(cells: Cells, row: number, columns: readonly number[]): number | null {
  return columns.reduce<number | null>((sum, column) => {
    const figure = cells[row]?.[column]
    const value = figure ? ones(figure) : null
    return sum === null || value === null ? null : sum + value
  }, 0)
}

/** What a row's figure is of the column's total, told or added up. */
function shareOfColumn(column: number, sums: readonly boolean[]): Formula {
  let last: { readonly cells: Cells; readonly total: number } | null = null
  const totalOf = (cells: Cells): number => {
    if (last?.cells === cells) return last.total
    const told = cells.findLast((row, index) => sums[index] && row[column])?.[column]
    const own = cells.flatMap((row, index) => (sums[index] ? [] : (row[column] ?? [])))
    const total = (told ? ones(told) : null) ?? own.reduce((sum, figure) => sum + (ones(figure) ?? 0), 0)
    last = { cells, total }
    return total
  }
  return {
    of: [column],
    value: (cells, row) => {
      const figure = cells[row]?.[column]
      const value = figure ? ones(figure) : null
      // The shares that are told of parts make 99.9 as well.
      return value === null || sums[row] ? null : (value / totalOf(cells)) * 100
    },
  }
}
