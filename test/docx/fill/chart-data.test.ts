import { strFromU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Change } from '../../../src/core/change.ts'
import { chartValues } from '../../../src/docx/fill/chart-values.ts'
import { fillDocument } from '../../../src/docx/fill.ts'
import { readDocument } from '../../../src/docx/stories.ts'
import { body, paragraph, part, wordOf } from '../word-of.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relations = (...targets: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="t/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

/** Categories in A2 and A3, a series in B: its name says **县, as A2 and A4 do. */
const cells = {
  row1: '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="2" t="s"><v>0</v></c></row>',
  row2: '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>5</v></c></row>',
  row3: '<row r="3"><c r="A3" t="inlineStr"><is><t>**镇</t></is></c><c r="B3" t="s"><v>2</v></c></row>',
}
const strings = '<si><t>**县</t></si><si><t>单位</t></si><si><r><t>*</t></r><r><t>*</t></r></si>'
const bookParts = (more: Readonly<Record<string, string>> = {}) => ({
  '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表 1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ),
  'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${Object.values(cells).join('')}</sheetData></worksheet>`,
  'xl/sharedStrings.xml': `<sst ${main} count="4" uniqueCount="3">${strings}</sst>`,
  ...more,
})
const bookOf = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])))

const points = (kind: string, formula: string, values: readonly string[]) =>
  `<c:${kind}Ref><c:f>${formula}</c:f><c:${kind}Cache>${values.map((text, index) => `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`).join('')}</c:${kind}Cache></c:${kind}Ref>`
const series =
  points('str', "'表 1'!$B$1", ['**县']) +
  points('str', "'表 1'!$A$2:$A$3", ['**县', '**镇']) +
  points('num', "'表 1'!$B$2:$B$3", ['5', '**'])
const chart = part('c:chartSpace', `<c:ser>${series}</c:ser><c:externalData r:id="r1"/>`)

function documentWith(workbook: Uint8Array | string): Uint8Array {
  return wordOf({
    'word/document.xml': body(paragraph('正文')),
    'word/charts/chart1.xml': chart,
    'word/charts/_rels/chart1.xml.rels': relations(['package', '../embeddings/book.xlsx']),
    'word/embeddings/book.xlsx': workbook,
    'word/_rels/document.xml.rels': relations(['chart', 'charts/chart1.xml']),
  })
}

/** Fills the lines in which masks stand, in order; null leaves one as it is. */
function filled(workbook: Uint8Array | string, values: readonly (string | null)[]) {
  const document = readDocument(documentWith(workbook))
  if (!document.ok) throw new Error(document.messages[0].code)
  const masked = document.value.paragraphs.filter(({ text }) => text.includes('*'))
  const change: Change = masked.flatMap(({ start, text }, index) => {
    const value = values[index]
    return value == null ? [] : [{ start, end: start + text.lastIndexOf('*') + 1, text: value }]
  })
  const result = fillDocument(document.value, change)
  if (!result.ok) throw new Error(result.messages[0].code)
  const parts = unzipSync(result.value)
  return {
    parts,
    codes: result.messages.map(({ code }) => code),
    book: parts['word/embeddings/book.xlsx'] ?? new Uint8Array(),
  }
}

const textsIn = (book: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(book)).map(([name, bytes]) => [name, strFromU8(bytes)]))

test('each cached value of a chart knows the cell it was taken from', () => {
  const places = chartValues(chart).map(({ sheet, row, column, isNumber, text }) => [
    sheet,
    row,
    column,
    isNumber,
    text,
  ])
  expect(places).toEqual([
    ['表 1', 1, 2, false, '**县'],
    ['表 1', 2, 1, false, '**县'],
    ['表 1', 3, 1, false, '**镇'],
    ['表 1', 2, 2, true, '5'],
    ['表 1', 3, 2, true, '**'],
  ])
})

test('a filled chart fills the cells of its workbook, a number as a number, and no string that another cell says', () => {
  const { book, codes } = filled(bookOf(bookParts()), [null, '旬河', '江<口', '36'])
  expect([codes, textsIn(book)]).toEqual([
    [],
    {
      ...bookParts(),
      'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${cells.row1}<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">旬河县</t></is></c><c r="B2"><v>5</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t xml:space="preserve">江&lt;口镇</t></is></c><c r="B3"><v>36</v></c></row></sheetData></worksheet>`,
      'xl/sharedStrings.xml': `<sst ${main} count="4" uniqueCount="3"><si><t>**县</t></si><si><t>单位</t></si><si><t></t></si></sst>`,
    },
  ])
})

test('a string that no cell says any more is gone from the workbook, and a table’s column is renamed with its head', () => {
  const table = (name: string) =>
    `<table ${main} ref="A1:B3"><tableColumns><tableColumn id="1" name="单位"/><tableColumn id="2" name="${name}"/></tableColumns></table>`
  const parts = bookParts({
    'xl/worksheets/_rels/sheet1.xml.rels': relations(['table', '../tables/table1.xml']),
    'xl/tables/table1.xml': table('**县'),
  })
  const { book } = filled(bookOf(parts), ['旬河', '旬河'])
  const texts = textsIn(book)
  expect([texts['xl/tables/table1.xml'], texts['xl/sharedStrings.xml']?.includes('**县')]).toEqual([
    table('旬河县'),
    false,
  ])
  expect(texts['xl/worksheets/sheet1.xml']).toContain(
    '<c r="B1" s="2" t="inlineStr"><is><t xml:space="preserve">旬河县</t></is></c>',
  )
})

test('prefixes of the workbook are kept', () => {
  const prefixed = (text: string) =>
    text.replace(`${main}`, main.replace('xmlns=', 'xmlns:x=')).replaceAll(/<(\/?)(?!\/|\?)(?=[a-z])/giu, '<$1x:')
  const sheet = prefixed(bookParts()['xl/worksheets/sheet1.xml'])
  const { book, codes } = filled(bookOf(bookParts({ 'xl/worksheets/sheet1.xml': sheet })), [null, '旬河'])
  expect([codes, textsIn(book)['xl/worksheets/sheet1.xml']]).toEqual([
    [],
    expect.stringContaining('<x:c r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">旬河县</x:t></x:is></x:c>'),
  ])
})

test.each([
  ['has a password', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ['is binary', bookOf(bookParts({ 'xl/workbook.xml': 'ab' }))],
  [
    'says something else there',
    bookOf(bookParts({ 'xl/sharedStrings.xml': `<sst ${main}><si><t>别的</t></si></sst>` })),
  ],
  [
    'works the text out',
    bookOf(
      bookParts({
        'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="2"><c r="A2" t="str"><f>B1</f><v>**县</v></c></row></sheetData></worksheet>`,
      }),
    ),
  ],
  ['has no such sheet', bookOf(bookParts({ 'xl/workbook.xml': `<workbook ${main}/>` }))],
])('a workbook that %s stays as it is, which is told', (_what, workbook) => {
  const { book, codes } = filled(workbook, [null, '旬河'])
  expect([codes, Buffer.from(book)]).toEqual([['docx-chart-data'], Buffer.from(workbook)])
})

test('a chart whose data is nowhere in the document is filled, and nothing is told', () => {
  const document = readDocument(wordOf({ 'word/document.xml': body(''), 'word/charts/chart1.xml': chart }))
  const at = document.ok ? document.value.text.indexOf('**') : -1
  const result = document.ok ? fillDocument(document.value, [{ start: at, end: at + 2, text: '旬河' }]) : document
  expect([result.ok, result.messages]).toEqual([true, []])
})
