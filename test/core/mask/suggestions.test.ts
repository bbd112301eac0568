import { expect, test } from 'vitest'
import { detect } from '../../../src/core/detect.ts'
import { hidesIn, suggestionsIn } from '../../../src/core/mask/suggestions.ts'
import type { Decision } from '../../../src/core/model.ts'
import { resolve } from '../../../src/core/resolve.ts'
import { viewOf } from '../../../src/core/view.ts'

function suggested(report: string, value?: string) {
  const view = viewOf({ detection: detect(report, { format: 'text', masks: ['stars'] }), overrides: new Map() })
  const decided: Decision = value === undefined ? { state: 'open' } : { state: 'filled', value }
  const decisions = new Map(view.fields.map(({ id }) => [id, decided]))
  return suggestionsIn(report, resolve(report, view.placeholders, decisions)).map(({ text, count, start, reason }) => [
    text,
    count,
    start,
    reason.code,
    reason.cue,
  ])
}

test('each text is suggested once, with its places and the words that told what it is', () => {
  expect(
    suggested('旬河县江岔镇中学局长刘建国，赵小月、祁一两名同学，联系人：周海燕，电话13812345678，赵小月同学。'),
  ).toEqual([
    ['旬河县', 1, 0, 'place-level', '县'],
    ['江岔镇', 1, 3, 'place-level', '镇'],
    ['刘建国', 1, 10, 'person-role', '局长'],
    ['赵小月', 2, 14, 'person-listed', '两名同学'],
    ['祁一', 1, 18, 'person-listed', '两名同学'],
    ['周海燕', 1, 29, 'person-role', '联系人'],
    ['13812345678', 1, 35, 'number-labelled', '电话'],
  ])
})

test('the name of a place is suggested where it stands without its level too, with the whole name as the reason', () => {
  expect(suggested('旬河县教育局。旬河教育再上台阶，旬河县有旬河中学。')).toEqual([
    ['旬河县', 2, 0, 'place-level', '县'],
    ['旬河', 2, 7, 'place-bare', '旬河县'],
  ])
})

test('what a placeholder stands for is its field’s matter; places are those of the text as it is shown', () => {
  expect(suggested('**县教育局，赵小月同学到**县', '旬河口')).toEqual([['赵小月', 1, 8, 'person-titled', '同学']])
})

test('a name that is a common word as well is not hidden unasked', () => {
  const report = '前往温泉镇调研，温泉产业深入推进。'
  expect(hidesIn(report)).toEqual([{ text: '温泉镇', from: 0, to: 2, kind: 'place' }])
  const view = suggestionsIn(report, { text: report, pieces: [], placeholders: [] })
  expect(view.map(({ text, isCommon }) => [text, isCommon])).toEqual([
    ['温泉镇', false],
    ['温泉', true],
  ])
})

test.each([
  ['旬河中学举行家长会。', '旬河中学', '旬河'],
  ['旬河敬老院有老人。', '旬河敬老院', '旬河'],
  ['小天使幼儿园招生。', '小天使幼儿园', '小天使'],
])('what says which sort of body is meant stays beside the mask of its name: %s', (report, text, hidden) => {
  const hide = hidesIn(report).find((one) => text === one.text)
  expect(hide && text.slice(hide.from, hide.to)).toBe(hidden)
})
