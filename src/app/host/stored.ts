/** Small files of the program's own, in the user's data folder: private, written whole, and never trusted when read back. */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as v from 'valibot'
import { fail, ok, type Result } from '../../core/result.ts'
import { isMissing, unreadable } from '../../files/read.ts'
import { unwritable, writeWhole } from '../../files/write.ts'

/** What the file holds, or `fallback` where it is missing, damaged or of another make. One that cannot be read is not to be written over. */
export async function readStored<T>(
  path: string,
  schema: v.GenericSchema<unknown, T>,
  fallback: T,
): Promise<Result<T>> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(await readFile(path, 'utf8')))
    return ok(parsed.success ? parsed.output : fallback)
  } catch (reason) {
    const isNone = reason instanceof SyntaxError || isMissing(reason)
    return isNone ? ok(fallback) : fail(unreadable(path, reason))
  }
}

/** Readable by its owner only, and so is its folder: reports and their names are nobody else's business. */
export async function writePrivate(path: string, bytes: Uint8Array): Promise<Result<string>> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  } catch {
    // What stands in the way is said by the write itself.
  }
  return writeWhole(path, bytes, [], 0o600)
}

/** Nothing is wrong where there is no such file. */
export async function removePrivate(path: string): Promise<Result<null>> {
  try {
    await rm(path)
    return ok(null)
  } catch (reason) {
    return isMissing(reason) ? ok(null) : fail(unwritable(path, reason))
  }
}

export function storedBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
}
