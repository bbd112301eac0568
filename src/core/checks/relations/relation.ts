/** A relation among quantities: what one of them should be by the others. */
import type { FindingCode } from '../../findings.ts'
import type { Finding } from '../../model.ts'
import type { Quantity, Statement } from '../../quantities/quantity.ts'
import { amongFigures } from '../among.ts'
import type { Reading } from '../subject.ts'

/** Where the quantities stand that a relation may join. */
export interface RelationScope extends Statement {
  /** The levels of the paragraph up to the end of this statement: one that fits from there leaves nothing to doubt. */
  readonly around: readonly Quantity[]
  /** Those of the next statements, for what is told before what it is worked out from. */
  readonly later: () => readonly Quantity[]
}

/** Finds what does not hold among the quantities of a statement. */
export type Relation = (scope: RelationScope, reading: Reading) => readonly (Finding | null)[]

/** One way to read how a quantity follows from others. */
export interface Derived {
  readonly from: readonly Quantity[]
  /** In the units of what is told. */
  readonly value: number
  /** What the rounding of the others leaves open. */
  readonly open: number
  /** The words leave no other reading; `null` where it may be meant and only fits, but is never held against anybody. */
  readonly sure: boolean | null
}

/** What rounding leaves open in a quantity that others are worked out from. */
export function loose({ isExact, half }: Quantity): number {
  return isExact ? 0 : half
}

export function fits(told: Quantity, { value, open }: Derived): boolean {
  return Math.abs(value - told.amount) <= told.half + open + 1e-9 * Math.max(1, Math.abs(value))
}

/** Quiet where one reading fits; else the surest of those that are meant, and of these the nearest, is held against what is told. */
export function judge(
  reading: Reading,
  told: Quantity,
  ways: readonly Derived[],
  code: FindingCode,
  sign = '',
): Finding | null {
  if (ways.some((way) => fits(told, way))) return null
  const meant = ways.filter(({ sure }) => sure !== null)
  const distance = ({ value }: Derived) => Math.abs(value - told.amount)
  const [best] = meant.toSorted((a, b) => Number(b.sure) - Number(a.sure) || distance(a) - distance(b))
  if (!best || !Number.isFinite(best.value)) return null
  return doubt(reading, [...best.from, told], code, {
    want: `${shown(best.value, told)}${sign}`,
    sure: best.sure === true,
  })
}

export function doubt(
  reading: Reading,
  quantities: readonly Quantity[],
  code: FindingCode,
  { want, sure }: { readonly want: string; readonly sure: boolean },
): Finding {
  const figures = [...new Set(quantities.map(({ figure }) => figure))]
  return amongFigures(reading, figures, code, want, sure ? 'sure' : 'likely')
}

/** In the magnitude and unit in which `like` is written, with its decimals. */
export function shown(value: number, { figure, amount }: Quantity): string {
  const one = figure.value ? amount / figure.value : figure.magnitude
  const own = value / (one || 1)
  return `${Number(own.toFixed(Math.max(figure.decimals, Math.abs(own) < 1 ? 2 : 0)))}`
}

/** A day or an ordinal that is told between two quantities does not part them. */
export function withoutDates(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.filter(({ role }) => role !== 'other')
}

export function levels(quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.filter(({ role }) => role === 'level')
}

/** A share in per cent of one quantity in another. */
export function shareOf(part: Quantity, whole: Quantity, sure: boolean | null): Derived {
  const open = ((loose(part) + loose(whole)) / whole.amount) * 100
  return { from: [part, whole], value: (part.amount / whole.amount) * 100, open, sure }
}

/** Whether `value` may be what was meant where `told` was typed: two digits exchanged, one other, one too many or the point elsewhere. */
export function isSlip(told: number, value: number): boolean {
  const [a, b] = [told, value].map((number) => `${Math.round(Math.abs(number) * 1000)}`) as [string, string]
  if (a.replace(/(?<!0)0+$/u, '') === b.replace(/(?<!0)0+$/u, '')) return true
  if (a.length !== b.length) {
    const [short, long] = a.length < b.length ? [a, b] : [b, a]
    return (
      long.length - short.length === 1 && [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
    )
  }
  const other = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]))
  if (other.length === 1) return true
  const [first = 0, second = 0] = other
  return other.length === 2 && a[first] === b[second] && a[second] === b[first]
}

/** Whether one slip, in the whole or in one of what it is worked out from, would make `value` of it. */
export function isMistyped(whole: number, value: number, from: readonly number[]): boolean {
  return isSlip(whole, value) || from.some((one) => isSlip(one, one + whole - value))
}

/** A count that others add up to is exact. */
export function exactly(told: Quantity): Quantity {
  return told.isExact ? { ...told, half: 0 } : told
}
