import { expect, test } from 'vitest'
import type { Field } from '../../src/core/model.ts'
import { cleanValue, decide, hiddenPart, refusalOf, understoodFigure } from '../../src/core/values.ts'

const field = (id: string, label: string): Field => ({
  id,
  label,
  kind: 'figure',
  unit: '人',
  digits: 2,
  count: 1,
  reason: { code: 'unclear', cue: '' },
})
const fields = [field('county', '县名'), field('f1', '培训教师（人）'), field('constructor', '__proto__')]
const row = (key: string, value: string | null, keep = false) => ({ key, value, keep })

test('rows decide fields by id or by label; those without a value decide nothing', () => {
  const rows = [row('县名', '旬河县', true), row('f1', '35'), row('__proto__', '')]
  expect(decide(rows, fields)).toEqual({
    ok: true,
    messages: [],
    value: new Map([
      ['county', { state: 'kept', value: '旬河县' }],
      ['f1', { state: 'filled', value: '35' }],
    ]),
  })
})

test('any name is only a name', () => {
  expect(decide([row('constructor', '1')], fields)).toMatchObject({
    value: new Map([['constructor', { state: 'filled', value: '1' }]]),
  })
  expect(decide([row('toString', '1')], fields)).toMatchObject({
    ok: false,
    messages: [{ code: 'value-unknown-field' }],
  })
})

test('all that is wrong with the rows is said at once', () => {
  const rows = [
    row('市名', '安康市'),
    row('f1', '1'),
    row('培训教师（人）', '2'),
    row('县名', '旬\n河'),
    row('constructor', 'a\u0001'),
  ]
  expect(decide(rows, fields)).toMatchObject({
    ok: false,
    messages: [
      { code: 'value-unknown-field', params: { field: '市名' } },
      { code: 'value-given-twice', params: { field: '培训教师（人）' } },
      { code: 'value-line-break', params: { field: '县名' } },
      { code: 'value-control', params: { field: '__proto__' } },
    ],
  })
})

test.each([
  ['旬河县', null],
  ['𠮷祥镇', null],
  ['两\r\n行', 'value-line-break'],
  ['制\t表', 'value-line-break'],
  ['\u2028', 'value-line-break'],
  ['\u0007', 'value-control'],
  ['\uFFFE', 'value-control'],
  ['半个\uD842', 'value-control'],
  ['\u0008', 'value-control'],
  ['\u000B', 'value-control'],
  ['\u000E', 'value-control'],
  ['\u001F', 'value-control'],
  [' ', null],
  ['~', null],
  ['\u007F', 'value-control'],
  ['\u0084', 'value-control'],
  ['\u0085', 'value-line-break'],
  ['\u0086', 'value-control'],
  ['\u009F', 'value-control'],
  ['\u00A0', null],
  ['\uFFFD', null],
  ['\uFFFF', 'value-control'],
])('the value %j is refused for %s', (value, refusal) => {
  expect(refusalOf(value)).toBe(refusal)
})

test('what is pasted becomes one line without what no document can carry', () => {
  expect(cleanValue(' 旬河县\r\n教育局\u0007\uD842 ')).toBe('旬河县 教育局')
})

test.each([
  ['4**', '**', '435', '35', 'the whole value'],
  ['4**', '**', '35', '35', 'only what is hidden'],
  ['4**', '**', '44', '44', 'what is hidden, though it begins alike'],
  ['4**', '**', '4350', '350', 'a longer whole value'],
  ['9*.*', '*.*', '98.5', '8.5', 'a whole decimal'],
  ['9*.*', '*.*', '8.5', '8.5', 'the hidden part of a decimal'],
  ['9*.*', '*.*', '95', '5', 'a whole number for a decimal'],
  ['20**', '**', '2022', '22', 'a year'],
  ['20**', '**', '20', '20', 'the hidden part of the year 2020'],
  ['138****1234', '****', '13800001234', '0000', 'a telephone number'],
  ['张**', '**', '张小明', '小明', 'a name with its surname'],
  ['张**', '**', '小明', '小明', 'a given name'],
  ['****', '****', '4350', '4350', 'a value with nothing visible'],
])('into %s (%s) the value %s writes %s: %s', (shape, text, value, written) => {
  expect(hiddenPart({ shape, text }, value)).toBe(written)
})

test.each([
  ['１，２３４', '1234'],
  ['1,234.50', '1234.50'],
  [' 35 ', '35'],
  ['-0.8', '-0.8'],
  ['12人', null],
  ['1,2', null],
  ['1,234,567', '1234567'],
  ['1,234,56', null],
  ['1234,567', null],
  ['+35', '+35'],
  ['.5', null],
  ['5.', null],
  ['1.2.3', null],
  ['', null],
])('the figure %j is understood as %s', (typed, understood) => {
  expect(understoodFigure(typed)).toBe(understood)
})
