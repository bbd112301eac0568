/** Asterisks that adorn a line: frames of a title, rows of signs, twins beside twins. */
import { adorns, nothingBelow, ofBodies } from '../../../language/signs.ts'
import { because, type Reason } from '../../../reasons.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

const longestTitle = 40

/** `**** 总　则 ****`, `★*★*★`, `以下空白 ********`: what all masks of the line are, or null. */
export function ornamented({ text, from, to, cell }: ScannedLine, masks: readonly Mask[]): Reason | null {
  const [first, last] = [masks[0], masks.at(-1)]
  if (cell || !first || !last || to - from > longestTitle + 80) return null
  const line = text.slice(from, to)
  if (isRow(line)) return because('rule-line')
  if (masks.length === 1 && first.count > 5 && first.end === from + line.trimEnd().length)
    return nothingBelow.test(line.slice(0, first.start - from)) ? because('rule-line') : null
  return isFrame(line, from, masks) ? because('rule-line') : null
}

/** No words at all, and signs that repeat. */
function isRow(line: string): boolean {
  if (/[\p{L}\p{N}]/u.test(line)) return false
  return /^\s*(?<sign>[^\s*＊，。、；：（）()/.])(?:\s?[*＊]{1,5}\s?\k<sign>){2,}\s*$/u.test(line)
}

/** The same run at both ends, with blanks inside it, or long ones around a few words. */
function isFrame(line: string, from: number, masks: readonly Mask[]): boolean {
  const [first, last] = [masks[0], masks[1]]
  if (!first || !last || masks.length > 2 || first.count !== last.count || first.count < 3) return false
  const opens = line.slice(0, first.start - from)
  const inside = line.slice(first.end - from, last.start - from)
  if (line.slice(last.end - from).trim() !== '' || inside.length > longestTitle || !/\p{Script=Han}/u.test(inside))
    return false
  if (opens.trim() === '' && /^\s/u.test(inside) && /\s$/u.test(inside)) return true
  const isLabelled = /^(?:\s*|[^：:]{1,12}[：:]\s?)$/u.test(opens)
  return isLabelled && inside.length <= 8 && /^分[割隔]线?$/u.test(inside) ? true : isLong(opens, inside, first.count)
}

/** Names that are masked at both ends of a line have words for what they are behind them. */
function isLong(opens: string, inside: string, count: number): boolean {
  return opens.trim() === '' && count > 3 && /^[\p{Script=Han}\s]{2,12}$/u.test(inside) && !ofBodies.test(inside)
}

/** `☆***☆`, `!!!*轻放*!!!`. */
export function ornament({ text, from, to }: ScannedLine, { start, end, groups }: Mask): Reason | null {
  if (groups > 1 || start === from) return null
  const before = text.charAt(start - 1)
  if (!adorns.test(before)) return null
  if (end < to && text.charAt(end) === before && !/[=＝_—~～]/u.test(before)) return because('symbol', before)
  return null
}
