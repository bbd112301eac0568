import { changeBefore } from '../../language/roles.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import { type Derived, judge, levels, loose, type Relation } from './relation.ts'

const passage = /(?:到|至|为)(?:约|近)?$/u

/** 比上届增加40人，上届为280人; 由2.8元调整为3.5元，上调0.7元. */
export const differences: Relation = ({ all, around }, reading) =>
  all.flatMap((change, index) => {
    if (change.role !== 'change' && !(change.role === 'points' && changeBefore.test(change.before))) return []
    const isComparable = ({ dimension, role }: Quantity) =>
      change.role === 'points' ? role === 'share' : role === 'level' && dimension === change.dimension
    const [a, b, c] = [all[index - 2], all[index - 1], all[index + 1]]
    const meant: Derived[] = []
    if (a && b && isComparable(a) && isComparable(b)) {
      if (passage.test(b.before) && /由|从|原/u.test(a.before)) meant.push(apart(a, b, true))
      else if (a.isThen !== b.isThen) meant.push(apart(a, b, /比|较|同|^/u.test(change.before)))
    }
    if (b && c && isComparable(b) && isComparable(c) && c.isThen && !b.isThen) meant.push(apart(b, c, true))
    if (meant.length === 0) return []
    const own = around.filter(isComparable).slice(-24)
    const fitting = own.flatMap((one, at) => own.slice(at + 1).map((other) => apart(one, other, null)))
    return [
      judge(
        reading,
        { ...change, half: change.half * (change.isExact ? 0 : 1) },
        [...meant, ...fitting],
        'change-differs',
      ),
    ]
  })

function apart(a: Quantity, b: Quantity, sure: boolean | null): Derived {
  return { from: [a, b], value: Math.abs(a.amount - b.amount), open: loose(a) + loose(b), sure }
}

const rest =
  /剩余|尚有|还有|还剩|尚余|结余|余额|利润|净收益|净利|空缺|缺口|缺额|还差|尚欠|欠款|欠缴|未(?:完成|整改|办结|审结|收回|支付|到|通过|合格|接种|投票|缴)|净增|净减|自然增长|亏损|顺差|逆差/u
/** What the rest is left of, and what was taken. */
const rests: readonly (readonly [RegExp, RegExp])[] = [
  [
    /出生|迁入|流入|开户|收入|收益|进口|出口|应|总|计划|本金|借款|下达|发现|排查|受理|发出|共|预算|安排/u,
    /死亡|迁出|流出|销户|支出|成本|费用|进口|出口|实|已|整改|完成|使用|归还|偿还|还款|支付|办结|审结|收回|拨付/u,
  ],
]

/** 收入4500万元，成本3800万元，利润700万元; 排查420处，已整改399处，剩余21处. */
export const remainders: Relation = ({ all }, reading) =>
  all.flatMap((left, index) => {
    const isRate = left.figure.unit === '‰'
    if ((left.role !== 'level' && left.role !== 'change' && !isRate) || !rest.test(left.before + left.after)) return []
    const before = all.slice(0, index)
    const own = (isRate ? before : levels(before)).filter(
      ({ dimension, isThen }) => dimension === left.dimension && !isThen,
    )
    const fitting = own.flatMap((one, at) => own.slice(at + 1).map((other) => apart(one, other, null)))
    const [whole, taken] = own.slice(-2)
    // What was there before is for the balance.
    if (!whole || !taken || own.some(({ before }) => opening.test(before))) return []
    const isMeant = rests.some(([of, by]) => of.test(whole.before) && by.test(taken.before + taken.after))
    if (!isMeant || all.indexOf(taken) !== index - 1 - percentsBetween(all, taken, index)) return []
    return [judge(reading, exactly(left), [apart(whole, taken, true), ...fitting], 'change-differs')]
  })

/** Shares may stand between: 整改率95%. */
function percentsBetween(all: readonly Quantity[], taken: Quantity, index: number): number {
  return all.slice(all.indexOf(taken) + 1, index).filter(({ role }) => role === 'share').length
}

const opening = /(?:期初|年初|月初|上年|上期|原有|原|结转|旧存|上年末|去年底)[^，。；]{0,6}$/u
const coming = /收入|入库|购入|购进|新增|调入|接收|新收|增加|招收|招聘|录用|转入|收到|拨入|补充|入账/u
const going = /支出|出库|领用|调出|核销|减少|销售|转出|审结|办结|发放|使用|支付|毕业|退休|离职|辞职|退出|拨出|消耗/u
const closing = /期末|年末|月末|年底|结余|结存|余额|未结|现有|剩余|尚余|现存|库存|账面/u

/** What was there, came and went: 年初结存320万元，收入1450万元，支出1380万元，年末结余390万元. */
export const balances: Relation = ({ all }, reading) => {
  const at = all.findLastIndex(({ role, before }) => role === 'level' && closing.test(before))
  const last = all[at]
  if (!last || at < 2) return []
  const own = all
    .slice(0, at)
    .filter(({ role, dimension }) => (role === 'level' || role === 'change') && dimension === last.dimension)
  const signs = own.map((one) =>
    going.test(one.before)
      ? -1
      : coming.test(one.before) || opening.test(one.before) || closing.test(one.before)
        ? 1
        : 0,
  )
  if (own.length < 3 || own.length > 6 || signs.includes(0) || !signs.includes(-1)) return []
  if (!own.some(({ before }) => opening.test(before))) return []
  const value = own.reduce((sum, one, index) => sum + one.amount * (signs[index] ?? 0), 0)
  const open = own.reduce((sum, one) => sum + loose(one), 0)
  return [judge(reading, exactly(last), [{ from: own, value, open, sure: true }], 'balance-differs')]
}

/** A count that others add up to is exact. */
function exactly(told: Quantity): Quantity {
  return told.isExact ? { ...told, half: 0 } : told
}
