/** Finds what somebody looks for on a page: words as they stand there, values among them, and places by the names of their fields. */
import type { Span } from '../../src/core/model.ts'
import { folded } from '../../src/core/replacing.ts'
import type { NumberedText } from './matching.ts'

export interface FoundOnPage extends Span {
  /** The field's name, where that was found and not the words. */
  readonly label: string | null
}

/** Not more: nobody goes through them one by one. */
const most = 5000

/** Upper and lower case are the same. `labelOf` a place's number is the name of its field. In text order; linear in the text. */
export function findWords(
  { text, places }: NumberedText,
  wanted: string,
  labelOf: (number: number) => string,
): readonly FoundOnPage[] {
  const [said, query] = [folded(text), folded(wanted.trim())]
  if (query === '') return []
  const found: FoundOnPage[] = []
  for (let at = said.indexOf(query); at >= 0 && found.length < most; at = said.indexOf(query, at + query.length))
    found.push({ start: at, end: at + query.length, label: null })
  const starts = new Set(found.map(({ start }) => start))
  for (const { start, end, number } of places) {
    const label = labelOf(number)
    if (!starts.has(start) && folded(label).includes(query)) found.push({ start, end, label })
  }
  return found.toSorted((a, b) => a.start - b.start).slice(0, most)
}
