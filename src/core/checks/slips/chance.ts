import { alikeOf } from './alike.ts'
import { type EquationKind, equationKinds } from './equation.ts'
import { seeEquations } from './equations.ts'
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

const placeOf = Object.fromEntries(equationKinds.map((kind, index) => [kind, index])) as Record<EquationKind, number>

/** The equations with those near a quantity, itself among them, that hold where it is one of `amounts`. */
export function holdingFor(one: Term, near: readonly Term[], amounts: readonly number[]): readonly Holding[] {
  const spans = near.length
  const counts = new Uint16Array(equationKinds.length * spans)
  const found: (Omit<Holding, 'chance'> & {
    readonly kind: EquationKind
    readonly span: number
    readonly chance: number
  })[] = []
  const sorted = Float64Array.from(amounts).sort()
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0]
  seeEquations(one, near, (kind, value, open, weight, a, b) => {
    const span = Math.max(one.order, a.order, b.order) - Math.min(one.order, a.order, b.order)
    const cell = placeOf[kind] * spans + span
    counts[cell] = (counts[cell] ?? 0) + 1
    const slack = open + one.open + 1e-9 * value
    if (value + slack < least || value - slack > most) return
    const index = firstFrom(sorted, value - slack)
    if (!((sorted[index] ?? Number.POSITIVE_INFINITY) <= value + slack)) return
    const others = isOfList(kind) ? between(one, near, a, b) : [a, b]
    const fitting = [...sorted.subarray(index)].filter((amount) => amount <= value + slack)
    const isFar = !isOfList(kind) && (a.paragraph !== one.paragraph || b.paragraph !== one.paragraph)
    const chance = weight * (isFar ? elsewhere : 1) * widthOf(one, kind, others, open)
    found.push({ kind, span, others, amounts: fitting, chance })
  })
  return found.map(({ kind, span, chance, ...holding }) => {
    const from = placeOf[kind] * spans
    const upTo = counts.subarray(from, from + span + 1).reduce((sum, count) => sum + count, 0)
    return { ...holding, chance: chance * upTo }
  })
}

function isOfList(kind: EquationKind): boolean {
  return kind === 'sum' || kind === 'balance' || kind === 'list' || kind === 'apart'
}

function between(one: Term, near: readonly Term[], a: Term, b: Term): readonly Term[] {
  return alikeOf(one, near).filter((other) => other !== one && other.order >= a.order && other.order <= b.order)
}

/** The first of `sorted` that is no less, as an index; there are some hundred at most. */
function firstFrom(sorted: Float64Array, least: number): number {
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
  const isRound = isOfList(kind) || kind === 'change'
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
