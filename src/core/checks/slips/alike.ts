/** Which quantities may be summed or compared. */
import type { Term } from './term.ts'

export function isAlike(a: Term, b: Term): boolean {
  return a.kind === b.kind
}

export function alikeOf(one: Term, near: readonly Term[]): readonly Term[] {
  const alike = near.filter((other) => other.isLevel && isAlike(other, one))
  // 38.4公顷（合576亩） tells one amount twice.
  return alike.filter(
    (other, index) =>
      index === 0 ||
      other === one ||
      other.amount !== alike[index - 1]?.amount ||
      !/^(?:折?合|约合|即)/u.test(other.quantity.before),
  )
}

export function comparison(a: Term, b: Term): number {
  const [first, second] = a.order < b.order ? [a, b] : [b, a]
  if (a.quantity.isThen !== b.quantity.isThen || (first.isFrom && second.isTo)) return 1
  return a.isCompared || b.isCompared ? 2 : 0
}
