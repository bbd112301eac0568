import { expect, test } from 'vitest'
import { inPart } from '../../../src/core/mask/in-part.ts'
import type { TextToHide } from '../../../src/core/mask/place-masks.ts'
import { hideGiven, maskReport } from '../../../src/core/mask.ts'
import { resolve } from '../../../src/core/resolve.ts'
import { viewOf } from '../../../src/core/view.ts'

const hidden = (text: string, kind?: TextToHide['kind']) => {
  const { from, to } = inPart({ ...hideGiven(text), ...(kind ? { kind } : {}) })
  return text.slice(from, to)
}

test.each([
  ['张建国', '建国'],
  ['李 娜', ' 娜'],
  ['欧阳修文', '修文'],
  ['欧阳', '阳'],
  ['旬河县', '旬河'],
  ['培训教师', '培训教师'],
  ['13812345678', '1234'],
  ['610924198003051234', '92419800305'],
  ['+86 13812345678', ' 1381234'],
  ['12345678', '3456'],
  ['1234567', '1234567'],
  ['张建国强华', '张建国强华'],
])('of %s only %s is hidden', (text, expected) => {
  expect(hidden(text)).toBe(expected)
})

test('a body whose first character is a surname too is hidden whole', () => {
  expect([hidden('安办发', 'organisation'), hidden('安心文', 'person')]).toEqual(['安办发', '心文'])
})

test('a report that is masked in part reads on, and its values bring it back', () => {
  const report = '旬河县张建国同志，电话13891234567，回拨14567。'
  const hides = ['旬河县', '张建国', '13891234567'].map((text) => inPart(hideGiven(text)))
  const { text, messages, detection, overrides, decisions } = maskReport(report, hides, {
    format: 'text',
    masks: ['stars'],
  })
  const { placeholders } = viewOf({ detection, overrides })
  expect([text, messages, resolve(text, placeholders, decisions).text]).toEqual([
    '**县张**同志，电话138****4567，回拨14567。',
    [],
    report,
  ])
})
