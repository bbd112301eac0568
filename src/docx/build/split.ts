/** Runs divided where their text is. */
import { type Run, type Runs, textOfRuns } from '../../core/blocks.ts'

/** The runs from `start` to `end` of their text. What a remark is about stays with its first part. */
export function sliceRuns(runs: Runs, start: number, end: number): Runs {
  let from = 0
  return runs.flatMap((run): readonly Run[] => {
    const first = Math.max(start - from, 0)
    const last = Math.min(end - from, run.text.length)
    from += run.text.length
    return last > first ? [{ ...run, text: run.text.slice(first, last) }] : []
  })
}

/** The stretches between what `gap` finds, which must be global. */
export function splitRuns(runs: Runs, gap: RegExp): readonly Runs[] {
  const text = textOfRuns(runs)
  const pieces: Runs[] = []
  let from = 0
  for (const { index, 0: found } of text.matchAll(gap)) {
    if (index > from) pieces.push(sliceRuns(runs, from, index))
    from = index + found.length
  }
  if (from < text.length) pieces.push(sliceRuns(runs, from, text.length))
  return pieces
}
