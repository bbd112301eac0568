/** Equations of what is told in a row: its sum, what came and went, shares that make 100. */
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

export function hundreds(one: Term, near: readonly Term[], see: See): void {
  const run = near.filter(({ isShare, sentence }) => isShare && sentence === one.sentence)
  for (const parts of [run, run.slice(1), run.slice(0, -1)]) {
    const [first, last] = [parts[0], parts.at(-1)]
    if (!first || !last || parts.length < 2 || !parts.includes(one) || !parts.some(({ isPortion }) => isPortion))
      continue
    const sum = parts.reduce((total, { amount }) => total + amount, 0)
    const open = parts.reduce((total, other) => total + other.quantity.half, 0) - one.quantity.half
    see('hundred', 100 - sum + one.amount, open, parts.length > 2 ? 1 : 3, first, last)
  }
}
