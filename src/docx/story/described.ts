/** What is said in words of pictures, shapes and tables; each is a line of its own. */
import type { Tag } from '../xml/scan.ts'
import { addCharacters, attributeValue } from './characters.ts'
import { descriptions } from './elements.ts'
import type { OpenParagraphs } from './open-paragraphs.ts'
import { type Draft, draftOf, textOf } from './paragraph.ts'
import type { SegmentTable } from './segments.ts'
import { join } from './twins.ts'

/** Reads the describing attributes of an element, those of which `isLine` says so. */
export function describedElements(
  source: string,
  { part, isLine }: { readonly part: string; readonly isLine: (text: string) => boolean },
  paragraphs: OpenParagraphs,
  table: SegmentTable,
): (tag: Tag, start: number) => void {
  let last: Draft | null = null
  return (tag, start) => {
    for (const name of descriptions[tag.name] ?? []) {
      const found = tag.attributes.find((one) => one.name === name)
      if (!found || !isLine(source.slice(start + found.start, start + found.end))) continue
      const draft = draftOf('alt-text', part, table)
      addCharacters(draft, source, start + found.start, start + found.end, attributeValue)
      paragraphs.add(draft)
      // The picture inside a drawing repeats what its frame says.
      if (last && textOf(last) === textOf(draft) && tag.name !== 'wp:docPr') join(last, 0, draft.length, draft)
      else last = draft
    }
  }
}
