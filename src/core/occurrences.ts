import { longest, wordList } from './detection/lexicon.ts'
import type { Span } from './model.ts'

/** Up to so many strings it is faster to search for each by itself. */
const few = 12

/** Every place of every string; where several begin at one place the longest counts, and none overlap. Linear in the text. */
export function occurrencesOf(text: string, strings: readonly string[]): ReadonlyMap<string, readonly Span[]> {
  const sought = [...new Set(strings)].filter((string) => string !== '')
  const found = new Map<string, Span[]>()
  for (const span of sought.length > few ? together(text, sought) : singly(text, sought)) {
    const string = text.slice(span.start, span.end)
    const spans = found.get(string)
    if (spans) spans.push(span)
    else found.set(string, [span])
  }
  return found
}

function* singly(text: string, sought: readonly string[]): Generator<Span> {
  const next = sought.map((string) => text.indexOf(string))
  for (let from = 0; ; ) {
    let start = Number.POSITIVE_INFINITY
    let end = start
    for (let i = 0; i < sought.length; i++) {
      const string = sought[i] ?? ''
      if ((next[i] ?? -1) >= 0 && (next[i] ?? 0) < from) next[i] = text.indexOf(string, from)
      const at = next[i] ?? -1
      if (at >= 0 && (at < start || (at === start && at + string.length > end))) {
        start = at
        end = at + string.length
      }
    }
    if (end === Number.POSITIVE_INFINITY) return
    yield { start, end }
    from = end
  }
}

function* together(text: string, sought: readonly string[]): Generator<Span> {
  const lexicon = wordList(sought, 1)
  const firsts = new Uint8Array(0x10000)
  for (const string of sought) firsts[string.charCodeAt(0)] = 1
  for (let start = 0; start < text.length; start++) {
    if (!firsts[text.charCodeAt(start)]) continue
    const end = longest(lexicon, text, start)?.edge
    if (end === undefined) continue
    yield { start, end }
    start = end - 1
  }
}
