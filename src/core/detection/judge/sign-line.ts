/** What the judge of signs sees of a line, the same for all its runs: it is counted once. */

import { codes, isDigit, isHan, isLatin, isSpace, isStar } from '../../characters.ts'
import type { ReportSign } from '../report-sign.ts'
import type { LineSpan } from '../scanned-line.ts'
import type { FeatureSink } from './feature-sink.ts'
import { codeOf, kindOf, operators } from './sign-characters.ts'

/** A longer line is described by its beginning. */
const mostOfLine = 400

export interface LineLook {
  /** How many runs of asterisks, and whether all are as long. */
  readonly runs: number
  readonly isEven: boolean
  /** How many characters but for asterisks and spaces, and how many of these are of a kind. */
  readonly rest: number
  readonly han: number
  readonly latin: number
  readonly digits: number
  readonly signs: number
  /** Where its first character that is no space stands. */
  readonly opens: number
}

export function lookOf({ text, from, to }: LineSpan): LineLook {
  const last = Math.min(to, from + mostOfLine)
  let [runs, length, isEven, rest, han, latin, digits, signs, opens] = [0, 0, true, 0, 0, 0, 0, 0, -1]
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at)
    if (isStar(code)) {
      let end = at + 1
      while (end < last && isStar(text.charCodeAt(end))) end++
      if (runs++ > 0 && end - at !== length) isEven = false
      length = end - at
      if (opens < 0) opens = at
      at = end - 1
      continue
    }
    if (isSpace(code)) continue
    if (opens < 0) opens = at
    rest++
    if (isHan(code)) han++
    else if (isDigit(code)) digits++
    else if (isLatin(code)) latin++
    else if (operators.has(code)) signs++
  }
  return { runs, isEven, rest, han, latin, digits, signs, opens: opens < 0 ? last : opens }
}

/** `prefix` is a character before each, or 0. */
export function lineFeatures(
  { text, to }: LineSpan,
  look: LineLook,
  signs: readonly ReportSign[],
  prefix: number,
  { chars, words }: FeatureSink,
): void {
  const { runs, rest, opens } = look
  chars(prefix, codeOf('c'), figure(Math.min(runs, 5)))
  chars(prefix, codeOf('e'), figure(runs % 2), look.isEven ? codeOf('=') : 0)
  chars(prefix, codeOf('h'), share(look.han, rest))
  chars(prefix, codeOf('a'), share(look.latin, rest))
  chars(prefix, codeOf('d'), share(look.digits, rest))
  chars(prefix, codeOf('o'), figure(Math.min(3, look.signs)))
  chars(prefix, codeOf('w'), figure(rest === 0 ? 0 : rest < 5 ? 1 : rest < 12 ? 2 : rest < 30 ? 3 : 4))
  const second = opens + 1 < to ? kindOf(text.charCodeAt(opens + 1)) : 0
  chars(prefix, codeOf('b'), opens < to ? kindOf(text.charCodeAt(opens)) : 0, second)
  for (const sign of signs) words(prefix, codeOf('s'), sign)
}

function figure(value: number): number {
  return codes.digit0 + value
}

/** In quarters, rounded up; whole is as much as three. */
function share(count: number, rest: number): number {
  return figure(Math.min(3, Math.ceil((count * 4) / (rest || 1))))
}
