/** Whether a slip in one of two amounts, or in the share of one in the other, keeps them apart. */
import type { Quantity } from '../../quantities/quantity.ts'
import { type Derived, isSlip, shareOf } from './relation.ts'
import { slipsOf } from './written.ts'

export function isMistaken(share: Quantity, part: Quantity, whole: Quantity): boolean {
  const rate = share.amount / 100
  return share.amount > 100 || isNearlySlip(part, whole.amount * rate) || isNearlySlip(whole, part.amount / rate)
}

/** Whether a slip of it comes as near to `value` as a rate tells. */
function isNearlySlip({ amount, figure: { value, decimals } }: Quantity, meant: number): boolean {
  const { exchanged, otherDigit } = slipsOf(value ?? 0, decimals)
  const one = amount / (value || 1)
  const digits = `${Math.round((value ?? 0) * 10 ** decimals)}`
  const without = Array.from(digits, (_, at) => Number(digits.slice(0, at) + digits.slice(at + 1)) / 10 ** decimals)
  return [...exchanged, ...otherDigit, ...without].some((slip) => Math.abs((slip * one) / meant - 1) < nearRate)
}

const nearRate = 0.005

/** 线上申报5246件，线下申报1054件，线上占比83.3%: of both, where a slip tells so. */
export function ofBoth(share: Quantity, part: Quantity, other: Quantity | undefined): readonly Derived[] {
  if (!other) return []
  const way = shareOf(part, { ...other, amount: part.amount + other.amount, half: part.half + other.half }, false)
  const rate = share.amount / 100
  const isMeant =
    isSlip(share.amount, Number(way.value.toFixed(share.figure.decimals))) ||
    isNearlySlip(part, (other.amount * rate) / (1 - rate)) ||
    isNearlySlip(other, (part.amount * (1 - rate)) / rate)
  return isMeant ? [way] : []
}
