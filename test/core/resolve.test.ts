import { expect, test } from 'vitest'
import type { Decision, Placeholder } from '../../src/core/model.ts'
import { decisionOf, resolve, sameDecision, toResolved, toSource } from '../../src/core/resolve.ts'

const report = '**县培训教师****人，**县教育局。'

const placeholder = (start: number, text: string, field: string): Placeholder => ({
  id: `${field}@${start}`,
  start,
  end: start + text.length,
  text,
  kind: 'name',
  unit: null,
  digits: null,
  shape: text,
  field,
  reason: { code: 'unclear', cue: '' },
})
const placeholders = [
  placeholder(0, '**', 'county'),
  placeholder(7, '****', 'teachers'),
  placeholder(13, '**', 'county'),
]

const decided = (decisions: Readonly<Record<string, Decision>>) => new Map(Object.entries(decisions))
const filled = (value: string): Decision => ({ state: 'filled', value })
const kept = (value: string | null): Decision => ({ state: 'kept', value })

test('all places of a filled field show its value, an open one stays exactly as it was', () => {
  const shown = resolve(report, placeholders, decided({ county: filled('旬河') }))
  expect(shown.text).toBe('旬河县培训教师****人，旬河县教育局。')
  expect(shown.pieces).toEqual([
    { start: 0, end: 2, placeholder: 'county@0', field: 'county', state: 'filled' },
    { start: 7, end: 11, placeholder: 'teachers@7', field: 'teachers', state: 'open' },
    { start: 13, end: 15, placeholder: 'county@13', field: 'county', state: 'filled' },
  ])
})

test.each([
  [{ as: 'same', width: null }, '**县培训教师****人，**县教育局。'],
  [{ as: 'same', width: 3 }, '***县培训教师***人，***县教育局。'],
  [{ as: 'bars', width: null }, '██县培训教师████人，██县教育局。'],
  [{ as: 'crosses', width: 2 }, '××县培训教师××人，××县教育局。'],
] as const)('kept masks shown as %j never show the value', (masking, text) => {
  expect(resolve(report, placeholders, decided({ county: kept('旬河'), teachers: kept(null) }), masking).text).toBe(
    text,
  )
})

test('positions go from the report to the resolved text and back', () => {
  const shown = resolve(report, placeholders, decided({ county: filled('旬河口'), teachers: filled('8') }))
  expect(shown.text).toBe('旬河口县培训教师8人，旬河口县教育局。')
  const cases = [
    [0, 0],
    [2, 3],
    [7, 8],
    [11, 9],
    [13, 11],
    [15, 14],
    [report.length, shown.text.length],
  ] as const
  for (const [source, resolved] of cases) {
    expect([toResolved(shown, source, 'after'), toSource(shown, resolved, 'after')]).toEqual([resolved, source])
  }
})

test('a position inside a piece goes to the start or end of its placeholder', () => {
  const shown = resolve(report, placeholders, decided({ teachers: filled('123456') }))
  expect([
    toSource(shown, 9, 'before'),
    toSource(shown, 9, 'after'),
    toResolved(shown, 8, 'before'),
    toResolved(shown, 8, 'after'),
  ]).toEqual([7, 11, 7, 13])
})

test('where a value is empty, before is in front of its mask and after behind it', () => {
  const shown = resolve(report, placeholders, decided({ teachers: filled('') }))
  expect([toSource(shown, 7, 'before'), toSource(shown, 7, 'after'), toSource(shown, 8, 'before')]).toEqual([7, 11, 12])
})

test.each([
  ['××', '×××'],
  ['某某', '某某某'],
  ['XX', 'XXX'],
  ['xx', 'xxx'],
  ['＊＊', '＊＊＊'],
  ['*.*', '***'],
])('the mask %s made three long is %s', (mask, shown) => {
  const look = { as: 'same', width: 3 } as const
  expect(resolve(mask, [placeholder(0, mask, 'a')], decided({ a: kept('旬河') }), look).text).toBe(shown)
})

test.each([
  [{ state: 'open' }, { state: 'open' }, true],
  [filled('a'), filled('a'), true],
  [filled('a'), filled('b'), false],
  [filled('a'), kept('a'), false],
  [kept(null), kept(null), true],
  [kept(null), kept('a'), false],
  [{ state: 'open' }, kept(null), false],
] as const)('%j and %j are the same decision: %j', (a, b, same) => {
  expect([sameDecision(a, b), sameDecision(b, a)]).toEqual([same, same])
})

test('a field without a decision is open, and an open one shows its mask however masks are shown', () => {
  expect([
    decisionOf(new Map(), 'county'),
    resolve(report, placeholders, new Map()).text,
    resolve(report, placeholders, new Map(), { as: 'bars', width: 5 }).text,
  ]).toEqual([{ state: 'open' }, report, report])
})
