import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the files below `folder` with such names weigh, in MB of 1,048,576 bytes. */
export function megabytesOf(folder: string, ending: RegExp): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name))
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1024 / 1024
}
