import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import type { Finding } from '../../src/core/model.ts'
import { noReview, type Review } from '../../src/core/review.ts'
import { nextToReview, reviewOrder } from '../../src/core/review-order.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const start = startSession(detect('**县教育局培训教师**人，资助学生**人次。', { format: 'text', masks: ['stars'] }))
const { fields } = viewOf(start)
const [county = '', teachers = '', pupils = ''] = fields.map(({ id }) => id)
const decision = { state: 'filled', value: '36' } as const
const decisions = reduce(start, {
  type: 'decide',
  decisions: new Map(fields.map(({ id }) => [id, decision])),
}).decisions
const signed = { by: '审核人', at: '2023-01-01T08:00:00+08:00', note: '' }

const finding = (id: string, severity: Finding['severity'], field: string | null = null): Finding => ({
  id,
  start: 0,
  end: 1,
  severity,
  confidence: 'sure',
  reason: { code: 'digits-differ', cue: '', want: '' },
  placeholder: null,
  field,
  fix: null,
})
const findings = [
  finding('h', 'hint'),
  finding('e', 'error'),
  finding('t', 'error', teachers),
  finding('p', 'hint', pupils),
]

const walked = (review: Review, decided = decisions) =>
  reviewOrder(review, decided, fields, findings).map(({ kind, key, standing }) => [
    key.slice(kind.length + 1),
    standing,
  ])

test('the worst comes first, a field before the report’s own words, and what nothing is said of last', () => {
  expect(walked(noReview)).toEqual([
    [teachers, 'unmarked'],
    ['e', 'unmarked'],
    [pupils, 'unmarked'],
    ['h', 'unmarked'],
    [county, 'unmarked'],
  ])
})

test('what is marked or open goes to the end, as it stands in the report', () => {
  const review: Review = {
    marks: [{ ...signed, field: teachers, verdict: 'approved', decision }],
    fillings: [],
    findings: [
      { ...signed, finding: 'h', verdict: 'passed-over' },
      { ...signed, finding: 'e', verdict: 'returned' },
    ],
  }
  const open = new Map([...decisions].filter(([field]) => field !== county))
  expect(walked(review, open)).toEqual([
    [pupils, 'unmarked'],
    [county, 'open'],
    [teachers, 'approved'],
    ['h', 'approved'],
    ['e', 'returned'],
  ])
})

test('the next one waits for a mark, round the end, and is none where nothing waits', () => {
  const order = reviewOrder(noReview, decisions, fields, findings)
  const keys = order.map(({ key }) => key)
  const done = order.map((item) => ({ ...item, standing: 'approved' as const }))
  expect([
    nextToReview(order, null)?.key,
    nextToReview(order, keys[0] ?? '')?.key,
    nextToReview(order, keys.at(-1) ?? '')?.key,
    nextToReview(done, keys[0] ?? ''),
  ]).toEqual([keys[0], keys[1], keys[0], null])
})
