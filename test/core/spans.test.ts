import { expect, test } from 'vitest'
import { indexBefore, meets, sameSpan } from '../../src/core/spans.ts'

const spans = [
  { start: 2, end: 4 },
  { start: 4, end: 5 },
  { start: 8, end: 10 },
]

test.each([
  [1, -1],
  [2, 0],
  [3, 0],
  [4, 1],
  [7, 1],
  [8, 2],
  [99, 2],
])('the last span that starts at or before %i is that at %i', (position, index) => {
  expect(indexBefore(spans, position)).toBe(index)
})

test.each([
  [0, 2, false],
  [0, 3, true],
  [3, 4, true],
  [4, 5, true],
  [5, 8, false],
  [5, 9, true],
  [9, 12, true],
  [10, 12, false],
  [0, 99, true],
])('from %i to %i meets one of them: %j', (start, end, isMet) => {
  expect(meets(spans, { start, end })).toBe(isMet)
})

test('two spans are the same where both ends are', () => {
  const span = { start: 1, end: 3 }
  expect(
    [
      { start: 1, end: 3 },
      { start: 1, end: 4 },
      { start: 0, end: 3 },
    ].map((other) => sameSpan(span, other)),
  ).toEqual([true, false, false])
})
