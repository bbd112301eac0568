/** What in the body leads to a paragraph of another story. */
import { map, type Result } from '../../core/result.ts'
import { relationshipsOf } from '../package.ts'
import { sourceOf, type WordDocument } from '../stories.ts'
import { segmentsOf } from '../story/segments.ts'
import { scanXml } from '../xml/scan.ts'
import { type BodyPlan, noteScanner } from './body-scan.ts'
import type { ParagraphSpan } from './shades.ts'

/**
 * For each paragraph, told by its index, the offset in the main part of what leads to it: where it stands itself, the reference to its note or
 * part, or the start of the section that shows it; 0 where nothing leads there.
 */
export function leadingOffsets(
  document: WordDocument,
  plan: BodyPlan,
  places: readonly Pick<ParagraphSpan, 'paragraph'>[],
): Result<ReadonlyMap<number, number>> {
  const { main, zip } = document.package
  return map(relationshipsOf(zip, main), (relationships) => {
    const indices = [...new Set(places.map(({ paragraph }) => paragraph))]
    const inPart = new Map<string, (readonly [index: number, at: number])[]>()
    for (const index of indices) {
      const part = document.paragraphs[index]?.part ?? main
      const own = inPart.get(part) ?? []
      own.push([index, placeOf(document, index)])
      inPart.set(part, own)
    }
    const offsets = new Map<number, number>()
    for (const [part, own] of inPart) {
      const notes =
        part === main
          ? null
          : notesIn(
              sourceOf(document, part),
              own.map(([, at]) => at),
            )
      const ids = relationships.filter(({ target }) => target === part).map(({ id }) => id)
      const referred = ids.map((id) => plan.references.get(id)).find((at) => at !== undefined)
      for (const [index, at] of own) {
        const note = plan.references.get(notes?.get(at) ?? '')
        offsets.set(index, part === main ? at : (note ?? referred ?? 0))
      }
    }
    return offsets
  })
}

/** Where the paragraph stands in its part. */
function placeOf({ paragraphs }: WordDocument, index: number): number {
  for (let at = index; at >= 0; at--) {
    const paragraph = paragraphs[at]
    if (paragraph?.part !== paragraphs[index]?.part) break
    const [first] = paragraph ? segmentsOf(paragraph.rows) : []
    if (first) return first.from
  }
  return 0
}

function notesIn(source: string, offsets: readonly number[]): ReadonlyMap<number, string> {
  const { keys, handler } = noteScanner(source, offsets)
  scanXml(source, handler)
  return keys
}
