/** What is asked of the host with the work as it stands, and is put on record there; that is then saved with the work. */
import type { Exported, ExportOptions, Recorded } from '../../src/app/contract.ts'
import { writeWork } from '../../src/core/project.ts'
import type { Result } from '../../src/core/result.ts'
import type { Desk } from './desk.ts'

/** Null where it was cancelled or refused, which is then said. */
export function exportReport(desk: Desk, options: ExportOptions, withRecord: boolean): Promise<Exported | null> {
  return onRecord(desk, (work) => desk.bridge.ask.export({ ...work, options, withRecord }))
}

export function exportRecord(desk: Desk): Promise<Recorded | null> {
  return onRecord(desk, (work) => desk.bridge.ask.record(work))
}

interface Asked {
  readonly document: string
  readonly project: string
  readonly task: string
}

async function onRecord<T extends Recorded>(
  desk: Desk,
  ask: (work: Asked) => Promise<Result<T | null>>,
): Promise<T | null> {
  await desk.tell()
  const { report } = desk.store.get()
  if (!report) return null
  const { document, session, review } = report
  const project = writeWork(session, review)
  const done = await desk.long('export', (task) => ask({ document, project, task }))
  if (done) await desk.recorded(document, done.entries)
  return done
}
