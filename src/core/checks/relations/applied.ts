/** Rates with what they are applied to. */
import { isSlip, judge, levels, loose, type Relation, shareOf } from './relation.ts'

const yearlyRate = /年利率|年息|年化/u
const interest = /利息/u
const mostYears = 30

/** 借款28万元，年利率4.35%，一年利息12180元: for a year, for those that are told, or for months. */
export const interests: Relation = ({ all, around }, reading) => {
  const rate = around.findLast(({ role, before }) => role === 'share' && yearlyRate.test(before))
  const told = all.findLast(({ role, before }) => role === 'level' && interest.test(before))
  if (!rate || !told) return []
  const spans = around.filter(({ figure: { unit } }) => /^(?:个?月|年|天|日)$/u.test(unit))
  const times = spans.map(
    ({ figure: { unit, value } }) => (value ?? 0) / (unit.endsWith('月') ? 12 : unit === '年' ? 1 : 360),
  )
  const ways = levels(around)
    .filter((base) => base !== told && base.dimension === told.dimension)
    .flatMap((base) =>
      [1, 1 / 12, ...times.filter((time) => time > 0 && time <= mostYears)].map((time) => ({
        from: [base, rate],
        value: (base.amount * rate.amount * time) / 100,
        open: (base.amount * rate.half * time) / 100 + loose(base) * rate.amount * 0.01,
        sure: null,
      })),
    )
  const near = ways.filter(
    ({ value }) => isSlip(told.amount, value) || Math.abs(value / told.amount - 1) < nearInterest,
  )
  return [judge(reading, told, [...ways, ...near.map((way) => ({ ...way, sure: false }))], 'rate-differs')]
}

/** So near, as a share of it, an interest is meant to be what the rate makes. */
const nearInterest = 0.5

const appliedBefore = /(?:按|税率|费率|提成比例|提取比例|计提比例|佣金率|折扣率)(?:为|是)?$/u

/** 税率13%，销售额200万元，税额26万元: a rate and what it is applied to. */
export const applied: Relation = ({ all }, reading) =>
  all.flatMap((rate) => {
    const own = levels(all)
    const [base, part] = own
    if (rate.role !== 'share' || !appliedBefore.test(rate.before) || own.length !== 2 || !base || !part) return []
    if (base.dimension !== part.dimension || base.amount <= 0 || part.amount <= 0) return []
    const [large, small] = base.amount > part.amount ? [base, part] : [part, base]
    const way = shareOf(small, large, false)
    const others = [100 - way.value, (large.amount / small.amount - 1) * 100]
    const fitting = others.map((value) => ({ ...way, value, sure: null }))
    return [judge(reading, rate, [way, ...fitting], 'rate-differs', '%')]
  })
