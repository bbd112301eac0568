import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks.ts'
import { written } from './written.ts'

const found = (text: string) => checkReport(written(text)).map(({ reason: { code, cue } }) => [code, cue])

test.each([
  '2024年2月29日，9月30日20时至10月3日8时30分。',
  '2022年12月28日至2023年1月3日，自12月28日至1月3日，9月1日至6月30日。',
  '3月5日至12日，2020—2025年，比分12:15，时间8:05—9:40。',
  '20**年**月**日，第14届3月号，每月31日。',
  '12月份完成，6月至8月开展，第3个月，2月14日-16日。',
])('what is right is not doubted: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['2023年2月29日召开', 'no-such-date', '2023年2月29日'],
  ['4月31日召开', 'no-such-date', '4月31日'],
  ['13月5日召开', 'no-such-date', '13月5日'],
  ['25时10分断电', 'no-such-time', '25时10分'],
  ['8时61分断电', 'no-such-time', '8时61分'],
  ['3月15日至12日', 'dates-backwards', '3月15日至12日'],
  ['2023年5月1日至2022年12月31日', 'dates-backwards', '2023年5月1日至2022年12月31日'],
  ['5月1日至3月30日', 'dates-backwards', '5月1日至3月30日'],
  ['2025—2020年', 'dates-backwards', '2025—2020年'],
])('%s', (text, code, cue) => {
  expect(found(text)).toEqual([[code, cue]])
})

test('a day that does not exist stands at its last filled part', () => {
  expect(checkReport(written('{date:month 月 *=4}月{date:day 日 **=31}日'))[0]).toMatchObject({
    start: 2,
    end: 4,
    field: 'day',
  })
})
