/** Tables as .xlsx; every cell as the sheet shows it on a Chinese system. */
import { error, type Message, warning } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { ValueTable } from './table.ts'

/** Number formats that a file names only by number, as a Chinese system shows them (ECMA-376 part 1, 18.8.30, zh-cn). */
const chineseFormats: Readonly<Record<number, string>> = {
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** 256 MiB: what the parts of a spreadsheet may come to when unpacked. */
const largestUnpacked = 256 * 1024 * 1024

/** The first sheet that holds anything. `path` is only for the sentences. */
export async function readSheet(bytes: Uint8Array, path: string): Promise<Result<ValueTable>> {
  const [{ read, utils, SSF }, prepared] = await Promise.all([import('@e965/xlsx'), withChineseFormats(bytes)])
  if (!prepared) return fail(error('table-not-a-sheet', { path }))
  const book = read(prepared, { type: 'buffer', cellNF: true, cellHTML: false })
  const sheet = book.SheetNames.map((name) => book.Sheets[name]).find((one) => one?.['!ref'])
  if (!sheet) return fail(error('file-empty', { path }))
  const shown: string[][] = []
  const said: Message[] = []
  const range = utils.decode_range(sheet['!ref'] ?? 'A1')
  for (let r = 0; r <= range.e.r; r++) {
    const row: string[] = []
    for (let c = 0; c <= range.e.c; c++) {
      const name = utils.encode_cell({ r, c })
      const cell = sheet[name]
      const format = typeof cell?.z === 'string' ? cell.z : ''
      let text = cell?.t === 's' ? String(cell.v) : (cell?.w ?? '')
      if (cell?.t === 'n' && format.startsWith('[$-F800]')) text = SSF.format(chineseFormats[31] ?? '', cell.v)
      if (cell?.t === 'e') said.push(error('table-cell-error', { path, cell: name, text }))
      else if (cell?.f && cell.v === undefined) said.push(error('table-cell-uncalculated', { path, cell: name }))
      else if (/\[DBNum\d\]/iu.test(format)) said.push(error('table-cell-format', { path, cell: name }))
      else if (cell?.t === 'n' && /\dE[+-]?\d/u.test(text))
        said.push(warning('table-cell-scientific', { path, cell: name, text }))
      row.push(text)
    }
    shown.push(row)
  }
  const [first, ...rest] = said.filter(({ severity }) => severity === 'error')
  return first ? fail(first, ...rest) : ok(shown, said)
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

/** The spreadsheet with those number formats spelled out, for the library knows only the American ones; null where it is no spreadsheet. */
async function withChineseFormats(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate')
  let unpacked = 0
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize
        return false
      },
    })
    if (unpacked > largestUnpacked) return null
    const parts = unzipSync(bytes)
    if (!parts['xl/workbook.xml']) return null
    const styles = parts['xl/styles.xml']
    if (!styles) return bytes
    return zipSync({ ...parts, 'xl/styles.xml': strToU8(withFormats(strFromU8(styles))) }, { level: 0 })
  } catch {
    // Whatever fflate cannot unpack is no spreadsheet; it has no other way to say so.
    return null
  }
}

function withFormats(styles: string): string {
  const missing = Object.entries(chineseFormats).filter(([id]) => !styles.includes(`numFmtId="${id}" formatCode=`))
  const spelled = missing.map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const opened = /<(?:\w+:)?numFmts\b[^>]*[^/]>/u.exec(styles)
  if (opened) return styles.replace(opened[0], () => opened[0] + spelled.join(''))
  return styles.replace(/<styleSheet\b[^>]*>/u, (start) => `${start}<numFmts>${spelled.join('')}</numFmts>`)
}
