import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { csvBytes } from '../../src/files/csv.ts'
import { type SheetRow, valuesBytes, valuesFrom } from '../../src/files/values.ts'
import { languages } from '../../src/messages/language.ts'
import { sheetHeadings } from '../../src/messages/sheet.ts'
import { emptyFolder } from './folder.ts'

const read = async (content: string | Uint8Array, name = 'values') => {
  const result = await valuesFrom(typeof content === 'string' ? Buffer.from(content) : content, name)
  return result.ok ? result.value : result.messages
}

const row = (key: string, value: string | null, keep = false) => ({ key, value, keep })
/** A row whose key is an id and that says the label besides. */
const labelled = (label: string, key: string, value: string | null) => ({ ...row(key, value), label })

test('JSON by id or label, with a value, a number as it is written, a kept field, or nothing yet', async () => {
  const json = `{
    "县名": "云山县",
    "constructor": 12.50,
    "__proto__": { "value": "张三", "keep": true },
    "f3": { "keep": true },
    "f4": null,
    "f5": { "label": "其他", "value": "", "keep": false }
  }`
  expect(await read(json)).toEqual([
    row('县名', '云山县'),
    row('constructor', '12.50'),
    row('__proto__', '张三', true),
    row('f3', null, true),
    row('f4', null),
    labelled('其他', 'f5', ''),
  ])
})

test('JSON as a list of rows', async () => {
  expect(await read('[{"id": "a", "label": "甲", "value": "1"}, {"label": "乙", "keep": true}]')).toEqual([
    labelled('甲', 'a', '1'),
    row('乙', null, true),
  ])
})

test('a field that JSON gives twice is given twice', async () => {
  expect(await read('{"a": "1", "a": "2"}')).toEqual([row('a', '1'), row('a', '2')])
})

test.each([
  ['a list as a value', '{"a": ["1"]}', { code: 'values-shape', params: { path: 'values', field: 'a' } }],
  ['a boolean as a value', '{"a": true}', { code: 'values-shape', params: { path: 'values', field: 'a' } }],
  ['keep that is no boolean', '{"a": {"keep": "x"}}', { code: 'values-shape', params: { path: 'values', field: 'a' } }],
  ['a row without a field', '[{"value": "1"}]', { code: 'values-shape', params: { path: 'values', field: '#1' } }],
  ['broken JSON', '{"a": "1",}', { code: 'values-not-json', params: { path: 'values' } }],
  ['no headings', 'a,1\nb,2\n', { code: 'table-no-headings', params: { path: 'values' } }],
  [
    'a heading twice',
    'id,value,取值\na,1,2\n',
    { code: 'table-heading-twice', params: { path: 'values', heading: 'value' } },
  ],
  ['a value without a field', 'id,value\n,1\n', { code: 'table-row-nameless', params: { path: 'values', row: 2 } }],
  [
    'an unclear keep',
    'id,value,keep\na,1,也许\n',
    { code: 'table-keep-unclear', params: { path: 'values', row: 2, text: '也许' } },
  ],
  ['an open quotation mark', 'id,value\na,"1\nb,2\n', { code: 'table-broken', params: { path: 'values', row: 2 } }],
])('%s is refused', async (_, content, message) => {
  expect(await read(content)).toEqual([{ severity: 'error', ...message }])
})

const csv = 'id,label,value,keep\r\nn1,县名,云山县,\r\n,教师,"1,234",是\r\n\r\nn3,备注,"第一行\n第二行",\r\n'
const csvRows = [labelled('县名', 'n1', '云山县'), row('教师', '1,234', true), labelled('备注', 'n3', '第一行\n第二行')]

test.each([
  ['UTF-8', Buffer.from(csv)],
  ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${csv}`)],
  ['GBK, as Excel writes it', iconv.encode(csv, 'gbk')],
  ['UTF-16', Buffer.from(`\ufeff${csv}`, 'utf16le')],
])('CSV in %s', async (_, bytes) => {
  expect(await read(bytes)).toEqual(csvRows)
})

test.each([
  ['semicolons', '编号;取值;保密\na;1,5;\nb;;是\n'],
  ['tabs', '编号\t取值\t保密\na\t1,5\t\nb\t\t是\n'],
  ['the separator named in a first line', 'sep=;\r\n编号;取值;保密\r\na;1,5;\r\nb;;是\r\n'],
])('a table with %s and Chinese headings', async (_, content) => {
  expect(await read(content)).toEqual([row('a', '1,5'), row('b', null, true)])
})

test.each(languages)('the headings that a sheet has in %s are read again', async (language) => {
  const { id, label, value, keep } = sheetHeadings[language]
  expect(await read(`${[label, keep, id, value].join()}\n县名,,n1,云山县\n`)).toEqual([
    labelled('县名', 'n1', '云山县'),
  ])
})

test('what a spreadsheet would take for a formula is written as text and read back unchanged', async () => {
  const values = ['=1+1', '+86', '-5', '@x', "'=1", "'quoted", '正常']
  const bytes = await csvBytes([['id', 'value'], ...values.map((value, index) => [`f${index}`, value])])
  expect(Buffer.from(bytes).toString()).toMatch(/^\ufeffid,value\r\nf0,'=1\+1\r\nf1,'\+86\r\n/u)
  expect(await read(bytes)).toEqual(values.map((value, index) => row(`f${index}`, value)))
})

type Cell = Readonly<Record<string, unknown>>

function sheetOf(cells: readonly Cell[]): Uint8Array {
  const sheet = utils.aoa_to_sheet([['label', 'value'], ...cells.map((_, index) => [`f${index}`])])
  for (const [index, cell] of cells.entries()) sheet[`B${index + 2}`] = cell
  sheet['!ref'] = `A1:B${cells.length + 1}`
  return write(utils.book_new(sheet, '取值'), { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
}

test.each([
  [{ t: 'n', v: 19.990000000000002 }, '19.99'],
  [{ t: 'n', v: 0.1 + 0.2 }, '0.3'],
  [{ t: 'n', v: 1.5, z: '0.00' }, '1.50'],
  [{ t: 'n', v: 1234567.891, z: '#,##0.00' }, '1,234,567.89'],
  [{ t: 'n', v: 0.256, z: '0.0%' }, '25.6%'],
  [{ t: 'n', v: 5, z: '0"人"' }, '5人'],
  [{ t: 'n', v: 45356, z: 'yyyy"年"m"月"d"日"' }, '2024年3月5日'],
  [{ t: 'n', v: 45356, z: '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy' }, '2024年3月5日'],
  [{ t: 'n', v: 5, f: '2+3' }, '5'],
  [{ t: 's', v: '007' }, '007'],
  [{ t: 's', v: ' =1 ' }, ' =1 '],
  [{ t: 's', v: '第一行\n第二行' }, '第一行\n第二行'],
])('a cell is read as the sheet shows it: %o', async (cell, shown) => {
  expect(await read(sheetOf([cell]))).toEqual([row('f0', shown)])
})

test.each([
  [14, '2024/3/5'],
  [31, '2024年3月5日'],
  [57, '2024年3月'],
])('a date format that the file names only by number (%i) is the Chinese one', async (format, shown) => {
  const parts = unzipSync(sheetOf([{ t: 'n', v: 45356, z: 'yyyy.mm.dd' }]))
  const styles = new TextDecoder().decode(parts['xl/styles.xml'])
  const custom = /numFmtId="(?<id>\d+)" formatCode="yyyy\.mm\.dd"/u.exec(styles)?.groups?.id
  const numbered = styles.replace(`<xf numFmtId="${custom}"`, `<xf numFmtId="${format}"`)
  expect(await read(zipSync({ ...parts, 'xl/styles.xml': strToU8(numbered) }))).toEqual([row('f0', shown)])
})

test.each([
  [
    { t: 'e', v: 0x2a },
    { code: 'table-cell-error', params: { path: 'values', cell: 'B2', text: '#N/A' } },
  ],
  [
    { t: 'n', v: 5, z: '[DBNum1]0' },
    { code: 'table-cell-format', params: { path: 'values', cell: 'B2' } },
  ],
])('a cell that cannot be written as shown is refused: %o', async (cell, message) => {
  expect(await read(sheetOf([cell]))).toEqual([{ severity: 'error', ...message }])
})

test('a long number that the sheet shows in powers of ten is read so, with a warning', async () => {
  const result = await valuesFrom(sheetOf([{ t: 'n', v: 1234567890123 }]), 'values')
  expect(result).toEqual({
    ok: true,
    value: [row('f0', '1.23457E+12')],
    messages: [
      {
        code: 'table-cell-scientific',
        severity: 'warning',
        params: { path: 'values', cell: 'B2', text: '1.23457E+12' },
      },
    ],
  })
})

test('bytes that are nothing are called a damaged spreadsheet by who named them one, and no text by who did not', async () => {
  const noise = Uint8Array.from({ length: 600 }, (_, at) => (at * 97 + 129) % 256)
  const codesOf = async (path: string) =>
    (await valuesFrom(noise, path)).messages.map(({ code, params }) => [code, params])
  expect([await codesOf('v.XLSX'), await codesOf('v.csv')]).toEqual([
    [['table-not-a-sheet', { path: 'v.XLSX' }]],
    [['file-not-text', { path: 'v.csv' }]],
  ])
})

test('an archive that is no spreadsheet is refused', async () => {
  const archive = zipSync({ 'word/document.xml': strToU8('<x/>') })
  expect(await read(archive)).toEqual([{ code: 'table-not-a-sheet', severity: 'error', params: { path: 'values' } }])
})

const sheetRows: readonly SheetRow[] = [
  { id: 'n1', label: '县名', value: '', keep: false, kind: '名称', unit: '', count: 2, context: '【**】教育局' },
  { id: '__proto__', label: '=教师', value: '', keep: false, kind: '数字', unit: '人', count: 1, context: '-【**】人' },
]

test.each(['json', 'csv', 'xlsx'] as const)(
  'an empty sheet as %s has one row a field, and decides nothing',
  async (format) => {
    const rows = await read(await valuesBytes(sheetRows, format))
    const empty = format === 'json' ? '' : null
    expect(rows).toEqual([labelled('县名', 'n1', empty), labelled('=教师', '__proto__', empty)])
  },
)

test('a sheet as xlsx leaves what is typed into the value column as it is typed', async () => {
  const parts = unzipSync(await valuesBytes(sheetRows, 'xlsx'))
  const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
  const styles = new TextDecoder().decode(parts['xl/styles.xml'])
  const style = Number(/<c r="C2" s="(\d+)"/u.exec(xml)?.[1])
  const formats = [...styles.matchAll(/<xf numFmtId="(\d+)"/gu)].map((match) => match[1])
  expect(formats[style + 1]).toBe('49')
})

test('a file of values is told apart by what it holds, whatever its name', async () => {
  const path = join(await emptyFolder(), 'values.csv')
  await writeFile(path, await valuesBytes(sheetRows, 'xlsx'))
  expect(await read(await readFile(path), path)).toHaveLength(2)
})
