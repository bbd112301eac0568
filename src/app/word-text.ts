/** The body of a Word document's text, without its headers, notes, text boxes and properties. */
import type { Piece, Resolved } from '../core/resolve.ts'
import type { WordDocument } from '../docx/stories.ts'

/** Lines that are paragraphs of the body. A manual line break starts a line of its own; what stands for a picture is left blank. */
export function bodyOf({ paragraphs }: WordDocument, { text, pieces, placeholders }: Resolved): Resolved {
  const lines: string[] = []
  const kept: { readonly piece: Piece; readonly placeholder: Resolved['placeholders'][number] }[] = []
  let start = 0
  let length = 0
  let next = 0
  for (const [index, line] of text.split('\n').entries()) {
    const end = start + line.length
    const isBody = paragraphs[index]?.story === 'body'
    for (; (pieces[next]?.start ?? Number.POSITIVE_INFINITY) <= end; next++) {
      const [piece, placeholder] = [pieces[next], placeholders[next]]
      if (!isBody || !piece || !placeholder) continue
      const shift = length - start
      kept.push({ piece: { ...piece, start: piece.start + shift, end: piece.end + shift }, placeholder })
    }
    if (isBody) {
      lines.push(line.replaceAll('\v', '\n').replaceAll('\ufffc', ' '))
      length += line.length + 1
    }
    start = end + 1
  }
  return {
    text: lines.join('\n'),
    pieces: kept.map(({ piece }) => piece),
    placeholders: kept.map(({ placeholder }) => placeholder),
  }
}
