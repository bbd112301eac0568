/** What a review copy says beside the text, as the comments it has. */

import { checkReport } from '../../core/checks.ts'
import { error, type Message } from '../../core/codes.ts'
import type { Span } from '../../core/model.ts'
import { type Remark, remarksOf, tellingNotes } from '../../core/remarks.ts'
import { type Resolved, resolve, toResolved, toSource } from '../../core/resolve.ts'
import { failAll, isSome, ok, type Result } from '../../core/result.ts'
import type { FieldMark, FindingMark, Signature } from '../../core/review.ts'
import type { Comment } from '../../docx/mark/comment.ts'
import { answerRemark, findingRemark, markRemark, ownName } from '../../messages/remark.ts'
import type { Language } from '../../messages/sentence.ts'
import type { Decided, Reviewing } from './decided.ts'

/** A comment at a place of the resolved text. */
export interface PlacedComment extends Span {
  readonly comment: Comment
}

/** Refused where a note says what is kept masked. */
export async function commentsOn(
  { report, text, fields, decisions }: Decided,
  resolved: Resolved,
  { review, language }: Reviewing,
): Promise<Result<readonly PlacedComment[]>> {
  const [{ findForms }, { formOf }] = await Promise.all([
    import('../../docx/leak/find.ts'),
    import('../../docx/leak/forms.ts'),
  ])
  const forms = fields.flatMap(({ id, label }) => {
    const decision = decisions.get(id)
    return decision?.state === 'kept' && decision.value ? [formOf({ field: label, value: decision.value })] : []
  })
  const says = (words: string) => findForms(words, forms)
  // The checks know the report's own masks; how an export draws them is nothing to them.
  const plain = resolve(text, resolved.placeholders, decisions)
  const findings = checkReport({ format: report.format, report: text, resolved: plain, fields, decisions })
  const moved = findings.map((finding) => ({
    ...finding,
    start: toResolved(resolved, toSource(plain, finding.start, 'before'), 'before'),
    end: toResolved(resolved, toSource(plain, finding.end, 'after'), 'after'),
  }))
  const remarks = remarksOf({ resolved, fields, decisions, findings: moved, review })
  const telling = remarks.flatMap(({ about }) => {
    const said = signedIn(about)
    return said ? says(said.note).map(({ field }) => error('note-tells-kept', { field, name: said.by })) : []
  })
  const found = distinct([...tellingNotes(review, decisions, fields), ...telling])
  if (isSome(found)) return failAll(found)
  return ok(remarks.map(({ start, end, about }) => ({ start, end, comment: commentOf(about, language, says) })))
}

/** What a person said; null where it was found. */
function signedIn(about: Remark['about']): FieldMark | FindingMark | null {
  if ('mark' in about) return about.mark
  return 'finding' in about ? about.finding : null
}

/** A finding that still says what is kept masked, written otherwise, says no words of the text at all. */
function commentOf(about: Remark['about'], language: Language, says: (words: string) => readonly unknown[]): Comment {
  const signed = ({ by, at }: Signature, text: string): Comment => ({ author: by, at: clockTime(at), text })
  if ('mark' in about) return signed(about.mark, markRemark(about, language))
  if ('finding' in about) return signed(about.finding, answerRemark(about.finding, language))
  const text = findingRemark(about, language)
  const bare = { ...about, reason: { ...about.reason, cue: '**', want: '**' } }
  return { author: ownName(language), at: null, text: says(text).length > 0 ? findingRemark(bare, language) : text }
}

/** Word shows what `w:date` says without regard to its zone: the time on the clock of whoever signed. */
function clockTime(at: string): string | null {
  const found = /^(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u.exec(at)
  return found?.groups?.time === undefined ? null : `${found.groups.time}Z`
}

function distinct(messages: readonly Message[]): readonly Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()]
}
