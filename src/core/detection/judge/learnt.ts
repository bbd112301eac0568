/** The learnt judge: which kind the words around a mask speak for, and which of them decided. Asked only where the rules are unsure. */

import { codes } from '../../characters.ts'
import { packedWeights } from '../../language/learnt-weights.ts'
import type { Kind } from '../../model.ts'
import { kinds } from '../../model.ts'
import { featuresOf, sight } from './features.ts'

/** Evidence for a kind; negative where it speaks against it. In hundredths of a natural logarithm of odds. */
export interface Evidence {
  readonly feature: string
  readonly scores: readonly number[]
}

export interface LearntVerdict {
  readonly kind: Kind
  /** Each kind's sum, in the order of `kinds`. */
  readonly scores: readonly number[]
  /** What spoke most for the kind and against the second, the strongest first. */
  readonly evidence: readonly Evidence[]
}

/** What the packed weights call each of `kinds`, in their order. */
export const kindLetters = 'npdfit'

let known: ReadonlyMap<string, string> | null = null

/** Weights by feature, each a letter of a kind and its weight: `n12p-40`. Unpacked when first asked for. */
function weights(): ReadonlyMap<string, string> {
  known ??= new Map(
    packedWeights.split('\n').map((line) => {
      const tab = line.indexOf('\t')
      return [line.slice(0, tab), line.slice(tab + 1)]
    }),
  )
  return known
}

/** How many verdicts are remembered: forms and lists say the same again and again. */
const mostRemembered = 2048
const remembered = new Map<string, LearntVerdict | null>()

const isForeign = (words: string): boolean => /[A-Za-z]/u.test(words) && !/\p{Script=Han}/u.test(words)

/** Null where it knows nothing of what stands there. Sums are of whole numbers, so that every machine comes to the same. */
export function learntVerdict(
  text: string,
  from: number,
  to: number,
  start: number,
  end: number,
): LearntVerdict | null {
  const [first, last] = [Math.max(from, start - sight), Math.min(to, end + sight)]
  // It learnt from Chinese sentences alone, and knows nothing of English ones.
  if (isForeign(text.slice(first, last))) return null
  const key = `${first === from ? '^' : ''}${text.slice(first, start)}\n${text.slice(start, last)}${last === to ? '$' : ''}\n${end - start}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const found = judged(text, from, to, start, end)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, found)
  return found
}

/** In doubt it is a word: the sentences that it learnt from have few of them, and a wrong name joins fields. */
const leaning = 90

function judged(text: string, from: number, to: number, start: number, end: number): LearntVerdict | null {
  const table = weights()
  const sums = [0, 0, 0, 0, 0, leaning]
  const found: Evidence[] = []
  for (const feature of new Set(featuresOf(text, from, to, start, end))) {
    const packed = table.get(feature)
    if (packed === undefined) continue
    const scores = unpacked(packed)
    for (let kind = 0; kind < sums.length; kind++) sums[kind] = (sums[kind] ?? 0) + (scores[kind] ?? 0)
    found.push({ feature, scores })
  }
  if (found.length === 0) return null
  const order = sums.map((_, kind) => kind).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
  const [best = 0, second = 1] = order
  const lead = ({ scores }: Evidence): number => (scores[best] ?? 0) - (scores[second] ?? 0)
  const evidence = found.filter((one) => lead(one) > 0).sort((a, b) => lead(b) - lead(a))
  return { kind: kinds[best] ?? 'text', scores: sums, evidence }
}

function unpacked(packed: string): readonly number[] {
  const scores = [0, 0, 0, 0, 0, 0]
  for (let at = 0; at < packed.length; ) {
    const kind = kindLetters.indexOf(packed.charAt(at))
    let next = at + 1
    while (next < packed.length && packed.charCodeAt(next) < codes.lowerA) next++
    scores[kind] = Number(packed.slice(at + 1, next))
    at = next
  }
  return scores
}

const behindFirst = /^[LRlrBTHPp]|^Q[<>]|^[NQ]/u

/** The words of the strongest evidence, for a reason that a person reads: 缺席*. */
export function wordsOf({ evidence }: LearntVerdict): string {
  for (const { feature } of evidence) {
    if (!/[\u4e00-\u9fff]/u.test(feature)) continue
    const words = feature.replace(behindFirst, '').replace(/^[<>]/u, '').replace(/[\^$]/gu, '')
    if (feature.startsWith('L') || feature.startsWith('H') || feature.startsWith('Q<')) return `${words}*`
    if (feature.startsWith('B')) return words.replace('|', '*')
    if (feature.startsWith('R') || feature.startsWith('T') || feature.startsWith('Q>')) return `*${words}`
    if (/^[lrPp]/u.test(feature)) return words
  }
  return ''
}
