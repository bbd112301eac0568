import { expect, test } from 'vitest'
import { type Block, blocksOf, type CellSpan, type Piece, textOfRuns } from '../../../src/core/blocks.ts'
import { cellSpans, gridText, type Rows } from '../../docx/word-table.ts'

interface Placed {
  readonly rows: Rows
  /** Lines of the text before the table. */
  readonly from: number
}

/** A document's body: its lines, and tables between them; `{…}` stands for a value. */
function bodyOf(parts: readonly (string | Rows)[]) {
  const tables: Placed[] = []
  const written: string[] = []
  for (const part of parts) {
    if (typeof part !== 'string') tables.push({ rows: part, from: written.length })
    written.push(...(typeof part === 'string' ? part : gridText(part).text).split('\n'))
  }
  const pieces: Piece[] = []
  let text = ''
  for (const part of written.join('\n').split(/(\{[^}]*\})/u)) {
    const value = /^\{(?<value>.*)\}$/u.exec(part)?.groups?.value
    if (value !== undefined)
      pieces.push({ start: text.length, end: text.length + value.length, field: value, state: 'filled' })
    text += value ?? part
  }
  const cells = tables.flatMap(({ rows, from }, table) => cellSpans(text, gridText(rows, table, from).cells))
  return { text, pieces, cells }
}

const blocks = (...parts: readonly (string | Rows)[]) => blocksOf(bodyOf(parts), 'docx')

const shown = (found: readonly Block[]) =>
  found.map((block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map(textOfRuns).join('|')) }
      : `${block.kind}: ${'runs' in block ? textOfRuns(block.runs) : ''}`,
  )

test('the lines of a table are rows of cells, its first row the head, and columns of figures stand at the right', () => {
  const rows = [
    ['序号', '乡镇', '学校（所）'],
    ['1', '石坪镇', '{12}'],
    ['2', '青石乡', '{3}'],
  ]
  expect(shown(blocks('一、基本情况\n今年情况如下。', rows, '二、问题'))).toEqual([
    'heading: 一、基本情况',
    'paragraph: 今年情况如下。',
    {
      kind: 'table',
      columns: ['centre', 'left', 'right'],
      rows: ['序号|乡镇|学校（所）', '1|石坪镇|12', '2|青石乡|3'],
      heads: 1,
      merged: [],
    },
    'heading: 二、问题',
  ])
})

test('a merged cell says its text once and covers the places that it spans, in heads of several rows too', () => {
  const rows = [
    ['乡镇', '学生', '<'],
    ['^', '男（人）', '女（人）'],
    ['石坪镇', '{120}', '{98}'],
    ['合计', '{218}', '<'],
  ]
  expect(shown(blocks(rows))).toEqual([
    {
      kind: 'table',
      columns: ['left', 'right', 'right'],
      rows: ['乡镇|学生|', '|男（人）|女（人）', '石坪镇|120|98', '合计|218|'],
      heads: 2,
      merged: [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 1, columns: 2 },
        { row: 3, column: 1, rows: 1, columns: 2 },
      ],
    },
  ])
})

test('a total under the numbers of the rows leaves them where they are', () => {
  const rows = [
    ['序号', '乡镇', '学校'],
    ['1', '石坪镇', '{12}'],
    ['合计', '<', '{12}'],
  ]
  expect(shown(blocks(rows))).toMatchObject([{ columns: ['centre', 'left', 'right'] }])
})

test('the paragraphs of a cell are lines in it, blank ones at its ends left out, and an empty cell is empty', () => {
  const rows = [
    ['项目', '做法'],
    ['培训\n', '第一步。\n第二步。'],
    ['', '\n无'],
  ]
  expect(shown(blocks(rows))).toEqual([
    {
      kind: 'table',
      columns: ['left', 'left'],
      rows: ['项目|做法', '培训|第一步。\n第二步。', '|无'],
      heads: 1,
      merged: [],
    },
  ])
})

test('a form, whose first row holds a value already, has no head', () => {
  expect(shown(blocks([['人数', '{12}']]))).toEqual([
    { kind: 'table', columns: ['left', 'right'], rows: ['人数|12'], heads: 0, merged: [] },
  ])
})

test('values and remarks in cells stay theirs', () => {
  const body = bodyOf([
    [
      ['乡镇', '学校'],
      ['石坪镇', '{12}所'],
    ],
  ])
  const at = body.text.indexOf('12')
  const [table] = blocksOf({ ...body, remarks: [{ start: at, end: at + 3 }] }, 'docx')
  const plain = { bold: false, italic: false, remarks: [0] }
  expect(table?.kind === 'table' && table.rows[1]?.[1]).toEqual([
    { ...plain, text: '12', value: { field: '12', state: 'filled' } },
    { ...plain, text: '所', value: null },
  ])
})

test('what stands between the lines of a table, as a table in a cell does, is of the cell that follows', () => {
  const { cells, ...body } = bodyOf(['说明。', [['甲', '前\n内一\n内二\n后']]])
  const inner = cells.map((cell, index) => (index === 2 || index === 3 ? { ...cell, table: 7, column: index } : cell))
  expect(shown(blocksOf({ ...body, cells: inner }, 'docx'))[1]).toMatchObject({ rows: ['甲|前\n内一\n内二\n后'] })
})

test('a frame around text is no table, but a table inside of it is', () => {
  const { cells, ...body } = bodyOf([[['说明。\n甲\n乙\n完。']]])
  const inner = cells.map((cell, index) => (index === 1 || index === 2 ? { ...cell, table: 7, column: index } : cell))
  expect(shown(blocksOf({ ...body, cells: inner }, 'docx'))).toMatchObject([
    'paragraph: 说明。',
    { rows: ['甲|乙'] },
    'paragraph: 完。',
  ])
})

test('an imprint that is set as a table is one for the layout as well', () => {
  const imprint = [['抄送：县委办公室。'], ['云溪县教育局办公室　2025年11月3日印发']]
  expect(shown(blocks('关于培训的报告', '正文。', imprint))).toEqual([
    'title: 关于培训的报告',
    'paragraph: 正文。',
    'copies: 抄送：县委办公室。',
    'print: 云溪县教育局办公室',
  ])
})

test('a cell that reaches over another one is merged with nothing; two that claim one place make no table', () => {
  const body = bodyOf([
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
  ])
  const with1 = (index: number, more: Partial<CellSpan>) =>
    shown(
      blocksOf({ ...body, cells: body.cells.map((cell, at) => (at === index ? { ...cell, ...more } : cell)) }, 'docx'),
    )
  expect([with1(0, { rows: 2, columns: 2 }), with1(3, { column: 0, row: 0 })]).toEqual([
    [{ kind: 'table', columns: ['left', 'left'], rows: ['甲|乙', '丙|丁'], heads: expect.any(Number), merged: [] }],
    ['title: 甲', 'paragraph: 乙', 'paragraph: 丙', 'paragraph: 丁'],
  ])
})

test('rows that begin and end at different places have only the columns at which cells begin', () => {
  const rows = [
    ['甲', '<', '<', '乙'],
    ['丙', '<', '丁', '<'],
  ]
  expect(shown(blocks(rows))).toMatchObject([
    {
      rows: ['甲||乙', '丙|丁|'],
      merged: [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 1, column: 1, rows: 1, columns: 2 },
      ],
    },
  ])
})
