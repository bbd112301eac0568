/** Unsaved work on a report that is opened again. */
import type { SealKey } from '../../files/sealed.ts'
import type { Listing } from '../contract.ts'
import type { Home, ProjectFile } from '../project-file.ts'
import { recoveredFile } from './listed-files.ts'
import type { HostSession } from './session.ts'
import { runTask } from './tasks.ts'

/** The newest copy of unsaved work on the report or project that was opened; where that has no place of its own, on the same bytes. */
export async function earlierWork(
  host: HostSession,
  opened: Home,
  { name, source, key }: Pick<ProjectFile, 'name' | 'source'> & { readonly key: SealKey | null },
): Promise<Listing | null> {
  const { recovery } = host
  const place = placeOf(opened)
  for (const copy of (await recovery.list()).copies) {
    const own = copy.home && placeOf(copy.home)
    if (place === null ? own || copy.name !== name : own !== place) continue
    const file = await copy.read(key)
    if (place === null && !(file && sameBytes(file.source, source))) continue
    const counted = file && (await runTask(host, 'earlier', 'countDecided', { session: file.session }))
    if (counted?.ok === false) return null
    return recoveredFile(host, copy, counted?.value ?? null)
  }
  return null
}

const placeOf = ({ project, report }: Home) => project ?? report

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
