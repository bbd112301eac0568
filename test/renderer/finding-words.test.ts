import { expect, test } from 'vitest'
import { findWords } from '../../renderer/page/finding-words.ts'

const page = {
  text: '旬河县ABC中学36人',
  places: [
    { start: 0, end: 2, number: 0 },
    { start: 8, end: 10, number: 1 },
  ],
} // prettier-ignore
const labels = ['县名', '教师（人）']
const find = (wanted: string) => findWords(page, wanted, (number) => labels[number] ?? '')

test.each([
  ['words, whatever their case', 'abc', [{ start: 3, end: 6, label: null }]],
  ['a value', '36', [{ start: 8, end: 10, label: null }]],
  ["a place by its field's name", '教师', [{ start: 8, end: 10, label: '教师（人）' }]],
  [
    'both, in the order of the page',
    '人',
    [
      { start: 8, end: 10, label: '教师（人）' },
      { start: 10, end: 11, label: null },
    ],
  ],
  ['nothing for nothing', ' ', []],
])('%s', (_, wanted, found) => {
  expect(find(wanted)).toEqual(found)
})
