/** What is paid for each of several things, and what it comes to. */
import { isAlike } from './alike.ts'
import type { See } from './equation.ts'
import { amountForOne } from './multiples.ts'
import type { Term } from './term.ts'

/** So many of something, each of them for so much. */
interface Priced {
  readonly count: Term
  readonly price: Term
}

/** 课桌260套，每套310元；讲台13个，每个620元，合计88660元. */
export function pricedSums(one: Term, near: readonly Term[], see: See): void {
  const runs = runsOf(near)
  for (const run of runs) {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last || run.length < 2) continue
    const whole = near.find((term) => term.isLevel && term.order > orderOf(last) && isAlike(term, last.price))
    const ahead = near.findLast((term) => term.isLevel && term.order < orderOf(first) && isAlike(term, first.price))
    for (const total of [whole, ahead]) {
      if (!total) continue
      const own = run.find(({ count, price }) => count === one || price === one)
      if (!own && total !== one) continue
      const others = run.filter((pair) => pair !== own)
      const sum = others.reduce((all, pair) => all + comesTo(pair), 0)
      const [from, to] = total === whole ? [first.count, total] : [total, last.price]
      if (!own) see('priced', sum, total.open, 1, from, to)
      else if (total.amount > sum) {
        const factor = comesTo(own) / one.amount
        see('priced', (total.amount - sum) / factor, total.open / factor, 1, from, to)
      }
    }
  }
}

function orderOf({ count, price }: Priced): number {
  return Math.max(count.order, price.order)
}

function comesTo({ count, price }: Priced): number {
  return count.amount * amountForOne(price, count)
}

/** 400毫升的1860人次. */
function isSize({ isLevel, quantity: { after } }: Term): boolean {
  return isLevel && after === '的'
}

/** Counts that their prices follow, one behind the other. */
function runsOf(near: readonly Term[]): readonly (readonly Priced[])[] {
  const runs: Priced[][] = [[]]
  for (let at = 0; at + 1 < near.length; at++) {
    const [count, price] = [near[at], near[at + 1]]
    if (!count || !price) continue
    if (count.isLevel && !count.isEach && price.isEach && !isAlike(count, price)) {
      runs.at(-1)?.push({ count, price })
      at++
    } else if (isSize(count) && price.isLevel && !isAlike(count, price)) {
      runs.at(-1)?.push({ count: price, price: count })
      at++
    } else if (runs.at(-1)?.length) runs.push([])
  }
  return runs
}

/** 1480人，每生每天5元，按200天计，全年需148万元: so much for each, so many times. */
export function repeatedProducts(one: Term, near: readonly Term[], see: See): void {
  for (const price of near) {
    if (price.quantity.role !== 'per') continue
    const { before } = price.quantity
    for (const count of near) {
      if (!count.isLevel || count.isEach || isAlike(count, price) || times.test(count.kind)) continue
      for (const total of near) {
        if (!total.isLevel || total.isEach || !isAlike(total, price)) continue
        if (one !== price && one !== count && one !== total) continue
        const base = amountForOne(price, count) * count.amount
        const said = near.find((term) => term.isLevel && timesOf(before).test(term.kind))
        const isYearly = /每?月/u.test(before) && /年/u.test(total.quantity.before + count.quantity.before)
        const repeated = said ? said.amount : isYearly ? 12 : 1
        if (repeated === 1 || said === one) continue
        const value = one === total ? base * repeated : (one.amount * total.amount) / (base * repeated)
        const open = one === total ? total.open : value * (total.open / total.amount)
        see('repeated', value, open, 1, one === total ? price : total, one === count ? price : count)
      }
    }
  }
}

/** 每人每月: for so many months; 每生每天: for so many days. */
function timesOf(before: string): RegExp {
  return before.includes('月') ? months : /[天日]/u.test(before) ? days : times
}

const months = /^个?月$/u
const days = /^[天日]$/u
/** What something goes on for. */
const times = /^(?:天|日|个月|次|期|场)$/u
