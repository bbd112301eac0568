import { expect, test } from 'vitest'
import type { Decision, Field } from '../../src/core/model.ts'
import {
  fillerOf,
  type MarkRequest,
  mark,
  noReview,
  progressOf,
  type Review,
  signFillings,
  standingOf,
  withdraw,
} from '../../src/core/review.ts'

const field = (id: string): Field => ({
  id,
  kind: 'name',
  label: `${id}名`,
  unit: null,
  digits: null,
  count: 1,
  reason: { code: 'single', cue: '' },
})
const [county, city, points] = [field('县'), field('市'), field('点')]
const filled = (value: string): Decision => ({ state: 'filled', value })
const decided = (...pairs: readonly (readonly [Field, string])[]) =>
  new Map(pairs.map(([{ id }, value]) => [id, filled(value)]))

const request = (more: Partial<MarkRequest> = {}): MarkRequest => ({
  field: county,
  verdict: 'approved',
  note: '',
  by: '审核人',
  at: '2023-01-02T08:00:00+08:00',
  twoPersons: false,
  ...more,
})
const marked = (review: Review, decisions: ReturnType<typeof decided>, more: Partial<MarkRequest> = {}): Review => {
  const result = mark(review, decisions, request(more))
  if (!result.ok) throw new Error(result.messages[0].code)
  return result.value
}

test('an approval is void as soon as the value changes, and holds again when the change is undone', () => {
  const before = decided([county, '旬河'])
  const review = marked(noReview, before)
  expect([
    standingOf(review, before, county.id),
    standingOf(review, decided([county, '江岔']), county.id),
    standingOf(review, new Map(), county.id),
    standingOf(review, before, county.id),
  ]).toEqual(['approved', 'void', 'void', 'approved'])
})

test.each([
  [{ by: '  ' }, 'review-nobody'],
  [{ field: city }, 'review-open'],
  [{ verdict: 'returned', note: ' ' }, 'review-no-note'],
  [{ by: '填报人', twoPersons: true }, 'review-own'],
] as const)('a mark %j is refused with a reason', (more, code) => {
  const decisions = decided([county, '旬河'])
  const review = signFillings(noReview, new Map(), decisions, { by: '填报人', at: '2023-01-01T08:00:00+08:00' })
  const result = mark(review, decisions, request(more))
  expect([result.ok, result.messages.map((message) => message.code)]).toEqual([false, [code]])
})

test('where two must agree, what nobody signed is not approved and can be returned', () => {
  const decisions = decided([county, '旬河'])
  const approved = mark(noReview, decisions, request({ twoPersons: true }))
  const returned = mark(noReview, decisions, request({ twoPersons: true, verdict: 'returned', note: '请署名' }))
  expect([approved.messages.map((message) => message.code), returned.ok]).toEqual([['review-unsigned'], true])
})

test('whoever filled a field may return it, and with one person approve it', () => {
  const decisions = decided([county, '旬河'])
  const review = signFillings(noReview, new Map(), decisions, { by: '审核人', at: '2023-01-01T08:00:00+08:00' })
  expect([
    mark(review, decisions, request({ verdict: 'returned', note: '写错了', twoPersons: true })).ok,
    mark(review, decisions, request()).ok,
  ]).toEqual([true, true])
})

test('a filling is signed by whoever changed it last, and the others keep their names', () => {
  const first = decided([county, '旬河'], [city, '江城'])
  const second = decided([county, '旬河'], [city, '江州'])
  const one = signFillings(noReview, new Map(), first, { by: '甲', at: '1' })
  const two = signFillings(one, first, second, { by: '乙', at: '2' })
  expect([fillerOf(two, second, county.id), fillerOf(two, second, city.id), fillerOf(two, first, city.id)]).toEqual([
    '甲',
    '乙',
    null,
  ])
})

test('progress counts every field once', () => {
  const fields = [county, city, points, field('省')]
  const decisions = decided([county, '旬河'], [city, '江城'], [points, '4'])
  const review = marked(noReview, decisions)
  expect(progressOf(review, decisions, fields)).toEqual({ open: 1, unmarked: 2, approved: 1, returned: 0, void: 0 })
})

test('a later mark of the same field takes the place of the earlier one', () => {
  const decisions = decided([county, '旬河'])
  const review = marked(marked(noReview, decisions), decisions, { verdict: 'returned', note: '请核对' })
  expect(review.marks.map(({ verdict, note }) => [verdict, note])).toEqual([['returned', '请核对']])
})

test('who said something of a field takes it back themselves, and nobody else does', () => {
  const decisions = decided([county, '旬河'], [city, '安康'])
  const review = marked(marked(noReview, decisions), decisions, { field: city, verdict: 'returned', note: '再核对' })
  const back = withdraw(review, county, ' 审核人')
  expect(back.ok && [county, city].map(({ id }) => standingOf(back.value, decisions, id))).toEqual([
    'unmarked',
    'returned',
  ])
  const refused = [withdraw(review, county, '另一人'), withdraw(noReview, county, '审核人')]
  expect(refused.map(({ messages }) => messages.map(({ code }) => code))).toEqual([
    ['review-not-own'],
    ['review-not-own'],
  ])
})
