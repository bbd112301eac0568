/** Equations of two quantities and what is told of them in per cent, in points, or as a change. */
import { comparison, isAlike } from './alike.ts'
import type { EquationKind, See } from './equation.ts'
import type { Term } from './term.ts'

export function ofRates(one: Term, near: readonly Term[], see: See): void {
  for (const rate of near) {
    const { role, isDown, half } = rate.quantity
    if (role === 'level' || role === 'per') continue
    const part = rate.amount / 100
    for (const other of near) {
      if (other === one || !isAlike(other, one)) continue
      const open = half / rate.amount + other.open / other.amount
      const grown = 1 + (isDown ? -part : part)
      if (role === 'growth' && other.quantity.role === 'change') {
        const then = other.amount / part
        see('increment', then, then * open, 1, rate, other)
        see('increment', then + (isDown ? -other.amount : other.amount), then * open + other.open, 1, rate, other)
      } else if (!isMeasured(other)) continue
      else if (role === 'share') {
        const weight = toldAs(rate, one, other)
        see('share', other.amount * part, other.amount * part * open, weight, rate, other)
        see('share', other.amount / part, (other.amount / part) * open, weight, rate, other)
      } else if (role === 'growth') {
        const weight = comparedBy(rate, one, other)
        const slack = (other.amount * half) / 100 + other.open
        if (weight > 0) see('growth', other.amount * grown, slack, weight, rate, other)
        if (weight > 0 && grown > 0) see('growth', other.amount / grown, slack, weight, rate, other)
      } else if (isAlike(rate, one)) {
        see('change', other.amount + rate.amount, rate.open + other.open, 1, rate, other)
        see('change', other.amount - rate.amount, rate.open + other.open, 1, rate, other)
      }
    }
  }
}

function toldAs(share: Term, a: Term, b: Term): number {
  return (share.isRate ? 1 : 3) * (share.order < Math.max(a.order, b.order) ? 4 : 1)
}

export function shares(one: Term, near: readonly Term[], see: See): void {
  for (const part of near)
    for (const whole of part.isLevel ? near : [])
      if (whole !== part && whole.isLevel && isAlike(whole, part) && whole.amount >= part.amount)
        percent('share', part.amount, whole.amount, toldAs(one, part, whole), part, whole, see)
}

export function jointShares(one: Term, near: readonly Term[], see: See): void {
  for (const [index, first] of near.entries()) {
    const second = near[index + 1]
    if (!second || !first.isLevel || !second.isLevel || !isAlike(first, second)) continue
    const both = first.amount + second.amount
    for (const other of near) {
      if (other === first || other === second || !other.isLevel || !isAlike(other, first)) continue
      const [part, whole] = other.amount < both ? [other.amount, both] : [both, other.amount]
      const [a, b] = other.order < first.order ? [other, second] : [first, other]
      const open = first.open + second.open + other.open
      see('joint-share', (part / whole) * 100, (open / whole) * 100, 3 * toldAs(one, a, b), a, b)
    }
  }
}

function percent(kind: EquationKind, part: number, whole: number, weight: number, a: Term, b: Term, see: See): void {
  see(kind, (part / whole) * 100, ((a.open + b.open) / whole) * 100, weight, a, b)
}

export function growths(growth: Term, near: readonly Term[], see: See): void {
  const { isDown } = growth.quantity
  for (const then of near)
    for (const other of isMeasured(then) ? near : []) {
      if (other === then || !isAlike(other, then)) continue
      if (other.quantity.role === 'change') {
        const before = then.amount + (isDown ? other.amount : -other.amount)
        percent('increment', other.amount, then.amount, 1, other, then, see)
        if (before > 0) percent('increment', other.amount, before, 1, other, then, see)
      }
      const change = isDown ? then.amount - other.amount : other.amount - then.amount
      const weight = isMeasured(other) && change > 0 ? comparedBy(growth, other, then) : 0
      if (weight > 0) percent('growth', change, then.amount, weight, other, then, see)
    }
}

/** 二季度较一季度下降15.2%: the words of the rate may compare what the words of the figures do not. */
function comparedBy(rate: Term, a: Term, b: Term): number {
  return comparison(a, b) || (rate.isCompared ? 3 : 0)
}

/** How much there is of something, or on average. */
function isMeasured({ isLevel, isEach }: Term): boolean {
  return isLevel || isEach
}

export function changes(one: Term, near: readonly Term[], see: See): void {
  for (const level of near)
    for (const other of isMeasured(level) && isAlike(level, one) ? near : []) {
      if (isMeasured(other) && isAlike(other, one) && level.amount > other.amount)
        see('change', level.amount - other.amount, level.open + other.open, 1, level, other)
      if (other.quantity.role !== 'growth') continue
      const rate = other.amount / 100
      const grown = 1 + (other.quantity.isDown ? -rate : rate)
      const open = (level.amount * other.quantity.half) / 100 + rate * level.open
      see('increment', level.amount * rate, open, 1, other, level)
      if (grown > 0) see('increment', (level.amount / grown) * rate, open, 1, other, level)
    }
}

export function points(near: readonly Term[], see: See): void {
  for (const [index, a] of near.entries())
    for (const b of a.isShare ? near.slice(index + 1) : [])
      if (b.isShare) see('points', Math.abs(a.amount - b.amount), a.open + b.open, comparison(a, b) || 3, a, b)
}

export function byPoints(one: Term, near: readonly Term[], see: See): void {
  for (const by of near)
    for (const other of by.quantity.role === 'points' ? near : []) {
      if (other === one || !other.isShare) continue
      const weight = comparison(one, other) || 3
      see('points', other.amount + by.amount, other.open + by.open, weight, by, other)
      see('points', other.amount - by.amount, other.open + by.open, weight, by, other)
    }
}
