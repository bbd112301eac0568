import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import { readReview, readWork, writeWork } from '../../src/core/project.ts'
import { noReview, type Review } from '../../src/core/review.ts'
import { reviewFrom } from '../../src/core/review-file.ts'
import { startSession } from '../../src/core/session.ts'

const work = startSession(detect('**县教育局', { format: 'text', masks: ['stars'] }))
const signed = { by: '审核人', at: '2023-01-02T08:00:00+08:00' }
const review: Review = {
  marks: [
    { ...signed, field: 'county', verdict: 'returned', note: '核对', decision: { state: 'filled', value: '旬河' } },
  ],
  fillings: [{ ...signed, field: 'county', decision: { state: 'kept', value: null } }],
  findings: [{ ...signed, finding: 'person-in-clear::陈默:', verdict: 'passed-over', note: '公开人物' }],
}

test('a review is written with the work and read back, and the work is the same without it', () => {
  const json = writeWork(work, review)
  expect([readReview(json), readReview(writeWork(work)), readWork(json).ok]).toEqual([
    { ok: true, value: review, messages: [] },
    { ok: true, value: noReview, messages: [] },
    true,
  ])
})

test.each([
  [null],
  [{}],
  [{ ...review, findings: [1] }],
  [{ ...review, findings: [{ ...review.findings[0], verdict: 'approved' }] }],
  [{ ...review, marks: [{ ...review.marks[0], verdict: 'perhaps' }] }],
  [{ ...review, fillings: [{ ...signed, field: 'county', decision: { state: 'gone' } }] }],
  [{ ...review, fillings: [{ ...signed, by: 1, field: 'county', decision: { state: 'open' } }] }],
  [{ ...review, marks: [{ ...review.marks[0], note: null }] }],
  [{ ...review, marks: [{ ...review.marks[0], at: 1 }] }],
  [{ ...review, marks: [{ ...review.marks[0], field: 1 }] }],
  [{ ...review, findings: [{ ...review.findings[0], finding: 1 }] }],
  [{ ...review, findings: [{ ...review.findings[0], note: 1 }] }],
  [{ marks: [], fillings: [] }],
  [{ ...review, fillings: [{ ...signed, field: 'county', decision: { state: 'filled', value: 'a\u0000' } }] }],
  [{ ...review, fillings: [{ ...signed, field: 'county', decision: { state: 'kept', value: 'a\nb' } }] }],
])('%j is no review', (value) => {
  expect(reviewFrom(value).messages.map(({ code }) => code)).toEqual(['review-damaged'])
})

test('a field that was opened again can have been filled and marked before', () => {
  const decision = { state: 'open' } as const
  const opened = { ...review, fillings: [{ ...signed, field: 'county', decision }] }
  expect(reviewFrom(opened)).toEqual({ ok: true, value: opened, messages: [] })
})
