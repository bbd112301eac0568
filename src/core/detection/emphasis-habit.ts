/** Whether a whole text writes asterisks as Markdown's marks or as masks: learnt when it is opened, kept over edits. */
import { noteOpens } from '../language/notes.ts'
import { linesIn } from '../markup/lines.ts'
import { allPairs, type EmphasisHabit } from './readings.ts'
import type { ReportSign } from './report-sign.ts'
import { signsOf } from './report-signs.ts'
import { scanMasks } from './scan.ts'

/** What a report does with its asterisks; learnt when it is opened and kept over edits, so that an edit changes no line but its own. */
export interface ReportHabits {
  readonly habit: EmphasisHabit
  /** Some line explains a mark that stands in another one's sentence. */
  readonly notes: boolean
  /** What single signs stand for in it beside masks; absent in work of earlier versions. */
  readonly signs?: readonly ReportSign[]
}

export function habitsOf(text: string, masks: Uint8Array): ReportHabits {
  const head = headOf(text)
  return { habit: emphasisHabitOf(text, masks), notes: noteOpens.test(head), signs: signsOf(head, masks) }
}

/** Enough of a report to learn its habit; a longer one is not read to its end for it. */
const enough = 100_000
/** So many lines must agree. */
const fewest = 3
/** In a text of masks about two lines in three have a run that pairs with none; of marks hardly one in ten. */
const nearlyAll = 0.85
const few = 0.5

function emphasisHabitOf(text: string, masks: Uint8Array): EmphasisHabit {
  let paired = 0
  let other = 0
  let star = text.indexOf('*')
  for (const { start, end } of linesIn(headOf(text))) {
    if (star >= 0 && star < start) star = text.indexOf('*', start)
    if (star >= end) continue
    const runs = scanMasks(text, masks, start, end).filter((run) => !isBullet(text, start, run))
    if (runs.length === 0) continue
    if (allPairs({ text, from: start, to: end }, runs)) paired++
    else other++
  }
  if (paired >= fewest && paired >= (paired + other) * nearlyAll) return 'marks'
  return other >= fewest && paired <= (paired + other) * few ? 'masks' : 'unsure'
}

function isBullet(text: string, from: number, { start, end, count }: { start: number; end: number; count: number }) {
  return count === 1 && text.slice(from, start).trim() === '' && /^\s/u.test(text.slice(end, end + 1))
}

/** Up to the end of a line. */
function headOf(text: string): string {
  if (text.length <= enough) return text
  const end = text.indexOf('\n', enough)
  return end < 0 || end > enough * 2 ? text.slice(0, enough) : text.slice(0, end)
}
