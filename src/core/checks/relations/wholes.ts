import { partOf } from '../../language/wholes.ts'
import type { Quantity } from '../../quantities/quantity.ts'
import { doubt, levels, loose, type Relation, shown } from './relation.ts'

/** 应接种12500人，实接种11875人: without 其中, the words say which is of which. */
export const wholes: Relation = ({ all }, reading) => {
  const own = levels(all)
  if (own.length < 2) return []
  return own.flatMap((part, index) => {
    const whole = own.slice(0, index).findLast((other) => isWholeOf(other, part))
    if (!whole || part.amount <= whole.amount + loose(whole)) return []
    return [
      doubt(reading, [whole, part], 'part-exceeds', {
        want: shown(whole.amount, whole),
        // 新开工390个、竣工437个 may be two lists.
        sure: part.mark !== '、',
      }),
    ]
  })
}

/** 受理审查起诉203件 is no part of 受理审查逮捕96件: the word for a whole stands before both. */
function isWholeOf(whole: Quantity, part: Quantity): boolean {
  if (whole.dimension !== part.dimension || whole.isThen || part.isThen) return false
  return partOf.some(
    ([of, own, never]) =>
      of.test(whole.before) &&
      own.test(part.before) &&
      !of.test(part.before) &&
      !never?.test(whole.before + part.before),
  )
}
