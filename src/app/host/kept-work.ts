/** What is left of a document whose page is gone without a word. */
import { andThen, map, ok } from '../../core/result.ts'
import { readIfThere } from '../../files/read.ts'
import { unsealWith } from '../../files/sealed.ts'
import { readProjectFile } from '../project-file.ts'
import { keptCopy } from './recovery-copy.ts'
import type { HostSession, OpenDocument } from './session.ts'
import { withJournal } from './work-journal.ts'

/**
 * The file from which the work goes on: the recovery copy, else the project, else the report; null where there is none of them. A copy
 * also gets what was noted and told since it was written; where that cannot be read all stays as it is, and whoever opens the copy says why.
 */
export async function keptWork(
  host: HostSession,
  { token, report, project, trail, key }: OpenDocument,
): Promise<string | null> {
  const copy = host.recovery.pathOf(token)
  const read = await readIfThere(copy)
  if (!read.ok) return copy
  const bytes = read.value
  if (bytes === null) return project?.path ?? report
  const opened = key ? map(unsealWith(bytes, key, copy), (unsealed) => unsealed.bytes) : ok(bytes)
  const file = andThen(opened, (plain) => readProjectFile(plain, copy))
  if (!file.ok) return copy
  const { session, noted, unread } = await withJournal(copy, bytes, file.value.session, key)
  if (unread) return copy
  trail.add(...(noted?.acts.slice(host.recovery.toldTo(token)) ?? []))
  await host.recovery.keep(token, keptCopy({ ...file.value, session, trail: trail.stored(session) }, key))
  return copy
}
