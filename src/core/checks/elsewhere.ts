import type { Edit } from '../change.ts'
import { surnames } from '../language/people.ts'
import type { Finding, Span } from '../model.ts'
import { occurrencesOf } from '../occurrences.ts'
import type { ShownPlace } from '../quantities/place.ts'
import { decisionOf, toSource } from '../resolve.ts'
import { indexBefore } from '../spans.ts'
import { finding, type Reading } from './subject.ts'

/** Shorter values stand in a text by chance, in UTF-16 units. */
const shortestName = 2
const shortestNumber = 5

interface Sought {
  readonly value: string
  readonly place: ShownPlace
  readonly isKept: boolean
}

/** Values that are kept masked and stand in the clear, names that are masked here and stand unmasked there, or the other way round. */
export function elsewhere(reading: Reading): readonly Finding[] {
  const sought = valuesOf(reading)
  if (sought.size === 0) return []
  const spans = occurrencesOf(reading.text, [...sought.keys()])
  const findings = [...spans].flatMap(([value, places]) => {
    const of = sought.get(value)
    return of ? [...(of.isKept ? inClear(reading, of, places) : unmasked(reading, of, places))] : []
  })
  return [...findings, ...maskedElsewhere(reading)]
}

/** Kept values go first: what must not be seen matters more than what is seen twice. */
function valuesOf({ places, decisions }: Reading): ReadonlyMap<string, Sought> {
  const sought = new Map<string, Sought>()
  for (const place of places) {
    const { kind, field } = place.placeholder
    const decision = decisionOf(decisions, field)
    if (decision.state === 'open' || decision.value === null) continue
    const isKept = decision.state === 'kept'
    const isName = kind === 'name' || kind === 'person'
    const isLong = decision.value.length >= (/^[\d.,%]*$/u.test(decision.value) ? shortestNumber : shortestName)
    if (!isLong || !(isKept || isName)) continue
    if (!sought.has(decision.value) || (isKept && !sought.get(decision.value)?.isKept))
      sought.set(decision.value, { value: decision.value, place, isKept })
  }
  return sought
}

/** One key masks all of them as the field is masked; inside other values nothing can be masked here. */
function* inClear(reading: Reading, { value, place }: Sought, spans: readonly Span[]): Generator<Finding> {
  const [first] = spans
  if (!first) return
  const outside = spans.filter((span) => !touchesPiece(reading, span))
  const edits = outside.map((span): Edit => sourceEdit(reading, span, place.placeholder.text))
  yield finding('kept-in-clear', outside[0] ?? first, {
    cue: value,
    want: reading.fieldOf.get(place.piece.field)?.label ?? '',
    place,
    fix: edits.length > 0 ? { type: 'mask', change: edits } : null,
  })
}

function* unmasked(reading: Reading, { value, place }: Sought, spans: readonly Span[]): Generator<Finding> {
  const first = spans.find((span) => !touchesPiece(reading, span))
  const label = reading.fieldOf.get(place.piece.field)?.label ?? ''
  if (first) yield finding('name-in-clear', first, { cue: value, want: label, place })
}

/** 李建国 where another place hides 李**. */
function maskedElsewhere(reading: Reading): readonly Finding[] {
  const persons = reading.places.filter(({ placeholder }) => placeholder.kind === 'person')
  const hidden = new Map<string, ShownPlace>()
  for (const place of persons) {
    const surname = surnameBefore(reading, place)
    if (place.piece.state !== 'filled' && surname !== '') hidden.set(surname + place.text.length, place)
  }
  return persons.flatMap((place) => {
    const name = place.piece.state === 'filled' ? surnameBefore(reading, place) + place.text : ''
    const other = hidden.get(`${name.slice(0, 1)}${name.length - 1}`)
    if (!other || other.piece.field === place.piece.field) return []
    const want = surnameBefore(reading, other) + other.text
    return [finding('name-masked-elsewhere', place.piece, { cue: name, want, place })]
  })
}

/** The surname that stands visibly before a mask, or nothing. */
function surnameBefore({ text }: Reading, { piece: { start } }: ShownPlace): string {
  const before = text.slice(Math.max(0, start - 1), start)
  return surnames.includes(before) ? before : ''
}

function touchesPiece({ resolved: { pieces } }: Reading, { start, end }: Span): boolean {
  const piece = pieces[indexBefore(pieces, end - 1)]
  return piece !== undefined && piece.end > start
}

function sourceEdit({ resolved }: Reading, { start, end }: Span, text: string): Edit {
  return { start: toSource(resolved, start, 'after'), end: toSource(resolved, end, 'before'), text }
}
