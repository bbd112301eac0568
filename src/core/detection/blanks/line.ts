/** All that is to be filled in a line of a form; where two readings meet, the one that knows more has it. */
import type { FormPlace } from '../../model.ts'
import { type Blank, type FormLine, plain } from './blank.ts'
import { choicesIn } from './choices.ts'
import { controlsIn } from './controls.ts'
import { emptyDates } from './dates.ts'
import { hintsIn } from './hints.ts'
import { drawnLines, leftFree, standInLetters, underlined } from './stretches.ts'

/** In text order. `places` are what the document itself says of the line, with offsets of the passage. Linear in the line. */
export function blanksIn(line: FormLine, places: readonly FormPlace[]): readonly Blank[] {
  const boxes = new Map(places.filter(({ kind }) => kind === 'box').map((place) => [place.start, place]))
  const onLines = underlined(line, places)
  const drawn = new Set(onLines.map(({ end }) => end))
  const found = [
    ...controlsIn(line, places),
    ...choicesIn(line, boxes),
    ...emptyDates(line),
    ...hintsIn(line),
    ...onLines,
    ...drawnLines(line),
    ...standInLetters(line),
    // The blanks between a colon and an underlined tab are no place by themselves.
    ...leftFree(line).filter(({ end }) => !drawn.has(end)),
    ...emptyCell(line),
  ]
  if (found.length === 0) return found
  const taken = new Uint8Array(line.to - line.from + 1)
  return found.filter((blank) => take(taken, blank, line.from)).toSorted((a, b) => a.start - b.start)
}

/** Whether nothing has its characters yet, nor the place where it stands if it has none. */
function take(taken: Uint8Array, { start, end }: Blank, from: number): boolean {
  const [first, last] = [start - from, Math.max(start + 1, end) - from]
  for (let at = first; at < last; at++) if (taken[at] === 1) return false
  if (start === end && start > from && taken[first - 1] === 1) return false
  taken.fill(1, first, last)
  return true
}

/** A cell with nothing in it beside one that says what belongs there. */
function emptyCell({ text, from, to, beside, isCell }: FormLine): readonly Blank[] {
  if (!isCell || beside === '' || text.slice(from, to).trim() !== '') return []
  return [{ start: from, end: to, code: 'blank-cell', label: beside, group: null, reach: 'line', form: plain }]
}
