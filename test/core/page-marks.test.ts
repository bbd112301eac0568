import { expect, test } from 'vitest'
import { freeMarks, hasMarks, marked, partsOf } from '../../src/core/page-marks.ts'

test('a marked text gives back its placeholders by their numbers, and everything between them', () => {
  const base = freeMarks('')
  const text = `全县${marked(base, 0, '**')}所，${marked(base, 1234, '旬河')}${marked(base, 7, '')}。`
  expect([partsOf(base, text), hasMarks(text), hasMarks('全县**所')]).toEqual([
    [
      { at: null, text: '全县' },
      { at: 0, text: '**' },
      { at: null, text: '所，' },
      { at: 1234, text: '旬河' },
      { at: 7, text: '' },
      { at: null, text: '。' },
    ],
    true,
    false,
  ])
})

test('characters for private use that a report has of its own stay as they are', () => {
  const own = '标\u{10F003}志\u{10F010}\uE005'
  const base = freeMarks(own)
  expect(partsOf(base, `${own}${marked(base, 3, '**')}`)).toEqual([
    { at: null, text: own },
    { at: 3, text: '**' },
  ])
})

test('a mark that lost its others leaves only its text', () => {
  const base = freeMarks('')
  const [begin, ...rest] = [...marked(base, 5, '**')]
  expect([partsOf(base, rest.slice(1).join('')), partsOf(base, `${begin}甲`)]).toEqual([
    [{ at: null, text: '**' }],
    [{ at: null, text: '甲' }],
  ])
})
