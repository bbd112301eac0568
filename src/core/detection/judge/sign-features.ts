/**
 * What the judge of signs sees of a run of asterisks: how long it is, what kinds of characters stand beside it, where in its line it stands, what
 * of the line is left without it, whether another run pairs with it, and what the whole text does. Each feature is a short readable text, `L汉`,
 * told as the codes of its characters: the judge adds up what it knows of them and makes no text.
 */

import { codes, isDigit, isLatin, isSpace, isStar } from '../../characters.ts'
import type { Span } from '../../model.ts'
import type { ReportSign } from '../report-sign.ts'
import type { LineSpan } from '../scanned-line.ts'
import type { Verdict } from '../verdict.ts'
import type { FeatureSink } from './feature-sink.ts'
import { codeOf, kindOf, kinds, pauses } from './sign-characters.ts'
import { type LineLook, lineFeatures } from './sign-line.ts'

/** How far to either side it looks, in UTF-16 units. */
const sight = 24

/** The length as one digit, beyond five a rough one. */
function sizeOf({ start, end }: Span): number {
  const length = end - start
  return codes.digit0 + (length < 6 ? length : length < 10 ? 6 : 9)
}

/** What a line says of a single sign is not what it says of several. */
export function prefixOf({ start, end }: Span): number {
  return end - start === 1 ? codeOf('1') : codeOf('2')
}

/** All there are of a run, some seventy; the same ones wherever its line stands. */
export function signFeatures(
  line: LineSpan,
  look: LineLook,
  run: Span,
  verdict: Verdict,
  signs: readonly ReportSign[],
  sink: FeatureSink,
): void {
  lineFeatures(line, look, signs, 0, sink)
  lineFeatures(line, look, signs, prefixOf(run), sink)
  runFeatures(line, run, verdict, signs, sink)
}

/** Those that its line does not have for all its runs. */
export function runFeatures(
  line: LineSpan,
  run: Span,
  { code, kind, weight }: Verdict,
  signs: readonly ReportSign[],
  sink: FeatureSink,
): void {
  const { chars, words } = sink
  const { text, from, to } = line
  const { start, end } = run
  const n = sizeOf(run)
  const w = codes.digit0 + weight
  const [l, r] = [kindIn(line, start - 1), kindIn(line, end)]
  words(codeOf('v'), w, code)
  words(n, w, code)
  words(codeOf('k'), w, kind)
  chars(codeOf('n'), n)
  chars(codeOf('W'), w, n)
  chars(codeOf('L'), l)
  chars(codeOf('R'), r)
  chars(codeOf('B'), l, r)
  chars(codeOf('N'), n, l, r)
  chars(codeOf('L'), kindIn(line, start - 2), l)
  chars(codeOf('R'), r, kindIn(line, end + 1))
  chars(codeOf('w'), w, l, r)
  for (const [habit, name] of habits) {
    const has = signs.includes(habit) ? codeOf('+') : codeOf('-')
    chars(name, has, codeOf('n'), n)
    chars(name, has, codeOf('w'), w)
  }
  before(text, Math.max(from, start - sight), start, n, r, chars)
  behind(text, end, Math.min(to, end + sight), n, l, chars)
  if (l === r && l !== kinds.han && l !== kinds.digit && l !== kinds.none)
    if (text.charCodeAt(start - 1) === text.charCodeAt(end)) chars(codeOf('m'), l)
  ofPair(line, run, chars)
}

/** None beyond the line. */
function kindIn({ text, from, to }: LineSpan, at: number): number {
  return kindOf(at >= from && at < to ? text.charCodeAt(at) : Number.NaN)
}

const habits = [
  ['single', codeOf('S')],
  ['masks', codeOf('M')],
] as const

/** One character for each number, word of letters and run of asterisks, so that what stands beyond it comes nearer. */
function plain(code: number): number {
  return isDigit(code) ? kinds.digit : isLatin(code) ? kinds.capital : isStar(code) ? kinds.star : code
}

const isWhole = (code: number): boolean => code === kinds.digit || code === kinds.capital || code === kinds.star

/** The last two words before it, and whether it opens its line. */
function before(text: string, first: number, start: number, n: number, r: number, chars: FeatureSink['chars']): void {
  if (start === first) {
    opens(n, r, chars)
    return
  }
  const last = plain(text.charCodeAt(start - 1))
  let at = start - 1
  while (isWhole(last) && at > first && plain(text.charCodeAt(at - 1)) === last) at--
  chars(codeOf('<'), last)
  if (at > first) chars(codeOf('<'), plain(text.charCodeAt(at - 1)), last)
  for (at = start; at > first; at--) if (!isSpace(text.charCodeAt(at - 1))) return
  opens(n, r, chars)
}

function opens(n: number, r: number, chars: FeatureSink['chars']): void {
  chars(codeOf('^'), n)
  chars(codeOf('^'), r)
}

/** The first two words behind it, and whether it ends its line. */
function behind(text: string, end: number, last: number, n: number, l: number, chars: FeatureSink['chars']): void {
  if (end < last) {
    const next = plain(text.charCodeAt(end))
    let at = end + 1
    while (isWhole(next) && at < last && plain(text.charCodeAt(at)) === next) at++
    chars(codeOf('>'), next)
    if (at < last) chars(codeOf('>'), next, plain(text.charCodeAt(at)))
  }
  for (let at = end; at < last; at++) if (!isSpace(text.charCodeAt(at))) return
  chars(codeOf('$'), n)
  chars(codeOf('$'), l)
}

/** Another run of the same length, and what stands between. */
function ofPair(line: LineSpan, { start, end }: Span, chars: FeatureSink['chars']): void {
  const { text, from, to } = line
  const [first, last] = [Math.max(from, start - sight), Math.min(to, end + sight)]
  let hasPair = false
  let next = end
  while (next < last && !isStar(text.charCodeAt(next))) next++
  let after = next
  while (after < to && after - next <= end - start && isStar(text.charCodeAt(after))) after++
  if (next > end && after - next === end - start) {
    between(text, end, next, codeOf('>'), chars)
    chars(codeOf('q'), codeOf('>'), kindIn(line, after))
    hasPair = true
  }
  let back = start
  while (back > first && !isStar(text.charCodeAt(back - 1))) back--
  let ahead = back
  while (ahead > from && back - ahead <= end - start && isStar(text.charCodeAt(ahead - 1))) ahead--
  if (back < start && back - ahead === end - start) {
    between(text, back, start, codeOf('<'), chars)
    chars(codeOf('q'), codeOf('<'), kindIn(line, ahead - 1))
    hasPair = true
  }
  if (!hasPair) chars(codeOf('p'), codeOf('-'))
}

function between(text: string, start: number, end: number, side: number, chars: FeatureSink['chars']): void {
  let hasPause = false
  for (let at = start; at < end; at++) hasPause ||= pauses.has(text.charCodeAt(at))
  const isTight = !isSpace(text.charCodeAt(start)) && !isSpace(text.charCodeAt(end - 1))
  chars(codeOf('p'), side, codeOf(isTight ? 't' : 's'), hasPause ? codeOf('p') : 0)
  chars(codeOf('p'), side, codes.digit0 + Math.min(4, Math.ceil((end - start) / 3)))
}
