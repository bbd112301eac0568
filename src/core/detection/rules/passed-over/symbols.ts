/** Asterisks that are meant themselves. */
import { signBefore, signBehind, starOfMethod } from '../../../language/notes.ts'
import { because, type Reason } from '../../../reasons.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

/** The asterisk itself is meant: a key, a character of a password. */
export function symbol({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count !== 1 || mask.groups !== 1) return null
  const after = /^(?:[、,，和及或/]?\s?[#@&$]|键)/u.exec(text.slice(mask.end, Math.min(to, mask.end + 3)))
  const before = /[#@&$!][、,，和及或/]?$/u.exec(text.slice(Math.max(from, mask.start - 2), mask.start))
  const said = signBefore.exec(text.slice(Math.max(from, mask.start - 5), mask.start))
  if (said && signBehind.test(text.slice(mask.end, Math.min(to, mask.end + 3)))) return because('symbol', said[0])
  if (starOfMethod.test(text.slice(Math.max(from, mask.start - 2), mask.end + 4))) return because('symbol', 'A*')
  return after || before ? because('symbol', (after ?? before)?.[0] ?? '') : null
}
