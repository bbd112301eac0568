/** The weights of the judge of signs, learnt from texts made by script. */
import { detect, passedOverOf, placeholdersOf } from '../../src/core/detect.ts'
import { signFeaturesIn } from '../../src/core/explain.ts'
import { randomFrom } from './masking.ts'
import { type SignText, type Snippet, snippetsIn, textOf } from './sign-texts.ts'
import { type Example, needsEscape, trainStrongest, type Weights } from './training.ts'

interface SignExample extends Example {
  /** The snippet or sentence that it stands in. */
  readonly source: string
}

/** 0 hides something, 1 is a sign. A run that is both, a value beside a sign, is left out. */
function examplesIn({ text, masks, parts }: SignText): readonly SignExample[] {
  const detection = detect(text, { format: 'text', masks: ['stars'] })
  if (!detection.habits.signs?.includes('lines')) return []
  const features = signFeaturesIn(detection)
  const runs = [...placeholdersOf(detection), ...passedOverOf(detection)].toSorted((a, b) => a.start - b.start)
  return runs.flatMap(({ id, start, end }) => {
    const hidden = masks.find((mask) => mask.start < end && mask.end > start)
    if (
      hidden &&
      /[*＊]/u.test(text.slice(start, Math.max(start, hidden.start)) + text.slice(Math.min(end, hidden.end), end))
    )
      return []
    const source = parts.findLast((part) => part.start <= start)?.source ?? ''
    return [{ features: features.get(id) ?? [], label: hidden ? 0 : 1, weight: 1, source }]
  })
}

function signExamples(
  signs: readonly Snippet[],
  sentences: readonly Snippet[],
  texts: number,
  seed: number,
): readonly SignExample[] {
  const random = randomFrom(seed)
  const found: SignExample[] = []
  for (let i = 0; i < texts; i++) found.push(...examplesIn(textOf(signs, sentences, random)))
  return found
}

/** A feature of fewer snippets teaches one of them. */
const fewest = 4
/** Twice that of the judge of kinds: its features come together more often. */
const penalty = 4

function learnSigns(examples: readonly SignExample[], most: number): Weights {
  const sources = new Map<string, Set<string>>()
  for (const { features, source } of examples)
    for (const feature of features) sources.set(feature, (sources.get(feature) ?? new Set()).add(source))
  const isCommon = (feature: string) => (sources.get(feature)?.size ?? 0) >= fewest
  return trainStrongest(examples, { classes: 2, uses: isCommon, most, penalty })
}

const texts = 1800
const mostFeatures = 700

export interface LearntSigns {
  /** The source of `core/language/learnt-signs.ts`. */
  readonly source: string
  readonly examples: number
  readonly features: number
}

/** From the snippets of one folder and the sentences of another; the same ones give the same weights. */
export function learntSigns(signs: string, sentences: string, made = texts): LearntSigns {
  const { traps, plain } = partsOf(signs, sentences)
  const examples = signExamples(traps, plain, made, 1)
  const weights = learnSigns(examples, mostFeatures)
  return { source: sourceOf(weights), examples: examples.length, features: weights.size }
}

/** Sentences stand by themselves, and so do the lines of `masks.txt`; what bears signs stays together. */
function partsOf(
  signs: string,
  sentences: string,
): { readonly traps: readonly Snippet[]; readonly plain: readonly Snippet[] } {
  const single = ({ lines, source }: Snippet): Snippet[] =>
    lines.map((line, at) => ({ lines: [line], source: `${source}/${at}` }))
  const traps = snippetsIn(signs, (name) => name !== hiding).flatMap((one) =>
    one.lines.length > most ? single(one) : [one],
  )
  const plain = [...snippetsIn(sentences), ...snippetsIn(signs, (name) => name === hiding)].flatMap(single)
  return { traps, plain }
}

const hiding = 'masks.txt'
/** A longer block is a list of examples, not a text. */
const most = 8

/** Hundredths of what speaks for a sign and against a mask, without those that say next to nothing and those that the source would have to escape. */
function sourceOf(weights: Weights): string {
  const lines: string[] = []
  for (const [feature, [hides = 0, sign = 0]] of [...weights].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const said = Math.round((sign - hides) * 100)
    if (needsEscape.test(feature) || Math.abs(said) < 4) continue
    lines.push(`${feature}\t${said}`)
  }
  return `/** Made by \`npm run learn:signs\`: a feature, and how much it speaks for a sign and against a mask, in hundredths (see \`sign-features.ts\`). */\nexport const packedSignWeights = \`${lines.join('\n')}\`\n`
}
