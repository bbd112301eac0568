/** A batch off the thread that answers the window: what the command does, with what became of each row kept for the window's list. */
import type { ListedRow } from '../../core/batch/listed-rows.ts'
import type { BatchCounts } from '../../core/batch/outcome.ts'
import { map, ok, type Result } from '../../core/result.ts'
import { manifestPath, outcomesIn, whole } from '../batch/manifest.ts'
import type { BatchSource } from '../batch/prepare.ts'
import { runBatch } from '../batch/run.ts'
import { summaryPath, writeSummary } from '../batch/summary.ts'
import type { StartFiller } from '../batch/threads.ts'
import type { BatchAlso, ReportWritten } from '../contract.ts'
import { type BatchMade, writeAlso } from './batch-also.ts'
import { type BatchDesk, type DeskRequest, openDesk } from './batch-desk.ts'
import { fillEach } from './batch-each.ts'
import type { TellProgress } from './tell-progress.ts'

export interface BatchRunInput extends DeskRequest {
  readonly source: BatchSource
  /** A folder whose reports are filled instead; null for the open one. */
  readonly masters: string | null
  /** Null for a trial. */
  readonly folder: string | null
  /** What is made beside its documents. */
  readonly also: readonly BatchAlso[]
}

export interface BatchDone extends BatchMade {
  /** The gravest first, up to as many as a window lists. */
  readonly rows: readonly ListedRow[]
  readonly isStopped: boolean
  readonly reports: readonly ReportWritten[]
}

export async function runForWindow(
  input: BatchRunInput,
  progress: TellProgress,
  startFiller: StartFiller | null,
): Promise<Result<BatchDone>> {
  const desk = openDesk(input, progress, startFiller)
  const { source, folder, also, masters } = input
  const fill = (one: BatchSource, into: string | null, name = '') =>
    fillOne(desk, { source: one, folder: into, also, name })
  const all = () => ({ rows: desk.rows(), isStopped: desk.signal.aborted })
  if (masters === null) return map(await fill(source, folder), (made) => ({ ...made, ...all(), reports: [] }))
  const each = await fillEach(desk, { source, masters, folder }, fill)
  return map(each, ({ counts, reports }) => ({ counts, reports, summary: null, joined: null, said: [], ...all() }))
}

interface OneBatch extends Pick<BatchRunInput, 'source' | 'folder' | 'also'> {
  readonly name: string
}

async function fillOne(
  { startFiller, fillers, signal, onward, progress, watching, told }: BatchDesk,
  { source, folder, also, name }: OneBatch,
): Promise<Result<BatchMade>> {
  let counts: BatchCounts = { written: 0, unchanged: 0, leftOut: 0 }
  const tell = told(name)
  const run = await runBatch(
    { ...source, folder, shard: whole, resume: true },
    {
      ...{ startFiller, fillers, signal, going: onward },
      told: (outcome, now) => {
        counts = now
        tell(outcome)
      },
    },
  )
  if (!run.ok && !signal.aborted) return run
  const nothing = { counts, summary: null, joined: null, said: [] }
  if (signal.aborted) return ok(nothing)
  if (folder === null) return ok(nothing, run.messages)
  const summary = await writeSummary(folder, outcomesIn(manifestPath(folder, whole)), source.master.options.language)
  if (!summary.ok) return summary
  const count = counts.written + counts.unchanged
  const more = await watching(() => writeAlso(folder, also, { count, progress, onward, signal }))
  return ok({ counts, summary: summaryPath(folder), ...more }, run.messages)
}
