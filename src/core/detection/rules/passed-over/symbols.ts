/** Asterisks that are meant themselves. */
import { signBefore, signBehind, starOfMethod } from '../../../language/notes.ts'
import {
  inThisText,
  numberedThing,
  ofPassword,
  opensBeside,
  opensPut,
  outOfRange,
  putsSign,
  showsAs,
  signPut,
  standsFor,
} from '../../../language/signs.ts'
import { because, type Reason } from '../../../reasons.ts'
import type { Mask } from '../../scan.ts'
import type { LineSpan, ScannedLine } from '../../scanned-line.ts'

/** The asterisk itself is meant: a key, a character of a password. */
export function symbol({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.groups !== 1) return null
  if (mask.count > 3) return isShown(text, from, to, mask) ? because('symbol', '****') : null
  const beside = isBeside(text, from, to, mask)
  if (beside || mask.count > 1) return beside
  const own = text.slice(mask.end, Math.min(to, mask.end + 3))
  const after = numberedThing.test(own) ? null : /^(?:[、,，和及或/]?\s?[#@&$]|键)/u.exec(own)
  const before = /[#@&$!][、,，和及或/]?$/u.exec(text.slice(Math.max(from, mask.start - 2), mask.start))
  const said = signBefore.exec(text.slice(Math.max(from, mask.start - 5), mask.start))
  if (said && signBehind.test(text.slice(mask.end, Math.min(to, mask.end + 3)))) return because('symbol', said[0])
  if (starOfMethod.test(text.slice(Math.max(from, mask.start - 2), mask.end + 4))) return because('symbol', 'A*')
  return after || before ? because('symbol', (after ?? before)?.[0] ?? '') : null
}

/** `*↑`, `文中*表示缺失`, `标*处`, `[*]`. */
function isBeside(text: string, from: number, to: number, { start, end }: Mask): Reason | null {
  if (end < to ? !opensBeside.includes(text.charAt(end)) : text.charAt(start - 1) !== ']') return null
  const before = text.slice(Math.max(from, start - 6), start)
  const behind = text.slice(end, Math.min(to, end + 8))
  if (outOfRange.test(behind) && /(?:^|\s)$/u.test(before)) return because('symbol', behind.trim().slice(0, 1))
  if (before.endsWith('[') && behind.startsWith(']')) return because('footnote', '[]')
  if (/\[\d{1,2}\]$/u.test(before) && behind.trim() === '') return because('footnote', before.slice(-3))
  return inThisText.test(before) && standsFor.test(behind) ? because('symbol', behind.slice(0, 4)) : null
}

/** Of a password, on a screen. */
function isShown(text: string, from: number, to: number, { start, end }: Mask): boolean {
  if (end < to && !/[\s，。；、”"）)]/u.test(text.charAt(end))) return false
  const before = text.slice(Math.max(from, start - 32), start)
  return showsAs.test(before) && ofPassword.test(before)
}

/** Somebody puts the sign somewhere: the report tells what it means. */
export function isPut({ text, from, to }: LineSpan, { start, end }: Mask): boolean {
  return (
    opensPut.includes(text.charAt(end)) &&
    putsSign.test(text.slice(Math.max(from, start - 6), start)) &&
    signPut.test(text.slice(end, Math.min(to, end + 8)))
  )
}
