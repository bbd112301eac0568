/** Suggestions as a list by kind, and which of them are ticked. */
import { type IdentifierKind, identifierKinds } from '../../src/core/identifiers.ts'
import type { Suggestion } from '../../src/core/mask/suggestions.ts'

export type SuggestionRow =
  | { readonly type: 'group'; readonly kind: IdentifierKind; readonly suggestions: readonly Suggestion[] }
  | { readonly type: 'suggestion'; readonly suggestion: Suggestion }

/** What a person ticked or unticked, by id; for the others the first guess holds. */
export type Ticks = ReadonlyMap<string, boolean>

/** A name of a body or a public number is often meant to be seen. */
const oftenPublic: ReadonlySet<IdentifierKind> = new Set([
  'school',
  'organisation',
  'landline',
  'email',
  'credit-code',
] as const)

export function isTicked(ticks: Ticks, { id, kind, isCommon }: Suggestion): boolean {
  return ticks.get(id) ?? !(isCommon || oftenPublic.has(kind))
}

export function withTicks(ticks: Ticks, suggestions: readonly Suggestion[], isOn: boolean): Ticks {
  return new Map([...ticks, ...suggestions.map(({ id }) => [id, isOn] as const)])
}

/** By kind, in the order of the text within each. */
export function rowsOf(suggestions: readonly Suggestion[]): readonly SuggestionRow[] {
  return identifierKinds.flatMap((kind): readonly SuggestionRow[] => {
    const own = suggestions.filter((suggestion) => suggestion.kind === kind)
    if (own.length === 0) return []
    return [
      { type: 'group', kind, suggestions: own },
      ...own.map((suggestion) => ({ type: 'suggestion', suggestion }) as const),
    ]
  })
}

export function placesIn(suggestions: readonly Suggestion[]): number {
  return suggestions.reduce((sum, { count }) => sum + count, 0)
}
