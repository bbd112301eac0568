/** Code spans (CommonMark 0.31 §6.1). */
import { codes } from '../characters.ts'

/**
 * For each run of backticks in `text`, by where it starts, the run that closes it: the next one of just as many. Of what an escape
 * leaves of a run, ask with `from`, the first of the backticks that are left. Linear for all runs together.
 */
export interface TickRuns {
  /** Where the run that closes the one at `start` starts, and how long both are; null where none does. */
  readonly closing: (start: number) => { readonly start: number; readonly length: number } | null
}

export function tickRunsOf(text: string): TickRuns {
  let known: ReadonlyMap<number, readonly number[]> | null = null
  const asked = new Map<number, number>()
  return {
    closing(start) {
      let end = start
      while (text.charCodeAt(end) === codes.backtick) end++
      const length = end - start
      known ??= runsByLength(text)
      const runs = known.get(length) ?? []
      // Asked in text order: what lies before one run lies before all later ones.
      let at = asked.get(length) ?? 0
      while ((runs[at] ?? text.length) < end) at++
      asked.set(length, at)
      const closing = runs[at]
      return closing === undefined ? null : { start: closing, length }
    },
  }
}

function runsByLength(text: string): ReadonlyMap<number, readonly number[]> {
  const runs = new Map<number, number[]>()
  for (let at = text.indexOf('`'); at >= 0; ) {
    let end = at
    while (text.charCodeAt(end) === codes.backtick) end++
    const own = runs.get(end - at)
    if (own) own.push(at)
    else runs.set(end - at, [at])
    at = text.indexOf('`', end)
  }
  return runs
}
