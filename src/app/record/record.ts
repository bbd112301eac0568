/** The printable review record of a project: who decided, filled and approved what, and the proof of it. The same project gives the same bytes. */
import { error } from '../../core/codes.ts'
import { andThen, failAll, isSome, map, type Result } from '../../core/result.ts'
import { findForms } from '../../docx/leak/find.ts'
import { recordTexts } from '../../messages/record.ts'
import { openLayout, recordLayout } from '../layout.ts'
import { concealer, keptForms } from './conceal.ts'
import { fieldTable, returnedFields } from './fields.ts'
import { findingParts, handlingsOf } from './findings.ts'
import { blocksFrom, own, type RecordPart, wordsIn } from './part.ts'
import { type RecordInput, type RecordSubject, recordSubject } from './subject.ts'
import { summaryTable } from './summary.ts'
import { trailParts } from './trail.ts'

/**
 * Refused where a kept value stands in it, in any form. What people wrote is searched for every form; the whole file for those with letters,
 * for a bare number is also a date, a count or part of a hash, and the file says nothing that is not written here.
 */
export async function reviewRecord(input: RecordInput): Promise<Result<Uint8Array>> {
  const subject = await recordSubject(input)
  if (!subject.ok) return subject
  const layout = await openLayout(recordLayout)
  if (!layout.ok) return layout
  const forms = keptForms(subject.value)
  const conceal = concealer(forms)
  const parts = partsOf(subject.value, input.language)
  const told = findForms(conceal(wordsIn(parts)), forms).map(({ field }) => error('record-tells-kept', { field }))
  if (isSome(told)) return failAll(told)
  const [{ buildDocument }, { verifyDocument }] = await Promise.all([
    import('../../docx/build.ts'),
    import('../../docx/verify.ts'),
  ])
  const kept = forms.flatMap(({ field, value, words }) => (words === null ? [] : [{ field, value, masked: 0 }]))
  return andThen(await buildDocument(blocksFrom(parts, conceal), layout.value), (bytes) =>
    map(verifyDocument(bytes, { filled: [], kept }), () => bytes),
  )
}

/** First things first: the result and the signatures, what was returned or changed since, what is doubted, then each field and each entry. */
function partsOf(subject: RecordSubject, language: RecordInput['language']): readonly RecordPart[] {
  const texts = recordTexts[language]
  const { words } = texts
  const handlings = handlingsOf(subject, words)
  const heading = (text: string): RecordPart => ({ kind: 'heading', level: 1, text: own(text) })
  const sign = (text: string): RecordPart => ({ kind: 'paragraph', text: own(text) })
  return [
    { kind: 'title', text: own(words.title) },
    { kind: 'subtitle', text: subject.name },
    heading(words.summary),
    summaryTable(subject, handlings, texts),
    heading(words.signing),
    sign(words.fillerSigns),
    sign(words.reviewerSigns),
    heading(words.returnedFields),
    ...returnedFields(subject, words),
    heading(words.findings),
    ...findingParts(handlings, subject, words, language),
    heading(words.fields),
    fieldTable(subject, words),
    heading(words.trail),
    ...trailParts(subject, texts, language),
  ]
}
