/** A table of values (CSV or spreadsheet) as rows of text, and what its columns mean. */
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { type ValueColumn, type ValueRow, valueColumns } from '../core/values.ts'

/** Rows of cells as they are shown; rows may be of different lengths. */
export type ValueTable = readonly (readonly string[])[]

const headings: Readonly<Record<ValueColumn, readonly string[]>> = {
  id: ['id', '编号', '标识', '字段编号', '字段标识', '編號', '識別碼', '欄位編號'],
  label: ['label', 'field', '字段', '名称', '标签', '字段名', '字段名称', '欄位', '名稱', '標籤', '欄位名稱'],
  value: ['value', '取值', '值', '内容', '填写内容', '內容', '填寫內容'],
  keep: ['keep', '保密', '是否保密', '保留'],
}

const kept = ['true', 'yes', 'y', '1', 'x', 'keep', '√', '✓', '是', '保密', '保留', '对', '對']
const notKept = ['', 'false', 'no', 'n', '0', '否', '不', '不保密']

/** Rows without a field and without a value are left out. `path` is only for the sentences; rows are counted from 1, the headings' included. */
export function rowsOf(table: ValueTable, path: string): Result<readonly ValueRow[]> {
  const head = table.findIndex((row) => row.some((cell) => cell.trim() !== ''))
  const names = (table[head] ?? []).map(columnOf)
  const twice = names.find((name, at) => name && names.indexOf(name) !== at)
  if (twice) return fail(error('table-heading-twice', { path, heading: twice }))
  const [id, label, value, keep] = valueColumns.map((name) => names.indexOf(name))
  if ((id === -1 && label === -1) || (value === -1 && keep === -1)) return fail(error('table-no-headings', { path }))
  const rows: ValueRow[] = []
  for (const [index, row] of table.entries()) {
    if (index <= head) continue
    const cell = (column: number | undefined): string => row[column ?? -1] ?? ''
    const key = cell(id).trim() || cell(label).trim()
    const mark = plain(cell(keep))
    if (key === '' && cell(value).trim() === '' && mark === '') continue
    if (key === '') return fail(error('table-row-nameless', { path, row: index + 1 }))
    if (!kept.includes(mark) && !notKept.includes(mark))
      return fail(error('table-keep-unclear', { path, row: index + 1, text: cell(keep) }))
    rows.push({
      key,
      ...labelBeside(key, cell(label).trim()),
      value: cell(value) === '' ? null : cell(value),
      keep: kept.includes(mark),
    })
  }
  return ok(rows)
}

function columnOf(heading: string): ValueColumn | null {
  return valueColumns.find((column) => headings[column].includes(plain(heading))) ?? null
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}

/** The label, where the key is an id. */
export function labelBeside(key: string, label: string | null): { readonly label?: string } {
  return label && label !== key ? { label } : {}
}
