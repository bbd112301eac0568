import { expect, test } from 'vitest'
import { isTicked, passedIn, placesIn, rowsOf, withTicks } from '../../renderer/masking/suggestion-rows.ts'
import { suggestionsIn } from '../../src/core/mask/suggestions.ts'
import { noReview } from '../../src/core/review.ts'

const report =
  '旬河县温泉镇，赵小月同学，电话13812345678，值班电话：0917-3265478，赵小月同学，旬河旺达商贸有限公司，温泉产业，旬河教育。'
const found = suggestionsIn(report, { text: report, pieces: [], placeholders: [] })
const none = new Map<string, boolean>()
const nobody = passedIn(noReview)

test('suggestions are listed by kind, each kind with how many it has', () => {
  expect(
    rowsOf(found, nobody).map((row) =>
      row.type === 'group' ? [row.kind, row.suggestions.length] : row.suggestion.text,
    ),
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
  const ticked = found.filter((one) => isTicked(none, nobody, one))
  expect([ticked.map(({ text }) => text), placesIn(ticked)]).toEqual([
    ['旬河县', '温泉镇', '赵小月', '13812345678', '旬河'],
    6,
  ])
})

test('what a person ticks or unticks holds, for a whole kind too', () => {
  const all = withTicks(none, found, true)
  const less = withTicks(all, found.slice(0, 1), false)
  expect([
    found.every((one) => isTicked(all, nobody, one)),
    found.filter((one) => !isTicked(less, nobody, one)),
  ]).toEqual([true, found.slice(0, 1)])
})

test('what somebody said may stand is listed last, with who said it and why, and not ticked', () => {
  const [first] = found
  const mark = { by: '李审核', at: '', finding: first?.id ?? '', verdict: 'passed-over', note: '公开地名' } as const
  const passed = passedIn({ ...noReview, findings: [mark] })
  const rows = rowsOf(found, passed)
  expect(rows.slice(-2)).toEqual([
    { type: 'group', kind: 'passed', suggestions: [first] },
    { type: 'suggestion', suggestion: first, passed: mark },
  ])
  expect([rows.length, first && isTicked(none, passed, first)]).toEqual([rowsOf(found, nobody).length + 1, false])
})
