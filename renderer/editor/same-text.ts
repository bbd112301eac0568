import type { Span } from '../../src/core/model.ts'

/** Whether both say the same there. Nothing is cut out for it: after a key this is asked of every placeholder of a report. */
export function isSameText(one: string, here: Span, other: string, there: Span): boolean {
  const length = here.end - here.start
  if (there.end - there.start !== length) return false
  for (let at = 0; at < length; at++)
    if (one.charCodeAt(here.start + at) !== other.charCodeAt(there.start + at)) return false
  return true
}
