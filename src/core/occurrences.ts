import { lexiconOf, longest } from './detection/lexicon.ts'
import type { Span } from './model.ts'

/** Every place of every string, found in one pass over the text; where several begin at one place the longest counts, and none overlap. */
export function occurrencesOf(text: string, strings: readonly string[]): ReadonlyMap<string, readonly Span[]> {
  const lexicon = lexiconOf([[1, strings.filter((sought) => sought !== '')]], 1)
  const firsts = new Uint8Array(0x10000)
  for (const sought of strings) if (sought !== '') firsts[sought.charCodeAt(0)] = 1
  const found = new Map<string, Span[]>()
  for (let start = 0; start < text.length; start++) {
    if (!firsts[text.charCodeAt(start)]) continue
    const end = longest(lexicon, text, start)?.edge
    if (end === undefined) continue
    const sought = text.slice(start, end)
    const spans = found.get(sought)
    if (spans) spans.push({ start, end })
    else found.set(sought, [{ start, end }])
    start = end - 1
  }
  return found
}
