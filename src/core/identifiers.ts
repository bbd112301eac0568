/** What tells in the clear who or where is meant: people, places, numbers. */
import { apart } from './identifiers/apart.ts'
import { calledNames } from './identifiers/called-names.ts'
import { columnsIn } from './identifiers/columns.ts'
import { framedNames } from './identifiers/framed-names.ts'
import type { Identifier } from './identifiers/identifier.ts'
import { numbersIn } from './identifiers/numbers.ts'
import { personsIn } from './identifiers/persons.ts'
import { placesIn } from './identifiers/places.ts'
import { settlementsIn } from './identifiers/settlements.ts'
import { meets } from './spans.ts'
import { lastOf } from './steps.ts'

export {
  type Identifier,
  type IdentifierKind,
  type IdentifierReason,
  type IdentifierReasonCode,
  identifier,
  identifierKinds,
} from './identifiers/identifier.ts'

const none: readonly Identifier[] = []

type Lines = ReadonlyMap<string, readonly Identifier[]>

/** The lines of the text that was looked at last: between two keystrokes nearly all stay as they were. */
let last: Lines = new Map()

/** So many UTF-16 code units of lines that changed are read in one step: some milliseconds. */
const aStep = 5000

/** In text order. Linear in the text; a line that did not change since the last time costs nothing. */
export function identifiersIn(text: string): readonly Identifier[] {
  return lastOf(identifierSteps(text))
}

/** The same in steps, for who has other things to do between them. Given what a line must hold to be asked for, the others are passed over. */
export function* identifierSteps(text: string, holds: RegExp | null = null): Generator<void, readonly Identifier[]> {
  const lines = new Map<string, readonly Identifier[]>()
  const found: Identifier[] = []
  let read = 0
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const line = text.slice(start, end)
    const known = lines.get(line) ?? last.get(line)
    if (!known) read += line.length
    const own = known ?? (holds && !holds.test(line) ? none : identifiersInLine(line))
    if (own !== none) lines.set(line, own)
    for (const identifier of own) found.push(moved(identifier, start))
    start = end + 1
    if (read < aStep) continue
    read = 0
    yield
  }
  if (!holds) last = lines
  return withColumns(found, columnsIn(text))
}

/** A whole cell says more than a part of it. */
function withColumns(found: readonly Identifier[], cells: readonly Identifier[]): readonly Identifier[] {
  if (cells.length === 0) return found
  return [...found.filter((own) => !meets(cells, own)), ...cells].toSorted((a, b) => a.start - b.start || b.end - a.end)
}

function identifiersInLine(line: string): readonly Identifier[] {
  const framed = framedNames(line)
  const persons =
    framed.length > 0 ? [...framed, ...personsIn(line).filter((found) => !meets(framed, found))] : personsIn(line)
  const called = calledNames(line).filter((found) => !meets(persons, found))
  return [...persons, ...called, ...placesOf(line), ...numbersIn(line)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )
}

function placesOf(line: string): readonly Identifier[] {
  const settlements = settlementsIn(line)
  return settlements.length === 0 ? placesIn(line) : apart([...settlements, ...placesIn(line)])
}

function moved(found: Identifier, by: number): Identifier {
  const { start, end, hidden } = found
  return {
    ...found,
    start: start + by,
    end: end + by,
    hidden: { start: hidden.start + by, end: hidden.end + by },
  }
}
