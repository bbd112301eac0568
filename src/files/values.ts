/** Files of values: JSON, CSV or .xlsx, told apart by what they hold. */

import { error, type Message } from '../core/codes.ts'
import type { ValuesFormat } from '../core/file-endings.ts'
import { andThen, fail, failAll, isSome, ok, type Result } from '../core/result.ts'
import type { ValueRow } from '../core/values.ts'
import { contentOf } from './content.ts'
import { csvBytes, readCsv } from './csv.ts'
import { type Json, readJson } from './json.ts'
import { largest } from './limits.ts'
import { readBytes, textFrom } from './read.ts'
import { type GivePassword, unsealBy } from './sealed.ts'
import { readSheet, sheetBytes } from './sheet.ts'
import { labelBeside, rowsOf, type ValueTable } from './table.ts'

/** In the order of the file. Which fields there are is not known here. */
export async function readValues(path: string, password: GivePassword): Promise<Result<readonly ValueRow[]>> {
  const bytes = await readBytes(path, largest.values)
  const opened = bytes.ok ? await unsealBy(bytes.value, path, password) : bytes
  return opened.ok ? valuesFrom(opened.value, path) : opened
}

/** `path` is only for the sentences. */
export async function valuesFrom(bytes: Uint8Array, path: string): Promise<Result<readonly ValueRow[]>> {
  if (contentOf(bytes) === 'zip') return andThen(await readSheet(bytes, path), (table) => rowsOf(table, path))
  const text = await textFrom(bytes, path)
  if (!text.ok) {
    // Whoever has a damaged spreadsheet is not helped by the encodings of texts.
    const isDamaged = text.messages[0].code === 'file-not-text' && /\.xlsx$/iu.test(path)
    return isDamaged ? fail(error('table-not-a-sheet', { path })) : text
  }
  if (/^\s*[{[]/u.test(text.value.text)) return jsonRows(text.value.text, path)
  return andThen(await readCsv(text.value.text, path), (table) => rowsOf(table, path))
}

/** One line of an empty sheet. Only the first four are read again; the rest tell a person what is wanted. */
export interface SheetRow {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly keep: boolean
  readonly kind: string
  readonly unit: string
  readonly count: number
  readonly context: string
  /** What it was last time, where that was asked for. */
  readonly last?: string
}

/** What a table calls its columns; the first four are read again, by these names as by others. */
export type SheetHeadings = Readonly<Record<keyof SheetRow, string>>

const ownHeadings: SheetHeadings = {
  ...{ id: 'id', label: 'label', value: 'value', keep: 'keep' },
  ...{ kind: 'kind', unit: 'unit', count: 'count', context: 'context', last: 'last' },
}

/** JSON has one entry a field, by id; the tables one row a field. */
export async function valuesBytes(
  rows: readonly SheetRow[],
  format: ValuesFormat,
  headings: SheetHeadings = ownHeadings,
): Promise<Uint8Array> {
  if (format === 'json') return Buffer.from(`${JSON.stringify(entriesById(rows), null, 2)}\n`, 'utf8')
  const hasLast = rows.some(({ last }) => last !== undefined)
  const named = [
    'id',
    'label',
    'value',
    'keep',
    'kind',
    'unit',
    'count',
    'context',
    ...(hasLast ? (['last'] as const) : []),
  ] as const
  const head = named.map((column) => headings[column])
  const table: ValueTable = [
    head,
    ...rows.map((row) => [
      row.id,
      row.label,
      row.value,
      row.keep ? 'true' : '',
      row.kind,
      row.unit,
      `${row.count}`,
      row.context,
      ...(hasLast ? [row.last ?? ''] : []),
    ]),
  ]
  return format === 'csv'
    ? csvBytes(table)
    : sheetBytes(table, named.indexOf('value'), [18, 28, 24, 8, 12, 10, 8, 60, 24])
}

function entriesById(rows: readonly SheetRow[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(rows.map(({ id, ...row }) => [id, row]))
}

function jsonRows(text: string, path: string): Result<readonly ValueRow[]> {
  const json = parsed(text)
  if (!json) return fail(error('values-not-json', { path }))
  const rows: ValueRow[] = []
  const wrong: Message[] = []
  const add = (key: string | null, given: Json) => {
    const row = key === null ? null : rowFrom(key, given)
    if (row) rows.push(row)
    else wrong.push(error('values-shape', { path, field: key ?? `#${rows.length + wrong.length + 1}` }))
  }
  if (json.type === 'object') for (const [key, given] of json.entries) add(key, given)
  else if (json.type === 'array') for (const item of json.items) add(textIn(item, 'id') || textIn(item, 'label'), item)
  else return fail(error('values-not-json', { path }))
  return isSome(wrong) ? failAll(wrong) : ok(rows)
}

function parsed(text: string): Json | null {
  try {
    return readJson(text)
  } catch (reason) {
    if (reason instanceof SyntaxError) return null
    throw reason
  }
}

/** `"value"`, `12.50`, `null` or `{"value": …, "keep": …}`; null where it is anything else. */
function rowFrom(key: string, given: Json): ValueRow | null {
  if (given.type === 'null') return { key, value: null, keep: false }
  if (given.type === 'string' || given.type === 'number') return { key, value: given.text, keep: false }
  if (given.type !== 'object') return null
  const keep = memberOf(given, 'keep')
  if (keep && keep.type !== 'boolean') return null
  const value = memberOf(given, 'value')
  if (value && value.type !== 'null' && textIn(given, 'value') === null) return null
  return { key, ...labelBeside(key, textIn(given, 'label')), value: textIn(given, 'value'), keep: keep?.value ?? false }
}

function memberOf(json: Json, name: string): Json | null {
  return (json.type === 'object' && json.entries.find(([key]) => key === name)?.[1]) || null
}

function textIn(json: Json, name: string): string | null {
  const member = memberOf(json, name)
  return member?.type === 'string' || member?.type === 'number' ? member.text : null
}
