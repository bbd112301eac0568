import { expect, test } from 'vitest'
import { readDocument } from '../../../src/docx/stories.ts'
import { body, paragraph, part, run, wordOf } from '../word-of.ts'
import { gridText, type Rows, tableXml } from '../word-table.ts'

/** Each line with its table, and the rows and columns that its cell begins at and spans. */
function cellsOf(bytes: Uint8Array) {
  const document = readDocument(bytes)
  if (!document.ok) throw new Error(document.messages[0].code)
  const { text, cells } = document.value
  const lines = text.split('\n')
  return cells.map(({ line, table, row, column, rows, columns }) => [
    lines[line],
    `${table}: ${row}+${rows} ${column}+${columns}`,
  ])
}

const one = (text: string) => `<w:tbl><w:tr><w:tc>${text}</w:tc></w:tr></w:tbl>`

test('every line of a table knows its cell, merged ones what they span', () => {
  const rows: Rows = [
    ['项目', '学校', '<', '备注'],
    ['^', '小学', '初中', ''],
    ['石坪镇\n（山区）', '*', '**', '^'],
    ['^', '5', '6', '无'],
  ]
  const { text, cells } = gridText(rows)
  expect(cellsOf(wordOf(body(paragraph('前') + tableXml(rows) + paragraph('后'))))).toEqual(
    cells.map(({ line, table, row, column, rows: high, columns }) => [
      text.split('\n')[line],
      `${table}: ${row}+${high} ${column}+${columns}`,
    ]),
  )
})

test.each([
  [
    'behind a table in a cell the cell goes on',
    one(one(paragraph('内')) + paragraph('外')),
    [
      ['内', '0: 0+1 0+1'],
      ['外', '1: 0+1 0+1'],
    ],
  ],
  [
    'a text box in a cell is no part of the table',
    one(
      `<w:p>${run('格')}<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('框')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
    ),
    [['格', '0: 0+1 0+1']],
  ],
  [
    'content controls around cells and rows change nothing',
    `<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>${paragraph('甲')}</w:tc></w:sdtContent></w:sdt><w:tc>${paragraph('乙')}</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>`,
    [
      ['甲', '0: 0+1 0+1'],
      ['乙', '0: 0+1 1+1'],
    ],
  ],
  [
    'a row may begin some columns in',
    `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc>${paragraph('甲')}</w:tc></w:tr></w:tbl>`,
    [['甲', '0: 0+1 2+1']],
  ],
  [
    'no cell is as wide as a document may claim',
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>${paragraph('甲')}</w:tc></w:tr></w:tbl>`,
    [['甲', '0: 0+1 0+64']],
  ],
])('%s', (_what, table, expected) => {
  expect(cellsOf(wordOf(body(table)))).toEqual(expected)
})

test('tables of other stories have numbers of their own', () => {
  const bytes = wordOf({
    'word/document.xml': body(one(paragraph('正文')) + one(paragraph('第二'))),
    'word/header1.xml': part('w:hdr', one(paragraph('眉'))),
  })
  expect(cellsOf(bytes)).toEqual([
    ['正文', '0: 0+1 0+1'],
    ['第二', '1: 0+1 0+1'],
    ['眉', '2: 0+1 0+1'],
  ])
})
