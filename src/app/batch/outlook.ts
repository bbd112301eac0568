/** What a batch would do, told before it does anything: which column fills which field, how the first files are called, one row as it would be filled. */
import { gravestFirst } from '../../core/batch/outcome.ts'
import type { BatchOutlook, OutlookRow } from '../../core/batch/outlook.ts'
import { error, type Message } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { decideRow, fillRow } from './fill-row.ts'
import { type BatchSource, fileNamer, inClear, prepareBatch, readBatch } from './prepare.ts'

/** Names that are shown. */
const shown = 5

/** Errors are messages beside the outlook: who corrects the columns must see them. Fails where report or table cannot be read. */
export async function outlookOf(source: BatchSource): Promise<Result<BatchOutlook>> {
  const read = await readBatch(source)
  if (!read.ok) return read
  const { master, matching, naming, rows } = read.value
  const { columns, messages } = matching
  const nameFor = naming.ok ? fileNamer({ columns, pattern: naming.value }) : null
  const said: Message[] = [...read.messages, ...messages, ...naming.messages, ...inClear(master)]
  const names: string[] = []
  let [count, sample]: [number, readonly string[]] = [0, []]
  for await (const row of rows) {
    if (!row.ok) {
      said.push(...row.messages)
      break
    }
    if (++count === 1) sample = row.value.cells
    if (nameFor && count <= shown) names.push(nameFor(row.value, count))
  }
  return ok({ columns, sample, names, rows: count }, said)
}

/** One row as it would be filled; `wanted` as the spreadsheet counts it. Linear in the rows before it. */
export async function outlookRow(source: BatchSource, wanted: number): Promise<Result<OutlookRow>> {
  const prepared = await prepareBatch(source)
  if (!prepared.ok) return prepared
  const { master, columns, rows } = prepared.value
  const nameFor = fileNamer(prepared.value)
  let number = 0
  for await (const read of rows) {
    if (!read.ok) return read
    const file = nameFor(read.value, ++number)
    if (read.value.row !== wanted) continue
    const decided = decideRow(master, columns, read.value)
    const { findings } = await fillRow(master, columns, read.value)
    const decisions = decided.ok ? [...decided.value] : []
    return ok({ row: wanted, file, decisions, findings: gravestFirst(findings) })
  }
  return fail(error('batch-row-gone', { row: wanted }))
}
