/** How a report, or an attachment, ends: signature, date, note in brackets, copies and print line. */
import * as say from '../language/structure.ts'
import type { Part } from './part.ts'
import { type Source, shapeOf } from './source.ts'

export type Ending = 'signature' | 'date' | 'note' | 'copies' | 'print'

/** Which of the parts, by index, belong to the ending, and as what. */
export type Endings = ReadonlyMap<number, Ending>

/** Looks from the last part upwards, not above `first`. Without a date there is a signature only where one names who reports. */
export function endingOf(source: Source, parts: readonly Part[], first: number): Endings {
  const endings = new Map<number, Ending>()
  const shapeAt = (index: number) => {
    const part = index < first ? undefined : parts[index]
    return part?.kind === 'line' ? shapeOf(source, part.span) : null
  }
  let at = parts.length - 1
  const take = (kind: Ending, pattern: RegExp): boolean => {
    const shape = shapeAt(at)
    if (shape === null || !pattern.test(shape)) return false
    endings.set(at, kind)
    at--
    return true
  }
  take('print', say.print)
  while (take('copies', say.copies));
  const below = at
  while (take('note', say.note));
  const dated = take('date', say.date)
  // Brackets below nothing are a paragraph like any other.
  if (!dated) for (; at < below; at++) endings.delete(at + 1)
  for (; isSignature(shapeAt(at), dated); at--) endings.set(at, 'signature')
  return endings
}

function isSignature(shape: string | null, dated: boolean): boolean {
  if (shape === null || shape.length > say.longestSignature) return false
  if (say.signedBy.test(shape)) return true
  return dated && !say.notSignature.test(shape) && !say.numberings.some(({ pattern }) => pattern.test(shape))
}
