/**
 * An edit as a value: it can be applied, and positions can be mapped through it.
 * Offsets count UTF-16 code units of the text before the change.
 */

import { codes } from './characters.ts'

/** Replaces `[start, end)` by `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Edits in text order that do not overlap; all offsets are those of the text before any of them. */
export type Change = readonly Edit[]

/** Where a position goes when text is inserted exactly at it: before the insertion, or after it. */
export type Side = 'before' | 'after'

/** Sorts edits and leaves out those that do nothing. Throws a RangeError where two overlap or one is not inside a text of `length`. */
export function changeOf(edits: readonly Edit[], length: number): Change {
  const sorted = edits
    .filter((edit) => edit.start !== edit.end || edit.text !== '')
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
  let end = 0
  for (const edit of sorted) {
    if (edit.start < end || edit.end < edit.start || edit.end > length)
      throw new RangeError(
        `The edit ${edit.start}–${edit.end} overlaps another or leaves the text of length ${length}.`,
      )
    end = edit.end
  }
  return sorted
}

export function applyChange(text: string, change: Change): string {
  if (change.length === 0) return text
  const pieces: string[] = []
  let from = 0
  for (const edit of change) {
    pieces.push(text.slice(from, edit.start), edit.text)
    from = edit.end
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

/**
 * Where `position` stands after the change. Inside replaced text it goes to the replacement's start (`before`) or end (`after`).
 */
export function mapPosition(change: Change, position: number, side: Side): number {
  let shift = 0
  for (const edit of change) {
    if (edit.start > position || (edit.start === position && edit.end > position && side === 'before')) break
    if (edit.end <= position && !(edit.end === position && edit.start === position && side === 'before')) {
      shift += edit.text.length - (edit.end - edit.start)
      continue
    }
    return edit.start + shift + (side === 'before' ? 0 : edit.text.length)
  }
  return position + shift
}

/** True where the change touches a character strictly inside `[start, end)`, or inserts there. */
export function touches(change: Change, start: number, end: number): boolean {
  return change.some((edit) => edit.start < end && edit.end > start)
}

/** The smallest single edit of whole characters that turns `before` into `after`; nothing where they are equal. */
export function differenceBetween(before: string, after: string): Change {
  if (before === after) return []
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++
  // Half a surrogate pair is no character: 𠮷 and 𠮸 begin with the same one.
  if (isHighSurrogate(before.charCodeAt(head - 1))) head--
  let tail = 0
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  if (isLowSurrogate(before.charCodeAt(before.length - tail))) tail--
  return [{ start: head, end: before.length - tail, text: after.slice(head, after.length - tail) }]
}

/** False for NaN, which stands for no character. */
function isHighSurrogate(unit: number): boolean {
  return unit >= codes.highSurrogates && unit <= codes.highSurrogatesEnd
}

function isLowSurrogate(unit: number): boolean {
  return unit >= codes.lowSurrogates && unit <= codes.lowSurrogatesEnd
}
