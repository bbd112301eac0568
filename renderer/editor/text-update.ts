/** What the editor's text needs, after a person changed it, to show what the session then says. */
import { applyChange, type Change, changeOf, differenceBetween, mapPosition } from '../../src/core/change.ts'
import type { Span } from '../../src/core/model.ts'
import type { Resolved } from '../../src/core/resolve.ts'
import { isSameText } from './same-text.ts'

/** What was done to the editor's text: first what a person typed, then the repairs of what that made. */
export interface TextUpdate {
  readonly typed: Change
  readonly repairs: Change
}

/** How much of a text of `length` no edit reached, in UTF-16 code units from its start and from its end. */
export function untouched(
  length: number,
  { typed, repairs }: TextUpdate,
): { readonly head: number; readonly tail: number } {
  const between = typed.reduce((sum, { start, end, text }) => sum + text.length - (end - start), length)
  const head = Math.min(length, typed[0]?.start ?? length, repairs[0]?.start ?? length)
  const tail = Math.min(length, length - (typed.at(-1)?.end ?? 0), between - (repairs.at(-1)?.end ?? 0))
  return { head, tail }
}

/**
 * `before` was shown, `typed` was done to it in the editor, `after` is what is to be shown: the edits from the one to the other, one a
 * place that differs, so that the cursor and what else is typed stay where they are.
 */
export function repairsFor(before: Resolved, typed: Change, after: Resolved): Change {
  const text = applyChange(before.text, typed)
  const byPlace = before.placeholders === after.placeholders ? placeByPlace(text, before, typed, after) : null
  return byPlace !== null && makes(after.text, text, byPlace) ? byPlace : differenceBetween(text, after.text)
}

/** Whether the change makes `after` of the text. It is asked of the whole report at every key: pieces are compared where they stand, and the text is not made for it. */
function makes(after: string, text: string, change: Change): boolean {
  let [from, at] = [0, 0]
  for (const edit of change) {
    const put = at + edit.start - from
    if (text.slice(from, edit.start) !== after.slice(at, put)) return false
    at = put + edit.text.length
    if (after.slice(put, at) !== edit.text) return false
    from = edit.end
  }
  return text.slice(from) === after.slice(at)
}

/** Where a placeholder's text stands once `typed` was done, the one before it ending at `last`; its end is before its start where both were written over. */
export function spanAfter(piece: Span, typed: Change, last: number): Span {
  return {
    start: Math.max(last, mapPosition(typed, piece.start, 'before')),
    end: mapPosition(typed, piece.end, 'after'),
  }
}

function placeByPlace(text: string, before: Resolved, typed: Change, after: Resolved): Change | null {
  let last = 0
  const edits: { start: number; end: number; text: string }[] = []
  for (let index = 0; index < before.pieces.length; index++) {
    const piece = before.pieces[index] as Span
    const { start, end } = spanAfter(piece, typed, last)
    const next = after.pieces[index]
    if (!next || end < start) return null
    if (!isSameText(text, { start, end }, after.text, next))
      edits.push({ start, end, text: after.text.slice(next.start, next.end) })
    last = end
  }
  return changeOf(edits, text.length)
}

/** Of so many characters at the most a value grows before it is written as a whole. */
const togetherAgain = 8

/**
 * `repairs` of `text` by fewer characters, for Monaco, which keeps whatever was ever written and copies all of it after a key: of a value
 * that grows in hundreds of places only what is new is written. Of what was written bit by bit a line is also read bit by bit, so
 * that a value is written as a whole when its length passes a multiple of 8.
 */
export function shortened(text: string, repairs: Change): Change {
  return repairs.flatMap((repair) => {
    const was = text.slice(repair.start, repair.end)
    if (Math.floor(was.length / togetherAgain) !== Math.floor(repair.text.length / togetherAgain)) return [repair]
    return differenceBetween(was, repair.text).map((edit) => ({
      ...edit,
      start: edit.start + repair.start,
      end: edit.end + repair.start,
    }))
  })
}
