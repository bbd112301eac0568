import { expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf } from '../../../src/core/detect.ts'

const blanks = { format: 'text', masks: ['stars', 'blanks'] } as const
const fields = (text: string) => fieldsOf(detect(text, blanks)).map(({ kind, label }) => `${kind} ${label}`)
const found = (text: string) => placeholdersOf(detect(text, blanks)).map(({ text }) => text)

test('blanks of a form are named by what stands before the colon', () => {
  expect(fields('姓名：______  性别：____\n联系电话：____________\n乙方：＿＿＿＿（以下简称乙方）')).toEqual([
    'name 乙方',
    'person 姓名',
    'text 性别',
    'identifier 联系电话',
  ])
  expect(fields('单位（盖章）：________')).toEqual(['name 单位'])
  expect(fields('合同金额为______元（大写：________）。')).toEqual(['figure 合同金额（元）', 'text 大写'])
})

test('a blank with its unit is a figure, and a date is three blanks', () => {
  expect(found('本合同自____年__月__日起，共___个月。')).toEqual(['____', '__', '__', '___'])
})

test.each([
  ['a name of a program', '__init__.py 和 a_b、get____value'],
  ['two signs of bold', '请填写__全称__并盖章'],
  ['two underscores', '编号__号'],
])('%s is no blank', (_, text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['编号___号', ['___']],
  ['于__月', ['__']],
  ['于_月', []],
])('how long a blank has to be: %s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('where nobody asks for blanks, underscores hide nothing', () => {
  const text = '姓名：______，培训教师**人。'
  expect(placeholdersOf(detect(text, { format: 'text', masks: ['stars'] })).map(({ text }) => text)).toEqual(['**'])
})
