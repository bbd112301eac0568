import type { Placeholder } from '../model.ts'

/** UTF-16 code units on each side of a mask by which its place is found again, the most that can be had first. */
const reaches = [8, 4, 2, 1] as const
/** A value is no longer than this. */
const longest = 60

/** A placeholder with the digits that can be seen of it, in offsets of its line. */
export interface Slot {
  readonly placeholder: Placeholder
  readonly start: number
  readonly end: number
}

/**
 * What stands in `earlier` where the slots of `line` are, in order; null where a place is not found again. A place is known by the words
 * on both sides of it. Two slots side by side are one to whoever has only the words, and tell nothing.
 */
export function valuesInLine(line: string, slots: readonly Slot[], earlier: string): readonly (string | null)[] {
  let at = 0
  return slots.map((slot, index) => {
    const before = line.slice(slots[index - 1]?.end ?? 0, slot.start)
    const after = line.slice(slot.end, slots[index + 1]?.start ?? line.length)
    if ((before === '' && index > 0) || (after === '' && index < slots.length - 1)) return null
    const start = before === '' ? at : endOf(earlier, before, at)
    if (start < 0) return null
    const end = after === '' ? earlier.length : startOf(earlier, after, start + 1)
    if (end < 0 || end - start > longest) return null
    at = end
    return earlier.slice(start, end).trim()
  })
}

/** Where the last words before a mask end; figures among them may be others now, so they are not asked for. */
function endOf(text: string, before: string, from: number): number {
  for (const reach of reaches) {
    const words = /\D*$/u.exec(before.slice(-reach))?.[0] ?? ''
    const at = words === '' ? -1 : text.indexOf(words, from)
    if (at >= 0) return at + words.length
  }
  return -1
}

function startOf(text: string, after: string, from: number): number {
  for (const reach of reaches) {
    const words = /^\D*/u.exec(after.slice(0, reach))?.[0] ?? ''
    const at = words === '' ? -1 : text.indexOf(words, from)
    if (at >= 0) return at
  }
  return -1
}
