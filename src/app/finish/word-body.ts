/** The body of a Word document's text, without its headers, notes, text boxes and properties. */
import type { CellSpan } from '../../core/blocks.ts'
import type { Span } from '../../core/model.ts'
import type { Resolved, ResolvedPiece } from '../../core/resolve.ts'
import { indexBefore } from '../../core/spans.ts'
import type { WordDocument } from '../../docx/stories.ts'

/** A line of the whole text; `shift` leads from it to the body's text and is null where it is not of the body. */
interface BodyLine extends Span {
  readonly text: string
  readonly shift: number | null
}

function linesOf({ paragraphs }: WordDocument, text: string): readonly BodyLine[] {
  let start = 0
  let length = 0
  return text.split('\n').map((line, index) => {
    const isBody = paragraphs[index]?.story === 'body'
    const found = { text: line, start, end: start + line.length, shift: isBody ? length - start : null }
    start = found.end + 1
    if (isBody) length += line.length + 1
    return found
  })
}

export interface Body extends Resolved {
  /** Its lines in tables. */
  readonly cells: readonly CellSpan[]
}

/** Lines that are paragraphs of the body. A manual line break starts a line of its own; what stands for a picture is left blank. */
export function bodyOf(word: WordDocument, { text, pieces, placeholders }: Resolved): Body {
  const kept: { readonly piece: ResolvedPiece; readonly placeholder: Resolved['placeholders'][number] }[] = []
  const lines = linesOf(word, text)
  let next = 0
  for (const { end, shift } of lines) {
    for (; (pieces[next]?.start ?? Number.POSITIVE_INFINITY) <= end; next++) {
      const [piece, placeholder] = [pieces[next], placeholders[next]]
      if (shift === null || !piece || !placeholder) continue
      kept.push({ piece: { ...piece, start: piece.start + shift, end: piece.end + shift }, placeholder })
    }
  }
  return {
    text: lines
      .flatMap((line) => (line.shift === null ? [] : [line.text.replaceAll('\v', '\n').replaceAll('\ufffc', ' ')]))
      .join('\n'),
    pieces: kept.map(({ piece }) => piece),
    placeholders: kept.map(({ placeholder }) => placeholder),
    cells: word.cells.flatMap(({ line, ...place }) => {
      const { start = 0, end = 0, shift = null } = lines[line] ?? {}
      return shift === null ? [] : [{ ...place, start: start + shift, end: end + shift }]
    }),
  }
}

/** Where a span of one line of the whole text stands in the body's; the story that it stands in otherwise. */
export function bodyPlaces(word: WordDocument, text: string): (span: Span) => Span | { readonly story: string } {
  const lines = linesOf(word, text)
  return ({ start, end }) => {
    const index = indexBefore(lines, start)
    const shift = lines[index]?.shift ?? null
    if (shift === null) return { story: word.paragraphs[index]?.story ?? 'body' }
    return { start: start + shift, end: end + shift }
  }
}
