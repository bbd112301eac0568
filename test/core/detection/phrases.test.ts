import { expect, test } from 'vitest'
import { comparisonOf, earlierIn, phraseAfter, phraseBefore, rawBefore } from '../../../src/core/detection/phrases.ts'

test.each([
  ['教师，', '教师'],
  ['的教师。', '教师'],
  ['”教师1', '教师'],
  ['）教师', '教师'],
  ['（单位', '单位'],
  ['“星火”计划', '“星火”计划'],
  ['abc教师-甲', 'abc教师-甲'],
])('the words behind a mask end at punctuation and numbers, without what only joins them: %s', (text, said) => {
  expect(phraseAfter(text, 0)).toBe(said)
})

test.each([
  ['项目建设并通过验收', '项目建设'],
  ['项目的并通过', '项目的'],
  ['项目并通过', '项目并通过'],
  ['教师培训了三天', '教师培训'],
  ['培训了三天', '培训了三天'],
])('a phrase ends before 了 and 并 where three characters stand before: %s', (text, said) => {
  expect(phraseAfter(text, 0)).toBe(said)
})

test('a phrase that goes on for sixteen characters and more is cut to ten', () => {
  const fifteen = '教育工作者队伍建设情况汇报表和'
  expect(fifteen).toHaveLength(15)
  expect(phraseAfter(fifteen, 0)).toBe(fifteen)
  expect(phraseAfter(`${fifteen}册`, 0)).toBe(fifteen.slice(0, 10))
  expect(phraseAfter('教育工作者', 0, 6)).toBe('教育工作者')
  expect(phraseAfter('教育工作者', 0, 5)).toBe('教育工作者')
  expect(phraseAfter('第教育工作者', 1, 3)).toBe('教育工')
})

test.each([
  ['**教师**', '教师', '教师'],
  ['全年培训教师**', '培训教师', '全年培训教师'],
  ['其中：女教师**', '女教师', '女教师'],
  ['由上年的参保率**', '上年的参保率', '由上年的参保率'],
  ['2024年教师 培训**', '年教师 培训', '年教师 培训'],
  ['（教师**', '教师', '（教师'],
  ['比上年同期提高**', '比上年同期提高', '比上年同期提高'],
])('the words before a mask, without and with what joins them: %s', (text, phrase, raw) => {
  const at = text.lastIndexOf('**')
  expect([phraseBefore(text, at), rawBefore(text, at)]).toEqual([phrase, raw])
})

test('the words before a mask end at a floor and after twenty-eight characters', () => {
  expect(rawBefore('教师培训', 4, 2)).toBe('培训')
  expect(rawBefore('教'.repeat(40), 40)).toHaveLength(28)
})

test('a comparison and an earlier time are told from what is counted', () => {
  expect(earlierIn('参保率由上年的')).toEqual({ metric: '参保率', time: '上年' })
  expect(earlierIn('参保率')).toBeNull()
  expect(comparisonOf('较上年的参保率')).toBe('较上年的')
  expect(comparisonOf('参保率')).toBeNull()
})

test.each([
  ['到账资金**', '到账资金'],
  ['到各村**', '各村'],
  ['有线电视**', '有线电视'],
  ['对外贸易额**', '对外贸易额'],
  ['对外来人口**', '外来人口'],
  ['到会场馆**', '到会场馆'],
  ['到场馆**', '场馆'],
  ['共青团员**', '共青团员'],
  ['预约**', '预约'],
  ['用电大约**', '用电'],
  ['志愿者**', '志愿者'],
  ['产品系列**', '产品系列'],
])('a joining word that is a character of a noun stays in it: %s', (text, label) => {
  expect(phraseBefore(text, text.indexOf('*'))).toBe(label)
})
