import type { Edit } from '../../src/core/change.ts'
import type { PlaceholderId } from '../../src/core/model.ts'

/** After so many milliseconds without a key, what is typed next is undone by itself. */
const pause = 1500

export interface Strokes {
  /** The name of the run of keystrokes that these edits go on with, or begin; null where they stand alone. */
  readonly name: (active: PlaceholderId | null, edits: readonly Edit[]) => string | null
  readonly cut: () => void
}

/** Joins what is typed in one go into one step to undo, as editors do: not over a pause, another place, or a change of direction. */
export function createStrokes(now: () => number = () => performance.now()): Strokes {
  let run = 0
  let last = { at: Number.NEGATIVE_INFINITY, where: '', end: -1 }
  return {
    name: (active, edits) => {
      const [edit] = edits
      if (!edit || edits.length > 1 || edit.text.includes('\n')) return null
      const where = `${active ?? ''} ${edit.text === '' ? 'cut' : 'type'}`
      const goesOn =
        now() - last.at < pause && where === last.where && (active !== null || Math.abs(edit.start - last.end) <= 1)
      if (!goesOn) run++
      last = { at: now(), where, end: edit.start + edit.text.length }
      return `${run} ${where}`
    },
    cut: () => {
      last = { ...last, at: Number.NEGATIVE_INFINITY }
    },
  }
}
