/** A Word document filled in place, as the copy that is wanted. */
import type { Change } from '../../core/change.ts'
import { error, info } from '../../core/codes.ts'
import type { Resolved } from '../../core/resolve.ts'
import { andThen, fail, map, ok, type Result } from '../../core/result.ts'
import type { WordDocument } from '../../docx/stories.ts'
import type { Decided, RequestedCopy } from './decided.ts'
import { firstDifference } from './first-difference.ts'
import type { PlacedComment } from './review-comments.ts'
import { markedCopy } from './review-copy.ts'

interface CopyOptions {
  readonly copy: RequestedCopy
  /** What a review copy says beside the text. */
  readonly said: readonly PlacedComment[]
}

/** Everything but the characters of placeholders and edits is left as it was, byte for byte. */
export async function filledDocument(
  word: WordDocument,
  { text, fields }: Decided,
  resolved: Resolved,
  { copy, said }: CopyOptions,
): Promise<Result<Uint8Array>> {
  const [{ fillDocument }, { readDocument }, { revisionOf }, { asDocument }] = await Promise.all([
    import('../../docx/fill.ts'),
    import('../../docx/stories.ts'),
    import('../../docx/fill/revision.ts'),
    import('../../docx/document-type.ts'),
  ])
  // Edits first, each line by itself, so that a value goes into the formatting of its own mask.
  const lines = splitInto(word, text)
  if (lines.length !== word.paragraphs.length) return fail(error('paragraphs-fixed', {}))
  const edits = word.paragraphs.flatMap(({ start, text: before }, index) =>
    revisionOf(before, lines[index] ?? '').map((edit) => ({
      ...edit,
      start: edit.start + start,
      end: edit.end + start,
    })),
  )
  const edited =
    edits.length === 0
      ? ok(word)
      : andThen(fillDocument(word, edits, { isOfValues: false }), (bytes) => readDocument(bytes, false, word.legacy))
  const filled = andThen(edited, (document) => fillDocument(document, valuesIn(resolved)))
  const read = andThen(filled, (bytes) => map(readDocument(bytes, false, word.legacy), (after) => ({ bytes, after })))
  const standing = andThen(read, ({ bytes, after }) => {
    const wrong = firstDifference(linesOf(word, splitInto(word, resolved.text)), linesOf(after))
    return wrong ? fail(error('docx-text-differs', wrong)) : asDocument(bytes)
  })
  if (!standing.ok || copy === 'final') return standing
  if (copy === 'public') return publicCopy(standing)
  const marked = await markedCopy(standing.value, { word, resolved, fields, said, language: copy.language })
  return andThen(standing, () => marked)
}

/** What stands in the place of each mask, where that is not the mask itself. */
export function valuesIn({ text, pieces, placeholders }: Resolved): Change {
  return pieces.flatMap((piece, index) => {
    const mask = placeholders[index]
    const shown = text.slice(piece.start, piece.end)
    return !mask || mask.text === shown ? [] : [{ start: mask.start, end: mask.end, text: shown }]
  })
}

/** Says what was taken out and what a person should look at, one message for each sort. */
async function publicCopy(filled: Result<Uint8Array>): Promise<Result<Uint8Array>> {
  const { sanitizeDocument } = await import('../../docx/sanitize.ts')
  return andThen(filled, (bytes) =>
    andThen(sanitizeDocument(bytes), (cleaned) =>
      ok(cleaned.bytes, [
        ...[...cleaned.removed].map(([what, count]) => info(`removed-${what}`, { count })),
        ...[...cleaned.remaining].map(([what, count]) => info(`remains-${what}`, { count })),
      ]),
    ),
  )
}

/** A document without a paragraph has no line, not an empty one. */
const splitInto = ({ paragraphs }: WordDocument, text: string): string[] =>
  paragraphs.length === 0 && text === '' ? [] : text.split('\n')

/** Stories that are read whatever stands in them; what others say is a line only as long as it holds a mask. */
const alwaysRead: readonly string[] = ['body', 'header', 'footer', 'footnotes', 'endnotes', 'comments', 'textbox']

function linesOf({ paragraphs }: WordDocument, lines = paragraphs.map(({ text }) => text)): readonly string[] {
  return lines.filter((_, index) => alwaysRead.includes(paragraphs[index]?.story ?? ''))
}
