import type { Edit } from '../../src/core/change.ts'
import type { PlaceholderId } from '../../src/core/model.ts'

/** After so many milliseconds without a key, what is typed next is undone by itself. */
const pause = 1500

/** What was typed in one go so far: it is one step to undo. */
export interface KeystrokeRun {
  /** Tells one run from the next. */
  readonly number: number
  /** When the last key of it came, in milliseconds of any clock. */
  readonly at: number
  /** The placeholder it is typed in, and whether it types or cuts. */
  readonly where: string
  /** Where its last edit ended, in UTF-16 code units of the text before it. */
  readonly end: number
}

export const noRun: KeystrokeRun = { number: 0, at: Number.NEGATIVE_INFINITY, where: '', end: -1 }

/** What is typed next begins a run of its own. */
export function endRun(run: KeystrokeRun): KeystrokeRun {
  return { ...run, at: Number.NEGATIVE_INFINITY }
}

/**
 * The run that `edits` go on with, or begin, and its name; the name is null where they are undone by themselves. As in other editors, a
 * run does not go on over a pause, at another place, or over a change of direction: 旬河, then Backspace, is two steps.
 */
export function runAfter(
  run: KeystrokeRun,
  edits: readonly Edit[],
  active: PlaceholderId | null,
  now: number,
): { readonly run: KeystrokeRun; readonly name: string | null } {
  const [edit] = edits
  if (!edit || edits.length > 1 || edit.text.includes('\n')) return { run, name: null }
  const where = `${active ?? ''} ${edit.text === '' ? 'cut' : 'type'}`
  const goesOn = now - run.at < pause && where === run.where && (active !== null || Math.abs(edit.start - run.end) <= 1)
  const number = goesOn ? run.number : run.number + 1
  return { run: { number, at: now, where, end: edit.start + edit.text.length }, name: `${number} ${where}` }
}
