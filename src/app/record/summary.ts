import { decisionOf } from '../../core/resolve.ts'
import { fillerOf, progressOf } from '../../core/review.ts'
import type { RecordTexts } from '../../messages/record.ts'
import { withParams } from '../../messages/sentence.ts'
import type { Handling } from './findings.ts'
import { own, type RecordPart, shortTime } from './part.ts'
import type { RecordSubject } from './subject.ts'

export function summaryTable(
  subject: RecordSubject,
  handlings: readonly Handling[],
  { words, formats }: RecordTexts,
): RecordPart {
  const { name, format, source, fields, decisions, review, trail } = subject
  const counts = { open: 0, filled: 0, kept: 0 }
  for (const { id } of fields) counts[decisionOf(decisions, id).state]++
  const named = (names: readonly (string | null)[]) =>
    [...new Set(names.filter((each) => each !== null))].join('、') || words.none
  const fillers = named(fields.map(({ id }) => fillerOf(review, decisions, id)))
  const reviewers = named([...review.marks, ...review.findings].map(({ by }) => by))
  const { unmarked, approved, returned, void: changed } = progressOf(review, decisions, fields)
  const handled = handlings.filter(({ isHandled }) => isHandled).length
  const { entries } = trail.stored
  const [troubles, all] = [trail.troubles.length, entries.length]
  const signed = entries.filter(({ key }) => key !== undefined).length
  const last = entries.at(-1)
  return {
    kind: 'table',
    columns: [
      [words.item, 'left'],
      [words.content, 'left'],
    ],
    rows: [
      [words.report, name],
      [words.format, formats[format]],
      [words.source, own(source)],
      [words.counts, own(withParams(words.countsSaid, { fields: fields.length, ...counts }))],
      [words.verdicts, own(withParams(words.verdictsSaid, { approved, returned, unmarked, void: changed }))],
      [words.found, own(withParams(words.foundSaid, { open: handlings.length - handled, handled }))],
      [words.fillers, fillers],
      [words.reviewers, reviewers],
      [
        words.trailRow,
        own(withParams(troubles === 0 ? words.trailWhole : words.trailBroken, { troubles, signed, all })),
      ],
      [words.until, own(last ? withParams(words.untilSaid, { time: shortTime(last.at).own }) : words.none)],
    ],
  }
}
