/** What ought to be masked: who and where is named in the clear, and a place's name where it stands without its level. */

import { inClearFinding } from '../identifiers/in-clear.ts'
import { type Identifier, identifier, identifiersIn } from '../identifiers.ts'
import { domains } from '../language/institutions.ts'
import { notNames } from '../language/person-names.ts'
import { notPlaceNames } from '../language/place-names.ts'
import type { TextToHide } from '../mask.ts'
import type { Finding, Span } from '../model.ts'
import { occurrencesOf } from '../occurrences.ts'
import type { Resolved } from '../resolve.ts'
import { meets } from '../spans.ts'

export interface Suggestion extends Identifier {
  /** That of the finding which a check makes of it. */
  readonly id: Finding['id']
  readonly severity: Finding['severity']
  /** Places that a mask would take. */
  readonly count: number
  /** True for a word that says something else as well: 温泉 of 温泉镇. */
  readonly isCommon: boolean
}

const common: ReadonlySet<string> = new Set([...notNames, ...notPlaceNames, ...domains])

/** Each text once, where it stands first, in text order; `report` is the text that `shown` was made of. Linear in the text. */
export function suggestionsIn(report: string, shown: Resolved): readonly Suggestion[] {
  const named = new Map<string, Identifier>()
  const times = new Map<string, number>()
  for (const found of identifiersIn(shown.text)) {
    if (meets(shown.pieces, found)) continue
    times.set(found.text, (times.get(found.text) ?? 0) + 1)
    if (!named.has(found.text)) named.set(found.text, found)
  }
  if (named.size === 0) return []
  const wholes = new Map<string, string>()
  for (const { kind, text, start, hidden } of named.values())
    if (kind === 'place') wholes.set(text.slice(0, hidden.end - start), text)
  const sought = [...new Set([...named.keys(), ...wholes.keys()])]
  const shownAt = occurrencesOf(shown.text, sought)
  const places = report === shown.text ? shownAt : occurrencesOf(report, sought)
  const clear = (spans: readonly Span[] | undefined, taken: readonly Span[]) =>
    (spans ?? []).filter((span) => !meets(taken, span))
  const bare = [...wholes].flatMap(([stem, whole]) => {
    const [first] = named.has(stem) ? [] : clear(shownAt.get(stem), shown.pieces)
    return first ? [identifier('place', stem, first.start, { code: 'place-bare', cue: whole })] : []
  })
  return [...named.values(), ...bare]
    .map((found) => {
      const count = clear(places.get(found.text), shown.placeholders).length
      // 高兴、温暖两名同学: no other word where it is told as a name wherever it stands.
      const isCommon = common.has(found.text) && (found.kind !== 'person' || count > (times.get(found.text) ?? 0))
      return { ...found, ...inClearFinding(found), count, isCommon }
    })
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.start - b.start)
}

/** What a report without work asks to be hidden, but for words that say something else as well. */
export function hidesIn(report: string): readonly TextToHide[] {
  return suggestionsIn(report, { text: report, pieces: [], placeholders: [] }).flatMap((found) =>
    found.isCommon ? [] : [hideOf(found)],
  )
}

export function hideOf({ kind, text, start, hidden }: Identifier): TextToHide {
  return { text, from: hidden.start - start, to: hidden.end - start, kind }
}
