import type { Exported, ExportOptions } from '../../src/app/contract.ts'
import { writeWork } from '../../src/core/project.ts'
import type { Desk } from './desk.ts'

/** Null where it was cancelled or refused, which is then said. What the host puts on record of it is saved with the work. */
export async function exportReport(desk: Desk, options: ExportOptions): Promise<Exported | null> {
  await desk.tell()
  const { report } = desk.store.get()
  if (!report) return null
  const { document, session, review } = report
  const exported = await desk.long('export', (task) =>
    desk.bridge.ask.export({ document, project: writeWork(session, review), options, task }),
  )
  if (exported) await desk.recorded(document, exported.entries)
  return exported
}
