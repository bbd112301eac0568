/**
 * A file that only grows: a line an entry, each with its own check, flushed before its writing counts. What a power cut leaves of the
 * last line is not read.
 *
 *     3f0c…  {"base":"…"}
 *     91ab…  {"at":"…","change":{…}}
 */
import { createHash } from 'node:crypto'
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { fail, ok, type Result } from '../core/result.ts'
import { isMissing, unreadable } from './read.ts'
import { unwritable } from './write.ts'

/**
 * Appends `entries`, in a file that is made where there is none, for its owner alone. Cost grows with the entries, not with the file.
 * After a failure nobody knows whether they are there: what follows must not count on it.
 */
export async function appendEntries(path: string, entries: readonly unknown[]): Promise<Result<null>> {
  try {
    const handle = await open(path, 'a+', 0o600)
    try {
      const { size } = await handle.stat()
      try {
        await handle.writeFile(((await endsALine(handle, size)) ? '' : '\n') + entries.map(lineOf).join(''))
        await handle.datasync()
      } catch (reason) {
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

/** What could not be written, nor taken away again, is a line of its own, so that it hides nothing behind it. */
async function endsALine(handle: FileHandle, size: number): Promise<boolean> {
  if (size === 0) return true
  const { buffer } = await handle.read(new Uint8Array(1), 0, 1, size - 1)
  return buffer[0] === lineFeed
}

const lineFeed = 10

/** The entries in runs: a line that is not whole, and so is nothing, ends one and begins the next. None where there is no file. */
export async function readEntries(path: string): Promise<Result<readonly (readonly unknown[])[]>> {
  try {
    return ok(runsIn(await readFile(path, 'utf8')))
  } catch (reason) {
    return isMissing(reason) ? ok([]) : fail(unreadable(path, reason))
  }
}

function runsIn(text: string): readonly (readonly unknown[])[] {
  const runs: unknown[][] = [[]]
  for (const line of text.split('\n')) {
    const json = line.slice(checkLength + 1)
    const isWhole = line.length > checkLength && checkOf(json) === line.slice(0, checkLength)
    if (isWhole) runs.at(-1)?.push(JSON.parse(json))
    else runs.push([])
  }
  return runs.filter((run) => run.length > 0)
}

const checkLength = 16

function lineOf(entry: unknown): string {
  const json = JSON.stringify(entry)
  return `${checkOf(json)} ${json}\n`
}

function checkOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, checkLength)
}
