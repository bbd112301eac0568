import type { Span } from './model.ts'
import { firstIndex } from './search.ts'

/** The last of `spans` that starts at or before `position`; -1 before the first. `spans` are sorted by their starts. */
export function indexBefore(spans: readonly Span[], position: number): number {
  return firstIndex(spans, ({ start }) => start > position) - 1
}

/** True where one of `spans`, which are sorted and do not overlap, has a character in common with the span. */
export function meets(spans: readonly Span[], { start, end }: Span): boolean {
  const span = spans[indexBefore(spans, end - 1)]
  return span !== undefined && span.end > start
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}
