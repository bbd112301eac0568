/** What its words call a difference follows from two amounts beside it, in whichever order they are told: 共176个村，还差18个未设，已通158个. */
import type { Quantity } from '../../quantities/quantity.ts'
import { opening } from './balances.ts'
import { type Derived, exactly, isSlip, judge, loose, type Relation } from './relation.ts'

const difference =
  /^(?:[已现仍还尚均再又也]|眼下|目前|其中)*(?:超(?!过|市|声)|欠(?!款|薪|条|债|费)|短[缺少]|相?差|缺|[剩节盈亏](?!损|目|日)|余(?!姚)|多(?!种|名|家|次)|少(?!年|数)|贵|便宜|结余|净(?!土)|毛利|损坏|未(?!来|成年)|待|空[余缺置]|闲置|收支相抵)|(?:涨幅|降幅|落差|漏损|损耗|差额|差价|结余|盈余|缺口)[\u4e00-\u9fff]{0,2}$|[还尚]差[\u4e00-\u9fff]{0,3}$|(?:贵|便宜)[出了]?$/u

/** So many amounts before it and behind it are looked at. */
const [mostBefore, mostBehind] = [5, 2]
/** Of fewer digits two amounts differ so by chance. */
const fewest = 10

export const besides: Relation = ({ all, around }, reading) =>
  all.flatMap((told) => {
    if ((told.role !== 'level' && told.role !== 'change') || !difference.test(told.before)) return []
    if (written(told) < fewest || all.some(({ before }) => opening.test(before))) return []
    const isAlike = ({ role, dimension }: Quantity) =>
      (role === 'level' || role === 'per') && dimension === told.dimension
    const own = all.filter((one) => one === told || (isAlike(one) && !one.before.startsWith('其中')))
    const at = own.indexOf(told)
    const before = own.slice(Math.max(0, at - mostBefore), at)
    const behind = own.slice(at + 1, at + 1 + mostBehind)
    const earlier = before.length >= 2 ? [] : around.filter((one) => isAlike(one) && !all.includes(one)).slice(-2)
    const near = [...earlier, ...before, ...behind]
    const anywhere = [...around.filter((one) => one !== told && isAlike(one)), ...behind].slice(-mostFitting)
    const fitting = [...pairs(anywhere), ...triples(anywhere)]
    const meant = pairs(near)
      // 还剩5400亩；修复8600亩，封育12000亩: both behind it are told of something else.
      .filter(({ from: [a, b] }) => !(a && b && behind.includes(a) && behind.includes(b)))
      .filter(({ from: [a, b] }) => isBeside(own, told, a) || isBeside(own, told, b))
      .filter(({ value }) => value > 0 && isSlip(told.amount, Number(value.toFixed(6))))
    return [
      judge(reading, exactly(told), [...meant.map((way) => ({ ...way, sure: false })), ...fitting], 'change-differs'),
    ]
  })

const mostFitting = 12

/** As a whole number, without the point. */
function written({ figure: { value, decimals } }: Quantity): number {
  return Math.round(Math.abs(value ?? 0) * 10 ** decimals)
}

function isBeside(own: readonly Quantity[], told: Quantity, one: Quantity | undefined): boolean {
  return one !== undefined && (!own.includes(one) || Math.abs(own.indexOf(told) - own.indexOf(one)) === 1)
}

function pairs(some: readonly Quantity[]): readonly Derived[] {
  return some.flatMap((a, at) =>
    some.slice(at + 1).map((b) => ({
      from: [a, b],
      value: Math.abs(a.amount - b.amount),
      open: loose(a) + loose(b),
      sure: null,
    })),
  )
}

/** A whole less two of its parts that follow each other. */
function triples(some: readonly Quantity[]): readonly Derived[] {
  return some.flatMap((b, at) => {
    const c = some[at + 1]
    if (!c) return []
    const both = b.amount + c.amount
    return some
      .filter((a) => a !== b && a !== c)
      .map((a) => ({
        from: [a, b, c],
        value: Math.abs(a.amount - both),
        open: loose(a) + loose(b) + loose(c),
        sure: null,
      }))
  })
}
