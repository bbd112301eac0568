import { expect, test } from 'vitest'
import { letters, matchingOf, soundColumns } from '../../../src/core/batch/columns.ts'
import type { Field } from '../../../src/core/model.ts'

const field = (id: string, label: string): Field => ({
  id,
  label,
  kind: 'figure',
  unit: null,
  digits: null,
  count: 1,
  reason: { code: 'said-so', cue: '' },
})
const fields = [field('f1', '县名'), field('f2', '经费（万元）'), field('f3', '合格率（%）')]
const spell = (text: string) => (text === '县名' ? ['xianming', 'xm'] : text === '合格率' ? ['hegelv', 'hgl'] : [])
const match = (headings: readonly string[], choices: readonly (readonly [string, string | null])[] = []) =>
  soundColumns(matchingOf(headings, fields, new Map(choices), spell))

test.each([
  ['f1', 'f1', 'id'],
  ['县名', 'f1', 'label'],
  [' 县 名 ', 'f1', 'label'],
  ['经费(万元)', 'f2', 'label'],
  ['经费', 'f2', 'label'],
  ['xianming', 'f1', 'spelling'],
  ['HGL', 'f3', 'spelling'],
  ['人数', null, null],
  ['', null, null],
])('the heading %j fills the field %j, known by %j', (heading, id, by) => {
  const result = match([heading])
  expect(result.ok && result.value[0]).toMatchObject({ field: id, by })
})

test('a heading that fits two labels fills neither', () => {
  const two = [field('a', '人数（人）'), field('b', '人数（户）')]
  const result = soundColumns(matchingOf(['人数'], two, new Map(), () => []))
  expect(result.ok && result.value[0]?.field).toBeNull()
})

test('what a person says goes before what the heading says, and null leaves a column out', () => {
  const result = match(
    ['县名', '备注'],
    [
      ['县名', null],
      ['备注', '县名'],
    ],
  )
  expect(result.ok && result.value.map(({ field, by }) => [field, by])).toEqual([
    [null, 'hand'],
    ['f1', 'hand'],
  ])
})

test('two columns of one field, and choices that name nothing, refuse the table', () => {
  const result = match(['县名', 'f1'], [['单位', '县名']])
  expect(result.ok ? [] : result.messages.map(({ code, params }) => [code, params])).toEqual([
    ['batch-no-column', { heading: '单位' }],
    ['batch-column-twice', { field: '县名', one: 'A', two: 'B' }],
  ])
  expect(match(['备注'], [['备注', '没有']]).ok).toBe(false)
})

test('columns without a field and fields without a column are told', () => {
  const result = match(['县名', '备注', ''])
  expect(result.messages.map(({ code, params }) => [code, params.names])).toEqual([
    ['batch-columns-unused', '备注'],
    ['batch-columns-nameless', 'C'],
    ['batch-fields-without-column', '经费（万元）、合格率（%）'],
  ])
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (index, name) => {
  expect(letters(index)).toBe(name)
})
