/** Tables as .xlsx; every cell as the sheet shows it on a Chinese system. */
import { error, type Message, warning } from '../core/codes.ts'
import { fail, failAll, isSome, ok, type Result } from '../core/result.ts'
import { chineseFormats } from './chinese-formats.ts'
import { largest } from './limits.ts'
import { plainSheet, tableTooLarge } from './sheet-parts.ts'
import type { ValueTable } from './table.ts'

/** The first sheet that holds anything: the cells that exist, whatever the sheet says of its size. `path` is only for the sentences. */
export async function readSheet(bytes: Uint8Array, path: string): Promise<Result<ValueTable>> {
  const [{ read, utils, SSF }, plain] = await Promise.all([import('@e965/xlsx'), plainSheet(bytes, path)])
  if (!plain.ok) return plain
  const book = read(plain.value, { type: 'buffer', cellNF: true, cellHTML: false })
  const sheet = book.SheetNames.map((name) => book.Sheets[name]).find((one) => one?.['!ref'])
  if (!sheet) return fail(error('file-empty', { path }))
  const shown: string[][] = []
  const said: Message[] = []
  for (const name of Object.keys(sheet)) {
    if (name.startsWith('!')) continue
    const { r, c } = utils.decode_cell(name)
    const cell = sheet[name]
    const format = typeof cell?.z === 'string' ? cell.z : ''
    let text = cell?.t === 's' ? String(cell.v) : (cell?.w ?? '')
    if (cell?.t === 'n' && format.startsWith('[$-F800]')) text = SSF.format(chineseFormats[31] ?? '', cell.v)
    if (cell?.t === 'e') said.push(error('table-cell-error', { path, cell: name, text }))
    else if (cell?.f && cell.v === undefined) said.push(error('table-cell-uncalculated', { path, cell: name }))
    else if (/\[DBNum\d\]/iu.test(format)) said.push(error('table-cell-format', { path, cell: name }))
    else if (cell?.t === 'n' && /\dE[+-]?\d/u.test(text))
      said.push(warning('table-cell-scientific', { path, cell: name, text }))
    if (text === '') continue
    if (c >= largest.columns) return fail(tableTooLarge(path))
    put(shown, r, c, text)
  }
  const wrong = said.filter(({ severity }) => severity === 'error')
  return isSome(wrong) ? failAll(wrong) : ok(shown, said)
}

/** No row is longer than its last cell, and none is missing before it. */
function put(table: string[][], r: number, c: number, text: string): void {
  while (table.length <= r) table.push([])
  const row = table[r] ?? []
  while (row.length < c) row.push('')
  row[c] = text
}

/** The column `textColumn` is made text, so that a spreadsheet leaves what is typed there as it is typed (`007`, `1.50`, `3-5`). */
export async function sheetBytes(
  table: ValueTable,
  textColumn: number,
  widths: readonly number[],
): Promise<Uint8Array> {
  const { utils, write } = await import('@e965/xlsx')
  const sheet = utils.aoa_to_sheet(table.map((row) => [...row]))
  for (const [r, row] of table.entries()) {
    const cell = row[textColumn]
    sheet[utils.encode_cell({ r, c: textColumn })] = cell ? { t: 's', v: cell, z: '@' } : { t: 'z', z: '@' }
  }
  sheet['!cols'] = widths.map((wch) => ({ wch }))
  return write(utils.book_new(sheet, 'values'), { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array
}
