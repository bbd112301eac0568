/** Equations of two quantities and how many times as much one of them is. */
import { eachFactor } from '../each.ts'
import { comparison, isAlike } from './alike.ts'
import type { See } from './equation.ts'
import type { Term } from './term.ts'

export function products(one: Term, near: readonly Term[], see: See): void {
  for (const a of near) {
    if (a === one || !a.isLevel || a.amount <= 1) continue
    for (const b of near) {
      if (b === a || b === one || !(one.isEach || a.isEach || b.isEach) || !(b.isLevel || b.isEach)) continue
      const value = productOf(one, a, b)
      if (value === 0) continue
      const weight = Math.min(one.amount, a.amount, b.amount) < fewest ? 5 : 1
      see('product', value, value * (a.open / a.amount + b.open / b.amount), weight, a, b)
    }
  }
}

const fewest = 4

/** What is paid or done for one of the first unit in which `of` is counted: 2450元/吨 for a kilogram, 5.2件 of 每万人 for one of them. */
export function amountForOne({ amount, quantity: { role, each, group } }: Term, of: Term): number {
  return role === 'per' ? amount / (eachFactor(each, of.quantity.dimension) * group) : amount
}

function productOf(one: Term, a: Term, b: Term): number {
  const isMixed = !isAlike(a, b)
  if (one.isLevel && isMixed && isAlike(b, one) && (b.quantity.role === 'per' || a.quantity.isExact))
    return a.amount * amountForOne(b, a)
  if (isMixed && isAlike(a, one) && b.isLevel && b.amount > 1) {
    const value = (a.amount / b.amount) * (one.amount / amountForOne(one, b))
    if (a.amount > one.amount || (one.quantity.role === 'per' && value > 0)) return value
  }
  return one.isLevel && !isMixed && !isAlike(a, one) && a.amount > b.amount ? a.amount / b.amount : 0
}

export function times(near: readonly Term[], see: See): void {
  for (const a of near)
    for (const b of near) {
      if (a === b || a.amount <= b.amount || !(a.isLevel || a.isEach) || !(b.isLevel || b.isEach) || !isAlike(a, b))
        continue
      const open = (a.open + b.open * (a.amount / b.amount)) / b.amount
      const weight = comparison(a, b) || 3
      see('times', a.amount / b.amount, open, weight, a, b)
      see('times', a.amount / b.amount - 1, open, weight, a, b)
    }
}

export function ratios(near: readonly Term[], see: See): void {
  for (const a of near)
    for (const b of near) {
      if (a === b || a.amount <= b.amount || !(a.isLevel || a.isEach) || !(b.isLevel || b.isEach)) continue
      const open = (a.open + b.open * (a.amount / b.amount)) / b.amount
      see('ratio', a.amount / b.amount, open, isAlike(a, b) ? 1 : 2, a, b)
    }
}

export function ofTimes(one: Term, near: readonly Term[], see: See): void {
  for (const by of near) {
    const { role, half } = by.quantity
    if (role !== 'times' && role !== 'ratio') continue
    for (const other of near) {
      if (other === one || !(other.isLevel || other.isEach) || (role === 'times' && !isAlike(other, one))) continue
      const weight = role === 'ratio' ? (isAlike(other, one) ? 1 : 2) : comparison(one, other) || 3
      const open = other.open * by.amount + other.amount * half
      see(role, other.amount * by.amount, open, weight, by, other)
      see(role, other.amount / by.amount, open / by.amount ** 2, weight, by, other)
    }
  }
}
