import { alikeOf, type EquationKind, equationKinds, seeEquations } from './equations.ts'
import type { Term } from './term.ts'

/** An equation that holds for a quantity, or would for another amount in its place. */
export interface Holding {
  readonly others: readonly Term[]
  /** For these of the amounts that were asked. */
  readonly amounts: readonly number[]
  /** That one of the equations of its kind that reach no further would hold for a quantity typed at random; from 0 up, over 1 where many would. */
  readonly chance: number
}

/** What is worked out from another line is seldom told so; a list may have a line for each. */
const elsewhere = 20

/** The equations with those near a quantity, itself among them, that hold where it is one of `amounts`. */
export function holdingFor(one: Term, near: readonly Term[], amounts: readonly number[]): readonly Holding[] {
  const counts = new Map<EquationKind, number[]>(equationKinds.map((kind) => [kind, []]))
  const found: (Omit<Holding, 'chance'> & {
    readonly kind: EquationKind
    readonly span: number
    readonly chance: number
  })[] = []
  const sorted = amounts.toSorted((a, b) => a - b)
  seeEquations(one, near, (kind, value, open, weight, a, b) => {
    const span = Math.max(one.order, a.order, b.order) - Math.min(one.order, a.order, b.order)
    const spans = counts.get(kind)
    if (spans) spans[span] = (spans[span] ?? 0) + 1
    const slack = open + one.open + 1e-9 * value
    const index = firstFrom(sorted, value - slack)
    if (!((sorted[index] ?? Number.POSITIVE_INFINITY) <= value + slack)) return
    const others = kind === 'sum' || kind === 'balance' ? between(one, near, a, b) : [a, b]
    const fitting = sorted.slice(index).filter((amount) => amount <= value + slack)
    const isFar = kind !== 'sum' && (a.paragraph !== one.paragraph || b.paragraph !== one.paragraph)
    const chance = weight * (isFar ? elsewhere : 1) * widthOf(one, kind, others, open)
    found.push({ kind, span, others, amounts: fitting, chance })
  })
  return found.map(({ kind, span, chance, ...holding }) => {
    const upTo = (counts.get(kind) ?? []).slice(0, span + 1).reduce((sum, count) => sum + (count ?? 0), 0)
    return { ...holding, chance: chance * upTo }
  })
}

function between(one: Term, near: readonly Term[], a: Term, b: Term): readonly Term[] {
  return alikeOf(one, near).filter((other) => other !== one && other.order >= a.order && other.order <= b.order)
}

/** The first of `sorted` that is no less, as an index; there are some hundred at most. */
function firstFrom(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The part of all that might stand there for which it holds; figures like this one are spread over some four times its size. */
function widthOf(one: Term, kind: EquationKind, others: readonly Term[], open: number): number {
  const digit = unitOf(one) / 10 ** one.quantity.figure.decimals
  const isRound = kind === 'sum' || kind === 'balance' || kind === 'change'
  const grain = isRound ? Math.min(...others.map(({ amount }) => grainOf(amount))) : 0
  return Math.max(2 * (open + one.open), digit, grain) / (one.amount * 4)
}

/** One of what is written, in the first unit of its dimension. */
export function unitOf({ amount, quantity }: Term): number {
  return amount / (quantity.figure.value || 1)
}

/** Round figures make round sums: 100 of 1,200. */
function grainOf(amount: number): number {
  const thousandths = Math.round(amount * 1000)
  let grain = 1
  while (thousandths !== 0 && thousandths % (grain * 10) === 0) grain *= 10
  return grain / 1000
}
