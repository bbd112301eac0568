/**
 * A key in a field of hundreds of places changes them all, and Monaco takes as long for those nobody sees as for the others: it breaks each
 * line anew. So those in sight are written at once, and the rest when the hand rests.
 */
import { applyChange, type Change, type Edit } from '../../src/core/change.ts'
import type { Span } from '../../src/core/model.ts'
import type { Resolved, ResolvedPiece } from '../../src/core/resolve.ts'
import { isSameText } from './same-text.ts'
import { spanAfter } from './text-update.ts'

/** So many repairs are made at once, wherever they are: nobody feels them. */
export const fewRepairs = 32

interface NearFirst {
  readonly repairs: Change
  /** What the text shows then: `after` in sight, and what it showed before elsewhere. */
  readonly shown: Resolved
}

/**
 * Of the repairs of `before` over which `typed` was done, those that touch one of `sight`, in offsets of the text with `typed` in it. Both
 * must have the same placeholders, none of them written over together with the next: `repairsFor` then tells one repair, and nothing waits. Linear in them.
 */
export function nearFirst(before: Resolved, typed: Change, after: Resolved, sight: readonly Span[]): NearFirst {
  const text = applyChange(before.text, typed)
  const repairs: Edit[] = []
  const pieces: ResolvedPiece[] = []
  let [last, shift] = [0, 0]
  for (const [index, piece] of before.pieces.entries()) {
    const next = after.pieces[index] ?? piece
    const { start, end } = spanAfter(piece, typed, last)
    last = end
    const isRight = isSameText(text, { start, end }, after.text, next)
    const isNear = sight.some((seen) => seen.start <= end && start <= seen.end)
    const put = isRight || !isNear ? null : after.text.slice(next.start, next.end)
    if (put !== null) repairs.push({ start, end, text: put })
    const grown = put === null ? 0 : put.length - (end - start)
    pieces.push({ ...(isRight || isNear ? next : piece), start: start + shift, end: end + shift + grown })
    shift += grown
  }
  return { repairs, shown: { text: applyChange(text, repairs), pieces, placeholders: after.placeholders } }
}
