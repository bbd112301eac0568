/** One row of a table with a report. */
import { expect, test } from 'vitest'
import { fillRow } from '../../../src/app/batch/fill-row.ts'
import { type BatchOptions, type Master, openMaster } from '../../../src/app/batch/master.ts'
import { noWays } from '../../../src/app/finish/likewise.ts'
import type { Column } from '../../../src/core/batch/columns.ts'
import { info, warning } from '../../../src/core/codes.ts'
import { sameMasks } from '../../../src/core/resolve.ts'
import type { DataRow } from '../../../src/files/data-row.ts'
import { body, paragraph, wordOf } from '../../docx/word-of.ts'

const plain: BatchOptions = {
  masks: ['stars'],
  keep: [],
  masking: sameMasks,
  copy: 'final',
  layout: 'plain',
  allowOpen: false,
  allowFindings: false,
  language: 'en',
}

async function master(options: Partial<BatchOptions> = {}): Promise<Master> {
  const bytes = Buffer.from('全县培训教师**人，其中女教师**人，编号**。')
  const opened = await openMaster({
    name: 'r.txt',
    bytes,
    options: { ...plain, ...options },
    work: null,
  })
  if (!opened.ok) throw new Error(opened.messages[0].code)
  return opened.value
}

const columnsOf = ({ fields }: Master): readonly Column[] =>
  [...fields.map(({ id }) => id), null].map((field, index) => ({ index, heading: `${index}`, field, by: null }))

async function filled(
  cells: readonly string[],
  options: Partial<BatchOptions> = {},
  messages: DataRow['messages'] = [],
) {
  const own = await master(options)
  const { filled: made, findings } = await fillRow(own, columnsOf(own), { row: 2, cells, messages })
  return {
    made: made !== null,
    findings: findings.map(({ severity }) => severity),
    texts: findings.map(({ text }) => text),
  }
}

test('a row becomes a document, blanks around its cells and a column that fills nothing do not matter', async () => {
  expect(await filled([' 40 ', '12', 'A7', 'any'])).toEqual({ made: true, findings: [], texts: [] })
})

test('what is only worth knowing about a cell is a hint, and a warning a warning', async () => {
  const told = await filled(['40', '12', 'A7'], {}, [
    info('batch-cell-beyond', { column: 'D' }),
    warning('batch-cell-beyond', { column: 'D' }),
  ])
  expect(told.findings).toEqual(['hint', 'warning'])
})

test('a value that stands under no heading leaves the row out, blanks do not', async () => {
  expect(await filled(['40', '12', 'A7', '', '5'])).toMatchObject({ made: false, findings: ['error'] })
  expect(await filled(['40', '12', 'A7', '', '  '])).toMatchObject({ made: true })
})

test('a part larger than its whole leaves the row out, unless that is allowed', async () => {
  expect(await filled(['40', '72', 'A7'])).toMatchObject({ made: false, findings: ['error'] })
  expect(await filled(['40', '72', 'A7'], { allowFindings: true })).toMatchObject({ made: true, findings: ['warning'] })
})

test('an empty cell leaves its place open: refused, or masked still where open places are allowed', async () => {
  expect((await filled(['40', '12', ' '])).made).toBe(false)
  expect((await filled(['40', '12', ' '], { allowOpen: true })).made).toBe(true)
})

test('a field that stays masked needs no cell', async () => {
  const own = await master()
  const [, , number] = own.fields
  expect((await filled(['40', '12', ''], { keep: [number?.label ?? ''] })).made).toBe(true)
})

test('rows of a Word document that are filled alike are proved each for itself: what is kept is looked for in every one', async () => {
  const bytes = wordOf(body(paragraph('教师姓名**，全县教师**人。江口县。')))
  const opened = await openMaster({ name: 'r.docx', bytes, options: { ...plain, layout: 'source' }, work: null })
  if (!opened.ok) throw new Error(opened.messages[0].code)
  const [name = ''] = opened.value.fields.map(({ id }) => id)
  const own = { ...opened.value, kept: new Set([name]) }
  const columns = columnsOf(own)
  const told: unknown[] = []
  for (const [person, count] of [
    ['张建国', '40'],
    ['李文华', '4100'],
    ['江口县', '42'],
    ['王小明', '43'],
    ['王小明', ''],
  ] as const) {
    const row = { row: 2, cells: [person, count], messages: [] }
    const { filled: made } = await fillRow(own, columns, row)
    const alone = await fillRow({ ...own, ways: noWays() }, columns, row)
    expect(made).toEqual(alone.filled)
    told.push([made?.counts ?? null, own.ways.moulds.size])
  }
  const counts = { filled: 1, kept: 1, open: 0 }
  expect(told).toEqual([
    [counts, 1],
    [counts, 1],
    [null, 1],
    [counts, 1],
    [null, 1],
  ])
})
