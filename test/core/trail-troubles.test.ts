import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
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
const whole: RecordedWork = { stored: storedTrail(entries), review, fields, decisions, source }

const detailsOf = (change: Partial<RecordedWork>) =>
  troublesIn({ ...whole, ...change }, hash).map(({ detail }) => detail)

test('nothing is wrong with a trail that tells what the project says', () => {
  expect(detailsOf({})).toEqual([])
  expect(detailsOf({ stored: storedTrail([]), review: noReview })).toEqual([])
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

test('a break is recorded once, and a cut is told for ever', () => {
  const cut = { ...storedTrail(entries), entries: entries.slice(0, 1) }
  const found = troublesIn({ ...whole, stored: cut, review: noReview }, hash)
  const acts = [{ deed: 'opened', detail: fileDetail(source, '总结.txt') }] as const
  const recorded = trailOf([...acts, ...found.map(({ detail }) => ({ deed: 'broken', detail }) as const)])
  const later = troublesIn({ ...whole, stored: storedTrail(recorded), review: noReview }, hash)
  expect([found.map(({ detail }) => detail), later, newTroubles(later, recorded)]).toEqual([['cut 1 2'], found, []])
})

test('a changed entry is told by its number and by whom it says it is', () => {
  const tampered = storedTrail(entries.with(1, { ...entries.at(1), by: '审核人', at } as never))
  expect(troublesIn({ ...whole, stored: tampered }, hash)[0]?.message).toMatchObject({
    code: 'trail-broken',
    params: { entry: 2, name: '审核人', at },
  })
})

test.each(['filled', 'masked'] as const)('a value that the trail calls %s is borne out', (deed) => {
  const told = trailOf([
    { deed: 'opened', detail: fileDetail(source, '总结.txt') },
    { deed, field, sealed: '36' },
    { deed: 'approved', field, by: '审核人', sealed: '36' },
  ])
  expect(detailsOf({ stored: storedTrail(told) })).toEqual([])
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
    const [trouble] = troublesIn(
      {
        ...whole,
        fields: many as never,
        decisions: new Map(many.map(({ id }) => [id, decision])),
        review: { ...noReview, fillings },
      },
      hash,
    )
    return trouble?.message.params.fields
  }
  expect([named(5), named(6)]).toEqual(['0、1、2、3、4', '0、1、2、3、4…'])
})
