/** Every report of a folder filled over the same table, each as it stands in its file, into a folder named like it. */
import { basename, join } from 'node:path'
import type { BatchCounts } from '../../core/batch/outcome.ts'
import { endsIn, textEndings } from '../../core/file-endings.ts'
import { ok, type Result } from '../../core/result.ts'
import { choicesByLabel, choicesFor } from '../batch/mapping.ts'
import { type BatchOptions, openMaster, readMaster } from '../batch/master.ts'
import { mastersIn } from '../batch/masters.ts'
import type { BatchSource } from '../batch/prepare.ts'
import type { ReportWritten } from '../contract.ts'
import { chosenLayout } from '../layout.ts'
import type { BatchMade } from './batch-also.ts'
import type { BatchDesk } from './batch-desk.ts'

interface EachRequest {
  /** Of the open report: what was said of its columns counts for all. */
  readonly source: BatchSource
  readonly masters: string
  readonly folder: string | null
}

export interface EachDone {
  readonly counts: BatchCounts
  readonly reports: readonly ReportWritten[]
}

type Fill = (source: BatchSource, folder: string | null, name: string) => Promise<Result<BatchMade>>

/** One that cannot be read, or has nothing to fill, is told, and the others are done. */
export async function fillEach(
  { onward, signal }: BatchDesk,
  { source, masters, folder }: EachRequest,
  fill: Fill,
): Promise<Result<EachDone>> {
  const found = await mastersIn(masters)
  if (!found.ok) return found
  const opened = await openMaster(source.master)
  if (!opened.ok) return opened
  const choices = choicesByLabel(source.choices, opened.value.fields)
  const reports: ReportWritten[] = []
  for (const { path, name } of found.value) {
    await onward()
    if (signal.aborted) break
    const own = await sourceOf({ ...source, choices }, path, signal)
    const done = own.ok ? await fill(own.value, folder && join(folder, name), name) : own
    const made = done.ok ? done.value : null
    reports.push({
      name,
      counts: made?.counts ?? null,
      summary: made?.summary ? `${name}/${basename(made.summary)}` : null,
      said: [...(own.ok ? own.messages : []), ...done.messages, ...(made?.said ?? [])],
    })
  }
  return ok({ counts: reports.reduce(withReport, { written: 0, unchanged: 0, leftOut: 0 }), reports })
}

async function sourceOf(source: BatchSource, path: string, signal: AbortSignal): Promise<Result<BatchSource>> {
  const options = optionsFor(path, source.master.options)
  const master = await readMaster(path, options, { tidily: (work) => work(signal) })
  if (!master.ok) return master
  const own = await choicesFor(master.value, source.choices)
  return own.ok ? ok({ ...source, master: master.value, choices: own.value.choices }, master.messages) : own
}

/** A text has no document of its own. */
function optionsFor(path: string, options: BatchOptions): BatchOptions {
  return endsIn(textEndings, path) && options.layout === 'source' ? { ...options, layout: chosenLayout } : options
}

const withReport = (sum: BatchCounts, { counts }: ReportWritten): BatchCounts => ({
  written: sum.written + (counts?.written ?? 0),
  unchanged: sum.unchanged + (counts?.unchanged ?? 0),
  leftOut: sum.leftOut + (counts?.leftOut ?? 0),
})
