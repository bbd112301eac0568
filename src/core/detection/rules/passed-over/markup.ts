/** Asterisks of Markdown that stand by themselves; emphasis in pairs is in `detection/emphasis.ts`. */
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
