/** A line's place from the top, in CSS pixels. */
export interface LineBox {
  readonly start: number
  readonly end: number
}

/** Half a pixel: what rounding may make of a line that just fits. */
const slack = 0.5

/**
 * Where each page begins, the first at 0: no line is cut through, and each page holds as many as fit into `room`. A line taller than the
 * page has one to itself.
 */
export function cutsBetweenLines(lines: readonly LineBox[], room: number): readonly number[] {
  const cuts = [0]
  let from = 0
  for (const { start, end } of lines.toSorted((a, b) => a.start - b.start)) {
    if (end - from <= room + slack || start <= from) continue
    from = start
    cuts.push(from)
  }
  return cuts
}
