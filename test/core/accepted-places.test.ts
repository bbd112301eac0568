import { expect, test } from 'vitest'
import { acceptedPlaces, markedPlaces, placeFinding } from '../../src/core/accepted-places.ts'
import { markFinding } from '../../src/core/finding-review.ts'
import { noReview, type Review } from '../../src/core/review.ts'

const kept = { place: '0123456789ab', field: '县名:（第一处）\n' }

function marked(review: Review, verdict: 'passed-over' | 'returned', note = '校园评比的名称') {
  const result = markFinding(review, {
    finding: placeFinding(kept),
    verdict,
    note,
    by: '李审核',
    at: '2023-01-06T06:30:00Z',
  })
  if (!result.ok) throw new Error(result.messages[0].code)
  return result.value
}

test('a place that somebody accepted with a reason is read back from the review, with its field', () => {
  const review = marked(noReview, 'passed-over')
  expect([[...acceptedPlaces(review)], markedPlaces(review)[0]?.field, markedPlaces(review)[0]?.mark.note]).toEqual([
    [kept.place],
    kept.field,
    '校园评比的名称',
  ])
})

test('without a reason no place is accepted', () => {
  expect(() => marked(noReview, 'passed-over', ' ')).toThrow('finding-no-note')
})

test('a place that was taken back accepts nothing, and its mark is still there', () => {
  const review = marked(marked(noReview, 'passed-over'), 'returned')
  expect([acceptedPlaces(review).size, markedPlaces(review).length]).toEqual([0, 1])
})

test('a mark of a finding is no place', () => {
  const mark = { finding: 'place:0123', verdict: 'passed-over', note: 'a', by: 'b', at: 'c' } as const
  expect(markedPlaces({ ...noReview, findings: [mark] })).toEqual([])
})
