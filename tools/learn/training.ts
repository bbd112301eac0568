/**
 * Multinomial logistic regression with an L2 penalty, by AdaGrad over the examples one by one: no library, since the loop is short and has
 * to give the same weights everywhere.
 */
import { randomFrom } from './masking.ts'

export interface Example {
  readonly features: readonly string[]
  /** Which of the classes it is. */
  readonly label: number
  /** How much it counts. */
  readonly weight: number
}

/** A feature's weights, one a class. */
export type Weights = ReadonlyMap<string, Float64Array>

const rounds = 12
const rate = 0.25
const usualPenalty = 2

/** Features that `uses` refuses are left out. */
function train(
  examples: readonly Example[],
  classes: number,
  uses: (feature: string) => boolean,
  penalty = usualPenalty,
): Weights {
  const index = new Map<string, number>()
  const rows = examples.map(({ features }) =>
    Int32Array.from(
      [...new Set(features)].filter(uses).map((feature) => {
        const known = index.get(feature) ?? index.size
        index.set(feature, known)
        return known
      }),
    ),
  )
  const weights = new Float64Array(index.size * classes)
  const squares = new Float64Array(index.size * classes).fill(1e-6)
  const counts = new Float64Array(index.size)
  for (const row of rows) for (const feature of row) counts[feature] = (counts[feature] ?? 0) + 1
  const random = randomFrom(1)
  const order = examples.map((_, at) => at)
  const scores = new Float64Array(classes)
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const at of order) {
      const row = rows[at]
      const example = examples[at]
      if (!row || !example) continue
      scores.fill(0)
      for (const feature of row)
        for (let one = 0; one < classes; one++)
          scores[one] = (scores[one] ?? 0) + (weights[feature * classes + one] ?? 0)
      softmax(scores)
      for (let one = 0; one < classes; one++) {
        const error = ((scores[one] ?? 0) - (one === example.label ? 1 : 0)) * example.weight
        for (const feature of row) {
          const cell = feature * classes + one
          const slope = error + (penalty * (weights[cell] ?? 0)) / (counts[feature] ?? 1)
          squares[cell] = (squares[cell] ?? 0) + slope * slope
          weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(squares[cell] ?? 1)
        }
      }
    }
  }
  return new Map([...index].map(([feature, row]) => [feature, weights.slice(row * classes, (row + 1) * classes)]))
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
  }
}

function softmax(scores: Float64Array): void {
  const most = Math.max(...scores)
  let sum = 0
  for (let one = 0; one < scores.length; one++) {
    scores[one] = Math.exp((scores[one] ?? 0) - most)
    sum += scores[one] ?? 0
  }
  for (let one = 0; one < scores.length; one++) scores[one] = (scores[one] ?? 0) / sum
}

/** The features that move the most examples, by their weights' length and how many have them; `counts` says how many. */
function strongest(weights: Weights, counts: ReadonlyMap<string, number>, most: number): ReadonlySet<string> {
  const strength = ([feature, row]: readonly [string, Float64Array]): number =>
    Math.hypot(...row) * Math.sqrt(counts.get(feature) ?? 0)
  const ranked = [...weights].map((entry) => ({ feature: entry[0], strength: strength(entry) }))
  ranked.sort((a, b) => b.strength - a.strength || (a.feature < b.feature ? -1 : 1))
  return new Set(ranked.slice(0, most).map(({ feature }) => feature))
}

/** How many of the examples have a feature. */
export function countsOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return counts
}

interface Choice {
  readonly classes: number
  /** Features that it refuses are left out from the beginning. */
  readonly uses: (feature: string) => boolean
  /** So many are kept at the most. */
  readonly most: number
  readonly penalty?: number
}

/** Trains with all features, and again with the strongest of them alone. */
export function trainStrongest(examples: readonly Example[], { classes, uses, most, penalty }: Choice): Weights {
  const kept = strongest(train(examples, classes, uses, penalty), countsOf(examples), most)
  return train(examples, classes, (feature) => kept.has(feature), penalty)
}

/** In a feature: what a template text of the source would have to escape. */
export const needsEscape = /[`\\\n\t]|\$\{/u
