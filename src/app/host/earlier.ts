/** Unsaved work on a report that is opened again. */
import type { EarlierWork } from '../contract.ts'
import type { Home, ProjectFile } from '../project-file.ts'
import type { HostSession } from './session.ts'
import { runTask } from './tasks.ts'

/** The newest copy of unsaved work on the report or project that was opened; where that has no place of its own, on the same bytes. */
export async function earlierWork(
  host: HostSession,
  opened: Home,
  { name, source }: Pick<ProjectFile, 'name' | 'source'>,
): Promise<EarlierWork | null> {
  const { recovery, paths } = host
  const place = placeOf(opened)
  const found = (await recovery.list()).find(({ file }) => {
    const own = file.home && placeOf(file.home)
    return place === null ? !own && file.name === name && sameBytes(file.source, source) : own === place
  })
  if (!found) return null
  const counted = await runTask(host, 'earlier', 'countDecided', { session: found.file.session })
  if (!counted.ok) return null
  return { token: paths.tokenOf(found.path), name: found.name, at: found.at.toISOString(), ...counted.value }
}

const placeOf = ({ project, report }: Home) => project ?? report

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
