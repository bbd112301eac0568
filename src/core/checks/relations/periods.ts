import { figureSign } from '../../quantities/figures.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import { grown } from './growth.ts'
import { exactly, judge, loose, type Relation } from './relation.ts'

/** What is told of a month, a quarter or a longer part of the year. */
interface OfPeriod {
  readonly told: Quantity
  /** A bit for each month. */
  readonly months: number
}

const quarter = /(?<![前至到-])(?:第)?(?<number>[一二三四])季度?/u
const wholes: readonly (readonly [RegExp, number])[] = [
  [/前三季度/u, 0b1_1111_1111],
  [/上半年/u, 0b11_1111],
  [/下半年/u, 0b1111_1100_0000],
  [/全年/u, 0b1111_1111_1111],
]
/** What there is at a time is no sum of what there was before. */
const stock = /[末底初]|存栏|结余|余额|在[册校岗]|现有|目标|计划|任务|预[计算]|[至到-]/u
const plainWords = /季度?|第|累计|合计|共|计|完成|实现|分别|为|达|是|的|其中|月/gu

/** 一季度136起，二季度100起，上半年236起; 1月51起，2月47起，3月38起，一季度136起: the parts of a period make it. */
export const periods: Relation = ({ all, around }, reading) => {
  if (!all.some(({ before }) => /季|半年|全年/u.test(before))) return []
  const own = periodsIn(around)
  const differs = own.some(({ told, months }) => own.some((other) => other.months === months && other.told !== told))
  if (differs || new Set(own.map(({ told }) => told.dimension)).size > 1) return []
  const sums = own.flatMap((whole) => {
    const parts = partsOf(
      whole.months,
      own.filter((part) => part !== whole),
    )
    if (!parts || parts.length < 2) return []
    const value = parts.reduce((sum, { amount }) => sum + amount, 0)
    const open = parts.reduce((sum, part) => sum + loose(part), 0)
    return [judge(reading, exactly(whole.told), [{ from: parts, value, open, sure: false }], 'parts-differ')]
  })
  const growths = all.flatMap((growth) => {
    const now = growth.role === 'growth' ? quarterOf(growth.before) : null
    const then = now === null ? null : quarterBefore(growth.before, now)
    const [a, b] = [now, then].map((number) =>
      own.find(({ months }) => number !== null && months === monthsOfQuarter(number)),
    )
    if (!a || !b || b.told.amount <= 0 || a.told.amount < b.told.amount !== growth.isDown) return []
    return [judge(reading, growth, [grown(a.told, b.told, false)], 'growth-differs', '%')]
  })
  return [...sums, ...growths]
}

/** Levels of one thing: whose words say no more than the period, or all the same. */
function periodsIn(around: readonly Quantity[]): readonly OfPeriod[] {
  const own = around.flatMap((told, index) => {
    const months = told.role === 'level' && !told.isThen ? monthsOf(told, around[index - 1]) : 0
    return months === 0 ? [] : [{ told, months }]
  })
  const labels = new Set(own.map(({ told }) => labelOf(told)).filter((label) => label !== ''))
  return labels.size > 1 ? [] : own
}

function monthsOf({ before, mark }: Quantity, last: Quantity | undefined): number {
  if (before.startsWith('月') && mark === figureSign && last?.figure.unit === '月') {
    const month = last.figure.value ?? 0
    return stock.test(before) || /[至到—–~～-]$/u.test(last.before) || month < 1 || month > 12 ? 0 : 1 << (month - 1)
  }
  if (stock.test(before)) return 0
  const whole = wholes.find(([words]) => words.test(before))
  if (whole) return whole[1]
  const number = quarterOf(before)
  return number === null ? 0 : monthsOfQuarter(number)
}

function labelOf({ before }: Quantity): string {
  return wholes
    .reduce((words, [name]) => words.replace(name, ''), before)
    .replace(quarter, '')
    .replaceAll(plainWords, '')
}

function monthsOfQuarter(number: number): number {
  return 0b111 << (3 * (number - 1))
}

function quarterOf(words: string): number | null {
  const number = quarter.exec(words)?.groups?.number
  return number === undefined ? null : '一二三四'.indexOf(number) + 1
}

/** 二季度较一季度, 二季度环比. */
function quarterBefore(words: string, now: number): number | null {
  const than = /[较比](?<rest>[^较比]*)$/u.exec(words)?.groups?.rest ?? ''
  return words.includes('环比') ? now - 1 : quarterOf(than)
}

/** Periods that follow each other without a gap or a doubt: the longest first. */
function partsOf(months: number, own: readonly OfPeriod[]): readonly Quantity[] | null {
  if (months === 0) return []
  const first = months & -months
  const starting = own
    .filter((part) => (part.months & first) !== 0 && (part.months & ~months) === 0)
    .toSorted((a, b) => b.months - a.months)
  for (const part of starting) {
    const rest = partsOf(months & ~part.months, own)
    if (rest) return [part.told, ...rest]
  }
  return null
}
