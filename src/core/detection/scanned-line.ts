/** A line or a table cell, as far as the rules about masks that hide nothing ask about it. */
import { codes, isSpace, isStar } from '../characters.ts'

/** Where a line stands in its passage. */
export interface LineSpan {
  readonly text: string
  readonly from: number
  readonly to: number
}

export interface ScannedLine extends LineSpan {
  readonly header: boolean
  readonly cell: boolean
  /** A cell of a row whose other cells are bold. */
  readonly bold: boolean
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
