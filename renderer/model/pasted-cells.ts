/** What is copied from a sheet: a column or a row of cells, or values beside the names of their fields. */
import type { Field } from '../../src/core/model.ts'
import { cleanValue, valueColumns } from '../../src/core/values.ts'
import { sheetHeadings } from '../../src/messages/sheet.ts'

/** The cells of what was copied from a sheet, down a column or along a row; null where it is one value. */
export function cellsIn(pasted: string): readonly string[] | null {
  const rows = rowsIn(pasted)
  const cells = rows.length === 1 ? (rows[0] ?? []) : rows.map((row) => row[0] ?? '')
  return cells.length > 1 ? cells.map(cleanValue) : null
}

/** A cell with a break or a tab in it stands between quotes, with its own doubled. */
const cellAhead = /(?<before>[\t\n])(?:"(?<quoted>(?:[^"]|"")*)"(?=[\t\n]|$)|(?<plain>[^\t\n]*))/gu

function rowsIn(pasted: string): readonly (readonly string[])[] {
  const text = pasted.replace(/\r\n?/gu, '\n').replace(/(?<!\n)\n+$/u, '')
  const rows: string[][] = []
  for (const { groups } of `\n${text}`.matchAll(cellAhead)) {
    if (groups?.before === '\n') rows.push([])
    rows.at(-1)?.push(groups?.quoted?.replaceAll('""', '"') ?? groups?.plain ?? '')
  }
  return rows
}

const headings = new Set(
  Object.values(sheetHeadings).flatMap((said) => [...valueColumns, ...valueColumns.map((name) => said[name])]),
)
const keepOrNot = /^(?:是|否|保密|不保密|yes|no)?$/iu

/**
 * What was copied with the names of its fields before the values, as a sheet of values in CSV with headings; null where the first column does not
 * name fields. It goes where it says, wherever it is pasted, and what it says is to be kept is.
 */
export function sheetIn(pasted: string, fields: readonly Field[]): string | null {
  const rows = rowsIn(pasted)
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  const names = new Set(fields.flatMap(({ id, label }) => [id, label]))
  const hasHead = rows[0]?.some((cell) => headings.has(cell)) === true
  const named = rows.filter(([key = '', ...rest]) => names.has(key) && rest.length > 0)
  if (named.length === 0 || named.length * 2 < rows.length - Number(hasHead)) return null
  if (hasHead) return csvOf(rows)
  if (named.every(([, label = '']) => names.has(label))) return csvOf([valueColumns, ...rows])
  const isKeepTold =
    named.some(([, , keep = '']) => keep !== '') && rows.every(([, , keep = '']) => keepOrNot.test(keep))
  return csvOf([['label', 'value', ...(isKeepTold ? ['keep'] : [])], ...rows])
}

function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
}
