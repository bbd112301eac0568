/** A column or a row of a sheet that is pasted into a field: its cells go to that field and those after it. */
import type { Field, FieldId } from '../../src/core/model.ts'
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

/** Whether a value can be what its field asks for, by its looks alone: the checks say more once it is filled in. */
export function suits({ kind }: Field, value: string): boolean {
  if (kind === 'name' || kind === 'person') return !/^[\d.,，:：%％-]+$/u.test(value.normalize('NFKC'))
  return kind === 'text' || /[\p{N}一二两三四五六七八九十百千万亿半]/u.test(value)
}

export interface PastedValue {
  readonly field: Field
  readonly value: string
}

/** One cell a field from `from` on, in the order of the list; kept fields take none, and an empty cell passes its field by. */
export function pastedValues(
  fields: readonly Field[],
  from: FieldId,
  cells: readonly string[],
  isKept: (field: FieldId) => boolean,
): readonly PastedValue[] {
  const taking = fields
    .slice(
      Math.max(
        0,
        fields.findIndex(({ id }) => id === from),
      ),
    )
    .filter(({ id }) => !isKept(id))
  return taking.slice(0, cells.length).flatMap((field, index) => {
    const value = cells[index] ?? ''
    return value === '' ? [] : [{ field, value }]
  })
}
