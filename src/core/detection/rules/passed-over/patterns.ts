/** Asterisks for whatever stands there: `支持通配，如138*`, `COUNTIF(A:A,"*公司*")`, and code that stands in no fence. */
import { tellsWildcard } from '../../../language/signs.ts'
import { because, type Reason } from '../../../reasons.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

const reach = 40

export function pattern({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  const { start, end, count, groups } = mask
  if (count > 3 || groups > 1) return null
  const [prior, next] = [start > from ? text.charAt(start - 1) : ' ', end < to ? text.charAt(end) : ' ']
  if (!besideCode.test(prior) && !besideCode.test(next)) return null
  const before = text.slice(Math.max(from, start - reach), start)
  const behind = text.slice(end, Math.min(to, end + reach))
  if (/(?:^|[^A-Za-z])[A-Z]{2,14}\([^()]*$/u.test(before) && /^[^()]*\)/u.test(behind)) return because('formula', '()')
  if (isWildcard(before, behind) && tellsWildcard.test(text.slice(Math.max(from, start - farthest), start)))
    return because('file-pattern', before.slice(-3))
  return count < 3 && isStatement(before, behind) ? because('code', behind.slice(0, 4)) : null
}

/** A digit, a letter, or a sign of code or quotation: nothing that stands between words. */
const besideCode = /[A-Za-z0-9_"“”()%,:;=&!{}[\]-]/u
const farthest = 60

/** Behind what is known of it, or alone with it in quotation marks. */
function isWildcard(before: string, behind: string): boolean {
  if (/\d-?$/u.test(before)) return /^(?:$|[\s，。；、）)”"]|可|即|将|就)/u.test(behind)
  if (/[“"]$/u.test(before)) return /^[\p{Script=Han}]{1,6}[”"]/u.test(behind)
  return /[“"][\p{Script=Han}]{1,6}$/u.test(before) && /^[”"]/u.test(behind)
}

/** `*err = 0;`, `(*cb)(int)`, `scanf("%*d"`. */
function isStatement(before: string, behind: string): boolean {
  if (/%$/u.test(before)) return /^\d{0,2}[dsfciux](?![A-Za-z])/u.test(behind)
  if (/\($/u.test(before)) return /^[A-Za-z_]\w*\)\s?\(/u.test(behind)
  return /(?:^|[\s(,=&!;{}])$/u.test(before) && /^[A-Za-z_]\w*(?:\[\w*\])?\s?(?:[-+*/|&]?=|;|\+\+|->)/u.test(behind)
}
