/** Suggestions as a list by kind, and which of them are ticked. */
import { type IdentifierKind, identifierKinds } from '../../src/core/identifiers.ts'
import type { Suggestion } from '../../src/core/mask/suggestions.ts'
import type { FindingMark, Review } from '../../src/core/review.ts'

export type SuggestionRow =
  | { readonly type: 'group'; readonly kind: IdentifierKind | 'passed'; readonly suggestions: readonly Suggestion[] }
  | { readonly type: 'suggestion'; readonly suggestion: Suggestion; readonly passed: FindingMark | null }

/** The marks that let a text stand in the clear, by the id of its suggestion. */
export type PassedTexts = ReadonlyMap<string, FindingMark>

export function passedIn({ findings }: Review): PassedTexts {
  return new Map(findings.flatMap((mark) => (mark.verdict === 'passed-over' ? [[mark.finding, mark] as const] : [])))
}

/** What a person ticked or unticked, by the id of the suggestion; `isTicked` guesses for the others. */
export type Ticks = ReadonlyMap<string, boolean>

/** A name of a body or a public number is often meant to be seen. */
const oftenPublic: ReadonlySet<IdentifierKind> = new Set([
  'school',
  'organisation',
  'landline',
  'email',
  'credit-code',
  'url',
] as const)

/** Where no person ticked or unticked it: all but common words, what is often public, and what somebody let stand. */
export function isTicked(ticks: Ticks, passed: PassedTexts, { id, kind, isCommon }: Suggestion): boolean {
  return ticks.get(id) ?? !(isCommon || oftenPublic.has(kind) || passed.has(id))
}

export function withTicks(ticks: Ticks, suggestions: readonly Suggestion[], isOn: boolean): Ticks {
  return new Map([...ticks, ...suggestions.map(({ id }) => [id, isOn] as const)])
}

/** By kind, in the order of the text within each; last what may stand. */
export function rowsOf(suggestions: readonly Suggestion[], passed: PassedTexts): readonly SuggestionRow[] {
  const group = (kind: IdentifierKind | 'passed', own: readonly Suggestion[]): readonly SuggestionRow[] => {
    if (own.length === 0) return []
    const rows = own.map(
      (suggestion) => ({ type: 'suggestion', suggestion, passed: passed.get(suggestion.id) ?? null }) as const,
    )
    return [{ type: 'group', kind, suggestions: own }, ...rows]
  }
  const asked = suggestions.filter(({ id }) => !passed.has(id))
  return [
    ...identifierKinds.flatMap((kind) =>
      group(
        kind,
        asked.filter((suggestion) => suggestion.kind === kind),
      ),
    ),
    ...group(
      'passed',
      suggestions.filter(({ id }) => passed.has(id)),
    ),
  ]
}

export function placesIn(suggestions: readonly Suggestion[]): number {
  return suggestions.reduce((sum, { count }) => sum + count, 0)
}
