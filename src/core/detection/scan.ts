/**
 * Finds every masked value of a line of text, before anything is known about Markdown: runs of mask characters, and runs that
 * separators join into one value (`**.*`, `*,***`, `***-*******`, `**** ****`).
 */

import { codes, isDigit, isHan, isLatin, isPunctuation, isSpace, isStar } from '../characters.ts'
import { behindLetterX, behindSome } from '../language/markup.ts'
import { behindThousands } from '../language/measures.ts'

/** One masked value; it starts and ends with a mask character. */
export interface Mask {
  readonly start: number
  readonly end: number
  /** How many characters are masked, separators and backslashes not counted. */
  readonly count: number
  /** Length of the first and of the last run: what an emphasis delimiter could be split off from. */
  readonly head: number
  readonly tail: number
  /** True where only unescaped `*` stand in it, so that Markdown could mean them. */
  readonly stars: boolean
  readonly groups: number
}

/** The values between `from` and `to`, in text order. Linear in the line. */
export function scanMasks(text: string, masks: Uint8Array, from: number, to: number): readonly Mask[] {
  const found: Mask[] = []
  let last: Mask | null = null
  for (let at = from; at < to; at++) {
    if (masks[text.charCodeAt(at)] !== 1) continue
    const run = runAt(text, masks, at, to)
    at = run.end - 1
    if (!isMask(text, run, from, to)) continue
    if (last && joins(text, last, run, from, to)) last = joinRuns(last, run)
    else {
      if (last) found.push(last)
      last = run
    }
  }
  if (last) found.push(last)
  return found
}

function joinRuns(a: Mask, b: Mask): Mask {
  return {
    start: a.start,
    end: b.end,
    count: a.count + b.count,
    head: a.head,
    tail: b.tail,
    stars: a.stars && b.stars,
    groups: a.groups + 1,
  }
}

function runAt(text: string, masks: Uint8Array, start: number, to: number): Mask {
  let count = 1
  let escaped = text.charCodeAt(start - 1) === codes.backslash
  let stars = text.charCodeAt(start) === codes.asterisk
  let end = start + 1
  for (; end < to; end++) {
    const code = text.charCodeAt(end)
    if (masks[code] === 1) {
      if (code !== codes.asterisk) stars = false
    } else if (
      code === codes.backslash &&
      masks[codes.asterisk] === 1 &&
      text.charCodeAt(end + 1) === codes.asterisk &&
      end + 1 < to
    ) {
      escaped = true
      end++
    } else break
    count++
  }
  return { start, end, count, head: count, tail: count, stars: stars && !escaped, groups: 1 }
}

/** `×`, `X` and `某` are masks only where Chinese, digits or another mask stand beside them: `3×5`, `X光`, `XL`, `某些` hide nothing. */
function isMask(text: string, run: Mask, from: number, to: number): boolean {
  const first = text.charCodeAt(run.start)
  if (isStar(first) || run.stars) return true
  const before = run.start > from ? text.charCodeAt(run.start - 1) : Number.NaN
  const after = run.end < to ? text.charCodeAt(run.end) : Number.NaN
  if (first === codes.times) return !(isDigit(before) && isDigit(after) && run.count === 1)
  if (first === codes.someone) return !behindSome.test(text.slice(run.end, Math.min(to, run.end + 2)))
  if (isLatin(after) || (isLatin(before) && run.count < 3)) return false
  if (run.count === 1 && (behindLetterX.test(text.slice(run.end, run.end + 1)) || !isHan(before) || !isHan(after)))
    return false
  const plain = (code: number) => isHan(code) || isDigit(code) || isPunctuation(code) || isSpace(code)
  return (isHan(before) || isHan(after) || isDigit(before) || isDigit(after)) && plain(after)
}

/** True where the text between two runs only separates the digits of one value. */
function joins(text: string, a: Mask, b: Mask, from: number, to: number): boolean {
  if (b.start - a.end !== 1) return false
  const code = text.charCodeAt(a.end)
  switch (code) {
    case codes.fullStop:
    case codes.wideFullStop:
      return true
    case codes.comma:
      return b.count === 3 && a.head <= 3
    case codes.wideComma:
      return b.count === 3 && a.head <= 3 && a.groups === 1 && behindThousands.test(text.slice(b.end, b.end + 2))
    case codes.hyphen:
      return (b.count >= 6 && a.count <= 4) || a.groups > 1 || hyphenated(text, a, b, to)
    case codes.space:
      return spaced(text, a, b, from, to)
    case codes.plus:
      return text.charCodeAt(a.start - 1) === codes.upperK || text.charCodeAt(a.start - 1) === codes.lowerK
    default:
      return false
  }
}

/** `****-**-**` is one number, `****-****` too where no unit follows; `**-**` is two, a range. */
function hyphenated(text: string, a: Mask, b: Mask, to: number): boolean {
  const after = b.end < to ? text.charCodeAt(b.end) : Number.NaN
  if (after === codes.hyphen && isStar(text.charCodeAt(b.end + 1))) return true
  if (/[A-Za-z][A-Za-z0-9-]{0,10}$/u.test(text.slice(Math.max(0, a.start - 12), a.start))) return true
  return a.count >= 3 && a.count <= 4 && b.count >= 4 && b.count <= 5 && !isHan(after) && after !== codes.percent
}

/** Groups of four as on a bank card, or thousands written with a space. */
function spaced(text: string, a: Mask, b: Mask, from: number, to: number): boolean {
  if (a.tail === 3 && a.groups === 1 && b.count === 4)
    return / [*＊]{4}/u.test(text.slice(b.end, Math.min(to, b.end + 5)))
  if (a.tail === 4 && b.count <= 4 && a.count >= 4) return b.count === 4 || a.groups > 1
  const opens = a.start === from || isSpace(text.charCodeAt(a.start - 1))
  const after = b.end < to ? text.charCodeAt(b.end) : Number.NaN
  return !opens && a.tail === 2 && b.count === 3 && isHan(after)
}
