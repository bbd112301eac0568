/** A spreadsheet of texts, written a row at a time: however many rows there are, only one is held. The same rows give the same bytes. */

import { strToU8, Zip, ZipDeflate } from 'fflate'
import { escapeText } from '../core/xml-text.ts'

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}

/** 1 January 1980, the first day that a zip can name: nothing of a clock goes in. */
const firstDay = new Date(1980, 0, 1)

/** Numbers become cells of numbers, texts inline strings, which no program runs as formulas. Yields the bytes of the file. */
export async function* sheetFile(rows: AsyncIterable<readonly (string | number)[]>): AsyncGenerator<Uint8Array> {
  let pieces: Uint8Array[] = []
  const zip = new Zip((reason, data) => {
    if (reason) throw reason
    pieces.push(data)
  })
  const entry = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = firstDay
    zip.add(file)
    return file
  }
  for (const [name, xml] of Object.entries(parts)) entry(name).push(strToU8(xml), true)
  const sheet = entry('xl/worksheets/sheet1.xml')
  sheet.push(strToU8(`<worksheet xmlns="${spreadsheet}"><sheetData>`))
  for await (const row of rows) {
    sheet.push(strToU8(`<row>${row.map(cell).join('')}</row>`))
    yield* pieces
    pieces = []
  }
  sheet.push(strToU8('</sheetData></worksheet>'), true)
  zip.end()
  yield* pieces
}

function cell(value: string | number): string {
  return typeof value === 'number'
    ? `<c><v>${value}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
}

/** What XML cannot carry (XML 1.0, 2.2) is left out: a summary only tells. */
function escaped(text: string): string {
  return escapeText(text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu, ''))
}
