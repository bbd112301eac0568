/** Notices that a file was changed or taken away by somebody else. */
import { unwatchFile, watchFile } from 'node:fs'
import { stat } from 'node:fs/promises'

/** Differs whenever the file does; empty where it is gone. */
export async function stampOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return ''
  }
}

/** Milliseconds. Asking, rather than waiting to be told, also works on network drives, which tell nothing. */
const interval = 2000

/** Returns the function that ends the watch. */
export function watchPath(path: string, changed: (stamp: string) => void, every = interval): () => void {
  const look = () => void stampOf(path).then(changed)
  watchFile(path, { interval: every, persistent: false }, look)
  return () => unwatchFile(path, look)
}
