import { expect, test } from 'vitest'
import { isTicked, placesIn, rowsOf, withTicks } from '../../renderer/masking/suggestion-rows.ts'
import { suggestionsIn } from '../../src/core/mask/suggestions.ts'

const report =
  '旬河县温泉镇，赵小月同学，电话13812345678，值班电话：0917-3265478，赵小月同学，旬河旺达商贸有限公司，温泉产业，旬河教育。'
const found = suggestionsIn(report, { text: report, pieces: [], placeholders: [] })
const none = new Map<string, boolean>()

test('suggestions are listed by kind, each kind with how many it has', () => {
  expect(
    rowsOf(found).map((row) => (row.type === 'group' ? [row.kind, row.suggestions.length] : row.suggestion.text)),
  ).toEqual([
    ['person', 1],
    '赵小月',
    ['place', 4],
    '旬河县',
    '温泉镇',
    '温泉',
    '旬河',
    ['organisation', 1],
    '旬河旺达商贸有限公司',
    ['phone', 1],
    '13812345678',
    ['landline', 1],
    '0917-3265478',
  ])
})

test('what often is public, or a common word as well, is not ticked before a person says so', () => {
  const ticked = found.filter((one) => isTicked(none, one))
  expect([ticked.map(({ text }) => text), placesIn(ticked)]).toEqual([
    ['旬河县', '温泉镇', '赵小月', '13812345678', '旬河'],
    6,
  ])
})

test('what a person ticks or unticks holds, for a whole kind too', () => {
  const all = withTicks(none, found, true)
  const less = withTicks(all, found.slice(0, 1), false)
  expect([found.every((one) => isTicked(all, one)), found.filter((one) => !isTicked(less, one))]).toEqual([
    true,
    found.slice(0, 1),
  ])
})
