/** The files that a window offers before anything is open, as it lists them: what they hold, and no path. */
import { basename, dirname } from 'node:path'
import type { FillingProgress } from '../../core/progress.ts'
import type { Listing, Recent } from '../contract.ts'
import type { RecentFile } from './recent.ts'
import type { RecoveryCopy } from './recovery-copy.ts'
import type { HostSession } from './session.ts'
import { runTask } from './tasks.ts'

/** Of a session as it is written, in UTF-16 code units: a window does not wait for two numbers of a longer one. */
const longestCounted = 2_000_000

export function recentFiles({ paths }: Pick<HostSession, 'paths'>, files: readonly RecentFile[]): readonly Recent[] {
  return files.map(({ path, at, progress, isPinned = false }) => ({
    token: paths.tokenOf(path),
    name: basename(path),
    folder: folderName(path),
    at,
    counted: progress ?? null,
    isPinned,
  }))
}

/** A copy that has a password is not looked into. */
export async function recoveredFiles(host: HostSession, copies: readonly RecoveryCopy[]): Promise<readonly Listing[]> {
  if (copies.length === 0) return []
  const sessions = await Promise.all(
    copies.map(async ({ read }) => {
      const session = (await read(null))?.session
      return session !== undefined && session.length <= longestCounted ? session : null
    }),
  )
  const counts = await runTask(host, 'copies', 'countEach', { sessions })
  return copies.map((copy, index) => recoveredFile(host, copy, counts.ok ? (counts.value[index] ?? null) : null))
}

export function recoveredFile(
  { paths }: Pick<HostSession, 'paths'>,
  { path, name, at, home }: RecoveryCopy,
  counted: FillingProgress | null,
): Listing {
  const from = home?.project ?? home?.report ?? null
  const folder = from === null ? null : folderName(from)
  return { token: paths.tokenOf(path), name, folder, at: at.toISOString(), counted }
}

function folderName(path: string): string | null {
  const folder = dirname(path)
  const names = [basename(dirname(folder)), basename(folder)].filter((name) => name !== '')
  return names.length === 0 ? null : names.join(' › ')
}
