/** A finished document as a reviewer wants it: each value in its colour, and beside the text what the checks and the reviewers say. */
import { error } from '../../core/codes.ts'
import type { Field, FieldId, Span } from '../../core/model.ts'
import type { Resolved } from '../../core/resolve.ts'
import { andThen, fail, ok, type Result } from '../../core/result.ts'
import { indexBefore } from '../../core/spans.ts'
import type { Comment } from '../../docx/mark/comment.ts'
import type { ParagraphSpan, ValueSpan } from '../../docx/mark/shades.ts'
import type { CommentSpan } from '../../docx/mark.ts'
import type { WordDocument } from '../../docx/stories.ts'
import type { Paragraph } from '../../docx/story/paragraph.ts'
import { ownName, remarkIn, valueRemark } from '../../messages/remark.ts'
import type { Language } from '../../messages/sentence.ts'
import { firstDifference } from './first-difference.ts'
import type { PlacedComment } from './review-comments.ts'

/** What is marked in a document that was filled in place. */
export interface ReviewMarks {
  /** The document before it was filled. */
  readonly word: WordDocument
  readonly resolved: Resolved
  readonly fields: readonly Field[]
  readonly said: readonly PlacedComment[]
  readonly language: Language
}

/** Refused where anything but the marks would differ from the filled document. */
export async function markedCopy(filled: Uint8Array, marking: ReviewMarks): Promise<Result<Uint8Array>> {
  const [{ readDocument }, { markDocument }] = await Promise.all([
    import('../../docx/stories.ts'),
    import('../../docx/mark.ts'),
  ])
  return andThen(readDocument(filled, true), (before) => {
    const { values, comments } = placed(before, marking)
    return andThen(markDocument(before, values, comments), (marked) =>
      andThen(readDocument(marked, true), (after) => {
        const wrong = differenceOf(before, after)
        return wrong ? fail(error('docx-text-differs', wrong)) : ok(marked)
      }),
    )
  })
}

function placed(document: WordDocument, { word, resolved, fields, said, language }: ReviewMarks) {
  const labels = new Map<FieldId, string>(fields.map(({ id, label }) => [id, label]))
  const placeOf = placesIn(word, document, resolved.text)
  const told = (paragraph: number, comment: Comment): Comment => {
    const story = document.paragraphs[paragraph]?.story ?? 'body'
    return { ...comment, text: remarkIn(story, comment.text, language) }
  }
  const values = resolved.pieces.map((piece): ValueSpan => {
    const place = placeOf(piece)
    const otherwise = (): Comment => {
      const label = labels.get(piece.field) ?? piece.field
      const text = valueRemark(piece.state, label, resolved.text.slice(piece.start, piece.end), language)
      return told(place.paragraph, { author: ownName(language), at: null, text })
    }
    return { ...place, state: piece.state, otherwise }
  })
  const comments = said.map((one): CommentSpan => {
    const place = placeOf(one)
    return { ...place, comment: told(place.paragraph, one.comment) }
  })
  return { values, comments }
}

/** Where a span of the resolved text stands in the finished document, which has more lines where descriptions hold no mask. */
function placesIn(word: WordDocument, document: WordDocument, text: string): (span: Span) => ParagraphSpan {
  const lines: Span[] = []
  const paragraphs: number[] = []
  let start = 0
  let next = 0
  for (const [index, line] of text.split('\n').entries()) {
    const part = word.paragraphs[index]?.part
    let found = next
    const is = (one: Paragraph | undefined) => one === undefined || (one.part === part && one.text === line)
    while (!is(document.paragraphs[found])) found++
    if (document.paragraphs[found]) next = found + 1
    lines.push({ start, end: start + line.length })
    paragraphs.push(document.paragraphs[found] ? found : 0)
    start += line.length + 1
  }
  return (span) => {
    const line = indexBefore(lines, span.start)
    const from = lines[line]?.start ?? 0
    return { paragraph: paragraphs[line] ?? 0, start: span.start - from, end: span.end - from }
  }
}

/** New comments come after those that were there. */
function differenceOf(before: WordDocument, after: WordDocument) {
  const lines = ({ paragraphs }: WordDocument, comments: boolean) =>
    paragraphs.flatMap(({ story, text }) => ((story === 'comments') === comments ? [text] : []))
  const own = lines(before, true)
  return firstDifference(
    [...lines(before, false), ...own],
    [...lines(after, false), ...lines(after, true).slice(0, own.length)],
  )
}
