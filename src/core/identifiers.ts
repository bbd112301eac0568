/** What tells in the clear who or where is meant: people, places, numbers. */
import type { Identifier } from './identifiers/identifier.ts'
import { numbersIn } from './identifiers/numbers.ts'
import { personsIn } from './identifiers/persons.ts'
import { placesIn } from './identifiers/places.ts'

export { type Identifier, type IdentifierKind, identifierKinds } from './identifiers/identifier.ts'

/** In text order. Linear in the text. */
export function identifiersIn(text: string): readonly Identifier[] {
  return [...personsIn(text), ...placesIn(text), ...numbersIn(text)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  )
}
