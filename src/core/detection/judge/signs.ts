/** The learnt judge of signs: whether a run of asterisks that no rule is sure of hides something, or is a sign itself, and what decided. */

import { isDigit, isHan, isStar } from '../../characters.ts'
import type { Span } from '../../model.ts'
import type { ReasonCode } from '../../reasons.ts'
import type { ReportSign } from '../report-sign.ts'
import type { Mask } from '../scan.ts'
import type { LineSpan } from '../scanned-line.ts'
import type { Verdict } from '../verdict.ts'
import { prefixOf, runFeatures, signFeatures } from './sign-features.ts'
import { lineFeatures, lookOf } from './sign-line.ts'
import { naming, summing, weightOf } from './sign-weights.ts'

export interface WeighedFeature {
  readonly feature: string
  /** For a sign where positive, for a mask where negative. In hundredths of a natural logarithm of odds. */
  readonly weight: number
}

export interface SignVerdict {
  readonly score: number
  /** Above this it is a sign: the surer the rules are of what it hides, the more. */
  readonly least: number
  /** What spoke most for what it is, the strongest first. */
  readonly evidence: readonly WeighedFeature[]
}

/** A mask passed over is worse than a sign to be told so by hand: by how sure the rules are of what it would hide. */
const leastByWeight = [150, 220, 340] as const
/** A line says at most so much of its runs, so that it need not be read for one that looks like a mask by itself. */
const mostOfLine = 300

/** With what decided, which costs more than the answer alone. */
export function signVerdict(line: LineSpan, run: Span, verdict: Verdict, signs: readonly ReportSign[]): SignVerdict {
  const score = ownSum(line, run, verdict, signs) + lineSum(line, run, signs)
  const least = leastByWeight[verdict.weight]
  const side = score > least ? 1 : -1
  const evidence = featureNames(line, run, verdict, signs)
    .map((feature) => ({ feature, weight: weightOf(feature) }))
    .filter(({ weight }) => weight * side > 0)
    .sort((a, b) => (b.weight - a.weight) * side)
  return { score, least, evidence }
}

function ownSum(line: LineSpan, run: Span, verdict: Verdict, signs: readonly ReportSign[]): number {
  return summing((sink) => runFeatures(line, run, verdict, signs, sink))
}

/** What its line says of each run that is single as this one is, or is not. */
function lineSum(line: LineSpan, run: Span, signs: readonly ReportSign[]): number {
  const look = lookOf(line)
  const sum = summing((sink) => {
    lineFeatures(line, look, signs, 0, sink)
    lineFeatures(line, look, signs, prefixOf(run), sink)
  })
  return Math.min(mostOfLine, sum)
}

/** All that the judge sees of a run, by name. */
export function featureNames(
  line: LineSpan,
  run: Span,
  verdict: Verdict,
  signs: readonly ReportSign[],
): readonly string[] {
  const { sink, names } = naming()
  signFeatures(line, lookOf(line), run, verdict, signs, sink)
  return names
}

/** What the words behind a run say may be the beginning of a sentence about something else. */
const doubtful: ReadonlySet<ReasonCode> = new Set([
  'unit-after',
  'amount-before',
  'amount-after',
  'level-after',
  'institution-after',
  'title-after',
  'number-word-after',
  'column-word',
  'landmark-after',
])

/** Whether it is worth asking: no rule is sure, or a rule is by words that a sign may stand before as well. */
export function isDoubtful(text: string, from: number, { start, end, count, groups }: Mask, verdict: Verdict): boolean {
  if (groups > 1 || !isStar(text.charCodeAt(start))) return false
  const before = start > from ? text.charCodeAt(start - 1) : Number.NaN
  // What shows of a number at both ends: 139****1102.
  if (verdict.kind === 'identifier' && isDigit(before) && count > 1) return false
  if (verdict.weight < 2) return true
  if (!doubtful.has(verdict.code)) return false
  return isDigit(text.charCodeAt(end)) || !(isHan(before) || isDigit(before)) || count > 4
}

const none = () => false

/** A line with more runs that are in doubt is no prose, and asking about each would be slow. */
const mostAsked = 256

/** Of the runs of one line, asked from its begin to its end. Of a sentence or two by themselves too little is known to be judged. */
export function signJudge(line: LineSpan, signs: readonly ReportSign[]): (mask: Mask, verdict: Verdict) => boolean {
  if (!signs.includes('lines')) return none
  const ofLine: [single: number | null, several: number | null] = [null, null]
  let asked = 0
  return (mask, verdict) => {
    if (!isDoubtful(line.text, line.from, mask, verdict) || asked++ >= mostAsked) return false
    const wanted = leastByWeight[verdict.weight] - ownSum(line, mask, verdict, signs)
    if (wanted >= mostOfLine) return false
    const at = mask.end - mask.start === 1 ? 0 : 1
    ofLine[at] ??= lineSum(line, mask, signs)
    return ofLine[at] > wanted
  }
}
