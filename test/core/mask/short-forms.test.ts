import { expect, test } from 'vitest'
import { hideGiven, maskReport } from '../../../src/core/mask.ts'

const said = (report: string, find: string) =>
  maskReport(report, [hideGiven(find)], { format: 'text', masks: ['stars'] }).messages.map(({ code, params }) => [
    code,
    params.part,
    params.count,
  ])

test('what tells a masked place by its first character is told', () => {
  const report = '旬河县教育局\n旬政办发〔2024〕12号、旬政办发〔2024〕13号\n旬中教师参加，江中学生观摩。'
  expect(said(report, '旬河县')).toEqual([
    ['mask-short-left', '旬政办发', 2],
    ['mask-short-left', '旬中', 1],
  ])
})

test('nothing is told of a masked person, or of words that only begin alike', () => {
  expect(said('旬大明参会\n旬政办发〔2024〕12号', '旬大明')).toEqual([])
  expect(said('旬河县召开会议，旬中央、旬中旬。', '旬河县')).toEqual([])
})
