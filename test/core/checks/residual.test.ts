import { expect, test } from 'vitest'
import { applyChange } from '../../../src/core/change.ts'
import { checkReport, joinedFix } from '../../../src/core/checks.ts'
import { written } from './written.ts'

const clear = (text: string) => checkReport(written(text)).filter(({ reason }) => reason.code !== 'open')

const report = '{name:县 **}县江岔镇中学学生赵小月、祁一两名同学获奖，赵小月居第{figure *=1}名，联系电话13812345678。'

test('people, places and numbers left in the clear are found, each with its fix', () => {
  expect(clear(report).map(({ severity, reason }) => [severity, reason.code, reason.cue])).toEqual([
    ['warning', 'place-in-clear', '江岔镇'],
    ['warning', 'person-in-clear', '赵小月'],
    ['warning', 'person-in-clear', '祁一'],
    ['warning', 'phone-in-clear', '13812345678'],
  ])
})

test('all of them are masked with one key, at all their places, as the report masks', () => {
  const { report: text } = written(report)
  const fix = joinedFix(clear(report), text.length)
  expect(fix?.type === 'mask' && applyChange(text, fix.change)).toBe(
    '**县**镇中学学生***、**两名同学获奖，***居第*名，联系电话***********。',
  )
})

test('a place tells nothing more once the county is named', () => {
  expect(clear('{name:县 **=旬河}县江岔镇').map(({ reason }) => reason.code)).toEqual(['place-named'])
})

test('a report without masks hides nothing, so nothing is left in the clear', () => {
  expect(clear('江岔镇赵小月、祁一两名同学')).toEqual([])
})

test('a labelled identity number with a wrong check digit is told besides being in the clear; a right one is not', () => {
  const codes = (number: string) => clear(`{name:县 **}县，身份证号${number}。`).map(({ reason }) => reason.code)
  expect(codes('110105194912310021').toSorted()).toEqual(['id-card-in-clear', 'number-false'])
  expect(codes('11010519491231002X')).toEqual(['id-card-in-clear'])
})
