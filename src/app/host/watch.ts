/** Notices that a file was changed or taken away by somebody else. */
import { unwatchFile, watchFile } from 'node:fs'
import { stat } from 'node:fs/promises'
import { fail, ok, type Result } from '../../core/result.ts'
import { isMissing, unreadable } from '../../files/read.ts'

/** Differs whenever the file does; empty where it is gone. That the system does not tell is no sign of either. */
export async function stampOf(path: string): Promise<Result<string>> {
  try {
    const { mtimeMs, size, ino } = await stat(path)
    return ok(`${mtimeMs} ${size} ${ino}`)
  } catch (reason) {
    return isMissing(reason) ? ok('') : fail(unreadable(path, reason))
  }
}

/** Milliseconds. Asking, rather than waiting to be told, also works on network drives, which tell nothing. */
const interval = 2000

/** Returns the function that ends the watch. */
export function watchPath(path: string, changed: (stamp: string) => void, every = interval): () => void {
  const look = () => void stampOf(path).then((stamp) => stamp.ok && changed(stamp.value))
  watchFile(path, { interval: every, persistent: false }, look)
  return () => unwatchFile(path, look)
}
