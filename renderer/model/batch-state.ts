/** What the window knows of a batch: the report filled once for each row of a table. */
import type {
  BatchAlso,
  BatchFolderChoice,
  BatchMasters,
  BatchTable,
  BatchWritten,
  ExportOptions,
  Settings,
  WorkPhase,
} from '../../src/app/contract.ts'
import type { BatchOutlook, OutlookRow } from '../../src/core/batch/outlook.ts'
import type { Message } from '../../src/core/codes.ts'
import type { Format } from '../../src/core/model.ts'
import { exportOptions } from './export-options.ts'

export interface BatchState {
  readonly table: BatchTable | null
  /** What a person said of single columns: a heading, and a field's id or label, or null for none. */
  readonly choices: ReadonlyMap<string, string | null>
  /** Empty for the usual one. */
  readonly pattern: string
  readonly options: ExportOptions
  /** What is made beside the documents. */
  readonly also: ReadonlySet<BatchAlso>
  /** Null until it is known. */
  readonly outlook: BatchOutlook | null
  /** What is to be said of the table and its mapping; an error stands in the way of every row. */
  readonly said: readonly Message[]
  readonly folder: BatchFolderChoice | null
  /** Its reports are filled instead of the open one. */
  readonly masters: BatchMasters | null
  readonly running: RunningBatch | null
  readonly done: DoneBatch | null
  readonly opened: OutlookRow | null
}

export interface RunningBatch {
  readonly task: string
  readonly isTrial: boolean
  readonly done: number
  /** Null while it fills rows; else what it is at, and of how many. */
  readonly phase: { readonly what: WorkPhase; readonly total: number | null } | null
  /** Milliseconds of `performance.now()`, moved on by each pause. */
  readonly since: number
  /** What was done by then. */
  readonly from: number
  /** Since when it waits; null where it does not. */
  readonly pausedAt: number | null
}

export interface DoneBatch extends BatchWritten {
  readonly isTrial: boolean
}

export function noBatch(settings: Settings, format: Format): BatchState {
  return {
    table: null,
    choices: new Map(),
    pattern: '',
    options: exportOptions(settings, format),
    also: new Set(),
    outlook: null,
    said: [],
    folder: null,
    masters: null,
    running: null,
    done: null,
    opened: null,
  }
}

/** Whole seconds that are left, by the pace until now; null where nobody knows yet. */
export function secondsLeft({ done, since, from, pausedAt }: RunningBatch, total: number, now: number): number | null {
  const spent = (pausedAt ?? now) - since
  if (done <= from || spent <= 0) return null
  return Math.ceil((Math.max(0, total - done) * spent) / (done - from) / 1000)
}

/** Whether rows can be tried and written as things stand. */
export function canRun({ table, outlook, said, running }: BatchState): boolean {
  return table !== null && outlook !== null && running === null && !said.some(({ severity }) => severity === 'error')
}
