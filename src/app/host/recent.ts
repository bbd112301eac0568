/** What was worked on last, newest first; paths stay in this file and the host. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { FillingProgress } from '../../core/progress.ts'
import { Progress } from '../contract.ts'
import { readStored, storedBytes, writePrivate } from './stored.ts'

/** Of those that nobody pinned. */
const longest = 12

const RecentFile = v.strictObject({
  path: v.string(),
  at: v.pipe(v.string(), v.isoTimestamp()),
  progress: v.exactOptional(Progress),
  isPinned: v.exactOptional(v.boolean()),
})
export type RecentFile = v.InferOutput<typeof RecentFile>

export interface RecentStore {
  /** Those that are pinned, then the others. */
  readonly list: () => Promise<readonly RecentFile[]>
  /** What is known of it besides stays, but for what is said anew. */
  readonly add: (path: string, at: Date, progress?: FillingProgress) => Promise<void>
  readonly pin: (path: string, isPinned: boolean) => Promise<void>
  /** One file, or, for null, all that are not pinned. */
  readonly forget: (path: string | null) => Promise<void>
}

export function createRecent(userData: string): RecentStore {
  const file = join(userData, 'recent.json')
  const stored = () => readStored<RecentFile[]>(file, v.array(RecentFile), [])
  /** A file that is gone is not offered; it may come back with its drive. */
  const present = async () => {
    const read = await stored()
    const files = (read.ok ? read.value : []).toSorted(
      (a, b) => Number(b.isPinned ?? false) - Number(a.isPinned ?? false),
    )
    const found = await Promise.all(
      files.map(({ path }) =>
        access(path).then(
          () => true,
          () => false,
        ),
      ),
    )
    return files.filter((_file, index) => found[index])
  }
  let last: Promise<unknown> = Promise.resolve()
  const write = (next: (now: readonly RecentFile[]) => readonly RecentFile[]) => {
    const written = last.then(async () => {
      const now = await stored()
      if (now.ok) await writePrivate(file, storedBytes(next(now.value)))
    })
    last = written
    return written
  }
  return {
    list: present,
    add: (path, at, progress) =>
      write((now) => {
        const known = now.find((file) => file.path === path)
        const file = { ...known, path, at: at.toISOString(), ...(progress && { progress }) }
        return shortened([file, ...now.filter((other) => other.path !== path)])
      }),
    pin: (path, isPinned) =>
      write((now) => shortened(now.map((file) => (file.path === path ? { ...file, isPinned } : file)))),
    forget: (path) =>
      write((now) => now.filter((file) => (path === null ? file.isPinned === true : file.path !== path))),
  }
}

/** The newest first, as they come; what is pinned is not counted. */
function shortened(files: readonly RecentFile[]): readonly RecentFile[] {
  let others = 0
  return files.filter(({ isPinned }) => isPinned === true || ++others <= longest)
}
