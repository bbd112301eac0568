/** The judge's weights, learnt from the marked sentences of a folder. */

import { featuresOf } from '../../src/core/detection/judge/features.ts'
import { kindLetters } from '../../src/core/detection/judge/learnt.ts'
import { kinds } from '../../src/core/model.ts'
import { masked, randomFrom } from './masking.ts'
import { type Sentence, sentencesIn } from './sentences.ts'
import { countsOf, type Example, needsEscape, trainStrongest, type Weights } from './training.ts'

/** How often each sentence is masked anew. */
const maskings = 4
const mostFeatures = 12_000
/** A feature of fewer examples teaches one sentence. */
const fewest = 2

export interface Learnt {
  /** The source of `core/language/learnt-weights.ts`. */
  readonly source: string
  readonly examples: number
  readonly features: number
}

/** From every `.txt` of the folder, in the order of their names; the same sentences give the same weights. */
export function learntFrom(folder: string): Learnt {
  const examples = examplesOf(sentencesIn(folder))
  const counts = countsOf(examples)
  const isCommon = (feature: string) => (counts.get(feature) ?? 0) >= fewest
  const weights = trainStrongest(examples, { classes: kinds.length, uses: isCommon, most: mostFeatures })
  return { source: sourceOf(weights), examples: examples.length, features: weights.size }
}

function examplesOf(sentences: readonly Sentence[]): readonly Example[] {
  const found: Example[] = []
  for (let seed = 0; seed < maskings; seed++) {
    const random = randomFrom(seed)
    for (const sentence of sentences) {
      const { text, values } = masked(sentence, random)
      for (const { start, end, kind } of values) {
        const label = kinds.indexOf(kind)
        found.push({ features: featuresOf(text, 0, text.length, start, end), label, weight: 1 })
      }
    }
  }
  return found
}

/** Hundredths, without those that say next to nothing and those of signs that the source would have to escape. */
function sourceOf(weights: Weights): string {
  const lines: string[] = []
  for (const [feature, row] of [...weights].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (needsEscape.test(feature)) continue
    const said = [...row].map((weight, kind) => ({ hundredths: Math.round(weight * 100), letter: kindLetters[kind] }))
    const packed = said
      .filter(({ hundredths }) => Math.abs(hundredths) > 2)
      .map((one) => `${one.letter}${one.hundredths}`)
    if (packed.length > 0) lines.push(`${feature}\t${packed.join('')}`)
  }
  return `/** Made by \`npm run learn\`: a feature, and for each kind how much it speaks for it, in hundredths (see \`features.ts\`). */\nexport const packedWeights = \`${lines.join('\n')}\`\n`
}
