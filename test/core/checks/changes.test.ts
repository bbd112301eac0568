import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks.ts'
import { written } from './written.ts'

const found = (text: string) => checkReport(written(text)).map(({ reason: { code, cue, want } }) => [code, cue, want])

test.each([
  '合格率92%，较之上年的88%提高了4个百分点。',
  '合格率92.4%，比上年的95.1%下降2.7个百分点。',
  '及格率由上年的88%提高到92%，提高了4个百分点。',
  '及格率从去年同期的88.5%降低到86.5%，下降2个百分点。',
  '合格率92%，比上年提高4个百分点（上年为88%）。',
  '上年的优秀率30%提升至35%，提升5个百分点。',
  '全科合格420人，比上年的400人增加20人，增长5%。',
  '总产值3.5亿元，比2021年的3.2亿元增加3000万元。',
  '大班额由年初的12个减少到3个。',
  '参加培训420人，比上年的400人增长5%。',
  '合格率92%，较之上年的**%提高了*个百分点。',
  '生产总值312.5亿元，按可比价格计算，比上年的290亿元增长6.3%。',
  '综合排名由第12名上升到第6名。',
])('what is right is not doubted: %s', (text) => {
  expect(found(text)).toEqual([])
})

test.each([
  ['合格率92%，较之上年的88%提高了5个百分点。', 'change-differs', '92%，较之上年的88%提高了5个百分点', '4'],
  ['合格率92.4%，比上年的95.1%提高2.7个百分点。', 'direction-differs', '92.4%，比上年的95.1%提高2.7个百分点', '下降'],
  ['合格率92.4%，比上年的90.1%提高2.4个百分点。', 'change-rounded', '92.4%，比上年的90.1%提高2.4个百分点', '2.3'],
  ['及格率由上年的88%提高到92%，提高了14个百分点。', 'change-differs', '88%提高到92%，提高了14个百分点', '4'],
  ['合格率92%，比去年提高6个百分点（去年为88%）。', 'change-differs', '92%，比去年提高6个百分点（去年为88%', '4'],
  ['全科合格420人，比上年的400人增加30人。', 'change-differs', '420人，比上年的400人增加30人', '20'],
  ['全科合格420人，比上年的400人增加20人，增长8%。', 'growth-differs', '420人，比上年的400人增加20人，增长8%', '5%'],
  ['参加培训420人，比上年的400人增长15%。', 'growth-differs', '420人，比上年的400人增长15%', '5%'],
  ['大班额由年初的3个减少到12个。', 'direction-differs', '3个减少到12个', '增加'],
  ['总产值3.5亿元，比2021年的3.2亿元增加300万元。', 'change-differs', '3.5亿元，比2021年的3.2亿元增加300万元', '3000'],
])('%s', (text, code, cue, want) => {
  expect(found(text)).toEqual([[code, cue, want]])
})

test('a finding among figures stands at the last one that was filled', () => {
  const text = '合格率{figure % **=92}%，较之上年的{figure % **=88}%提高了{figure:points 个百分点 *=5}个百分点。'
  expect(checkReport(written(text))).toEqual([
    {
      id: 'change-differs:points:92%，较之上年的88%提高了5个百分点:4',
      start: 18,
      end: 19,
      severity: 'error',
      confidence: 'sure',
      reason: { code: 'change-differs', cue: '92%，较之上年的88%提高了5个百分点', want: '4' },
      placeholder: 'points@1',
      field: 'points',
      fix: null,
    },
  ])
})
