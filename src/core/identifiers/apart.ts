import type { Identifier } from './identifier.ts'

/** Of identifiers that share characters the longest, of two alike the one that was given first; in text order. */
export function apart(found: readonly Identifier[]): readonly Identifier[] {
  const kept: Identifier[] = []
  for (const next of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || next.start >= last.end) kept.push(next)
    else if (next.end - next.start > last.end - last.start) kept[kept.length - 1] = next
  }
  return kept
}
