import { expect, test } from 'vitest'
import { applyChange, changeOf, differenceBetween, mapPosition, touches } from '../../src/core/change.ts'

const edit = (start: number, end: number, text: string) => ({ start, end, text })

test.each([
  ['nothing', 'abc', [], 'abc'],
  ['an insertion', 'abc', [edit(1, 1, 'x')], 'axbc'],
  [
    'several at once, in the old text’s offsets',
    'abcdef',
    [edit(0, 1, 'AA'), edit(3, 5, ''), edit(6, 6, '!')],
    'AAbcf!',
  ],
] as const)('a change applies %s', (_, text, change, after) => {
  expect(applyChange(text, change)).toBe(after)
})

test('edits are put in order and those that do nothing are left out', () => {
  expect(changeOf([edit(4, 5, 'b'), edit(2, 2, ''), edit(0, 1, 'a')], 6)).toEqual([edit(0, 1, 'a'), edit(4, 5, 'b')])
})

test.each([
  ['overlap', [edit(0, 3, ''), edit(2, 4, '')]],
  ['leave the text', [edit(5, 9, '')]],
  ['end before they start', [edit(3, 2, 'x')]],
])('edits that %s are refused with their numbers', (_, edits) => {
  expect(() => changeOf(edits, 6)).toThrow(RangeError)
})

test.each([
  [[edit(2, 2, 'xx')], 2, 'before', 2],
  [[edit(2, 2, 'xx')], 2, 'after', 4],
  [[edit(1, 4, 'x')], 2, 'before', 1],
  [[edit(1, 4, 'x')], 2, 'after', 2],
  [[edit(1, 4, 'x')], 4, 'before', 2],
  [[edit(1, 4, 'x')], 1, 'after', 2],
  [[edit(0, 1, ''), edit(3, 3, 'yy')], 3, 'before', 2],
  [[edit(0, 1, ''), edit(3, 3, 'yy')], 9, 'before', 10],
] as const)('through %j the position %i, taken %s, goes to %i', (change, position, side, mapped) => {
  expect(mapPosition(change, position, side)).toBe(mapped)
})

test('a change touches what it cuts into, not what it stands beside', () => {
  const change = [edit(2, 4, 'x'), edit(8, 8, 'y')]
  expect([touches(change, 0, 2), touches(change, 3, 9), touches(change, 4, 8), touches(change, 7, 9)]).toEqual([
    false,
    true,
    false,
    true,
  ])
})

test('the difference of two texts is one edit, and none where they are equal', () => {
  expect([
    differenceBetween('培训**人', '培训35人'),
    differenceBetween('aa', 'aaa'),
    differenceBetween('a', 'a'),
  ]).toEqual([[edit(2, 4, '35')], [edit(2, 2, 'a')], []])
})

test('the difference of two texts divides no character in two', () => {
  expect([
    differenceBetween('姓𠮷。', '姓𠮸。'),
    differenceBetween('𠮷𠮸', '𠮸'),
    differenceBetween('\u{20bb7}人', '\u{207b7}人'),
    differenceBetween('𠮷', '𠮷𠮷'),
  ]).toEqual([[edit(1, 3, '𠮸')], [edit(0, 2, '')], [edit(0, 2, '\u{207b7}')], [edit(2, 2, '𠮷')]])
})
