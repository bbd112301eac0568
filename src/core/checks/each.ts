/** For how much of something an amount is told. */
import { dimensionOf } from '../language/dimensions.ts'

/** A unit has no more signs than this. */
const longestUnit = 4

/** How many of the first unit of a dimension one of 每公里 or 元/吨 is. */
export function eachFactor(each: string, dimension: string): number {
  for (let length = Math.min(longestUnit, each.length); length > 0; length--) {
    const unit = dimensionOf(each.slice(0, length))
    if (unit.name === dimension) return unit.factor
  }
  return 1
}
