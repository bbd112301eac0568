/** What a batch would do, told before it does anything: which column fills which field, how the first files are called, one row as it would be filled. */
import { matchingOf } from '../../core/batch/columns.ts'
import { gravestFirst } from '../../core/batch/outcome.ts'
import type { BatchOutlook, OutlookRow } from '../../core/batch/outlook.ts'
import { error, type Message } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { tableRows } from '../../files/table-rows.ts'
import { decideRow, fillRow } from './fill-row.ts'
import { givenIn, openMaster } from './master.ts'
import { type BatchSource, fileNamer, firstRow, inClear, patternOf, prepareBatch } from './prepare.ts'
import { spellings } from './spellings.ts'

/** Names that are shown. */
const shown = 5

/** Errors are messages beside the outlook: who corrects the columns must see them. Fails where report or table cannot be read. */
export async function outlookOf({
  master: input,
  table,
  choices,
  pattern,
}: BatchSource): Promise<Result<BatchOutlook>> {
  const master = await openMaster(input)
  if (!master.ok) return master
  const rows = tableRows(table)
  const headings = await firstRow(rows, table)
  if (!headings.ok) return headings
  const { fields } = master.value
  const spell = await spellings()
  const { columns, messages } = matchingOf(headings.value.cells, fields, choices, spell, givenIn(master.value))
  const naming = patternOf(pattern, input.name, columns, master.value)
  const nameFor = naming.ok ? fileNamer({ columns, pattern: naming.value }) : null
  const said: Message[] = [...master.messages, ...messages, ...naming.messages, ...inClear(master.value)]
  const names: string[] = []
  let [count, sample]: [number, readonly string[]] = [0, []]
  for await (const read of rows) {
    if (!read.ok) {
      said.push(...read.messages)
      break
    }
    if (++count === 1) sample = read.value.cells
    if (nameFor && count <= shown) names.push(nameFor(read.value, count))
  }
  return ok({ columns, sample, names, rows: count }, said)
}

/** One row as it would be filled; `wanted` as the spreadsheet counts it. Linear in the rows before it. */
export async function outlookRow(source: BatchSource, wanted: number): Promise<Result<OutlookRow>> {
  const master = await openMaster(source.master)
  if (!master.ok) return master
  const prepared = await prepareBatch(source)
  if (!prepared.ok) return prepared
  const { columns, rows } = prepared.value
  const nameFor = fileNamer(prepared.value)
  let number = 0
  for await (const read of rows) {
    if (!read.ok) return read
    const file = nameFor(read.value, ++number)
    if (read.value.row !== wanted) continue
    const decided = decideRow(master.value, columns, read.value)
    const { findings } = await fillRow(master.value, columns, read.value)
    const decisions = decided.ok ? [...decided.value] : []
    return ok({ row: wanted, file, decisions, findings: gravestFirst(findings) })
  }
  return fail(error('batch-row-gone', { row: wanted }))
}
