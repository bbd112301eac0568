import type { FieldId } from '../../core/model.ts'
import { decisionOf } from '../../core/resolve.ts'
import { fillerOf, standingOf } from '../../core/review.ts'
import type { RecordWords } from '../../messages/record.ts'
import { own, type RecordPart, shortTime } from './part.ts'
import type { RecordSubject } from './subject.ts'

/** Only those that were returned, or marked and changed since, under the numbers that they have in the whole table. */
export function returnedFields(subject: RecordSubject, words: RecordWords): readonly RecordPart[] {
  const { review, decisions } = subject
  const isOf = (id: FieldId) => ['returned', 'void'].includes(standingOf(review, decisions, id))
  return subject.fields.some(({ id }) => isOf(id))
    ? [fieldTable(subject, words, isOf)]
    : [{ kind: 'paragraph', text: own(words.none) }]
}

/** One row a field: what it says, unless that is kept, who filled it and what the reviewer said. */
export function fieldTable(
  { fields, decisions, review }: RecordSubject,
  words: RecordWords,
  isShown: (id: FieldId) => boolean = () => true,
): RecordPart {
  const rows = fields.flatMap((field, index) => {
    if (!isShown(field.id)) return []
    const decision = decisionOf(decisions, field.id)
    const mark = review.marks.find((given) => given.field === field.id)
    const values = { open: '', kept: words.kept, filled: decision.state === 'filled' ? decision.value : '' }
    const filler = decision.state === 'open' ? '' : (fillerOf(review, decisions, field.id) ?? words.nobody)
    const row = [
      own(index + 1),
      field.label,
      own(field.count),
      words[decision.state],
      values[decision.state],
      filler,
      mark?.by ?? '',
      mark ? shortTime(mark.at) : '',
      words[standingOf(review, decisions, field.id)],
      mark?.note ?? '',
    ]
    return [row]
  })
  return {
    kind: 'table',
    columns: [
      [words.number, 'centre'],
      [words.field, 'left'],
      [words.places, 'centre'],
      [words.decision, 'centre'],
      [words.value, 'left'],
      [words.filler, 'left'],
      [words.reviewer, 'left'],
      [words.time, 'centre'],
      [words.verdict, 'centre'],
      [words.note, 'left'],
    ],
    rows,
  }
}
