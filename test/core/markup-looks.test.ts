import { expect, test } from 'vitest'
import { columnHeading } from '../../src/core/column-heading.ts'
import { detect, textOf } from '../../src/core/detect.ts'
import { markupLooks } from '../../src/core/markup-looks.ts'
import type { CellPlace, Format } from '../../src/core/model.ts'
import { resolve } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'

function looks(text: string, format: Format = 'markdown') {
  const detection = detect(text, { format, masks: ['stars'] })
  const { placeholders } = viewOf({ detection, overrides: new Map() })
  const shown = resolve(textOf(detection), placeholders, new Map())
  return markupLooks(shown, format).map(({ start, end, look }) => `${look} ${shown.text.slice(start, end)}`)
}

test.each([
  ['a heading', '# 总结 #\n正文。\n', ['sign #', 'heading 总结', 'sign #']],
  [
    'emphasis',
    '全县**高度重视**，*认真*落实。\n',
    ['sign **', 'bold 高度重视', 'sign **', 'sign *', 'italic 认真', 'sign *'],
  ],
  ['masks are no emphasis', '**县有**所学校，**人。\n', []],
  ['items and quotes', '- 第一\n1. 第二\n> 引文\n', ['sign -', 'sign >']],
  [
    'a table',
    '| 校名 | 人数 |\n|---|---|\n| __一中__ | 3 |\n',
    ['sign |', 'sign |', 'sign |', 'sign |---|---|', 'sign |', 'sign __', 'bold 一中', 'sign __', 'sign |', 'sign |'],
  ], // prettier-ignore
  ['code', '```\n# 不是标题\n```\n', ['sign ```', 'sign ```']],
])('%s', (_, text, expected) => {
  expect(looks(text)).toEqual(expected)
})

test('a text with one heading of hashes is Markdown, and one without is not', () => {
  expect([looks('# 总结\n', 'text'), looks('全县**高度重视**。\n', 'text'), looks('# 总结\n', 'docx')]).toEqual([
    ['sign #', 'heading 总结'],
    [],
    [],
  ])
})

const markdown = '| 校名 | 人数 |\n|---|---|\n| 一中 | 36 |\n'
const cell = (line: number, row: number, column: number, columns = 1): CellPlace => ({
  line,
  table: 0,
  row,
  column,
  rows: 1,
  columns,
}) // prettier-ignore
const word = '表一\n乡镇\n学校\n石坪镇\n12\n5\n'
const cells = [cell(1, 0, 0), cell(2, 0, 1, 2), cell(3, 1, 0), cell(4, 1, 1), cell(5, 1, 2)]

test.each([
  ['a cell of Markdown', markdown, '36', undefined, '人数'],
  ['its head', markdown, '人数', undefined, null],
  ['its rule', markdown, '--', undefined, null],
  ['words outside', '甲|乙\n', '乙', undefined, null],
  ['a cell of a Word table', word, '12', cells, '学校'],
  ['one below a head that is wider', word, '5', cells, '学校'],
  ['a head of a Word table', word, '学校', cells, null],
  ['a paragraph of a Word document', word, '表一', cells, null],
] as const)('the heading of the column: %s', (_, text, words, places, heading) => {
  expect(columnHeading(text, text.indexOf(words), places)).toBe(heading)
})
