/** Exports: the host writes a document and enters that in the audit trail, whose new length is then saved with the work. */
import type { Exported, ExportOptions, Recorded } from '../../src/app/contract.ts'
import { writeWork } from '../../src/core/project.ts'
import type { Result } from '../../src/core/result.ts'
import type { WindowModel } from './window-model.ts'

/** Null where it was cancelled or refused, which is then said. */
export function exportReport(
  model: WindowModel,
  options: ExportOptions,
  withRecord: boolean,
): Promise<Exported | null> {
  return onRecord(model, (work) => model.bridge.ask.export({ ...work, options, withRecord }))
}

/** The review record alone; null as above. */
export function exportRecord(model: WindowModel): Promise<Recorded | null> {
  return onRecord(model, (work) => model.bridge.ask.record(work))
}

interface WorkInput {
  readonly document: string
  readonly project: string
  readonly task: string
}

async function onRecord<T extends Recorded>(
  { store, saving, tasks }: WindowModel,
  ask: (work: WorkInput) => Promise<Result<T | null>>,
): Promise<T | null> {
  await saving.tellActs()
  const { report } = store.get()
  if (!report) return null
  const { document, session, review } = report
  const project = writeWork(session, review)
  const done = await tasks.run('export', (task) => ask({ document, project, task }))
  if (done) await saving.noteEntries(document, done.entries)
  return done
}
