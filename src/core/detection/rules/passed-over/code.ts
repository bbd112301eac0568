/** Asterisks of comments, of patterns for file names, and of code in backticks. */
import { codes, isDigit, isHan, isLatin, isSpace } from '../../../characters.ts'
import { because, type Reason } from '../../../reasons.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

/** Comments, globs and code in backticks. */
export function code({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  const before = mask.start > from ? text.charCodeAt(mask.start - 1) : Number.NaN
  const after = mask.end < to ? text.charCodeAt(mask.end) : Number.NaN
  const extension =
    after === codes.fullStop && /^\.[A-Za-z]{1,5}(?![A-Za-z])/u.exec(text.slice(mask.end, Math.min(to, mask.end + 7)))
  if (extension && mask.count <= 2) return because('file-pattern', extension[0])
  if (
    before === codes.fullStop &&
    /[A-Za-z_]\.$/u.test(text.slice(Math.max(from, mask.start - 2), mask.start)) &&
    mask.stars &&
    mask.count < 3
  )
    return because('file-pattern', '.')
  if (before === codes.backslash && /[A-Za-z0-9_]\\$/u.test(text.slice(Math.max(from, mask.start - 2), mask.start)))
    return because('file-pattern', '\\')
  if (!mask.stars) return null
  if (text.slice(mask.start, mask.end) === '*.*' && (before === codes.slash || isLatin(before)))
    return because('file-pattern', '*.*')
  if (before === codes.slash) {
    const beside = mask.start - 1 > from ? text.charCodeAt(mask.start - 2) : Number.NaN
    if (!isHan(beside) && !isDigit(beside) && beside !== codes.asterisk)
      return because(mask.count === 1 ? 'code' : 'file-pattern', '/')
  }
  if (
    after === codes.slash &&
    (isSpace(before) || isLatin(before) || before === codes.slash) &&
    !(mask.groups > 1 && /^\/\d/u.test(text.slice(mask.end, Math.min(to, mask.end + 2)))) &&
    !/^\/[*\d]+(?:mm[Hh]g|kPa|(?![*\d/.A-Za-z]))/u.test(text.slice(mask.end, Math.min(to, mask.end + 8)))
  )
    return because(mask.count === 1 ? 'code' : 'file-pattern', '/')
  if (
    isSpace(before) &&
    isSpace(after) &&
    isLatin(text.charCodeAt(mask.start - 2)) &&
    isLatin(text.charCodeAt(mask.end + 1)) &&
    mask.count === 1
  )
    return because('code')
  return before === codes.backtick || after === codes.backtick ? because('code', '`') : null
}
