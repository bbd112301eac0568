import { expect, test } from 'vitest'
import { detect, textOf } from '../../src/core/detect.ts'
import type { Decision } from '../../src/core/model.ts'
import { noReview, type Review } from '../../src/core/review.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { fileDetail, storedTrail } from '../../src/core/trail.ts'
import { newTroubles, type RecordedWork, troublesIn } from '../../src/core/trail-troubles.ts'
import { viewOf } from '../../src/core/view.ts'
import { testSealing, trailOf } from './sealing.ts'

const { hash } = testSealing()
const source = hash('报告')
const start = startSession(detect('培训教师**人。', { format: 'text', masks: ['stars'] }))
const { fields } = viewOf(start)
const text = textOf(start.detection)
const field = fields[0]?.id ?? ''
const { decisions } = reduce(start, { type: 'fill', field, value: '36' })
const decision = { state: 'filled', value: '36' } as const
const at = '2023-01-01T08:00:00+08:00'
const review: Review = {
  ...noReview,
  fillings: [{ field, by: '填报人', at, decision }],
  marks: [{ field, by: '审核人', at, decision, verdict: 'approved', note: '' }],
}
const entries = trailOf([
  { deed: 'opened', detail: fileDetail(source, '总结.txt') },
  { deed: 'filled', field, sealed: '36' },
  { deed: 'approved', field, by: '审核人', sealed: '36' },
])
const whole: RecordedWork = {
  stored: storedTrail(entries),
  session: null,
  review,
  fields,
  decisions,
  source,
  text,
  original: text,
}

const detailsOf = (change: Partial<RecordedWork>) =>
  troublesIn({ ...whole, ...change }, hash).map(({ detail }) => detail)

test('nothing is wrong with a trail that tells what the project says', () => {
  expect(detailsOf({})).toEqual([])
  expect(detailsOf({ stored: storedTrail([]), review: noReview, decisions: new Map() })).toEqual([])
})

test.each<[string, Partial<RecordedWork>, readonly string[]]>([
  [
    'a changed entry',
    { stored: storedTrail(entries.with(1, { ...entries.at(1), by: '审核人' } as never)) },
    ['entry 2', 'fields 1'],
  ],
  [
    'a last entry cut off',
    { stored: { ...storedTrail(entries), entries: entries.slice(0, 2) } },
    ['cut 2 1', 'fields 1'],
  ],
  ['a last entry replaced', { stored: { ...storedTrail(entries), last: 'other' } }, ['cut 3 0']],
  ['another report', { source: hash('别的报告') }, ['source']],
  ['no trail at all', { stored: storedTrail([]) }, ['fields 1']],
  [
    'an approval that was given for another value',
    {
      review: {
        ...review,
        fillings: [],
        marks: review.marks.map((mark) => ({ ...mark, decision: { state: 'filled', value: '39' } })),
      },
    },
    ['fields 1'],
  ],
  [
    'a filling under another name',
    { review: { ...review, fillings: review.fillings.map((filling) => ({ ...filling, by: '别人' })) } },
    ['fields 1'],
  ],
])('it is seen: %s', (_, change, details) => {
  expect(detailsOf(change)).toEqual(details)
})

const changedReview = (change: Partial<Review>): Partial<RecordedWork> => ({ review: { ...review, ...change } })
const returned = trailOf([
  { deed: 'filled', field, sealed: '36' },
  { deed: 'approved', field, by: '审核人', sealed: '36' },
  { deed: 'returned', field, by: '审核人', detail: '请核对', sealed: '36' },
  { deed: 'finding-returned', by: '审核人', detail: '请改', sealed: 'unit::人人:' },
])
const finding = { finding: 'unit::人人:', by: '审核人', at, note: '请改' } as const
const markedAs = (change: object): Partial<RecordedWork> => ({
  stored: storedTrail(returned),
  review: {
    ...review,
    marks: review.marks.map((own) => ({ ...own, verdict: 'returned', note: '请核对', ...change })),
    findings: [{ ...finding, verdict: 'returned' }],
  },
})

test('a field that was returned and a finding that was returned are borne out', () => {
  expect(detailsOf(markedAs({}))).toEqual([])
})

test.each<[string, Partial<RecordedWork>, readonly string[]]>([
  ['a return turned into the approval that came before it', markedAs({ verdict: 'approved', note: '' }), ['fields 1']],
  ['a note', markedAs({ note: '可以' }), ['fields 1']],
  ['the time of a mark', markedAs({ at: '2023-01-01T08:00:01+08:00' }), ['fields 1']],
  ['a mark taken out', changedReview({ marks: [] }), ['fields 1']],
  [
    'the time of a filling',
    changedReview({ fillings: review.fillings.map((filling) => ({ ...filling, at: '2023-01-01T07:00:00+08:00' })) }),
    ['fields 1'],
  ],
  ['a filling taken out', changedReview({ fillings: [] }), ['fields 1']],
  ['a value', { decisions: new Map([[field, { state: 'filled', value: '39' }]]) }, ['fields 1']],
  ['a field opened', { decisions: new Map() }, ['fields 1']],
  ['trail and review taken out', { stored: storedTrail([]), review: noReview }, ['fields 1']],
  ['the text', { text: '培训教师**人次。' }, ['text 0']],
  [
    'a finding passed over that was returned',
    {
      ...markedAs({}),
      review: { ...(markedAs({}).review as Review), findings: [{ ...finding, verdict: 'passed-over' }] },
    },
    ['findings 1'],
  ],
  [
    'a finding that nobody judged',
    changedReview({ findings: [{ ...finding, verdict: 'passed-over' }] }),
    ['findings 1'],
  ],
  [
    'times that run backwards',
    {
      stored: storedTrail(
        trailOf([
          { deed: 'opened', detail: fileDetail(source, '总结.txt'), at: '2023-01-01T08:00:01+08:00' },
          { deed: 'filled', field, sealed: '36' },
          { deed: 'approved', field, by: '审核人', sealed: '36' },
        ]),
      ),
    },
    ['time 2'],
  ],
  [
    'an approval before its filling',
    {
      stored: storedTrail(
        trailOf([
          { deed: 'approved', field, by: '审核人', sealed: '36' },
          { deed: 'filled', field, sealed: '36' },
        ]),
      ),
    },
    ['fields 1'],
  ],
])('it is seen that the trail says otherwise: %s', (_, change, details) => {
  expect(detailsOf(change)).toEqual(details)
})

test('an edit tells the text that it led to', () => {
  const edited = trailOf([
    { deed: 'filled', field, sealed: '36' },
    { deed: 'approved', field, by: '审核人', sealed: '36' },
    { deed: 'edited', sealed: '培训教师**人次。' },
  ])
  const stored = storedTrail(edited)
  expect([detailsOf({ stored, text: '培训教师**人次。' }), detailsOf({ stored })]).toEqual([[], ['text 3']])
})

test('a filled field that is open now is told, though the text was edited since', () => {
  const told = trailOf([
    { deed: 'filled', field, sealed: '36' },
    { deed: 'edited', sealed: text },
  ])
  expect(detailsOf({ stored: storedTrail(told), review: noReview, decisions: new Map() })).toEqual(['fields 1'])
})

test('a break is recorded once, and a cut is told for ever', () => {
  const cut = { ...storedTrail(entries), entries: entries.slice(0, 1) }
  const found = troublesIn({ ...whole, stored: cut, review: noReview, decisions: new Map() }, hash)
  const acts = [{ deed: 'opened', detail: fileDetail(source, '总结.txt') }] as const
  const recorded = trailOf([...acts, ...found.map(({ detail }) => ({ deed: 'broken', detail }) as const)])
  const later = troublesIn({ ...whole, stored: storedTrail(recorded), review: noReview, decisions: new Map() }, hash)
  expect([found.map(({ detail }) => detail), later, newTroubles(later, recorded)]).toEqual([['cut 1 2'], found, []])
})

test('a changed entry is told by its number and by whom it says it is', () => {
  const tampered = storedTrail(entries.with(1, { ...entries.at(1), by: '审核人', at } as never))
  expect(troublesIn({ ...whole, stored: tampered }, hash)[0]?.message).toMatchObject({
    code: 'trail-broken',
    params: { entry: 2, name: '审核人', at },
  })
})

test('a value that the trail calls filled is borne out', () => {
  const told = trailOf([
    { deed: 'opened', detail: fileDetail(source, '总结.txt') },
    { deed: 'filled', field, sealed: '36' },
    { deed: 'approved', field, by: '审核人', sealed: '36' },
  ])
  expect(detailsOf({ stored: storedTrail(told) })).toEqual([])
})

test('a mask tells the text that it led to', () => {
  const opened = { deed: 'opened', detail: fileDetail(source, '总结.txt') } as const
  const keeping: Decision = { state: 'kept', value: '36' }
  const of = (now: string) =>
    detailsOf({
      stored: storedTrail(trailOf([opened, { deed: 'masked', field, sealed: '培训教师**人。' }])),
      decisions: new Map([[field, keeping]]),
      review: { ...noReview, fillings: [{ field, by: '填报人', at, decision: keeping }] },
      text: now,
    })
  expect([of(text), of('培训教师36人。')]).toEqual([[], ['text 2']])
})

test('a field that is kept or open again is borne out by its own deed', () => {
  const opened = { deed: 'opened', detail: fileDetail(source, '总结.txt') } as const
  const of = (decision: Review['fillings'][number]['decision'], deed: 'kept' | 'reopened') =>
    detailsOf({
      stored: storedTrail(trailOf([opened, { deed, field }])),
      decisions: decision.state === 'open' ? new Map() : new Map([[field, decision]]),
      review: { ...noReview, fillings: [{ field, by: '填报人', at, decision }] },
    })
  expect([of({ state: 'kept', value: null }, 'kept'), of({ state: 'open' }, 'reopened')]).toEqual([[], []])
})

test('five fields are named, and of more that there are more', () => {
  const named = (count: number) => {
    const many = Array.from({ length: count }, (_, index) => ({ ...fields[0], id: `f${index}`, label: `${index}` }))
    const fillings = many.map(({ id }) => ({ field: id, by: '别人', at, decision }))
    const trouble = troublesIn(
      {
        ...whole,
        fields: many as never,
        decisions: new Map(many.map(({ id }) => [id, decision])),
        review: { ...noReview, fillings },
      },
      hash,
    ).find(({ message }) => message.code === 'trail-fields')
    return trouble?.message.params.fields
  }
  expect([named(5), named(6)]).toEqual(['0、1、2、3、4', '0、1、2、3、4…'])
})

test('what was taken back is in the trail alone: a mark that still stands, or that comes without an entry, is told', () => {
  const withdrawn = trailOf([
    { deed: 'opened', detail: fileDetail(source, '总结.txt') },
    { deed: 'filled', field, sealed: '36' },
    { deed: 'approved', field, by: '审核人', sealed: '36' },
    { deed: 'withdrawn', field, by: '审核人' },
  ])
  const stored = storedTrail(withdrawn)
  expect([detailsOf({ stored, review: { ...review, marks: [] } }), detailsOf({ stored })]).toEqual([[], ['fields 1']])
  expect(detailsOf({ review: { ...review, marks: [] } })).toEqual(['fields 1'])
})
