/** Asterisks of Markdown that stand by themselves; emphasis in pairs is in `detection/emphasis.ts`. */
import { boldFigure } from '../../../language/notes.ts'
import { because, type Reason } from '../../../reasons.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

const boldInDate = /(?<!\d)(?:19|20)\d{2}\*\*年\d{1,2}\*\*月/u

export function bullet({ text, from, cell }: ScannedLine, mask: Mask): Reason | null {
  if (cell || !mask.stars || mask.count !== 1 || mask.start - from > 24) return null
  const lead = text.slice(from, mask.start)
  return /^[\s>]*$/u.test(lead) && /^[ \t　]/u.test(text.slice(mask.end, mask.end + 1)) ? because('bullet') : null
}

/** `2023**年3**月`: nothing is missing from the date, so that its signs are marks. */
export function insideDate({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count !== 2 || mask.groups > 1) return null
  const around = text.slice(Math.max(from, mask.start - 10), Math.min(to, mask.end + 6))
  const whole = boldInDate.exec(around)
  return whole ? because('emphasis', whole[0]) : null
}

const longestFigure = 28

/** `达到**0.92**，`, `给予**6%-10%的扣除**，`: a value is not masked right before a figure that shows whole, whatever the rest of the text does. */
export function aroundFigure({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count !== 2 || mask.groups > 1 || !mask.stars) return null
  const behind = text.slice(mask.end, Math.min(to, mask.end + longestFigure))
  const before = text.slice(Math.max(from, mask.start - longestFigure), mask.start)
  const inside = enclosed(before.at(-1) ?? '', behind) ?? enclosedBefore(before, behind)
  return inside === null ? null : because('emphasis', inside)
}

/** The figure that is closed behind an opening mark. */
function enclosed(before: string, behind: string): string | null {
  const closing = behind.indexOf('**')
  const inside = closing < 0 ? '' : behind.slice(0, closing)
  return isSet(before, inside, behind.slice(closing + 2)) ? inside : null
}

/** The same, from the closing mark. */
function enclosedBefore(before: string, behind: string): string | null {
  const opening = before.lastIndexOf('**')
  const inside = opening < 0 ? '' : before.slice(opening + 2)
  return isSet(before.charAt(opening - 1), inside, behind) ? inside : null
}

function isSet(before: string, inside: string, behind: string): boolean {
  return !/[\d*＊.]/u.test(before) && !/^[\d*＊%％.]/u.test(behind) && boldFigure.test(inside)
}
