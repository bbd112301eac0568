/** Signs that the whole text uses: what leads to its notes, what it explains, asides of a chat, labels that must be filled in. */
import { isSpace } from '../../../characters.ts'
import { because, type Reason } from '../../../reasons.ts'
import type { ReportSign } from '../../report-sign.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'
import { endsCell, isAside, isBehindWords, isHeadRow, isLabelled, opensNote, opensWord } from './sign-shapes.ts'

/** Why a mask of the line is one of the signs that the text uses. */
export function toldSigns(
  line: ScannedLine,
  masks: readonly Mask[],
  signs: readonly ReportSign[],
): (mask: Mask) => Reason | null {
  if (signs.length === 0) return nothing
  const asides = signs.includes('asides') ? asidesOf(line, masks) : none
  const isHead = signs.includes('labels') && isHeadRow(line, masks)
  return (mask) => {
    if (mask.count > 3 || mask.groups > 1) return null
    const cue = line.text.slice(mask.end, Math.min(line.to, mask.end + 4))
    if (asides.has(mask)) return because('emphasis', cue)
    if (isHead || (signs.includes('labels') && isLabelled(line, mask))) return because('required-mark', cue)
    if (signs.includes('labels') && isSignedHead(line, mask)) return because('required-mark', cue)
    if (signs.includes(`note${mask.count as 1 | 2 | 3}`) && isNote(line, mask)) return because('footnote', cue)
    return signs.includes('told') && isTold(line, mask) ? because('symbol', cue) : null
  }
}

const nothing = () => null
const none: ReadonlySet<Mask> = new Set()

function asidesOf(line: ScannedLine, masks: readonly Mask[]): ReadonlySet<Mask> {
  const found = new Set<Mask>()
  for (let i = 1; i < masks.length; i++) {
    const [opener, closer] = [masks[i - 1], masks[i]]
    if (opener && closer && isAside(line, opener, closer)) found.add(opener).add(closer)
  }
  return found
}

function isNote(line: ScannedLine, mask: Mask): boolean {
  if (opensNote(line, mask)) return true
  if (mask.count > 1) return isBehindWords(line, mask) && (line.cell ? mask.end >= line.to : endsCell(line, mask))
  if (isBehindWords(line, mask)) return true
  // 1*, below 序号
  return line.cell && mask.end >= line.to && /^\d{1,3}$/u.test(line.text.slice(line.from, mask.start))
}

/** Before a word or behind a number of its row, where the text says what the sign means. */
function isTold(line: ScannedLine, { start, end, count }: Mask): boolean {
  const { text, from, to } = line
  if (count > 2) return false
  if (line.cell && end >= to && /^\d{1,3}$/u.test(text.slice(from, start))) return true
  if (count > 1) return /[.．)）]\s$/u.test(text.slice(Math.max(from, start - 2), start)) && opensWord(line, end)
  const before = start > from ? text.charAt(start - 1) : ' '
  const isFirst =
    isSpace(before.charCodeAt(0)) ||
    /[.)）”“/]/u.test(before) ||
    (before === '：' && /[A-Za-z]/u.test(text.charAt(end)))
  return isFirst && opensWord(line, end)
}

/** A cell of the head that bears the sign: `*日期`. */
function isSignedHead({ text, from, to, header }: ScannedLine, { start, end, count }: Mask): boolean {
  return header && count === 1 && start === from && /^[\p{Script=Han}（()）]{2,12}$/u.test(text.slice(end, to))
}
