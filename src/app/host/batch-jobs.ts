/** A batch off the thread that answers the window: what the command does, with what became of each row kept for the window's list. */
import { setTimeout as later } from 'node:timers/promises'
import { keepRows, type ListedRow } from '../../core/batch/listed-rows.ts'
import type { BatchCounts, RowOutcome } from '../../core/batch/outcome.ts'
import { ok, type Result } from '../../core/result.ts'
import { manifestPath, outcomesIn, whole } from '../batch/manifest.ts'
import type { BatchSource } from '../batch/prepare.ts'
import { rowFiller } from '../batch/row-filler.ts'
import { runBatch } from '../batch/run.ts'
import { summaryPath, writeSummary } from '../batch/summary.ts'
import type { StartFiller } from '../batch/threads.ts'
import type { BatchAlso } from '../contract.ts'
import { type MadeAlso, writeAlso } from './batch-also.ts'
import { going } from './batch-control.ts'
import type { TellProgress } from './tell-progress.ts'

export interface BatchRunInput {
  readonly source: BatchSource
  /** Null for a trial. */
  readonly folder: string | null
  /** What is made beside its documents. */
  readonly also: readonly BatchAlso[]
  /** How many threads. */
  readonly fillers: number
  /** Four bytes, one of `going`. */
  readonly control: SharedArrayBuffer
}

export interface BatchDone extends MadeAlso {
  readonly counts: BatchCounts
  /** The gravest first, up to as many as a window lists. */
  readonly rows: readonly ListedRow[]
  readonly isStopped: boolean
  /** The path of the summary, where it was written. */
  readonly summary: string | null
}

/** Rows in this thread, one after another: where there are no others. */
const inThisThread: StartFiller = async (plan) => {
  const fill = await rowFiller(plan)
  return fill.ok ? ok({ fill: fill.value, end: async () => undefined }, fill.messages) : fill
}

/** Milliseconds between two words of progress, and between two looks whether a pause is over. */
const beat = 100

export async function runForWindow(
  { source, folder, also, fillers, control }: BatchRunInput,
  progress: TellProgress,
  startFiller: StartFiller | null,
): Promise<Result<BatchDone>> {
  const state = new Int32Array(control)
  const stop = new AbortController()
  const list = keepRows()
  let counts: BatchCounts = { written: 0, unchanged: 0, leftOut: 0 }
  let said = 0
  const told = (outcome: RowOutcome, now: BatchCounts) => {
    counts = now
    list.add(outcome)
    if (performance.now() - said < beat) return
    said = performance.now()
    progress(now.written + now.unchanged + now.leftOut, null)
  }
  const onward = async () => {
    while (Atomics.load(state, 0) === going.paused) await later(beat)
    if (Atomics.load(state, 0) === going.stopped) stop.abort()
  }
  const run = await runBatch(
    { ...source, folder, shard: whole, resume: true },
    { startFiller: startFiller ?? inThisThread, fillers, signal: stop.signal, told, going: onward },
  )
  const isStopped = stop.signal.aborted
  if (!run.ok && !isStopped) return run
  const rows = list.rows()
  if (isStopped || folder === null) return ok({ counts, rows, isStopped, summary: null, joined: null, said: [] })
  const summary = await writeSummary(folder, outcomesIn(manifestPath(folder, whole)), source.master.options.language)
  if (!summary.ok) return summary
  const count = counts.written + counts.unchanged
  // Another program does what takes so long: whoever stops it is not to wait for a portion.
  const timer = setInterval(() => Atomics.load(state, 0) === going.stopped && stop.abort(), beat)
  const more = await writeAlso(folder, also, { count, progress, onward, signal: stop.signal }).finally(() =>
    clearInterval(timer),
  )
  return ok({ counts, rows, isStopped: stop.signal.aborted, summary: summaryPath(folder), ...more }, run.messages)
}
