import { expect, test } from 'vitest'
import { readingOf } from '../../../src/core/checks/subject.ts'
import { figureFrom, figuresOf, isRounded, lastDigit, ones } from '../../../src/core/quantities/figures.ts'
import { written } from '../checks/written.ts'

const figuresIn = (text: string) => readingOf(written(text)).figures
const told = (text: string) => figuresIn(text).all.map(({ value, magnitude, unit }) => [value, magnitude, unit])

test.each([
  ['3.5万元', [[3.5, 1e4, '元']]],
  ['35千克', [[35, 1e3, '克']]],
  ['2.1亿元', [[2.1, 1e8, '元']]],
  ['2万亿元', [[2, 1e12, '元']]],
  ['4百人', [[4, 100, '人']]],
  ['4千人', [[4, 1e3, '人']]],
  ['1,234人', [[1234, 1, '人']]],
  ['１２人', [[12, 1, '人']]],
  ['300多人', [[300, 1, '人']]],
  ['300余人', [[300, 1, '人']]],
  ['300人', [[300, 1, '人']]],
  ['92％', [[92, 1, '%']]],
  ['92%', [[92, 1, '%']]],
  ['12', [[12, 1, '']]],
  ['-3.2%', [[-3.2, 1, '%']]],
  ['增长-3.2%', [[-3.2, 1, '%']]],
  ['增长－3.2%', [[-3.2, 1, '%']]],
  [
    '3-5人',
    [
      [3, 1, ''],
      [5, 1, '人'],
    ],
  ],
  [
    '3%-5%',
    [
      [3, 1, '%'],
      [5, 1, '%'],
    ],
  ],
  ['A-5人', [[5, 1, '人']]],
  ['2023年有12人', [[12, 1, '人']]],
  ['2023人', [[2023, 1, '人']]],
  ['123年', [[123, 1, '年']]],
  ['2,023年', [[2023, 1, '年']]],
  ['{figure 人 **}人', [[null, 1, '人']]],
  ['{figure 人 **=12}人', [[12, 1, '人']]],
  ['4{figure 人 **}人', [[null, 1, '人']]],
  ['{name **}3人', [[3, 1, '人']]],
  ['{person **}3人', [[3, 1, '人']]],
] as const)('%s', (text, figures) => {
  expect(told(text)).toEqual(figures)
})

test('a figure is one sign of the shape, a year stays, and a hidden word hides no digit', () => {
  expect(figuresIn('2023年，{name **}县{person *}同志带领1,234人增收3.5万元').shape).toBe(
    '2023年，\uE002\uE002县\uE002同志带领\uE000人增收\uE000万元',
  )
})

test('each figure knows its place in the text, in the shape, and where its unit ends', () => {
  const { all } = figuresIn('共-12.50万元、{figure:many 人 ***=300}多人')
  expect(
    all.map(({ start, end, at, unitEnd, decimals, place }) => [start, end, at, unitEnd, decimals, place?.piece.field]),
  ).toEqual([
    [1, 7, 1, 9, 2, undefined],
    [10, 13, 5, 15, 0, 'many'],
  ])
})

test('the figure at a place of the shape is the first that does not stand before it', () => {
  const figures = figuresIn('共12人、30人')
  expect([0, 1, 2, 4, 5].map((at) => figureFrom(figures, at))).toEqual([0, 0, 1, 1, 2])
})

test('in ones of its unit, with one in its last digit, and whether it is rounded', () => {
  expect(
    figuresIn('3.5万元、12人、2.25%、4万元、{figure 人 **}人').all.map((figure) => [
      ones(figure),
      lastDigit(figure),
      isRounded(figure),
    ]),
  ).toEqual([
    [35_000, 1000, true],
    [12, 1, false],
    [2.25, 0.01, true],
    [40_000, 10_000, true],
    [null, 1, false],
  ])
})

test('a text without placeholders is read as it stands', () => {
  expect(figuresOf({ text: '12人', pieces: [], placeholders: [] }, []).all.length).toBe(1)
})
