/**
 * A file that only grows: a line an entry, each with its own check, flushed before its writing counts. What a power cut leaves of the
 * last line is not read.
 *
 *     3f0c…  {"base":"…"}
 *     91ab…  {"at":"…","change":{…}}
 */
import { createHash } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { fail, ok, type Result } from '../core/result.ts'
import { systemCode } from './read.ts'
import { unwritable } from './write.ts'

/** Appends `entries`, in a file that is made where there is none, for its owner alone. Cost grows with the entries, not with the file. */
export async function appendEntries(path: string, entries: readonly unknown[]): Promise<Result<null>> {
  try {
    const handle = await open(path, 'a', 0o600)
    try {
      const { size } = await handle.stat()
      try {
        await handle.writeFile(entries.map(lineOf).join(''))
        await handle.datasync()
      } catch (reason) {
        // Half a line would hide what is appended later.
        await handle.truncate(size).catch(() => undefined)
        throw reason
      }
    } finally {
      await handle.close()
    }
    return ok(null)
  } catch (reason) {
    return fail(unwritable(path, reason))
  }
}

/** The entries up to the first that is not whole; none where there is no file. */
export async function readEntries(path: string): Promise<readonly unknown[]> {
  const text = await readFile(path, 'utf8').catch((reason: unknown) => {
    systemCode(reason)
    return ''
  })
  const entries: unknown[] = []
  for (const line of text.split('\n')) {
    const json = line.slice(checkLength + 1)
    if (line.length <= checkLength || checkOf(json) !== line.slice(0, checkLength)) break
    entries.push(JSON.parse(json))
  }
  return entries
}

const checkLength = 16

function lineOf(entry: unknown): string {
  const json = JSON.stringify(entry)
  return `${checkOf(json)} ${json}\n`
}

function checkOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, checkLength)
}
