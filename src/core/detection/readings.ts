/**
 * A line whose runs of asterisks all pair is read twice: as masks, and as Markdown's marks. `单位为**万元**，` and `为**户、**人` pair alike;
 * what stands at both ends of every pair, and what the whole text does, decides for the line at once. Where a line is both, or not all of
 * it pairs, `emphasis.ts` looks at run by run.
 */
import { codes, isDigit, isLatin, isPicture, isPunctuation, isSpace } from '../characters.ts'
import { leads, marksLines } from '../language/markup.ts'
import { abilitiesOf, pairsOf } from '../markup/emphasis.ts'
import type { Mask } from './scan.ts'
import type { Judge } from './verdict.ts'

/** What the asterisks of a whole text are. */
export const emphasisHabits = ['marks', 'masks', 'unsure'] as const
export type EmphasisHabit = (typeof emphasisHabits)[number]

export interface MarkedPair {
  readonly opener: Mask
  readonly closer: Mask
}

interface Line {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** How many runs of a line are paired; a line with more is no sentence. */
const mostRuns = 64

/** The pairs of a line in which every run is an end of one; null where one is left over, or holds more than three signs. */
export function allPairs({ text, from, to }: Line, masks: readonly Mask[]): readonly MarkedPair[] | null {
  if (masks.length < 2 || masks.length % 2 === 1 || masks.length > mostRuns) return null
  if (masks.some(({ stars, groups, count }) => !stars || groups > 1 || count > 3)) return null
  const runs = masks.map(({ start, end, count }) => {
    const before = start > from ? text.charCodeAt(start - 1) : Number.NaN
    const after = end < to ? text.charCodeAt(end) : Number.NaN
    return { sign: '*' as const, length: count, ...abilitiesOf('*', before, after) }
  })
  const left = runs.map(({ length }) => length)
  const pairs = new Map<string, MarkedPair>()
  for (const { opener, closer, length } of pairsOf(runs)) {
    left[opener] = (left[opener] ?? 0) - length
    left[closer] = (left[closer] ?? 0) - length
    const [first, last] = [masks[opener], masks[closer]]
    if (!first || !last || !isWhole(text, first.end, last.start)) return null
    pairs.set(`${opener} ${closer}`, { opener: first, closer: last })
  }
  return left.every((signs) => signs === 0) ? [...pairs.values()] : null
}

/** Words stand between, and no bracket is opened or closed alone. */
function isWhole(text: string, start: number, end: number): boolean {
  const inside = text.slice(start, end)
  if (!/[\p{L}\p{N}]/u.test(inside)) return false
  let open = 0
  for (const char of inside) {
    if ('（(《〈【「『“‘[〔'.includes(char)) open++
    else if ('）)》〉】」』”’]〕'.includes(char) && --open < 0) return false
  }
  return open === 0
}

/** What the text's habit adds for marks. */
const habitSays: Readonly<Record<EmphasisHabit, number>> = { marks: 6, unsure: 0, masks: -5 }

/** Whether all runs of the line are Markdown's marks. */
export function readsAsMarks(line: Line, pairs: readonly MarkedPair[], judge: Judge, habit: EmphasisHabit): boolean {
  return scoreOfMarks(line, pairs, judge, habit) > leastForMarks
}

/** Above this a line is marks. */
export const leastForMarks = 0.5

/** How much speaks for marks, and against masks where negative: the habit of the text, the ends of each pair, what opens the line. */
export function scoreOfMarks(line: Line, pairs: readonly MarkedPair[], judge: Judge, habit: EmphasisHabit): number {
  let score = habitSays[habit]
  if (marksLines.test(line.text.slice(line.from, Math.min(line.to, line.from + 200)))) score += 1
  for (const pair of pairs) score += evidenceOf(line, pair, judge)
  // Hardly ever does no value of a whole line have words behind it that say what it is.
  if (pairs.every(({ closer }) => judge(closer).weight === 0)) score += (pairs.length - 1) * 0.5
  return score
}

/** For marks where positive: what stands at both ends of a pair, and between. */
function evidenceOf({ text, from, to }: Line, { opener, closer }: MarkedPair, judge: Judge): number {
  const inside = text.slice(opener.end, closer.start)
  const first = inside.charCodeAt(0)
  const last = inside.charCodeAt(inside.length - 1)
  const after = closer.end < to ? text.charCodeAt(closer.end) : Number.NaN
  let score = ofOpener(judge(opener).weight) + ofCloser(judge(closer).weight, last, after)
  // 20**—20**: what shows of a value stands at its mask.
  if (opener.start > from && isDigit(text.charCodeAt(opener.start - 1))) score -= 4
  // A value is not masked right before digits or letters that show.
  if (isDigit(first) || isLatin(first) || first === codes.lessThan || first === codes.dollar) score += 3.5
  const opens = leads.test(text.slice(from, Math.min(opener.start, from + 24)))
  if (opens && (isColon(last) || isColon(after))) score += 4
  else if (opens && closer.end >= to) score += 2
  if (!opens && /[。；;]/u.test(inside.slice(0, -1))) score -= 4
  if (/^[，、；。：,]|[，、,]$/u.test(inside)) score -= 5
  return score
}

function isColon(code: number): boolean {
  return code === codes.colon || code === codes.wideColon
}

function ofOpener(weight: number): number {
  return weight === 0 ? 1 : weight === 1 ? 0 : -1.5
}

/** Behind the words in bold stands a mark, or the sentence goes on; behind a masked value stand the words that say what it is. */
function ofCloser(weight: number, last: number, after: number): number {
  const isPlainEnd = isLatin(last) || isDigit(last) || last === codes.rightParenthesis || last === codes.greaterThan
  if (weight > 0 && !isPlainEnd) return weight === 1 ? -1.5 : -3
  const isEdge = Number.isNaN(after) || isSpace(after) || isPunctuation(after) || isPicture(after)
  return isEdge ? 1.5 : 1
}
