/** The document that the page is drawn from while one fills: as it would be exported, with marks around each placeholder. It is shown and never written. */
import { freeMarks, marked } from '../../core/page-marks.ts'
import { type Resolved, type ResolvedPiece, resolve } from '../../core/resolve.ts'
import { andThen, map, type Result } from '../../core/result.ts'
import { indexBefore } from '../../core/spans.ts'
import type { WordDocument } from '../../docx/stories.ts'
import type { PageDocument } from '../contract.ts'
import type { Decided } from './decided.ts'
import { filledDocument } from './in-place.ts'
import { newDocument } from './new-document.ts'
import type { FinishRequest } from './request.ts'
import { bodyOf } from './word-body.ts'

/** What of a Word document a page shows. */
const drawn: readonly string[] = ['body', 'header', 'footer', 'footnotes', 'endnotes', 'textbox']

/** `layout` as in `DocumentTarget`. A kept value is nowhere in it but where the report itself has it. */
export async function pageDocument(
  decided: Decided & Pick<FinishRequest, 'placeholders'>,
  layout: string,
): Promise<Result<PageDocument>> {
  const { report, text, placeholders, decisions } = decided
  const resolved = resolve(text, placeholders, decisions)
  const marks = freeMarks(resolved.text)
  const built =
    layout === 'source' && report.word
      ? await filledDocument(report.word, decided, withMarks(resolved, marks, report.word, text), {
          copy: 'final',
          said: [],
        })
      : await newMarked(decided, resolved, { layout, marks })
  const { asDrawn } = await import('../../docx/as-drawn.ts')
  return map(andThen(built, asDrawn), (bytes) => ({ bytes, marks }))
}

/** A new document is laid out by the characters that will stand in it: the marks come in when its runs are written. */
async function newMarked(
  { report }: Decided,
  resolved: Resolved,
  { layout, marks }: { readonly layout: string; readonly marks: number },
): Promise<Result<Uint8Array>> {
  const numbered = { ...resolved, pieces: resolved.pieces.map((piece, index) => ({ ...piece, field: String(index) })) }
  return newDocument(report, {
    layout,
    whole: numbered,
    shown: report.word ? bodyOf(report.word, numbered) : numbered,
    copy: 'final',
    said: [],
    written: ({ text, value }) => (value ? marked(marks, Number(value.field), text) : text),
  })
}

function drawnIn({ paragraphs }: WordDocument, text: string): (position: number) => boolean {
  let start = 0
  const lines = text.split('\n').map((line) => {
    const from = start
    start += line.length + 1
    return { start: from, end: start - 1 }
  })
  return (position) => drawn.includes(paragraphs[indexBefore(lines, position)]?.story ?? '')
}

/** The text with marks around each piece that a page shows. */
function withMarks(
  { text, pieces, placeholders }: Resolved,
  marks: number,
  word: WordDocument,
  report: string,
): Resolved {
  const isDrawn = drawnIn(word, report)
  const parts: string[] = []
  let [from, length] = [0, 0]
  const moved = pieces.map((piece, index): ResolvedPiece => {
    const own = text.slice(piece.start, piece.end)
    const said = isDrawn(placeholders[index]?.start ?? 0) ? marked(marks, index, own) : own
    parts.push(text.slice(from, piece.start), said)
    const start = length + piece.start - from
    length = start + said.length
    from = piece.end
    return { ...piece, start, end: length }
  })
  return { text: [...parts, text.slice(from)].join(''), pieces: moved, placeholders }
}
