/** A place at which a kept value was found in a finished file, with the words around it, so that a person can say what it means there. */
import { createHash } from 'node:crypto'
import { type Code, error, info, type Message, warning } from '../../core/codes.ts'
import type { Doubt, Place } from './find.ts'

export type LeakCode = Extract<
  Code,
  `leak-${'text' | 'deleted' | 'code' | 'attribute' | 'aside' | 'name' | 'binary' | 'slack'}` | 'kept-value-found'
>

/** A kind of place, the part it is in, and what was found there. */
export interface SeenPlace {
  readonly code: LeakCode
  readonly part: string
  readonly place: Place
}

export interface Sighting {
  readonly code: LeakCode
  readonly part: string
  readonly field: string
  readonly doubt: Doubt | null
  /** Of the same line, at most `shownBeside` units each; empty where the value stands among bytes. */
  readonly before: string
  readonly found: string
  readonly after: string
  /** Names this place and no other, in hexadecimal: whoever accepts it accepts it here, between these words, for this field. */
  readonly place: string
}

/**
 * UTF-16 units: how many are shown on either side of a place, and how many tell it from other places. Those that tell are taken from its own
 * line, unless that has fewer than `fewestBeside` besides the value.
 */
const [shownBeside, toldBy, fewestBeside] = [16, 60, 4]

const lineEnds = /[\n\u0001]/u

/** In the order in which they were found. Two places with the same words around them are numbered, so that each has a name of its own. */
export function sightingsOf(seen: readonly SeenPlace[]): readonly Sighting[] {
  const counts = new Map<string, number>()
  return seen.map(({ code, part, place: { form, text, start, end, doubt } }) => {
    const [wideBefore, found, wideAfter] = [
      text.slice(Math.max(0, start - toldBy), start),
      text.slice(start, end),
      text.slice(end, end + toldBy),
    ]
    // Only this line names the place, so that an edit in another line does not take back what was accepted here.
    const [before, after] = [wideBefore.split(lineEnds).at(-1) ?? '', wideAfter.split(lineEnds)[0] ?? '']
    const around = before.length + after.length < fewestBeside ? [wideBefore, wideAfter] : [before, after]
    const said = JSON.stringify([code, part, form.field, found, ...around])
    const count = counts.get(said) ?? 0
    counts.set(said, count + 1)
    return {
      code,
      part,
      field: form.field,
      doubt,
      before: before.slice(-shownBeside).trimStart(),
      found: found.split(lineEnds).join(' '),
      after: after.slice(0, shownBeside).trimEnd(),
      place: createHash('sha256').update(`${said} ${count}`).digest('hex').slice(0, 12),
    }
  })
}

/** So many places of one value are told one by one, the rest as a count: they are told when these are mended or accepted. */
const mostTold = 50

/** An error for each place, or a remark where somebody accepted it. Places that are most likely not the value are one warning for each value. */
export function leakMessages(sightings: readonly Sighting[], accepted: ReadonlySet<string>): readonly Message[] {
  const told = new Map<string, number>()
  const messages: Message[] = []
  for (const { code, part, field, before, found, after, place, doubt } of sightings) {
    const count = told.get(`${field} ${doubt}`) ?? 0
    if (accepted.has(place)) {
      if (doubt === null) messages.push(info('leak-accepted', { field, part, before, found, after, place }))
      continue
    }
    told.set(`${field} ${doubt}`, count + 1)
    if (doubt !== null || count >= mostTold) continue
    messages.push(error(code, { field, part, before, found, after, place }))
  }
  const fields = [...new Set(sightings.map(({ field }) => field))]
  return [
    ...messages,
    ...fields.flatMap((field) => {
      const [lines, years, all] = ['over-lines', 'year', null].map((doubt) => told.get(`${field} ${doubt}`) ?? 0)
      return [
        ...((all ?? 0) > mostTold ? [error('leak-more', { field, count: (all ?? 0) - mostTold })] : []),
        ...(lines ? [warning('leak-doubt-lines', { field, count: lines })] : []),
        ...(years ? [warning('leak-doubt-years', { field, count: years })] : []),
      ]
    }),
  ]
}
