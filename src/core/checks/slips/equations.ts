import type { Term } from './term.ts'

export const equationKinds = [
  'sum',
  'balance',
  'share',
  'joint-share',
  'growth',
  'increment',
  'change',
  'product',
] as const
export type EquationKind = (typeof equationKinds)[number]

/**
 * Told of each equation in which a quantity may stand, as far as roles and units allow it: what the quantity is by the others, what rounding leaves
 * open in them (both in its first unit), and how much likelier the equation holds by chance than one that the words ask for, which has 1. `a` and `b`
 * are the others; of a sum or a balance they are the ends of the list, total included.
 */
export type See = (kind: EquationKind, value: number, open: number, weight: number, a: Term, b: Term) => void

/** Of n quantities near `one`, itself among them, no more than some n² are told; called for every value of a report, so nothing is made on the way. */
export function seeEquations(one: Term, near: readonly Term[], see: See): void {
  const { role } = one.quantity
  if (role === 'share') {
    shares(one, near, see)
    jointShares(one, near, see)
  }
  if (role === 'growth') growths(one, near, see)
  if (role === 'change') changes(one, near, see)
  if (role === 'level') {
    const alike = alikeOf(one, near)
    sums(one, alike, see)
    balances(one, alike, see)
    ofRates(one, near, see)
  }
  if (role === 'level' || role === 'per') products(one, near, see)
}

/** Those with which a level may be summed, itself among them. */
export function alikeOf(one: Term, near: readonly Term[]): readonly Term[] {
  const alike = near.filter((other) => other.isLevel && isAlike(other, one))
  // 38.4公顷（合576亩） tells one amount twice.
  return alike.filter(
    (other, index) =>
      index === 0 ||
      other === one ||
      other.amount !== alike[index - 1]?.amount ||
      !/^(?:折?合|约合|即)/u.test(other.quantity.before),
  )
}

function isAlike(a: Term, b: Term): boolean {
  return a.quantity.dimension === b.quantity.dimension
}

/** A list without a gap and the total that stands beside it. */
function sums(one: Term, alike: readonly Term[], see: See): void {
  const own = alike.indexOf(one)
  for (let first = 0; first + 1 < alike.length; first++) {
    let [sum, open, listed] = [0, 0, 0]
    let isSummed = false
    for (let last = first; last < alike.length; last++) {
      const part = alike[last] ?? one
      sum += part.amount
      open += part.open
      listed += part.isListed ? 1 : 0
      isSummed ||= part.isSummed
      if (last === first) continue
      for (let at = first - 1; at <= last + 1; at += last - first + 2) {
        const whole = alike[at]
        if (!whole || own < Math.min(at, first) || own > Math.max(at, last)) continue
        const isList = listed + (whole.isListed ? 1 : 0) >= last - first
        see(
          'sum',
          own === at ? sum : whole.amount - sum + one.amount,
          own === at ? open : open - one.open + whole.open,
          (isSummed || whole.isSummed ? 1 : 3) * (isList ? 1 : 2),
          alike[Math.min(at, first)] ?? one,
          alike[Math.max(at, last)] ?? one,
        )
      }
    }
  }
}

/** 旧存30件，新收450件，审结440件，未结40件: what there was, came and went, in either order, or went in two ways, makes what there is. */
function balances(one: Term, alike: readonly Term[], see: See): void {
  const own = alike.indexOf(one)
  for (let first = Math.max(0, own - 4); first <= own; first++)
    for (const length of [4, 5]) {
      const list = alike.slice(first, first + length)
      const [start, ...rest] = list
      const end = rest.pop()
      if (!start || !end || rest.length < length - 2 || own >= first + length) continue
      const open = list.reduce((sum, other) => sum + (other === one ? 0 : other.open), 0)
      const weight = start.isStock && end.isStock ? 1 : 5
      for (const added of length === 4 ? rest : rest.slice(0, 1)) {
        const left = start.amount + rest.reduce((sum, { amount }) => sum - amount, 2 * added.amount)
        const over = end.amount - left
        const value = one === end ? left : one.amount + (one === start || one === added ? over : -over)
        see('balance', value, open, weight, start, end)
      }
    }
}

/** What a level is by a rate or a change and another level, or by a rate and a change. */
function ofRates(one: Term, near: readonly Term[], see: See): void {
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
      } else if (!other.isLevel) continue
      else if (role === 'share') {
        const weight = toldAs(rate, one, other)
        see('share', other.amount * part, other.amount * part * open, weight, rate, other)
        see('share', other.amount / part, (other.amount / part) * open, weight, rate, other)
      } else if (role === 'growth') {
        const weight = comparison(one, other)
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

/** Behind its part or whole, with a word for a rate. */
function toldAs(share: Term, a: Term, b: Term): number {
  return (share.isRate ? 1 : 3) * (share.order < Math.max(a.order, b.order) ? 4 : 1)
}

/** One of them was so at another time, or the words compare: 0 where they do not. */
function comparison(a: Term, b: Term): number {
  const [first, second] = a.order < b.order ? [a, b] : [b, a]
  if (a.quantity.isThen !== b.quantity.isThen || (first.isFrom && second.isTo)) return 1
  return a.isCompared || b.isCompared ? 2 : 0
}

function shares(one: Term, near: readonly Term[], see: See): void {
  for (const part of near)
    for (const whole of part.isLevel ? near : [])
      if (whole !== part && whole.isLevel && isAlike(whole, part) && whole.amount >= part.amount)
        percent('share', part.amount, whole.amount, toldAs(one, part, whole), part, whole, see)
}

/** 优秀108人，良好360人，优良率52.0%; 旧存30件，新收450件，审结440件，结案率91.7%: two beside each other make the part or the whole. */
function jointShares(one: Term, near: readonly Term[], see: See): void {
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

/** By two levels; or, 增加0.19万吨，增幅1.4%, by a change and what it was or is. */
function growths({ quantity: { isDown } }: Term, near: readonly Term[], see: See): void {
  for (const then of near)
    for (const other of then.isLevel ? near : []) {
      if (other === then || !isAlike(other, then)) continue
      if (other.quantity.role === 'change') {
        const before = then.amount + (isDown ? other.amount : -other.amount)
        percent('increment', other.amount, then.amount, 1, other, then, see)
        if (before > 0) percent('increment', other.amount, before, 1, other, then, see)
      }
      const change = isDown ? then.amount - other.amount : other.amount - then.amount
      const weight = other.isLevel && change > 0 ? comparison(other, then) : 0
      if (weight > 0) percent('growth', change, then.amount, weight, other, then, see)
    }
}

/** By two levels, or by a growth and what it was or is. */
function changes(one: Term, near: readonly Term[], see: See): void {
  for (const level of near)
    for (const other of level.isLevel && isAlike(level, one) ? near : []) {
      if (other.isLevel && isAlike(other, one) && level.amount > other.amount)
        see('change', level.amount - other.amount, level.open + other.open, 1, level, other)
      if (other.quantity.role !== 'growth') continue
      const rate = other.amount / 100
      const grown = 1 + (other.quantity.isDown ? -rate : rate)
      const open = (level.amount * other.quantity.half) / 100 + rate * level.open
      see('increment', level.amount * rate, open, 1, other, level)
      if (grown > 0) see('increment', (level.amount / grown) * rate, open, 1, other, level)
    }
}

/** So many, each so much, together so much: 46桶，售价78元，货值3588元. */
function products(one: Term, near: readonly Term[], see: See): void {
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

/** Three of anything make a product of many figures. */
const fewest = 4

function productOf(one: Term, a: Term, b: Term): number {
  const isMixed = !isAlike(a, b)
  if (one.isLevel && isMixed && isAlike(b, one) && (b.quantity.role === 'per' || a.quantity.isExact))
    return a.amount * b.amount
  if (isMixed && isAlike(a, one) && b.isLevel && b.amount > 1 && a.amount > one.amount) return a.amount / b.amount
  return one.isLevel && !isMixed && !isAlike(a, one) && a.amount > b.amount ? a.amount / b.amount : 0
}
