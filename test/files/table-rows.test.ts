import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import type { DataRow } from '../../src/files/data-row.ts'
import { largest } from '../../src/files/limits.ts'
import { tableRows } from '../../src/files/table-rows.ts'
import { emptyFolder } from './folder.ts'

async function read(bytes: Uint8Array | string) {
  const path = join(await emptyFolder(), 'table')
  await writeFile(path, bytes)
  const rows: DataRow[] = []
  for await (const row of tableRows(path)) {
    if (!row.ok) return row.messages.map(({ code }) => code)
    rows.push(row.value)
  }
  return rows
}

const shown = async (bytes: Uint8Array | string) => {
  const rows = await read(bytes)
  return rows.map((row) => (typeof row === 'string' ? row : [row.row, ...row.cells]))
}

const csv = '县名,经费\r\n甘南,"1,234"\r\n\r\n江口,"两\n行"\r\n'
const rows = [
  [1, '县名', '经费'],
  [2, '甘南', '1,234'],
  [4, '江口', '两\n行'],
]

test.each([
  ['UTF-8', Buffer.from(csv)],
  ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${csv}`)],
  ['GBK', iconv.encode(csv, 'gbk')],
  ['UTF-16', Buffer.from(`\ufeff${csv}`, 'utf16le')],
])('a table in %s', async (_, bytes) => {
  expect(await shown(bytes)).toEqual(rows)
})

test.each([
  ['semicolons', '县名;经费\n甘南;1,5\n'],
  ['tabs', '县名\t经费\n甘南\t1,5\n'],
])('a table with %s', async (_, text) => {
  expect(await shown(text)).toEqual([
    [1, '县名', '经费'],
    [2, '甘南', '1,5'],
  ])
})

test('a line that names the separator is a line of the table', async () => {
  expect(await shown('sep=;\r\n县名;经费\r\n甘南;1\r\n')).toEqual([
    [2, '县名', '经费'],
    [3, '甘南', '1'],
  ])
})

test.each(['utf-8', 'gbk', 'utf-16le'])('a long table in %s is read over the edges of its pieces', async (encoding) => {
  const lines = Array.from({ length: 30_000 }, (_, row) => `第${row}行,甘南县教育局`)
  const bytes = iconv.encode(`编号,单位\n${lines.join('\n')}\n`, encoding, { addBOM: encoding === 'utf-16le' })
  const read = await shown(bytes)
  expect(read).toHaveLength(30_001)
  expect(read.at(-1)).toEqual([30_001, '第29999行', '甘南县教育局'])
})

test('what a spreadsheet guards is read without the guard', async () => {
  expect(await shown("县名\n'=1\n")).toEqual([
    [1, '县名'],
    [2, '=1'],
  ])
})

test.each([
  ['a thousand columns', `${'x,'.repeat(999)}x\n`, 1],
  ['one more', `${'x,'.repeat(1000)}x\n`, ['table-too-large']],
  ['an open quotation mark', 'a,"b\nc\n', ['table-broken']],
  ['no text', Buffer.from([0, 1, 2, 3, 0xff]), ['file-not-text']],
])('%s', async (_, bytes, expected) => {
  const rows = await read(bytes)
  expect(typeof expected === 'number' ? rows.length : rows).toEqual(expected)
})

test('a table that is not there is told', async () => {
  const first = await tableRows(join(await emptyFolder(), 'missing.csv')).next()
  expect(first.value?.messages).toMatchObject([{ code: 'file-missing' }])
})

type Cell = Readonly<Record<string, unknown>>

function sheet(cells: Readonly<Record<string, Cell>>, ref = 'A1:C9'): Uint8Array {
  const made = { ...utils.aoa_to_sheet([]), ...cells, '!ref': ref }
  return write(utils.book_new(made, '表'), { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
}

const text = (v: string) => ({ t: 's', v })

test('cells of a spreadsheet are read as they are shown', async () => {
  const bytes = sheet({
    A1: text('县名'),
    B1: text('数'),
    A2: text('甘南'),
    B2: { t: 'n', v: 19.990000000000002 },
    B3: { t: 'n', v: 0.256, z: '0.0%' },
    B4: { t: 'n', v: 45356, z: 'yyyy"年"m"月"d"日"' },
    B5: { t: 'n', v: 45356, z: '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy' },
    B6: { t: 'n', v: 1234567.891, z: '#,##0.00' },
    C9: { t: 'b', v: true },
  })
  expect(await shown(bytes)).toEqual([
    [1, '县名', '数'],
    [2, '甘南', '19.99'],
    [3, '', '25.6%'],
    [4, '', '2024年3月5日'],
    [5, '', '2024年3月5日'],
    [6, '', '1,234,567.89'],
    [9, '', '', 'TRUE'],
  ])
})

test('what cannot be taken as it is shown is told with its cell', async () => {
  const bytes = sheet({
    A1: text('数'),
    A2: { t: 'e', v: 0x2a },
    A3: { t: 'n', v: 5, z: '[DBNum1]0' },
    A4: { t: 'n', v: 123456789012345, z: '0.00E+00' },
  })
  const read = await messagesIn(bytes)
  expect(read).toEqual([
    [2, 'table-cell-error', 'A2'],
    [3, 'table-cell-format', 'A3'],
    [4, 'table-cell-scientific', 'A4'],
  ])
})

async function messagesIn(bytes: Uint8Array) {
  const rows = await read(bytes)
  return rows.flatMap((row) =>
    typeof row === 'string'
      ? [row]
      : row.messages.map(({ code, params }) => [row.row, code, params.cell ?? params.range]),
  )
}

test('rows below the first of merged cells are told, and the first is not', async () => {
  const bytes = sheet({ A1: text('县名'), A2: text('甘南'), B3: text('1'), B4: text('2'), B5: text('3') })
  const parts = unzipSync(bytes)
  const name = 'xl/worksheets/sheet1.xml'
  const xml = strFromU8(parts[name] ?? new Uint8Array())
  parts[name] = strToU8(xml.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A2:A4"/></mergeCells>'))
  expect(await messagesIn(zipSync(parts))).toEqual([
    [3, 'table-cell-merged', 'A2:A4'],
    [4, 'table-cell-merged', 'A2:A4'],
  ])
})

test('the first sheet that holds anything is read', async () => {
  const book = utils.book_new(utils.aoa_to_sheet([]), '空')
  utils.book_append_sheet(book, utils.aoa_to_sheet([['县名'], ['甘南']]), '表')
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
  expect(await shown(bytes)).toEqual([
    [1, '县名'],
    [2, '甘南'],
  ])
})

const part = 'xl/worksheets/sheet1.xml'

function withSheet(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(sheet({ A1: text('县名'), A2: text('甘南') }))
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) })
}

test('a dimension of a million rows is not believed', async () => {
  expect(await shown(withSheet((xml) => xml.replace(/ref="A1:C9"/u, 'ref="A1:XFD1048576"')))).toHaveLength(2)
})

test('a sheet that is no XML, and a package that is no sheet, are refused', async () => {
  expect(await read(withSheet(() => '<worksheet><sheetData><row'))).toEqual(['table-not-a-sheet'])
  expect(await read(withSheet((xml) => xml.slice(0, -30)))).toContain('table-not-a-sheet')
  expect(await read(zipSync({ 'a.txt': strToU8('x') }))).toEqual(['table-not-a-sheet'])
})

test('a formula without a value is told with its cell, and one with a value is read', async () => {
  const formula = (value: string) => withSheet((xml) => xml.replace('</row>', `<c r="B1"><f>1+1</f>${value}</c></row>`))
  expect(await messagesIn(formula(''))).toEqual([[1, 'table-cell-uncalculated', 'B1']])
  expect(await messagesIn(formula('<v>2</v>'))).toEqual([])
})

test('a figure that lost its digits to a power of ten is told, in text as in a spreadsheet', async () => {
  const csv = '县名,身份证号,金额\n甘南,5.22E+17,1.2e+11\n江口,522101199001011234,E+11\nA1E+2,1.2E+11 元,-3.00E-05\n'
  expect(await messagesIn(Buffer.from(csv))).toEqual([
    [2, 'table-cell-scientific', 'B2'],
    [2, 'table-cell-scientific', 'C2'],
    [4, 'table-cell-scientific', 'C4'],
  ])
  const bytes = sheet({ A1: text('金额'), A2: { t: 'n', v: 1.2e20 }, A3: { t: 'n', v: 12_000_000_000 } })
  expect(await messagesIn(bytes)).toEqual([[2, 'table-cell-scientific', 'A2']])
})

test('ten thousand columns are refused, in text and in a spreadsheet; columns that hold nothing do not count', async () => {
  expect(await read(`${'x,'.repeat(9_999)}x\n`)).toEqual(['table-too-large'])
  const far = (value: string) => withSheet((xml) => xml.replace('</row>', `<c r="NTP1" t="str">${value}</c></row>`))
  expect(await read(far('<v>x</v>'))).toEqual(['table-too-large'])
  expect(await shown(far(''))).toEqual([
    [1, '县名'],
    [2, '甘南'],
  ])
})

test('a small file that unpacks to a sheet of more than is read is refused where it passes that, with the rows before it', async () => {
  const before = largest.sheet
  const rows = Array.from({ length: 60_000 }, (_, row) => `<row r="${row + 3}"><c r="A${row + 3}"><v>1</v></c></row>`)
  const bomb = withSheet((xml) => xml.replace('</sheetData>', `${rows.join('')}</sheetData>`))
  Object.assign(largest, { sheet: 1 << 20 })
  try {
    expect(await read(bomb)).toEqual(['table-part-too-large'])
  } finally {
    Object.assign(largest, { sheet: before })
  }
  expect(await shown(bomb)).toHaveLength(60_002)
})

const styles = 'xl/styles.xml'

function withStyles(change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(sheet({ A1: text('县名'), A2: { t: 'n', v: 0.5, z: '0%' } }))
  return zipSync({ ...parts, [styles]: strToU8(change(strFromU8(parts[styles] ?? new Uint8Array()))) })
}

test('styles that would stop a reader are refused or read like any others', async () => {
  expect(await read(withStyles((xml) => xml + ' '.repeat(largest.styles)))).toEqual(['table-part-too-large'])
  const many = withStyles((xml) => xml.replace('<fonts', `${'<fonts><font/></fonts>'.repeat(50_000)}<fonts`))
  expect(await shown(many)).toEqual([
    [1, '县名'],
    [2, '50%'],
  ])
})
