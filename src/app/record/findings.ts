import { markedPlaces } from '../../core/accepted-places.ts'
import { markOfFinding } from '../../core/finding-review.ts'
import { standingOf } from '../../core/review.ts'
import { findingSentence } from '../../messages/finding.ts'
import type { RecordWords } from '../../messages/record.ts'
import { type Language, withParams } from '../../messages/sentence.ts'
import { own, type RecordPart, type RecordText, shortTime } from './part.ts'
import type { Placed, RecordSubject } from './subject.ts'

export interface Handling {
  readonly placed: Placed
  readonly isHandled: boolean
  readonly verdict: string
  readonly by: string
  readonly note: string
}

/** A finding of a field is dealt with by the field's approval, one of the report's own words by a mark of its own. */
export function handlingsOf({ findings, review, decisions }: RecordSubject, words: RecordWords): readonly Handling[] {
  return findings.map((placed): Handling => {
    const { field } = placed.finding
    if (field === null) {
      const mark = markOfFinding(review, placed.finding)
      const verdict = mark ? { 'passed-over': words.passedOver, returned: words.returned }[mark.verdict] : words.waiting
      return { placed, isHandled: mark?.verdict === 'passed-over', verdict, by: mark?.by ?? '', note: mark?.note ?? '' }
    }
    const standing = standingOf(review, decisions, field)
    const mark = review.marks.find((given) => given.field === field)
    const isMarked = mark !== undefined && (standing === 'approved' || standing === 'returned')
    if (!isMarked) return { placed, isHandled: false, verdict: words.waiting, by: '', note: '' }
    const verdict = standing === 'approved' ? words.withApproved : words.withReturned
    return { placed, isHandled: standing === 'approved', verdict, by: mark.by, note: mark.note }
  })
}

/** What is still open first, then what was dealt with, and why. */
export function findingParts(
  handlings: readonly Handling[],
  subject: RecordSubject,
  words: RecordWords,
  language: Language,
): readonly RecordPart[] {
  const labels = new Map(subject.fields.map(({ id, label }) => [id, label]))
  const rowsOf = (isHandled: boolean) =>
    handlings
      .filter((handling) => handling.isHandled === isHandled)
      .map(({ placed: { finding, line }, verdict, by, note }, index) => [
        own(index + 1),
        words[finding.severity],
        own(withParams(words.line, { line })),
        finding.field === null ? '' : (labels.get(finding.field) ?? ''),
        findingSentence(finding.reason, language),
        verdict,
        by,
        note,
      ])
  const columns = [
    [words.number, 'centre'],
    [words.level, 'centre'],
    [words.place, 'left'],
    [words.field, 'left'],
    [words.problem, 'left'],
    [words.handling, 'left'],
    [words.reviewer, 'left'],
    [words.note, 'left'],
  ] as const
  const part = (title: string, rows: readonly (readonly RecordText[])[]): readonly RecordPart[] => [
    { kind: 'heading', level: 2, text: own(title) },
    rows.length === 0 ? { kind: 'paragraph', text: own(words.none) } : { kind: 'table', columns, rows },
  ]
  return [
    ...part(words.openFindings, rowsOf(false)),
    ...part(words.handledFindings, rowsOf(true)),
    ...placeParts(subject, words),
  ]
}

/** Where a kept value was left because it means something else; the words there are not said. */
function placeParts({ review }: RecordSubject, words: RecordWords): readonly RecordPart[] {
  const marked = markedPlaces(review)
  if (marked.length === 0) return []
  const columns = [
    [words.number, 'centre'],
    [words.field, 'left'],
    [words.place, 'left'],
    [words.handling, 'left'],
    [words.reviewer, 'left'],
    [words.time, 'left'],
    [words.note, 'left'],
  ] as const
  const rows = marked.map(({ place, field, mark: { verdict, by, at, note } }, index): readonly RecordText[] => [
    own(index + 1),
    field,
    own(place),
    verdict === 'passed-over' ? words.otherMeaning : words.takenBack,
    by,
    shortTime(at),
    note,
  ])
  return [
    { kind: 'heading', level: 2, text: own(words.markedPlaces) },
    { kind: 'table', columns, rows },
  ]
}
