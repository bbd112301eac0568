/** The tables of a Word document in the text view: a row a line, one character for one. */
import { expect, test } from 'vitest'
import { rowsInEditor } from '../../renderer/editor/row-marks.ts'
import { copiedCells, editorLine, inRows, jointsOf } from '../../renderer/editor/table-rows.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { formatted } from '../docx/formatted.ts'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { tableXml } from '../docx/word-table.ts'
import { costOf, isSuspect, once } from '../linear/growth.ts'
import { openEditor } from './text-editor.ts'

const read = (inside: string | Uint8Array) => {
  const document = readDocument(typeof inside === 'string' ? wordOf(body(inside)) : inside)
  if (!document.ok) throw new Error(document.messages[0].code)
  const { text, cells } = document.value
  const joints = jointsOf(cells)
  const shown = inRows(text, joints)
  // One character for one, and only for line ends.
  expect([...shown].map((sign, at) => (text[at] === '\n' && /[｜¶]/u.test(sign) ? '\n' : sign)).join('')).toBe(text)
  return { text, cells, joints, lines: shown.split('\n') }
}

/** A table whose cell `outer` is itself one. */
const nested = (rows: readonly (readonly string[])[]) =>
  tableXml([['甲', 'outer', '丙']]).replace(paragraph('outer'), tableXml(rows) + paragraph('乙'))
const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框中')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`

test.each([
  [
    'a row is a line',
    tableXml([
      ['乡镇', '学校'],
      ['石坪镇', '**'],
    ]),
    ['乡镇｜学校', '石坪镇｜**'],
  ],
  [
    'empty cells are seen',
    tableXml([
      ['', '', ''],
      ['甲', '', ''],
    ]),
    ['｜｜', '甲｜｜'],
  ],
  [
    'a cell that goes on below is an empty one there, at the beginning, within and at the end',
    tableXml([
      ['甲', '乙', '丙', '丁'],
      ['^', '一', '^', '^'],
      ['^', '二', '三', '^'],
      ['四', '^', '^', '五'],
    ]),
    ['甲｜乙｜丙｜丁', '｜一｜｜', '｜二｜三｜', '四｜｜｜五'],
  ],
  [
    'a cell over several columns is one',
    tableXml([
      ['甲', '<', '乙'],
      ['一', '二', '三'],
    ]),
    ['甲｜乙', '一｜二｜三'],
  ],
  [
    'the paragraphs of a cell stand in its row',
    tableXml([
      ['事迹', '一段\n二段'],
      ['甲', '乙'],
    ]),
    ['事迹｜一段¶二段', '甲｜乙'],
  ],
  [
    'a cell of five paragraphs is read as lines',
    tableXml([['事迹', '一\n二\n三\n四\n五', '完']]),
    ['事迹｜一', '二', '三', '四', '五｜完'],
  ],
  ['so is a row of one cell', tableXml([['一段\n二段'], ['三段']]), ['一段', '二段', '三段']],
  [
    'a table in a cell has rows of its own',
    nested([
      ['一', '二'],
      ['三', '四'],
    ]),
    ['甲', '一｜二', '三｜四', '乙｜丙'],
  ],
  [
    'a text box in a cell is none of its cells',
    tableXml([['甲', 'box', '丙']]).replace(paragraph('box'), box),
    ['甲｜', '框中', '丙'],
  ],
  [
    'what stands between tables stays',
    `${tableXml([['甲', '乙']])}${paragraph('之间')}${tableXml([['丙', '丁']])}`,
    ['甲｜乙', '之间', '丙｜丁'],
  ],
])('%s', (_, inside, lines) => {
  expect(read(inside).lines.filter((line) => line !== '')).toEqual(lines)
})

test('the names of stories and the marks of rows stand beside the lines that the editor has', () => {
  const { text, cells, joints, lines } = read(formatted)
  const rows = rowsInEditor(cells, joints)
  expect(rows.map(({ from, to, isLast }) => [...lines.slice(from - 1, to), isLast])).toEqual([
    ['乡镇｜学校（所）', false],
    ['｜小学｜初中', false],
    ['石坪镇｜**｜5', false],
    ['云溪镇｜12｜*', true],
  ])
  const header = text.split('\n').indexOf('**县教育局')
  expect(lines[editorLine(header, joints) - 1]).toBe('**县教育局')
})

test('what is copied has tabs between cells; the paragraphs of a cell are copied as they are where it is copied alone', () => {
  const { text, joints } = read(
    tableXml([
      ['乡镇', '甲\n乙'],
      ['石坪镇', '｜¶'],
    ]) + paragraph('文｜字'),
  )
  const copied = (from: string, to: string) =>
    copiedCells(text, joints, text.indexOf(from), text.indexOf(to) + to.length)
  expect([
    copied('乡镇', '｜¶'),
    copied('镇', '乙'),
    copied('甲', '乙'),
    copied('石', '坪'),
    copied('文', '字'),
  ]).toEqual(['乡镇\t甲 乙\n石坪镇\t｜¶', '镇\t甲 乙', '甲\n乙', null, null])
})

test('in a row one fills as elsewhere, and what would take a cell away is refused and shown again', () => {
  const { text, cells } = read(
    tableXml([
      ['乡镇', '学校（所）', '教师（人）'],
      ['石坪镇', '**', '***'],
    ]),
  )
  const editor = openEditor(text, { format: 'docx', cells })
  expect(editor.selected()).toBe('**')
  editor.type('36')
  expect(editor.text()).toContain('石坪镇｜36｜***')
  editor.tab()
  editor.type('128')
  const filled = editor.text()
  expect([filled.split('\n')[1], editor.report()]).toEqual([
    '石坪镇｜36｜128',
    '乡镇\n学校（所）\n教师（人）\n石坪镇\n36\n128',
  ])
  const sign = filled.indexOf('｜36')
  for (const put of ['', '\n', '｜', '、']) {
    editor.replace({ start: sign, end: sign + 1 }, put)
    expect([editor.text(), editor.said.splice(0)]).toEqual([filled, ['paragraphs-fixed']])
  }
})

test('twice as many merged cells cost twice as much', () => {
  const cells = (rows: number) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: 4 }, (_, column) => ({
        line: row * 4 + column,
        table: 0,
        row,
        column,
        rows: 2,
        columns: 1,
      })),
    ).flat()
  const [few, many] = [cells(1_600), cells(12_500)]
  expect(isSuspect((size) => costOf(() => jointsOf(size === 1_600 ? few : many), 1), 1, once)).toBe(false)
})
