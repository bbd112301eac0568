import { describe, expect, test } from 'vitest'
import { tickRunsOf } from '../../../src/core/markup/code-spans.ts'
import { abilitiesOf, type DelimiterRun, isLeftFlanking, pairsOf } from '../../../src/core/markup/emphasis.ts'
import { headingOf } from '../../../src/core/markup/headings.ts'
import { cellsIn } from '../../../src/core/markup/tables.ts'

describe('the cells of a row', () => {
  test.each([
    ['| 甲 | 乙 |', ['甲', '乙']],
    ['甲 | 乙', ['甲', '乙']],
    ['| 甲 | 乙', ['甲', '乙']],
    ['　| 甲 |　', ['甲']],
    ['||甲||', ['', '甲', '']],
    ['|', []],
    ['| a\\|b | c |', ['a\\|b', 'c']],
    // A backslash that is escaped itself escapes nothing.
    ['| a\\\\|b |', ['a\\\\', 'b']],
    ['甲 | \\', ['甲', '\\']],
  ])('%s', (row, cells) => {
    expect(cellsIn(row, { start: 0, end: row.length }).map(({ start, end }) => row.slice(start, end))).toEqual(cells)
  })
})

describe('a code span', () => {
  test.each([
    ['`a`', 2],
    ['`` a ` b ``', 9],
    ['` `` `', 5],
    ['`a``', null],
    ['``a`', null],
    ['`', null],
  ])('in %s is closed by the run of backticks at %s', (text, at) => {
    expect(tickRunsOf(text).closing(0)?.start ?? null).toBe(at)
  })
})

describe('emphasis', () => {
  const code = (char: string) => (char === '' ? Number.NaN : char.charCodeAt(0))

  test.each([
    ['*', '', '甲', { opens: true, closes: true }],
    ['*', ' ', '甲', { opens: true, closes: false }],
    ['*', '甲', ' ', { opens: false, closes: true }],
    ['*', '：', '甲', { opens: true, closes: true }],
    ['_', 'a', 'b', { opens: false, closes: false }],
    ['_', '（', 'b', { opens: true, closes: true }],
  ] as const)('%s between %j and %j can do this', (sign, before, after, able) => {
    const outside = { opens: able.opens, closes: before === '' ? false : able.closes }
    expect(abilitiesOf(sign, code(before), code(after))).toEqual(outside)
  })

  test.each([
    ['', '甲', true],
    ['甲', '', false],
    ['甲', '（', false],
    ['，', '（', true],
    [' ', '（', true],
    ['甲', '乙', true],
  ])('a run between %j and %j flanks a word at its left as CommonMark says', (before, after, flanks) => {
    expect(isLeftFlanking(code(before), code(after))).toBe(flanks)
  })

  /** Runs of stars and underscores that may do both, or one where `<` or `>` stands behind them. */
  const runs = (text: string): readonly DelimiterRun[] =>
    [...text.matchAll(/(?<run>\*+|_+)(?<only>[<>]?)/gu)].map(({ groups }) => ({
      sign: groups?.run?.startsWith('_') ? '_' : '*',
      length: groups?.run?.length ?? 0,
      opens: groups?.only !== '>',
      closes: groups?.only !== '<',
    }))

  test.each([
    ['** **', ['0-1 2']],
    ['*** ***', ['0-1 2', '0-1 1']],
    ['* ** *', ['0-2 1']],
    ['* **', []],
    ['**< *< *> **>', ['1-2 1', '0-3 2']],
    ['*< _< *> _>', ['0-2 1']],
    ['*****< *> **> *>', ['0-2 2', '0-3 1']],
    ['**> **<', []],
  ])('of %s pairs these runs', (text, pairs) => {
    expect(pairsOf(runs(text)).map(({ opener, closer, length }) => `${opener}-${closer} ${length}`)).toEqual(pairs)
  })
})

test.each([
  ['# 甲', { depth: 1, head: 2, tail: 0 }],
  ['   ###### 甲 ##  ', { depth: 6, head: 10, tail: 5 }],
  ['#\t甲#', { depth: 1, head: 2, tail: 0 }],
  ['####### 甲', null],
  ['    # 甲', null],
  ['#甲', null],
  ['# ', null],
])('the signs of the heading %j', (line, signs) => {
  expect(headingOf(line)).toEqual(signs)
})
