/** 翻了一番, 翻两番: twice or four times as much as there was. */
import type { Quantity } from '../../quantities/quantity.ts'
import { doubt, isSlip, type Relation, shown } from './relation.ts'

const doubling = /翻了?(?<count>[一两])?番(?!多|有余|以上)/u
/** It is told of what is a little more or less, unless it says otherwise. */
const nearly = 0.1
const exact = /(?:整整|正好|恰好|刚好)$/u
const exactly = 0.005
/** Between what it is told of and the word, in signs. */
const mostWords = 24

export const doubled: Relation = ({ all, around, start, end }, reading) => {
  const told = doubling.exec(reading.figures.shape.slice(start, end))
  if (!told) return []
  const times = told.groups?.count === '两' ? 4 : 2
  const at = start + told.index
  const base = all.findLast(({ figure, role }) => figure.at < at && role === 'level')
  if (!base || base.amount <= 0 || at - base.figure.at > mostWords) return []
  const others = around.filter((one) => one !== base && one.role === 'level' && one.dimension === base.dimension)
  const open = exact.test(reading.figures.shape.slice(Math.max(start, at - 2), at)) ? exactly : nearly
  const isFitting = (a: Quantity, b: Quantity) => Math.abs(a.amount / b.amount / times - 1) <= open
  if (others.some((one) => isFitting(one, base) || isFitting(base, one))) return []
  // The nearest that a slip keeps from it.
  const meant = others.findLast(
    (one) =>
      (base.isThen || one.isThen || (/[到至]$/u.test(base.before) && /由|从/u.test(one.before))) &&
      (isSlip(base.amount, one.amount / times) ||
        isSlip(one.amount, base.amount * times) ||
        isTurned(one, base, times)),
  )
  if (!meant) return []
  const value = base.isThen || meant.amount > base.amount ? meant.amount / times : meant.amount * times
  return [doubt(reading, [meant, base], 'multiple-differs', { want: shown(value, base), sure: false })]
}

/** 从2600单增至5200单，翻了一番: what it became stands right before. */
function isTurned(then: Quantity, now: Quantity, times: number): boolean {
  return isSlip(now.amount, then.amount * times) || isSlip(then.amount, now.amount / times)
}
