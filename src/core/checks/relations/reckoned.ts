/** What is worked out step by step: 收入18462万元，减成本12735万元、费用3908万元，加其他收益475万元，利润为2294万元. */
import type { Quantity } from '../../quantities/quantity.ts'
import { exactly, isMistyped, judge, loose, type Relation } from './relation.ts'

const taken = /^(?:再)?(?:减|扣除|扣减|减去|扣)(?![少免轻])/u
const given = /^(?:再)?(?:加(?!工|快|强|大)|加上|另加)/u

export const reckoned: Relation = ({ all }, reading) => {
  const first = all.findIndex(({ before, role }) => role === 'level' && taken.test(before))
  const start = all[first - 1]
  if (start?.role !== 'level') return []
  let [value, open, sign, end] = [start.amount, loose(start), -1, all.length]
  const from: Quantity[] = [start]
  for (const [index, one] of all.entries()) {
    if (index < first) continue
    if (one.role !== 'level' || one.dimension !== start.dimension) return []
    const isNext = taken.test(one.before) || given.test(one.before)
    if (isNext) sign = taken.test(one.before) ? -1 : 1
    else if (one.mark !== '、') {
      end = index
      break
    }
    value += sign * one.amount
    open += loose(one)
    from.push(one)
  }
  const told = all[end]
  const amounts = from.map(({ amount }) => amount)
  if (!told || from.length < 3 || value <= 0 || !isMistyped(told.amount, value, amounts)) return []
  return [judge(reading, exactly(told), [{ from, value, open, sure: false }], 'balance-differs')]
}
