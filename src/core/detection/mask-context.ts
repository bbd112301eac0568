/** What a rule sees of one masked value: the value, the visible digits at it, and the text around within the line or cell. */

import { codes, isDigit, isSpace } from '../characters.ts'
import type { FoundWords } from './lexicon.ts'
import type { Mask } from './scan.ts'
import type { Unit } from './units.ts'
import type { Verdict } from './verdict.ts'

/** What the header of a table column says of its cells, or in a form the label beside a cell. */
export interface ColumnHeader {
  readonly header: string
  readonly unit: string | null
  /** The first column, which names what the row is about. */
  readonly first: boolean
  /** It stands beside the one cell that it speaks of, and says less than a column's head. */
  readonly isLabel: boolean
}

export interface MaskContext {
  readonly text: string
  /** The line or table cell that the value stands in; rules look no further. */
  readonly from: number
  readonly to: number
  readonly mask: Mask
  /** Where the visible digits before the value start, and where those behind it end. */
  readonly left: number
  readonly right: number
  /** Where the words behind the value start: behind spaces, at most two. */
  readonly next: number
  /** The words of the language that end where the value starts, and that start behind it. */
  readonly before: FoundWords
  readonly after: FoundWords
  /** The unit behind the value. */
  readonly unit: Unit | null
  /** The next value's verdict, where only a list or range separator stands between. */
  readonly follower: Verdict | null
  /** What the header says of the table column the value stands in. */
  readonly column: ColumnHeader | null
}

export type Rule = (context: MaskContext) => Verdict | null

export function charBefore(context: MaskContext, at = context.left): number {
  return at > context.from ? context.text.charCodeAt(at - 1) : Number.NaN
}

export function charAfter(context: MaskContext, at = context.right): number {
  return at < context.to ? context.text.charCodeAt(at) : Number.NaN
}

/** Visible digits that belong to a value and the place where they start; `9*.*`, `1,**`. */
export function digitsBefore(text: string, from: number, start: number): number {
  let at = start
  while (at > from && start - at < 24) {
    const code = text.charCodeAt(at - 1)
    const separator =
      (code === codes.fullStop || code === codes.comma) && isDigit(text.charCodeAt(at - 2)) && at - 1 > from
    if (!isDigit(code) && !separator) break
    at--
  }
  return at
}

export function digitsAfter(text: string, to: number, end: number): number {
  let at = end
  while (at < to && at - end < 24) {
    const code = text.charCodeAt(at)
    const separator =
      (code === codes.fullStop || code === codes.comma) && isDigit(text.charCodeAt(at + 1)) && at + 1 < to
    if (!isDigit(code) && !separator) break
    at++
  }
  return at
}

/** Behind spaces, at most two. */
export function skipSpaces(text: string, to: number, at: number): number {
  let end = at
  while (end < to && end - at < 2 && isSpace(text.charCodeAt(end))) end++
  // A wide blank or a tab ends a field of a form.
  if (end > at && /[\t\u3000]/u.test(text.slice(at, end))) return at
  return end
}

/** Before spaces, at most eight. */
export function skipSpacesBack(text: string, from: number, at: number): number {
  let start = at
  while (start > from && at - start < 8 && isSpace(text.charCodeAt(start - 1))) start--
  return start
}

/** At most `length` code units of the line before the value and its visible digits. */
export function textBefore(context: MaskContext, length: number, at = context.left): string {
  return context.text.slice(Math.max(context.from, at - length), at)
}

/** At most `length` code units of the line behind the value and its visible digits. */
export function textAfter(context: MaskContext, length: number, at = context.right): string {
  return context.text.slice(at, Math.min(context.to, at + length))
}

/** Before a short parenthesis that ends at `at`: the 出租方 of `出租方（甲方）`. */
export function beforeParenthesis(text: string, from: number, at: number): number {
  if (at <= from || !'）)'.includes(text.charAt(at - 1))) return at
  for (let open = at - 2; open >= from && at - open <= 16; open--) if ('（('.includes(text[open] ?? ' ')) return open
  return at
}
