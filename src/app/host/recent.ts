/** What was worked on last, newest first; paths stay in this file and the host. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { readStored, storedBytes, writePrivate } from './stored.ts'

const longest = 12

const RecentFile = v.strictObject({ path: v.string(), at: v.pipe(v.string(), v.isoTimestamp()) })
export type RecentFile = v.InferOutput<typeof RecentFile>

export interface RecentStore {
  readonly list: () => Promise<readonly RecentFile[]>
  readonly add: (path: string, at: Date) => Promise<void>
  readonly forget: () => Promise<void>
}

export function createRecent(userData: string): RecentStore {
  const file = join(userData, 'recent.json')
  const stored = () => readStored<RecentFile[]>(file, v.array(RecentFile), [])
  /** A file that is gone is not offered; it may come back with its drive. */
  const present = async () => {
    const read = await stored()
    const files = read.ok ? read.value : []
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
    add: (path, at) =>
      write((now) => [{ path, at: at.toISOString() }, ...now.filter((other) => other.path !== path)].slice(0, longest)),
    forget: () => write(() => []),
  }
}
