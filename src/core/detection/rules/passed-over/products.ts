/** An asterisk that multiplies two single operands; longer ones are in `arithmetic.ts`. */
import { codes, isDigit, isHan, isLatin, isSpace } from '../../../characters.ts'
import { countsProduct, sizeUnits } from '../../../language/markup.ts'
import { because, type Reason } from '../../../reasons.ts'
import { longest, wordList } from '../../lexicon.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'
import { isInCode } from './masked-code.ts'

const sizes = wordList(sizeUnits, 1)

export function product({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count !== 1 || mask.groups !== 1 || isInCode(text, from, to, mask)) return null
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
    code === codes.rightParenthesis ||
    code === codes.leftParenthesis ||
    code === codes.wideLeftParenthesis ||
    code === codes.wideRightParenthesis ||
    isHan(code)
  if (
    isDigit(after) &&
    operand(before) &&
    /^\d+(?:\.\d+)?%?(?:[）)+\-*/=＋－＝，。；、`\s]|$)/u.test(text.slice(mask.end, Math.min(to, mask.end + 12))) &&
    !/^\d+$/u.test(text.slice(mask.end, to))
  ) {
    if (
      (isHan(before) || before === codes.wideRightParenthesis || before === codes.rightParenthesis) &&
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
  if (
    before === codes.wideRightParenthesis ||
    before === codes.rightParenthesis ||
    after === codes.wideLeftParenthesis ||
    after === codes.leftParenthesis
  ) {
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
