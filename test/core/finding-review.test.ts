import { expect, test } from 'vitest'
import { markFinding, markOfFinding } from '../../src/core/finding-review.ts'
import { noReview } from '../../src/core/review.ts'

const signed = { by: '审核人', at: '2023-01-01T08:00:00+08:00' }
const warning = { id: 'person-in-clear::陈默:', severity: 'warning' } as const
const hint = { id: 'place-named::江城:', severity: 'hint' } as const

test('a finding is passed over with a reason or returned with one; a hint needs none to pass', () => {
  const passed = markFinding(noReview, { ...signed, finding: warning, verdict: 'passed-over', note: ' 已公开 ' })
  const review = passed.ok ? passed.value : noReview
  const both = markFinding(review, { ...signed, finding: hint, verdict: 'passed-over', note: '' })
  const again = markFinding(review, { ...signed, finding: warning, verdict: 'returned', note: '请遮盖' })
  expect([
    markOfFinding(review, warning),
    both.ok && both.value.findings.length,
    again.ok && again.value.findings.map(({ verdict, note }) => [verdict, note]),
    markOfFinding(review, hint),
  ]).toEqual([
    { ...signed, finding: warning.id, verdict: 'passed-over', note: '已公开' },
    2,
    [['returned', '请遮盖']],
    null,
  ])
})

test.each([
  ['by nobody', { finding: hint, verdict: 'passed-over', by: ' ', note: '' }, 'review-nobody'],
  ['a warning without a reason', { finding: warning, verdict: 'passed-over', note: ' ' }, 'finding-no-note'],
  ['a return without a reason', { finding: hint, verdict: 'returned', note: '' }, 'finding-no-note'],
] as const)('a mark is refused: %s', (_, request, code) => {
  expect(markFinding(noReview, { ...signed, ...request }).messages.map((message) => message.code)).toEqual([code])
})
