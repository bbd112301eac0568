/** All that is known of a batch before its first row: the master, which column fills which field, how files are called. */
import { type Column, type ColumnChoices, type Matching, matchingOf, soundColumns } from '../../core/batch/columns.ts'
import {
  type NamePattern,
  nameOf,
  namePattern,
  safeName,
  uniqueNames,
  usualPattern,
} from '../../core/batch/file-names.ts'
import { standingInClear } from '../../core/checks.ts'
import { error, type Message, warning } from '../../core/codes.ts'
import type { FieldId } from '../../core/model.ts'
import { resolve } from '../../core/resolve.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import type { Spelling } from '../../core/spelling.ts'
import type { DataRow, DataRows } from '../../files/data-row.ts'
import { tableRows } from '../../files/table-rows.ts'
import { givenIn, type Master, type MasterInput, openMaster } from './master.ts'
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
  readonly master: Master
  readonly columns: readonly Column[]
  readonly pattern: NamePattern
  /** Those below the headings, each once, in order. */
  readonly rows: DataRows
}

/** The report and the table, with what either says of the other; what is wrong with columns and names is told, and stops nobody. */
export interface ReadBatch {
  readonly master: Master
  readonly matching: Matching
  readonly naming: Result<NamePattern>
  readonly rows: DataRows
}

export async function readBatch({ master: input, table, choices, pattern }: BatchSource): Promise<Result<ReadBatch>> {
  const master = await openMaster(input)
  if (!master.ok) return master
  const rows = tableRows(table)
  const headings = await firstRow(rows, table)
  if (!headings.ok) return headings
  const { fields } = master.value
  const match = (spell: Spelling) => matchingOf(headings.value.cells, fields, choices, spell, givenIn(master.value))
  // Pinyin takes longer to load than to open a report: it is asked only where letters are left that name no field.
  const unspelled = match(() => [])
  const matching = unspelled.columns.some((column) => mayBeSpelled(column, choices))
    ? match(await spellings())
    : unspelled
  const naming = patternOf(pattern, input.name, matching.columns, master.value)
  return ok({ master: master.value, matching, naming, rows }, master.messages)
}

function mayBeSpelled({ field, heading }: Column, choices: ColumnChoices): boolean {
  const choice = choices.get(heading)
  return field === null && choice !== null && /[a-z]/iu.test(choice ?? heading)
}

/** The same for who fills: a column or a name that is wrong refuses the table. */
export async function prepareBatch(source: BatchSource): Promise<Result<PreparedBatch>> {
  const read = await readBatch(source)
  if (!read.ok) return read
  const { master, matching, naming, rows } = read.value
  const columns = soundColumns(matching)
  if (!columns.ok) return columns
  if (!naming.ok) return naming
  return ok({ master, columns: columns.value, pattern: naming.value, rows }, [
    ...read.messages,
    ...columns.messages,
    ...inClear(master),
  ])
}

function patternOf(
  pattern: string | null,
  name: string,
  columns: readonly Column[],
  { fields, kept }: Master,
): Result<NamePattern> {
  const fieldOf = (key: string) =>
    fields.find(({ id, label }) => id === key || label === key)?.id ??
    columns.find(({ heading }) => heading === key)?.field ??
    null
  return namePattern(pattern ?? usualPattern(name), fieldOf, (field) => kept.has(field))
}

/** The name of the file of each row, given in order: every row of the table has its own, whoever fills it. */
export function fileNamer({ columns, pattern }: Pick<PreparedBatch, 'columns' | 'pattern'>) {
  const unique = uniqueNames()
  const columnOf = new Map(columns.map(({ field, index }) => [field, index]))
  /** `number` is the row's among the rows, from 1. */
  return ({ cells }: DataRow, number: number): string => {
    const cellOf = (field: FieldId) => cells[columnOf.get(field) ?? -1] ?? ''
    return `${unique(safeName(nameOf(pattern, number, cellOf), `${number}`))}.docx`
  }
}

/** How many are named; the rest are only counted. */
const named = 8

/** Who and what the report itself says in the clear, beside all that it masks: in every document that is made of it. */
export function inClear({ report, text, placeholders, fields }: Master): readonly Message[] {
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
