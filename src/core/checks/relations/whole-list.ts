/** A whole with its parts. */
import type { Quantity } from '../../quantities/quantity.ts'

/** Opens the parts of what stands before it. */
export const opens = /其中|包括|分别为|分为|分别是/u

export interface WholeList {
  readonly whole: Quantity
  readonly parts: readonly Quantity[]
  /** The labels say that nothing is left out. */
  readonly isWhole: boolean
}

/** Levels of one kind and of this time. */
export function isMember({ dimension }: Quantity): (one: Quantity) => boolean {
  return ({ role, dimension: own, isThen }) => role === 'level' && own === dimension && !isThen
}
