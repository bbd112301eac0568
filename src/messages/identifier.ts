import type { IdentifierReason } from '../core/identifiers.ts'
import type { Language } from './language.ts'
import { inEach, tables } from './tables.ts'

/** What each kind of identifier is called. */
export const identifierNames = inEach(({ identifiers }) => identifiers)

/** Why something is suggested to be masked. */
export function identifierSentence({ code, cue }: IdentifierReason, language: Language): string {
  return tables[language].identifierReasons[code].replace('{cue}', () => cue)
}
