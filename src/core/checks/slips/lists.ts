/** Equations of what is told in a row: its sum, what came and went, shares that make 100. */
import { signOf } from '../relations/balances.ts'
import type { See } from './equation.ts'
import type { Term } from './term.ts'

export function sums(one: Term, alike: readonly Term[], see: See): void {
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

export function lists(one: Term, alike: readonly Term[], see: See): void {
  const now = alike.some(({ quantity }) => quantity.isThen) ? alike.filter(({ quantity }) => !quantity.isThen) : alike
  const { length } = now
  const own = now.indexOf(one)
  for (let from = 0, to = 0; own >= 0 && from < length; from = to) {
    while (to < length && now[to]?.sentence === now[from]?.sentence) to++
    if (own < from - 1 || own > to) continue
    listed(now, own, from - 1, from, to, see)
    listed(now, own, to, from, to, see)
    if (to - from < 3) continue
    listed(now, own, from, from + 1, to, see)
    listed(now, own, to - 1, from, to - 1, see)
    const opened = now.findIndex(({ isOpening }, index) => isOpening && index >= from + 2 && index < to)
    if (opened > 0) listed(now, own, opened - 1, opened, to, see)
  }
}

/** So far back, in figures of its kind, a whole is told before other things and its parts. */
const mostBetween = 4

/** 来访137批，其中集体访23批。……三个季度分别为52批、46批、39批: parts in one row, the whole before others of its kind. */
export function apart(one: Term, alike: readonly Term[], see: See): void {
  const own = alike.indexOf(one)
  for (let from = 0, to = 1; from < alike.length; from = to, to++) {
    while (alike[to]?.isListed && alike[to]?.sentence === alike[from]?.sentence) to++
    if (to - from < 3) continue
    const parts = alike.slice(from, to)
    const sum = parts.reduce((total, { amount }) => total + amount, 0)
    const open = parts.reduce((total, part) => total + part.open, 0)
    for (let at = Math.max(0, from - 1 - mostBetween); at < from - 1; at++) {
      const whole = alike[at]
      if (!whole || whole.paragraph !== parts[0]?.paragraph || (own !== at && (own < from || own >= to))) continue
      const last = parts.at(-1) ?? one
      if (own === at) see('apart', sum, open, 2, whole, last)
      else see('apart', whole.amount - sum + one.amount, open - one.open + whole.open, 2, whole, last)
    }
  }
}

function listed(alike: readonly Term[], own: number, at: number, from: number, to: number, see: See): void {
  const [one, whole] = [alike[own], alike[at]]
  if (!one || !whole || to - from < 2 || (own !== at && (own < from || own >= to))) return
  let [sum, open] = [0, whole.open - one.open]
  let isSaid = whole.isSummed || to - from > 2
  for (let index = from; index < to; index++) {
    const part = alike[index] ?? one
    sum += part.amount
    open += part.open
    isSaid ||= part.isOpening
  }
  const value = own === at ? sum : whole.amount - sum + one.amount
  see('list', value, open, isSaid ? 1 : 2, alike[Math.min(at, from)] ?? one, alike[Math.max(at, to - 1)] ?? one)
}

export function balances(one: Term, alike: readonly Term[], see: See): void {
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

const longest = 8

/** 上年存栏3260头，购进480头，自繁1320头，出栏1875头，死亡65头，现存栏3120头: longer ones, where the words of each say whether it came or went. */
export function longBalances(one: Term, alike: readonly Term[], see: See): void {
  const own = alike.indexOf(one)
  for (let first = Math.max(0, own - longest); first <= own; first++) {
    const start = alike[first]
    if (!start?.isStock) continue
    let [left, open, isKnown] = [start.amount, start.open, true]
    for (let at = first + 1; isKnown && at < Math.min(alike.length, first + longest); at++) {
      const end = alike[at]
      if (!end) break
      if (end.isStock && at >= first + 5 && at >= own) {
        const value = one === end ? left : one.amount + (end.amount - left) * (one === start ? 1 : signOf(one.quantity))
        see('balance', value, open + end.open - one.open, 1, start, end)
      }
      const sign = signOf(end.quantity)
      isKnown = sign !== 0
      left += sign * end.amount
      open += end.open
    }
  }
}

export function hundreds(one: Term, near: readonly Term[], see: See): void {
  const run = near.filter(({ isShare, sentence }) => isShare && sentence === one.sentence)
  for (const parts of [run, run.slice(1), run.slice(0, -1)]) {
    const [first, last] = [parts[0], parts.at(-1)]
    const isTold = parts.some(({ isPortion }) => isPortion)
    if (!first || !last || parts.length < (isTold ? 2 : 3) || !parts.includes(one)) continue
    const sum = parts.reduce((total, { amount }) => total + amount, 0)
    const open = parts.reduce((total, other) => total + other.quantity.half, 0) - one.quantity.half
    see('hundred', 100 - sum + one.amount, open, parts.length > 2 && isTold ? 1 : 3, first, last)
  }
}
