import { expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf } from '../../../src/core/detect.ts'
import type { CellPlace } from '../../../src/core/model.ts'

/** A table of a Word document: cells between bars, `↓` what the cell above covers, `→` what the one before does. */
function tableOf(rows: readonly string[]) {
  const grid = rows.map((row) => row.split('|'))
  const covered = (row: number, column: number, sign: string) => grid[row]?.[column] === sign
  const lines: string[] = []
  const cells: CellPlace[] = []
  for (const [row, texts] of grid.entries())
    for (const [column, text] of texts.entries()) {
      if (text === '↓' || text === '→') continue
      let [rows, columns] = [1, 1]
      while (covered(row + rows, column, '↓')) rows++
      while (covered(row, column + columns, '→')) columns++
      cells.push({ line: lines.length, table: 0, row, column, rows, columns })
      lines.push(text)
    }
  return { text: lines.join('\n'), cells }
}

test.each([
  ['several rows of one cell', ['工作经历|时间|单位', '↓||'], ['工作经历·时间', '工作经历·单位']],
  ['rows with labels of their own beside it', ['家庭|父亲|', '↓|母亲|'], ['父亲', '母亲']],
  ['columns that a form begins below', ['诊断|疾病|时间|说明：', '↓|||'], ['诊断·疾病', '时间', '说明']],
  [
    'rows with names of their own beside one cell',
    ['考试记录|科目|日期|成绩', '↓|科目一||', '↓|科目二||'],
    ['科目一·日期', '科目一·成绩', '科目二·日期', '科目二·成绩'],
  ],
  ['sums of what can be summed', ['品名|单价|数量', '纸||', '合计||'], ['纸·单价', '纸·数量', '合计·数量']],
  ['a row of an ellipsis', ['序号|书名', '1|', '…|…', '……|'], ['书名']],
  ['two measures in one cell', ['身高、体重|    cm /    kg'], ['身高、体重（cm）', '身高、体重（kg）']],
  ['a sum in words and figures', ['补贴金额|人民币（大写）：____　￥：____元'], ['补贴金额大写', '补贴金额小写']],
  ['rows and columns', ['|上年|本年', '收入||'], ['收入·上年', '收入·本年']],
  ['a row of its own', ['|上年', '收入|'], ['收入']],
  ['an empty corner of a row that is filled', ['|上年||', '收入|||'], ['上年', '收入']],
  ['a title above', ['考核登记表|→', '姓名|'], ['姓名']],
  [
    'a number before each row',
    ['序号|品名|数量', '1||', '2|笔|', '3||'],
    ['品名', '数量', '笔·数量', '品名（2）', '数量（2）'],
  ],
  [
    'no name but a number, a dash or a stroke',
    ['1|品名|', '（2）||', '——||', '/||'],
    ['品名', '品名（2）', '品名（3）', '品名（4）'],
  ],
  ['a sum below', ['姓名|单位|电话', '||', '小计||'], ['姓名', '单位', '电话', '小计·单位', '小计·电话']],
  [
    'a list that stands below its last row of heads',
    ['姓名|单位|电话', '姓名||电话', '||'],
    ['姓名·单位', '姓名', '单位', '电话'],
  ],
  [
    'a row below a list that asks by itself',
    ['称谓|姓名|年龄|电话', '父亲|||', '住址||联系电话|'],
    ['父亲·姓名', '父亲·年龄', '父亲·电话', '住址', '联系电话'],
  ],
  [
    'the heads above a part’s own title',
    ['指标|上年|本年', '甲组|→|→', '收入||', '支出||'],
    ['收入·上年', '收入·本年', '支出·上年', '支出·本年'],
  ],
  ['what fits in a label', [`${'一'.repeat(24)}|`, `${'二'.repeat(25)}|`], ['一'.repeat(24)]],
  ['a label with blanks and signs', ['姓 名：|', '电 话 *|', ' 甲 |'], ['姓名', '电话', '甲']],
])('an empty cell is asked for by %s', (_, rows, expected) => {
  const { text, cells } = tableOf(rows)
  const detection = detect(text, { format: 'docx', masks: ['blanks'], cells })
  const labels = new Map(fieldsOf(detection).map(({ id, label }) => [id, label]))
  expect(placeholdersOf(detection).map(({ field }) => labels.get(field))).toEqual(expected)
})
