/** All that is known of a batch before its first row: the master, which column fills which field, how files are called. */
import { basename } from 'node:path'
import { type Column, type ColumnChoices, matchColumns } from '../../core/batch/columns.ts'
import { type NamePattern, namePattern } from '../../core/batch/file-names.ts'
import { standingInClear } from '../../core/checks.ts'
import { error, type Message, warning } from '../../core/codes.ts'
import { resolve } from '../../core/resolve.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import type { DataRow, DataRows } from '../../files/data-row.ts'
import { tableRows } from '../../files/table-rows.ts'
import { type Master, type MasterInput, openMaster } from './master.ts'
import { spellings } from './spellings.ts'

export interface BatchSource {
  readonly master: MasterInput
  /** A file of comma-separated values or a spreadsheet; its first row that is not empty holds the headings. */
  readonly table: string
  readonly choices: ColumnChoices
  /** As `{县名}_{序号}`; null for the master's name and the number of the row. */
  readonly pattern: string | null
}

export interface PreparedBatch {
  readonly columns: readonly Column[]
  readonly pattern: NamePattern
  /** Those below the headings, each once, in order. */
  readonly rows: DataRows
}

export async function prepareBatch({
  master: input,
  table,
  choices,
  pattern,
}: BatchSource): Promise<Result<PreparedBatch>> {
  const master = await openMaster(input)
  if (!master.ok) return master
  const { fields, kept } = master.value
  const rows = tableRows(table)
  const headings = await firstRow(rows, table)
  if (!headings.ok) return headings
  const columns = matchColumns(headings.value.cells, fields, choices, await spellings())
  if (!columns.ok) return columns
  const name = pattern ?? `${basename(input.name).replace(/\.[^.]+$/u, '')}_{序号}`
  const fieldOf = (key: string) =>
    fields.find(({ id, label }) => id === key || label === key)?.id ??
    columns.value.find(({ heading }) => heading === key)?.field ??
    null
  const naming = namePattern(name, fieldOf, (field) => kept.has(field))
  if (!naming.ok) return naming
  const messages = [...master.messages, ...columns.messages, ...inClear(master.value)]
  return ok({ columns: columns.value, pattern: naming.value, rows }, messages)
}

/** How many are named; the rest are only counted. */
const named = 8

/** Who and what the report itself says in the clear, beside all that it masks: in every document that is made of it. */
function inClear({ report, text, placeholders, fields }: Master): readonly Message[] {
  const resolved = resolve(text, placeholders, new Map())
  const subject = {
    format: report.format,
    cells: report.word?.cells,
    report: text,
    resolved,
    fields,
    decisions: new Map(),
  }
  const found = standingInClear(subject).map(({ reason }) => reason.cue)
  if (found.length === 0) return []
  const names = found.length > named ? [...found.slice(0, named), '…'] : found
  return [warning('batch-in-clear', { count: found.length, names: names.join('、') })]
}

/** Rows below the headings. */
export async function countRows(table: string): Promise<number> {
  let rows = -1
  for await (const row of tableRows(table)) if (row.ok) rows++
  return Math.max(0, rows)
}

async function firstRow(rows: DataRows, path: string): Promise<Result<DataRow>> {
  const { value } = await rows.next()
  return value ?? fail(error('file-empty', { path }))
}
