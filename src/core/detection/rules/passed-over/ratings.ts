/** Asterisks that are stars: how good something is. */
import { ratedBefore, ratedWeakBefore, ratingBehind } from '../../../language/notes.ts'
import { because, type Reason } from '../../../reasons.ts'
import type { Mask } from '../../scan.ts'
import type { ScannedLine } from '../../scanned-line.ts'

const hasRating = new RegExp(`${ratedBefore.source.slice(0, -1)}[*＊]`, 'u')

/** `推荐指数*****`, and in a line with one of these also `画面****`. */
export function rating({ text, from, to }: ScannedLine, mask: Mask): Reason | null {
  if (mask.count > 5 || mask.groups > 1) return null
  const rest = ratingBehind.exec(text.slice(mask.end, Math.min(to, mask.end + 4)))
  if (rest) return because('rating', rest[0])
  if (!/^(?:$|[，。；、）)（(\s])/u.test(text.slice(mask.end, Math.min(to, mask.end + 1)))) return null
  const before = text.slice(Math.max(from, mask.start - 8), mask.start)
  const strong = ratedBefore.exec(before)
  if (strong) return because('rating', strong[0])
  const weak = ratedWeakBefore.exec(before)
  return weak && hasRating.test(text.slice(from, Math.min(to, from + 400))) ? because('rating', weak[0]) : null
}
