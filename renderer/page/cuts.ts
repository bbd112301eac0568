/** A line's place from the top, in CSS pixels. */
export interface LineBox {
  readonly start: number
  readonly end: number
  /** How high the notes are that it speaks of: they stand on its page. */
  readonly notes?: number
  /** No page ends behind it. */
  readonly staysWithNext?: boolean
}

/** Half a pixel: what rounding may make of a line that just fits. */
const slack = 0.5

/**
 * Where each page begins, the first at 0: no line is cut through, and each page holds as many as fit into `room`, with the notes they speak
 * of. A line taller than the page has one to itself; what stays with the next line goes on with it, unless that were all of the page.
 */
export function cutsBetweenLines(lines: readonly LineBox[], room: number): readonly number[] {
  const cuts = [0]
  let from = 0
  let below = 0
  const sorted = lines.toSorted((a, b) => a.start - b.start)
  for (const [at, { start, end, notes = 0 }] of sorted.entries()) {
    below += notes
    if (end - from + below <= room + slack || start <= from) continue
    const first = firstKept(sorted, at, from)
    from = sorted[first]?.start ?? start
    below = sorted.slice(first, at + 1).reduce((sum, line) => sum + (line.notes ?? 0), 0)
    cuts.push(from)
  }
  return cuts
}

/** The first of the lines that go on with this one; itself, where they would be all of the page. */
function firstKept(lines: readonly LineBox[], at: number, from: number): number {
  let first = at
  while (lines[first - 1]?.staysWithNext) first--
  return (lines[first]?.start ?? 0) > from ? first : at
}
