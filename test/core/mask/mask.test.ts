import { expect, test } from 'vitest'
import { hideGiven, maskReport } from '../../../src/core/mask.ts'
import type { Format } from '../../../src/core/model.ts'
import { resolve } from '../../../src/core/resolve.ts'
import { overridesOf } from '../../../src/core/value-places.ts'
import { viewOf } from '../../../src/core/view.ts'

const masked = (report: string, strings: readonly string[], format: Format = 'text') =>
  maskReport(report, strings.map(hideGiven), { format, masks: ['stars'] })

const filled = ({ text, detection, overrides, decisions }: ReturnType<typeof masked>) =>
  resolve(text, viewOf({ detection, overrides }).placeholders, decisions).text

test('every occurrence is masked as the report masks, and the values bring the original back', () => {
  const report = '旬河县培训教师1265人，旬河县合格率92.5%。'
  const result = masked(report, ['旬河县', '1265', '92.5'])
  expect(result.text).toBe('**县培训教师****人，**县合格率**.*%。')
  expect([...result.decisions.values()].map((decision) => decision.state !== 'open' && decision.value)).toEqual(
    expect.arrayContaining(['旬河', '1265', '92.5']),
  )
  expect(filled(result)).toBe(report)
})

test('a report that gives every mask one length gets no other', () => {
  const result = masked('**县**镇**村有**人，赵小月同学', ['赵小月'])
  expect(result.text).toBe('**县**镇**村有**人，**同学')
})

test('masks that were there before stay open, and no value of theirs is made up', () => {
  const report = '**县与旬河县结对，**县教育局牵头。'
  const result = masked(report, ['旬河县'])
  expect([result.text, filled(result), result.decisions.size]).toEqual(['**县与**县结对，**县教育局牵头。', report, 1])
})

test('two names that a mask makes alike come back each at its place', () => {
  const report = '旬河县和江岔县，旬河县，江岔县。'
  expect(filled(masked(report, ['旬河县', '江岔县']))).toBe(report)
})

test('what stands side by side becomes one mask', () => {
  const result = masked('旬河教育局牵头', ['旬河', '教育局'])
  expect([result.text, filled(result)]).toEqual(['*****牵头', '旬河教育局牵头'])
})

test('a number is masked as a whole number, not inside another', () => {
  expect(masked('12人，2012年，12.5%', ['12']).text).toBe('**人，2012年，12.5%')
})

test('a place right beside a mask that was there is a field of its own, and its sheet says where it stands', () => {
  const report = '其中**江岔镇九年制学校'
  const result = masked(report, ['江岔镇'])
  expect([result.text, result.messages, filled(result)]).toEqual(['其中****镇九年制学校', [], report])
  const rows = [...result.decisions].map(([key, decision]) => ({
    key,
    value: decision.state === 'open' ? null : decision.value,
    keep: false,
  }))
  const view = viewOf({ detection: result.detection, overrides: overridesOf(rows) })
  expect(resolve(result.text, view.placeholders, result.decisions).text).toBe(report)
})

test.each([
  ['其中**江岔镇九年制学校，江岔镇**。', '其中****镇九年制学校，**镇**。'],
  ['**江岔**：全镇有学校3所。', '******：全镇有学校3所。'],
])('beside marks of Markdown a place is masked, and they stay: %s', (report, expected) => {
  const result = masked(report, ['江岔'])
  expect([result.text, result.messages, filled(result)]).toEqual([expected, [], report])
})

test('a mask that stood there keeps its field open, though a new one beside it and another elsewhere are filled', () => {
  const report = '旬河县\\*县'
  const result = masked(report, ['旬河县', '县'])
  expect([result.text, filled(result)]).toEqual(['**县\\**', report])
})

test('a place that a reader would take for a part of a number beside it stays in the clear, and is said', () => {
  const result = masked('**.旬河县教育局', ['旬河县'])
  expect(result.messages.map(({ code, params }) => [code, params])).toEqual([
    ['mask-left-clear', { text: '旬河', count: 1 }],
  ])
  expect(filled(result)).toBe('**.旬河县教育局')
})

test.each([
  [['高度'], [['mask-common-word', { text: '高度', count: 1 }]]],
  [['江岔'], [['mask-not-found', { text: '江岔' }]]],
  [['旬河县'], [['mask-part-left', { text: '旬河县', part: '旬河', count: 1 }]]],
  [['旬河\n教育'], [['mask-line-break', { text: '旬河\n教育' }]]],
  [['**旬河**'], [['mask-markup', { text: '**旬河**' }]]],
])('%j is said to the person who asked', (strings, messages) => {
  const result = masked('旬河县高度重视旬河教育', strings, 'markdown')
  expect(result.messages.map(({ code, params }) => [code, params])).toEqual(messages)
})

test('two masks that read as emphasis together are told apart by a full-width one, and nothing stays in the clear', () => {
  const report = '见旬河县年报，电话13812345678。'
  const result = masked(report, ['见旬河县', '13812345678'])
  expect([result.text, result.messages, filled(result)]).toEqual([
    '＊＊＊县年报，电话＊＊＊＊＊＊＊＊＊＊＊。',
    [],
    report,
  ])
})
