import { utils, write } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { largest } from '../../src/files/limits.ts'
import { textFrom } from '../../src/files/read.ts'
import { valuesFrom } from '../../src/files/values.ts'
import { superlinear } from '../linear/growth.ts'

const read = async (bytes: Uint8Array) => {
  const result = await valuesFrom(bytes, 'values')
  return result.ok ? result.value.map(({ key, value }) => [key, value]) : result.messages.map(({ code }) => code)
}

const plain = write(
  utils.book_new(
    utils.aoa_to_sheet([
      ['label', 'value'],
      ['县', '云山'],
    ]),
    '值',
  ),
  { type: 'buffer', bookType: 'xlsx' },
) as Uint8Array

/** The small spreadsheet with some of its parts made different. */
function withPart(name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(plain)
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) })
}

const sheet = 'xl/worksheets/sheet1.xml'
const rows = (inside: string) => (text: string) => text.replace('</sheetData>', `${inside}</sheetData>`)

test.each([
  ['a dimension of a million rows', withPart(sheet, (text) => text.replace(/ref="A1:B2"/u, 'ref="A1:XFD1048576"'))],
  ['no dimension', withPart(sheet, (text) => text.replace(/<dimension[^>]*>/u, ''))],
  ['one empty cell far below', withPart(sheet, rows('<row r="1048576"><c r="XFD1048576"/></row>'))],
  [
    'a million merged cells',
    withPart(sheet, (text) =>
      text.replace(
        '</sheetData>',
        `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`,
      ),
    ),
  ],
  [
    'styles that open again and again',
    withPart('xl/styles.xml', (text) => `${'<numFmts x'.repeat(100_000)}${'<cellXfs '.repeat(100_000)}${text}`),
  ],
  [
    'fifty thousand fonts',
    withPart('xl/styles.xml', (text) => text.replace('<fonts', `${'<fonts><font/></fonts>'.repeat(50_000)}<fonts`)),
  ],
])('a spreadsheet with %s is read by the cells that it has', async (_, bytes) => {
  expect(await read(bytes)).toEqual([['县', '云山']])
})

test('a spreadsheet of more cells or columns than a table of values has is refused before it is read', async () => {
  const wide = (column: string) => withPart(sheet, rows(`<row r="3"><c r="${column}3" t="str"><v>x</v></c></row>`))
  const many = (count: number) => withPart(sheet, rows(`<row r="3">${'<c r="A3"/>'.repeat(count)}</row>`))
  expect(largest.columns).toBe(1_000)
  expect(await read(wide('ALM'))).toEqual(['table-too-large'])
  // Column ALL is the thousandth.
  expect(await read(wide('ALL'))).toEqual([['县', '云山']])
  expect(await read(many(largest.cells - 3))).toEqual(['table-too-large'])
  expect(await read(many(largest.cells - 4))).toEqual([['县', '云山']])
})

test('a spreadsheet that unpacks to more than is read, or names a part twice, is refused', async () => {
  const big = withPart('xl/styles.xml', (text) => text + ' '.repeat(largest.styles))
  expect(await read(big)).toEqual(['table-part-too-large'])
})

test.each([
  ['commas', ','.repeat(200_000)],
  ['rows', 'id,value\n'.repeat(1_100_000)],
])('a table of nothing but %s is refused before a cell is made', async (_, text) => {
  expect(await read(Buffer.from(`id,value\n${text}`))).toEqual(['table-too-large'])
})

test('JSON of any depth is no file of values, and brings nothing down', async () => {
  const deep = (count: number) => `{"县": "云山", "a": ${'['.repeat(count)}${']'.repeat(count)}}`
  expect(await read(Buffer.from(deep(200_000)))).toEqual(['values-shape'])
  const objects = `{"a": ${'{"value":'.repeat(100_000)}1${'}'.repeat(100_000)}}`
  expect(await read(Buffer.from(objects))).toEqual(['values-shape'])
})

test('a string of a million escapes is one value', async () => {
  expect(await read(Buffer.from(`{"a": "${'\\\\'.repeat(1_000_000)}"}`))).toEqual([['a', '\\'.repeat(1_000_000)]])
})

test('two hundred thousand wrong entries are so many messages', async () => {
  const entries = Array.from({ length: 200_000 }, (_, index) => `"a${index}": []`)
  expect(await read(Buffer.from(`{${entries.join(',')}}`))).toHaveLength(200_000)
})

test('a text over its limit is refused before it is decoded', async () => {
  const bytes = new Uint8Array(largest.text + 1).fill(0x61)
  expect((await textFrom(bytes, 'x.txt')).messages).toEqual([
    { code: 'file-too-large', severity: 'error', params: { path: 'x.txt', megabytes: 64 } },
  ])
})

test('a measure of growth tells linear work from quadratic', () => {
  const linear = (size: number) => () => void 'x'.repeat(size).split('').join('-').length
  const quadratic = (size: number) => () => {
    const text = 'x'.repeat(size)
    for (let at = 0; at < size; at++) text.indexOf('y', at)
    let sum = 0
    for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) sum += a ^ b
    return sum
  }
  expect(superlinear(linear)).toBeNull()
  expect(superlinear(quadratic)).toMatch(/→/u)
})
