/** Asterisks that are pressed: `*57*号码#`, `按*返回上级菜单`. */

import { isDigit } from '../../../characters.ts'
import { endsPress, keysBefore, keysBehind, keysEnd, ofKeypad, pressBefore, pressed } from '../../../language/signs.ts'
import { because, type Reason } from '../../../reasons.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

const reach = 32

export function keypad({ text, from, to }: ScannedLine, { start, end, count, groups }: Mask): Reason | null {
  if (count > 2 || groups > 1 || !isNear(text, from, to, start, end)) return null
  const before = text.slice(Math.max(from, start - reach), start)
  const behind = text.slice(end, Math.min(to, end + reach))
  const isCode =
    behind.includes('#') &&
    ((!/\d$/u.test(before) && keysBehind.test(behind)) || (keysBefore.test(before) && keysEnd.test(behind)))
  if (isCode) return because('symbol', `${text.slice(start, end)}${behind.slice(0, behind.indexOf('#') + 1)}`)
  if (count > 1 || !pressBefore.test(before)) return null
  return pressed.test(behind) && ofKeypad.test(before + behind) ? because('symbol', before.slice(-2)) : null
}

/** A digit beside it, or the end of what tells to press it. */
function isNear(text: string, from: number, to: number, start: number, end: number): boolean {
  if (end < to && isDigit(text.charCodeAt(end))) return true
  return start > from && (isDigit(text.charCodeAt(start - 1)) || endsPress.includes(text.charAt(start - 1)))
}
