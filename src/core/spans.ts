import type { Span } from './model.ts'

/** The last of `spans` that starts at or before `position`; -1 before the first. `spans` are sorted by their starts. */
export function indexBefore(spans: readonly Span[], position: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.start ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** True where one of `spans`, which are sorted and do not overlap, has a character in common with the span. */
export function meets(spans: readonly Span[], { start, end }: Span): boolean {
  const span = spans[indexBefore(spans, end - 1)]
  return span !== undefined && span.end > start
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}
