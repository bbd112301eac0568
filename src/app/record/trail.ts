import { fileOf, type TrailEntry } from '../../core/trail.ts'
import { shortKey, signersIn } from '../../core/trail-signing.ts'
import type { RecordTexts, RecordWords } from '../../messages/record.ts'
import { type Language, sentence, withParams } from '../../messages/sentence.ts'
import { own, type RecordPart, type RecordText, shortTime } from './part.ts'
import type { RecordSubject } from './subject.ts'

/** Of a hash: enough to compare by eye. */
const shown = 12

/** Whether the chain is whole, then each of its entries. */
export function trailParts(
  { fields, trail: { stored, troubles } }: RecordSubject,
  { words, deeds }: RecordTexts,
  language: Language,
): readonly RecordPart[] {
  const { entries } = stored
  const [count, last] = [entries.length, entries.at(-1)?.hash ?? words.none]
  const numbers = new Map(fields.map(({ id, label }, index) => [id, `${index + 1} ${label}`]))
  const objectOf = (entry: TrailEntry) => {
    const file = fileOf(entry)
    if (file) return file.name
    if (entry.field !== null) return numbers.get(entry.field) ?? words.gone
    return entry.deed === 'passed-over' || entry.deed === 'finding-returned' ? words.aFinding : words.reportItself
  }
  const rows = entries.map((entry) => {
    const file = fileOf(entry)
    return [
      own(entry.number),
      shortTime(entry.at),
      entry.by === '' ? words.nobody : entry.by,
      deeds[entry.deed],
      objectOf(entry),
      file ? own(`SHA-256 ${file.sha256}`) : entry.detail,
      own(entry.hash.slice(0, shown)),
    ]
  })
  const paragraph = (text: RecordText): RecordPart => ({ kind: 'paragraph', text })
  const columns = [
    [words.number, 'centre'],
    [words.time, 'centre'],
    [words.person, 'left'],
    [words.deed, 'left'],
    [words.object, 'left'],
    [words.remark, 'left'],
    [words.digest, 'left'],
  ] as const
  return [
    ...(troubles.length === 0
      ? [paragraph(own(withParams(words.whole, { count, last })))]
      : [
          paragraph(own(withParams(words.broken, { count }))),
          ...troubles.map(({ message }) => paragraph(sentence(message, language))),
        ]),
    ...signerTable(entries, words),
    paragraph(own(words.meaning)),
    ...(rows.length === 0 ? [] : [{ kind: 'table', columns, rows } as const]),
  ]
}

/** With which key each person signed, or that a name is as it was typed. */
function signerTable(entries: readonly TrailEntry[], words: RecordWords): readonly RecordPart[] {
  const rows = signersIn(entries).map(({ by, key, count }) => [
    by,
    own(key === null ? words.asTyped : withParams(words.byKey, { key: shortKey(key) })),
    own(count),
  ])
  const columns = [
    [words.person, 'left'],
    [words.signature, 'left'],
    [words.deedCount, 'centre'],
  ] as const
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }]
}
