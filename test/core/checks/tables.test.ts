import { expect, test } from 'vitest'
import { checkReport } from '../../../src/core/checks.ts'
import { gridText, type Rows } from '../../docx/word-table.ts'
import { written } from './written.ts'

const found = (text: string) =>
  checkReport(written(text, 'markdown')).map(({ reason: { code, cue, want } }) => [code, cue, want])

const table = (sum: string) =>
  `表一\n\n| 镇 | 户数（户） | 面积（亩） | 占比（%） |\n|---|--:|--:|--:|\n| 江口镇 | 12 | 30.5 | 60 |\n| 沙金乡 | 8 | —— | 40 |\n${sum}\n\n后记`

test('a total that is the sum of its rows is not doubted, whatever the columns of rates say', () => {
  expect(found(table('| 合计 | 20 | 30.5 | 99 |'))).toEqual([])
})

test('a total that is not the sum of its rows is shown with its rows', () => {
  expect(found(table('| **合计** | 21 | 30.5 | 99 |'))).toEqual([['total-differs', '12+8 ≠ 21', '20']])
})

test('a total stands at its filled place', () => {
  const subject = written(table('| 合计 | {figure:total 户 **=22} | 30.5 | 100 |'), 'markdown')
  const finding = checkReport(subject).find(({ reason }) => reason.code === 'total-differs')
  expect([finding?.field, subject.resolved.text.slice(finding?.start, finding?.end)]).toEqual(['total', '22'])
})

test('subtotals are not counted with their rows', () => {
  expect(found('项目\t户数\n一组\t3\n二组\t4\n小计\t7\n三组\t5\n四组\t6\n小计\t11\n合计\t18')).toEqual([])
})

test('two rows of one rank have the same points', () => {
  const ranked = (second: string, points: string) =>
    found(`前三名\n\n名次\t班级\t径赛分\t总分\n1\t高一班\t68\t109\n${second}\t高二班\t57\t${points}\n3\t高三班\t49\t88`)
  expect(
    [ranked('2', '103'), ranked('1', '109'), ranked('1', '103'), ranked('3', '103')].map((all) =>
      all.map(([code]) => code),
    ),
  ).toEqual([[], [], ['rank-twice'], ['rank-twice']])
})

test('a column with a mask in it is left alone', () => {
  expect(found('镇 | 户数\n甲镇 | **\n乙镇 | 4\n合计 | 18')).toEqual([])
})

/** The totals that are doubted in a table of a Word document; `=` fills a figure as everywhere in these tests. */
function doubted(rows: Rows) {
  const { text, cells } = gridText(rows, 0, 1)
  const subject = { ...written(`表一\n${text}\n后记`, 'docx'), cells }
  return checkReport(subject)
    .filter(({ reason }) => reason.code === 'total-differs')
    .map(({ reason: { cue, want } }) => [cue, want])
}

const merged = (sum: string): Rows => [
  ['各片区学校', '<', '<', '<'],
  ['片区', '镇', '学校（所）', '<'],
  ['^', '^', '小学', '占比'],
  ['东片', '江口镇', '12', '60'],
  ['^', '沙金乡', '8', '40'],
  ['合计', '<', sum, '99'],
]

test('the total of a Word table is held against its rows, whatever cells are merged', () => {
  expect([doubted(merged('20')), doubted(merged('{figure:total 所 **=21}'))]).toEqual([[], [['12+8 ≠ 21', '20']]])
})

test('a Word table sums its subtotals, also where they stand beside the group that they are of', () => {
  const rows = (sum: string): Rows => [
    ['片区', '镇', '户数'],
    ['东片', '一组', '3'],
    ['^', '小计', '3'],
    ['西片', '二组', '4'],
    ['^', '小计', '4'],
    ['总计', '', sum],
  ]
  expect([doubted(rows('7')), doubted(rows('14'))]).toEqual([[], [['3+4 ≠ 14', '7']]])
})

test('a cell of several paragraphs is no figure, and its column is left alone', () => {
  expect(
    doubted([
      ['镇', '户数'],
      ['甲镇', '3\n4'],
      ['乙镇', '5'],
      ['合计', '9'],
    ]),
  ).toEqual([])
})

test('a row divided by tabs keeps its empty cells, the first and the last too', () => {
  const table = (total: string) => `镇\t户数\t备注\n甲镇\t3\t\n乙镇\t4\t\n合计\t${total}\t`
  expect([found(table('7')), found(table('8'))]).toEqual([[], [['total-differs', '3+4 ≠ 8', '7']]])
  const noted = (total: string) => `镇\t户数\t面积\n甲镇\t3\t\n乙镇\t4\t5\n丙镇\t1\t6\n合计\t8\t${total}`
  expect([found(noted('11')), found(noted('12'))]).toEqual([[], [['total-differs', '5+6 ≠ 12', '11']]])
  const unnamed = (total: string) => `\t户数\t面积\n甲镇\t3\t5\n乙镇\t4\t6\n合计\t7\t${total}`
  expect([found(unnamed('11')), found(unnamed('12'))]).toEqual([[], [['total-differs', '5+6 ≠ 12', '11']]])
})

test('a cell with an escaped bar is one cell, and what stands in a fence is no table', () => {
  const table = (name: string) => `| 镇 | 户数 |\n|---|---|\n| ${name} | 3 |\n| 乙镇 | 4 |\n| 合计 | 8 |\n`
  expect([found(table('甲\\|丙')), found(`\`\`\`\n${table('甲镇')}\`\`\`\n`)]).toEqual([
    [['total-differs', '3+4 ≠ 8', '7']],
    [],
  ])
})

test('a subtotal sums the rows since the last one, and a total what stands alone as well', () => {
  const table = (subtotal: string, total: string) =>
    `| 科目 | 金额 |\n|---|---|\n| 甲 | 3 |\n| 乙 | 4 |\n| 小计 | ${subtotal} |\n| 丙 | 5 |\n| 总计 | ${total} |`
  expect([found(table('7', '12')), found(table('8', '12')), found(table('7', '13'))]).toEqual([
    [],
    [['total-differs', '3+4 ≠ 8', '7']],
    [['total-differs', '3+4+5 ≠ 13', '12']],
  ])
})

test('a row is held to what the other rows show of its columns', () => {
  const table = (rate: string) =>
    `| 科目 | 预算 | 决算 | 完成率（%） |\n|---|---|---|---|\n| 甲 | 50 | 40 | 80 |\n| 乙 | 60 | 45 | 75 |\n| 丙 | 80 | 72 | ${rate} |`
  expect([found(table('90')), found(table('60'))]).toEqual([[], [['column-differs', '80 | 72 | 60', '90']]])
})

test('four totals that open a table are each held against all below, and no more of them', () => {
  const totals = (count: number) => Array.from({ length: count }, (_, index) => `合计\t${90 + index}`).join('\n')
  const counted = (count: number) =>
    found(`项目\t户数\n${totals(count)}\n一组\t3\n二组\t4`).filter(([code]) => code === 'total-differs').length
  expect([counted(3), counted(4), counted(5)]).toEqual([3, 4, 4])
})
