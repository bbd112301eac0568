import { expect, test } from 'vitest'
import type { Decision, Field } from '../../src/core/model.ts'
import { noReview, type Review } from '../../src/core/review.ts'
import { waitingFor } from '../../src/core/waiting.ts'

const fields = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, label: id }) as Field)
const at = '2026-05-04T09:00:00+08:00'
const filled = (value: string): Decision => ({ state: 'filled', value })
const given = (field: string, value: string, verdict: 'approved' | 'returned') =>
  ({ field, verdict, note: '', by: '李审核', at, decision: filled(value) }) as const

test('what is open, returned and unmarked waits for who fills, who filled it and who reviews', () => {
  const decisions = new Map(['a', 'b', 'c', 'd'].map((id) => [id, filled('1')]))
  const review: Review = {
    ...noReview,
    marks: [given('a', '1', 'returned'), given('b', '1', 'returned'), given('c', '1', 'approved')],
    fillings: [{ field: 'a', by: '张填报', at, decision: filled('1') }],
  }
  expect(waitingFor(review, decisions, fields)).toEqual({
    open: 1,
    returned: [
      { name: '张填报', count: 1 },
      { name: '', count: 1 },
    ],
    review: 1,
  })
})

test('what was changed since it was judged waits for who reviews, and what was opened again for who fills', () => {
  const review: Review = { ...noReview, marks: [given('a', '1', 'returned'), given('b', '1', 'approved')] }
  const decisions = new Map([['a', filled('2')]])
  expect(waitingFor(review, decisions, fields.slice(0, 2))).toEqual({ open: 1, returned: [], review: 1 })
})
