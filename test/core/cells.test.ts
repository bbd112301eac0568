import { describe, expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf, redetect, textOf } from '../../src/core/detect.ts'
import type { DetectOptions } from '../../src/core/model.ts'
import { gridText, type Rows } from '../docx/word-table.ts'

function detected(rows: Rows, before: readonly string[] = []) {
  const { text, cells } = gridText(rows, 0, before.length)
  const options: DetectOptions = { format: 'docx', masks: ['stars'], cells }
  return detect([...before, text].join('\n'), options)
}

/** Label and kind of each field, in the order of the list. */
const named = (rows: Rows) => fieldsOf(detected(rows)).map(({ label, kind }) => `${label} ${kind}`)

describe('a value alone in a cell of a Word table is named by row and column', () => {
  test('as in a Markdown table', () => {
    expect(
      named([
        ['乡镇', '学校（所）', '覆盖率'],
        ['石坪镇', '**', '**.*%'],
        ['云溪镇', '*', '98.5%'],
      ]),
    ).toEqual(['石坪镇·学校（所） figure', '石坪镇·覆盖率 figure', '云溪镇·学校（所） figure'])
  })

  test('a head over several columns comes before theirs, and gives its unit', () => {
    expect(
      named([
        ['乡镇', '学校（所）', '<'],
        ['^', '小学', '初中'],
        ['石坪镇', '**', '*'],
      ]),
    ).toEqual(['石坪镇·学校（所）·小学 figure', '石坪镇·学校（所）·初中 figure'])
  })

  test('a row below a cell that several share has that cell’s name before its own', () => {
    expect(
      named([
        ['片区', '学校', '人数'],
        ['东片', '一小', '**'],
        ['^', '二小', '***'],
      ]),
    ).toEqual(['东片·一小·人数 figure', '东片·二小·人数 figure'])
  })

  test('a title across the table and the numbers of rows say nothing', () => {
    expect(
      named([
        ['各乡镇情况表', '<', '<'],
        ['序号', '乡镇', '学校（所）'],
        ['1', '石坪镇', '**'],
      ]),
    ).toEqual(['石坪镇·学校（所） figure'])
  })

  test('in a form it is named by what stands beside it', () => {
    expect(
      named([
        ['姓名', '**', '出生年月', '****'],
        ['联系电话：', '***********', '籍贯', '**'],
      ]),
    ).toEqual(['籍贯 name', '姓名 person', '出生年月 date', '联系电话 identifier'])
  })
})

test('names at the heads of rows are different ones', () => {
  const fields = fieldsOf(
    detected([
      ['单位', '人数'],
      ['**镇', '*'],
      ['**镇', '**'],
    ]),
  )
  expect(fields.filter(({ kind }) => kind === 'name').map(({ count }) => count)).toEqual([1, 1])
})

test('what else a cell says is read as a sentence of its own', () => {
  expect(
    named([
      ['指标', '说明'],
      ['培训', '全年培训教师**人'],
      ['一\n二', '全县共有学校**所'],
    ]),
  ).toEqual(['培训教师（人） figure', '学校（所） figure'])
})

test('a paragraph of a Word document is no Markdown', () => {
  const text = '| 乡镇 | 学校 |\n| 石坪镇 | ** |\n```\n**县\n```'
  const lines = detect(text, { format: 'docx', masks: ['stars'] }).passages.map(({ kind }) => kind)
  expect(lines).toEqual(['line', 'line', 'line', 'line', 'line'])
})

test('an edit in a table leaves it a table, and its heads name its cells anew', () => {
  const before = detected(
    [
      ['乡镇', '学校'],
      ['石坪镇', '**'],
    ],
    ['前'],
  )
  const at = textOf(before).indexOf('学校')
  const after = redetect(before, [{ start: at, end: at + 2, text: '幼儿园（所）' }])
  const whole = detect(textOf(after), before.options)
  expect([fieldsOf(after).map(({ label, unit }) => [label, unit]), placeholdersOf(after)[0]?.id]).toEqual([
    fieldsOf(whole).map(({ label, unit }) => [label, unit]),
    placeholdersOf(before)[0]?.id,
  ])
  expect(fieldsOf(after)[0]?.label).toBe('石坪镇·幼儿园（所）')
})
