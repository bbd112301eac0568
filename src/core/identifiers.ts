/** What tells in the clear who or where is meant: people, places, numbers. */
import type { Identifier } from './identifiers/identifier.ts'
import { numbersIn } from './identifiers/numbers.ts'
import { personsIn } from './identifiers/persons.ts'
import { placesIn } from './identifiers/places.ts'

export {
  type Identifier,
  type IdentifierKind,
  type IdentifierReason,
  type IdentifierReasonCode,
  identifier,
  identifierKinds,
} from './identifiers/identifier.ts'

type Lines = ReadonlyMap<string, readonly Identifier[]>

/** The lines of the text that was looked at last: between two keystrokes nearly all stay as they were. */
let last: Lines = new Map()

/** In text order. Linear in the text; a line that did not change since the last time costs nothing. */
export function identifiersIn(text: string): readonly Identifier[] {
  const lines = new Map<string, readonly Identifier[]>()
  const found: Identifier[] = []
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const line = text.slice(start, end)
    const own = lines.get(line) ?? last.get(line) ?? identifiersInLine(line)
    lines.set(line, own)
    for (const identifier of own) found.push(moved(identifier, start))
    start = end + 1
  }
  last = lines
  return found
}

function identifiersInLine(line: string): readonly Identifier[] {
  return [...personsIn(line), ...placesIn(line), ...numbersIn(line)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )
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
