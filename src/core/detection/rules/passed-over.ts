/** Masks that hide nothing: rules, bullets, footnotes, multiplication, formulas, file patterns. Emphasis is in `emphasis.ts`. */

import { codes, isDigit, isHan, isLatin, isSpace, isStar } from '../../characters.ts'
import {
  countsProduct,
  footnoteWords,
  meansMark,
  requiredBefore,
  requiredWords,
  sizeUnits,
  valueFollows,
} from '../../language/markup.ts'
import { ratedBefore, ratedWeakBefore, signBefore, signBehind, starOfMethod } from '../../language/notes.ts'
import type { Reason, ReasonCode } from '../../reasons.ts'
import { either, longest, wordList } from '../lexicon.ts'
import { Before, beforeWords } from '../lookup.ts'
import type { Mask } from '../scan.ts'

const labels = either(Before.personLabel, Before.identifier)

const footnotes = wordList(footnoteWords, 1)
const required = wordList(requiredWords, 1)
const requires = wordList(requiredBefore, -1)
const sizes = wordList(sizeUnits, 1)

const boldInDate = /(?<!\d)(?:19|20)\d{2}\*\*年\d{1,2}\*\*月/u

const hasRating = new RegExp(`${ratedBefore.source.slice(0, -1)}[*＊]`, 'u')

/** A line or a table cell. */
export interface ScannedLine {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly header: boolean
  readonly cell: boolean
  /** A cell of a row whose other cells are bold. */
  readonly bold: boolean
}

export function because(code: ReasonCode, cue = ''): Reason {
  return { code, cue }
}

/** Why the value hides nothing whatever it may emphasise, or null. */
export function passedOver(line: ScannedLine, mask: Mask): Reason | null {
  return (
    code(line, mask) ??
    symbol(line, mask) ??
    bullet(line, mask) ??
    multiplication(line, mask) ??
    rating(line, mask) ??
    significance(line, mask) ??
    insideDate(line, mask)
  )
}

/** Why a value that emphasises nothing hides nothing either, or null. */
export function footnoteOrRequired(line: ScannedLine, mask: Mask): Reason | null {
  return mask.count > 3 ? null : (footnote(line, mask) ?? requiredMark(line, mask))
}

/** A line of nothing but three or more asterisks (CommonMark 0.31 §4.1). */
export function isRuleLine({ text, from, to, cell }: ScannedLine): boolean {
  if (cell) return false
  let stars = 0
  for (let at = from; at < to; at++) {
    const char = text.charCodeAt(at)
    if (char === codes.tab) return false
    if (isStar(char)) stars++
    else if (!isSpace(char)) return false
  }
  return stars >= 3
}

function bullet({ text, from, cell }: ScannedLine, mask: Mask): Reason | null {
  if (cell || !mask.stars || mask.count !== 1 || mask.start - from > 24) return null
  const lead = text.slice(from, mask.start)
  return /^[\s>]*$/u.test(lead) && /^[ \t　]/u.test(text.slice(mask.end, mask.end + 1)) ? because('bullet') : null
}

/** `*注：`, `\* 说明`, a header cell that ends in an asterisk. */
function footnote({ text, from, to, header }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count > 3) return null
  const before = mask.start > from ? text[mask.start - 1] : ''
  const opens =
    before === '' ||
    before === '\\' ||
    before === '（' ||
    before === '(' ||
    '。；！？'.includes(before ?? ' ') ||
    isSpace(text.charCodeAt(mask.start - 1))
  const at = isSpace(text.charCodeAt(mask.end)) ? mask.end + 1 : mask.end
  const word = opens ? longest(footnotes, text, at) : null
  if (word) return because('footnote', text.slice(at, word.edge))
  if (
    mask.count === 1 &&
    isHan(text.charCodeAt(mask.start - 1)) &&
    mask.start > from &&
    valueFollows.test(text.slice(mask.end, Math.min(to, mask.end + 12)))
  )
    return because('footnote', text.slice(Math.max(from, mask.start - 4), mask.start))
  if (before === '\\' && mask.count === 1 && mask.start - 1 === from && at > mask.end) return because('footnote')
  if (header && isHan(text.charCodeAt(mask.start - 1)) && text.slice(mask.end, to).trim() === '')
    return because('footnote', text.slice(from, mask.start).trim())
  return null
}

/** `标“*”的为必填项`, `带*号`, `*姓名：`. */
function requiredMark({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count > 2) return null
  const quoted =
    '“"‘「'.includes(text[mask.start - 1] ?? ' ') && '”"’」'.includes(text[mask.end] ?? ' ') && mask.start > from
  const start = quoted ? mask.start - 1 : mask.start
  const end = quoted ? mask.end + 1 : mask.end
  const after = longest(required, text, end)
  const before = longest(requires, text, start)
  if (quoted && (mask.count === 1 ? after || before : after && meansMark.test(text.slice(end, end + 2))))
    return because('required-mark', text.slice(end, after?.edge ?? end))
  if (after && before && before.edge >= from) return because('required-mark', text.slice(end, after.edge))
  if (after && /^[为的]?必/u.test(text.slice(end, end + 2)))
    return because('required-mark', text.slice(end, after.edge))
  const label =
    mask.count === 1
      ? /^[\u4e00-\u9fa5]{2,8}[：:]/u.exec(text.slice(mask.end, Math.min(to, mask.end + 9)))?.[0]
      : undefined
  if (!label || text.slice(from, mask.start).trim() !== '' || mask.start - from > 8) return null
  const word = longest(beforeWords, label, label.length - 1, labels)
  return word?.edge === 0 ? because('required-mark', label) : null
}

function multiplication({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count !== 1 || mask.groups !== 1) return null
  const before = mask.start > from ? text.charCodeAt(mask.start - 1) : Number.NaN
  const after = mask.end < to ? text.charCodeAt(mask.end) : Number.NaN
  if (isDigit(before) && isDigit(after)) {
    const shown = digitsOf(text, from, to, mask)
    const size = longest(sizes, text, shown.end)
    if (size) return because('multiplication', text.slice(shown.start, size.edge))
    return shown.end - shown.start >= 7 ||
      countsProduct.test(text.slice(shown.end, shown.end + 1)) ||
      (shown.end - shown.start === 4 && text.slice(shown.start, shown.start + 2) === '20')
      ? null
      : because('multiplication', text.slice(shown.start, shown.end))
  }
  const operand = (code: number) =>
    isLatin(code) ||
    isDigit(code) ||
    code === 0x29 ||
    code === 0x28 ||
    code === 0xff08 ||
    code === 0xff09 ||
    isHan(code)
  if (
    isDigit(after) &&
    operand(before) &&
    /^\d+(?:\.\d+)?%?(?:[）)+\-*/=＋－＝，。；、`\s]|$)/u.test(text.slice(mask.end, Math.min(to, mask.end + 12))) &&
    !/^\d+$/u.test(text.slice(mask.end, to))
  ) {
    if (
      (isHan(before) || before === 0xff09 || before === 0x29) &&
      !/[=＝+＋/÷×]/u.test(
        text.slice(Math.max(from, mask.start - 24), mask.start) + text.slice(mask.end + 1, Math.min(to, mask.end + 24)),
      )
    )
      return null
    return because('formula', text.slice(mask.start - 1, mask.end + 1))
  }
  if (
    isSpace(before) &&
    isSpace(after) &&
    isDigit(text.charCodeAt(mask.start - 2)) &&
    isDigit(text.charCodeAt(mask.end + 1))
  )
    return because('multiplication')
  if (before === 0xff09 || before === 0x29 || after === 0xff08 || after === 0x28) {
    if (/[=＝+/÷]/u.test(text.slice(Math.max(from, mask.start - 24), Math.min(to, mask.end + 24))))
      return because('formula')
  }
  return isLatin(before) && isLatin(after) ? because('formula', text.slice(mask.start - 1, mask.end + 1)) : null
}

function digitsOf(text: string, from: number, to: number, mask: Mask): { start: number; end: number } {
  let { start, end } = mask
  while (start > from && mask.start - start < 20 && (isDigit(text.charCodeAt(start - 1)) || text[start - 1] === '.'))
    start--
  while (end < to && end - mask.end < 20 && (isDigit(text.charCodeAt(end)) || text[end] === '.')) end++
  return { start, end }
}

/** Comments, globs and code in backticks. */
function code({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  const before = mask.start > from ? text.charCodeAt(mask.start - 1) : Number.NaN
  const after = mask.end < to ? text.charCodeAt(mask.end) : Number.NaN
  const extension =
    after === 0x2e && /^\.[A-Za-z]{1,5}(?![A-Za-z])/u.exec(text.slice(mask.end, Math.min(to, mask.end + 7)))
  if (extension && mask.count <= 2) return because('file-pattern', extension[0])
  if (
    before === 0x2e &&
    /[A-Za-z_]\.$/u.test(text.slice(Math.max(from, mask.start - 2), mask.start)) &&
    mask.stars &&
    mask.count < 3
  )
    return because('file-pattern', '.')
  if (before === 0x5c && /[A-Za-z0-9_]\\$/u.test(text.slice(Math.max(from, mask.start - 2), mask.start)))
    return because('file-pattern', '\\')
  if (!mask.stars) return null
  if (text.slice(mask.start, mask.end) === '*.*' && (before === 0x2f || isLatin(before)))
    return because('file-pattern', '*.*')
  if (before === 0x2f) {
    const beside = mask.start - 1 > from ? text.charCodeAt(mask.start - 2) : Number.NaN
    if (!isHan(beside) && !isDigit(beside) && beside !== codes.asterisk)
      return because(mask.count === 1 ? 'code' : 'file-pattern', '/')
  }
  if (
    after === 0x2f &&
    (isSpace(before) || isLatin(before) || before === 0x2f) &&
    !/^\/[*\d]+(?![*\d/.A-Za-z])/u.test(text.slice(mask.end, Math.min(to, mask.end + 6)))
  )
    return because(mask.count === 1 ? 'code' : 'file-pattern', '/')
  if (
    isSpace(before) &&
    isSpace(after) &&
    isLatin(text.charCodeAt(mask.start - 2)) &&
    isLatin(text.charCodeAt(mask.end + 1)) &&
    mask.count === 1
  )
    return because('code')
  return before === 0x60 || after === 0x60 ? because('code', '`') : null
}

/** `推荐指数*****`, and in a line with one of these also `画面****`. */
function rating({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count > 5 || mask.groups > 1) return null
  if (!/^(?:$|[，。；、）)（(\s])/u.test(text.slice(mask.end, Math.min(to, mask.end + 1)))) return null
  const before = text.slice(Math.max(from, mask.start - 8), mask.start)
  const strong = ratedBefore.exec(before)
  if (strong) return because('rating', strong[0])
  const weak = ratedWeakBefore.exec(before)
  return weak && hasRating.test(text.slice(from, Math.min(to, from + 400))) ? because('rating', weak[0]) : null
}

/** `2023**年3**月`: nothing is missing from the date, so that its signs are marks. */
function insideDate({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count !== 2 || mask.groups > 1) return null
  const around = text.slice(Math.max(from, mask.start - 10), Math.min(to, mask.end + 6))
  const whole = boldInDate.exec(around)
  return whole ? because('emphasis', whole[0]) : null
}

/** `.884**`, `**. 在 .01 水平`, `HAV-IgM *`: how sure a statistic is, or a mark at a word's end. */
function significance({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count > 3 || mask.groups > 1) return null
  const before = text.slice(Math.max(from, mask.start - 8), mask.start)
  const behind = text.slice(mask.end, Math.min(to, mask.end + 3))
  if (mask.start === from && /^[.．] ?\D/u.test(behind)) return because('footnote', behind)
  if (!/^(?:$|[\s，。；、）)])/u.test(behind)) return null
  const statistic = /(?:^|[\s（(=＝])-?0?\.\d{2,4}$/u.exec(before)
  if (statistic) return because('footnote', statistic[0].trim())
  return behind.trim() === '' && mask.count === 1 && /[A-Za-z)] $/u.test(before)
    ? because('footnote', before.trim())
    : null
}

/** The asterisk itself is meant: a key, a character of a password. */
function symbol({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count !== 1 || mask.groups !== 1) return null
  const after = /^(?:[、,，和及或/]?\s?[#@&$]|键)/u.exec(text.slice(mask.end, Math.min(to, mask.end + 3)))
  const before = /[#@&$!][、,，和及或/]?$/u.exec(text.slice(Math.max(from, mask.start - 2), mask.start))
  const said = signBefore.exec(text.slice(Math.max(from, mask.start - 5), mask.start))
  if (said && signBehind.test(text.slice(mask.end, Math.min(to, mask.end + 3)))) return because('symbol', said[0])
  if (starOfMethod.test(text.slice(Math.max(from, mask.start - 2), mask.end + 4))) return because('symbol', 'A*')
  return after || before ? because('symbol', (after ?? before)?.[0] ?? '') : null
}
