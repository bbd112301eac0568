/** A line's place from the top, in CSS pixels. */
export interface LineBox {
  readonly start: number
  readonly end: number
  /** How high the notes are that it speaks of: they stand on its page. */
  readonly notes?: number
}

/** Half a pixel: what rounding may make of a line that just fits. */
const slack = 0.5

/**
 * Where each page begins, the first at 0: no line is cut through, and each page holds as many as fit into `room`, with the notes they speak
 * of. A line taller than the page has one to itself.
 */
export function cutsBetweenLines(lines: readonly LineBox[], room: number): readonly number[] {
  const cuts = [0]
  let from = 0
  let below = 0
  for (const { start, end, notes = 0 } of lines.toSorted((a, b) => a.start - b.start)) {
    below += notes
    if (end - from + below <= room + slack || start <= from) continue
    from = start
    below = notes
    cuts.push(from)
  }
  return cuts
}
