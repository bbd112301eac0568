import { expect, test } from 'vitest'
import { cutsBetweenLines } from '../../renderer/page/cuts.ts'

const lines = (count: number, height: number) =>
  Array.from({ length: count }, (_, at) => ({ start: at * height, end: (at + 1) * height }))

test.each([
  ['a text that fits has one page', lines(22, 10), 220, [0]],
  ['one line more has a page of its own', lines(23, 10), 220, [0, 220]],
  ['no line is cut through', lines(5, 30), 100, [0, 90]],
  [
    'a line taller than the page stands alone',
    [
      { start: 0, end: 40 },
      { start: 40, end: 300 },
      { start: 300, end: 320 },
    ],
    100,
    [0, 40, 300],
  ],
  [
    'lines beside each other stay together',
    [
      { start: 0, end: 60 },
      { start: 60, end: 110 },
      { start: 60, end: 80 },
    ],
    100,
    [0, 60],
  ],
  ['nothing has one page', [], 100, [0]],
  [
    'a heading goes on with the line after it, and so does what stays with the heading',
    lines(5, 30).map((line, at) => ({ ...line, staysWithNext: at === 1 || at === 2 })),
    100,
    [0, 30, 120],
  ],
  [
    'what stays together and fills a page is divided',
    lines(5, 30).map((line) => ({ ...line, staysWithNext: true })),
    100,
    [0, 90],
  ],
])('%s', (_, given, room, cuts) => {
  expect(cutsBetweenLines(given, room)).toEqual(cuts)
})
