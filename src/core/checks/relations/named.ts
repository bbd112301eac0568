/** A difference from what its words name: 超汛限0.56米, 落后第一名23.1分. */
import type { Quantity } from '../../quantities/quantity.ts'
import { type Derived, exactly, isSlip, judge, loose, type Relation } from './relation.ts'

/** What it is told against, and that it is a difference. */
const against =
  /(?:超(?:出|过)?|比|距离?|较|落后|领先|高[出于]|低于|高过)(?<name>[\u4e00-\u9fff]{2,8}?)(?:还|尚|仍|又)?(?:[高低多少快慢长短差欠]|相差)?[出于了]{0,2}$/u
/** No other words name it, and most have none of these. */
const mayName = /[超比距较落领高低在]/u
const under = /在(?<name>[\u4e00-\u9fff]{2,8}?)(?:以[上下]|之[上下])$/u

/** So many before it may be what the words name. */
const mostBefore = 16

/** 汛限水位179.80米……涨至180.36米，超汛限0.56米: between what is named and what stands before. */
export const namedDifferences: Relation = ({ all, around }, reading) =>
  all.flatMap((told) => {
    if (told.role !== 'level' && told.role !== 'change') return []
    if (!mayName.test(told.before)) return []
    const name = against.exec(told.before)?.groups?.name ?? under.exec(told.before)?.groups?.name
    const at = name === undefined ? -1 : around.indexOf(told)
    if (name === undefined || at < 2) return []
    const own = around
      .slice(Math.max(0, at - mostBefore), at)
      .filter(({ role, dimension }) => (role === 'level' || role === 'per') && dimension === told.dimension)
    const base = own.findLast((one) => isNamed(one, name))
    const ways = base
      ? own
          .filter((one) => one !== base && !isNamed(one, name) && !against.test(one.before))
          .slice(-2)
          .map((one) => apart(one, base, false))
          .filter(({ value }) => isSlip(told.amount, Number(value.toFixed(6))))
      : []
    if (ways.length === 0) return []
    const fitting = own.flatMap((one, index) => own.slice(index + 1).map((other) => apart(one, other, null)))
    return [judge(reading, exactly(told), [...ways, ...fitting], 'change-differs')]
  })

function apart(a: Quantity, b: Quantity, sure: boolean | null): Derived {
  return { from: [a, b], value: Math.abs(a.amount - b.amount), open: loose(a) + loose(b), sure }
}

function isNamed({ before, after }: Quantity, name: string): boolean {
  return `${before} ${after}`.includes(name) || before.includes(name.slice(0, 2))
}
