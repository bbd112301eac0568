/** Rows into files of a folder, one after another; what a thread does, and what a test does without one. */
import { join } from 'node:path'
import type { Column } from '../../core/batch/columns.ts'
import { gravestFirst, type RowOutcome } from '../../core/batch/outcome.ts'
import { ok, type Result } from '../../core/result.ts'
import type { DataRow } from '../../files/data-row.ts'
import { writeUnflushed } from '../../files/write.ts'
import { fillRow } from './fill-row.ts'
import { sha256 } from './manifest.ts'
import type { Master } from './master.ts'

/** What does not change from row to row; plain data, for it goes to threads. */
export interface BatchPlan {
  readonly columns: readonly Column[]
  readonly folder: string
  /** Nothing is written: the rows are checked, filled and proved in memory. */
  readonly isTrial: boolean
}

export interface RowTask {
  readonly row: DataRow
  readonly of: string
  readonly file: string
}

/** Fails where a file cannot be written, which is not a row's fault: what was written before it stands. */
export type RowFiller = (tasks: readonly RowTask[]) => Promise<Result<readonly RowOutcome[]>>

export function fillerOf(master: Master, { columns, folder, isTrial }: BatchPlan): RowFiller {
  return async (tasks) => {
    const outcomes: RowOutcome[] = []
    for (const { row, of, file } of tasks) {
      const { filled, findings } = await fillRow(master, columns, row)
      const said = { row: row.row, of, file }
      const leftOut = { ...said, hash: null, filled: 0, kept: 0, open: 0 }
      if (!filled) {
        outcomes.push({ ...leftOut, findings: [...gravestFirst(findings)] })
        continue
      }
      const written = isTrial ? ok(file) : await writeUnflushed(join(folder, file), filled.bytes)
      if (!written.ok) return written
      const hash = sha256(filled.bytes)
      outcomes.push({ ...said, hash, ...filled.counts, findings: [...gravestFirst(findings)] })
    }
    return ok(outcomes)
  }
}
