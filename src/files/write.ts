/** Files written whole or not at all. */
import { chmodSync, realpathSync, renameSync, type Stats, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { open, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { error, type Message } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { isMissing, systemCode } from './read.ts'
import { sweepOnce, temporaryName } from './temporary.ts'

/**
 * Writes beside the target, flushes, and renames over it: at every moment the target holds all of the old bytes or all of the new ones.
 * A link is followed, and stays a link; the mode of a file that is replaced is kept, where `mode` names no other. Refused where the target is one of `sources`
 * (also under another name), is no plain file, or is write-protected.
 */
export function writeWhole(
  path: string,
  bytes: Uint8Array,
  sources: readonly string[] = [],
  mode: number | null = null,
): Promise<Result<string>> {
  return put(path, bytes, { sources, mode })
}

/** The same for bytes that come piece by piece. */
export function writeStream(path: string, pieces: AsyncIterable<Uint8Array>): Promise<Result<string>> {
  return put(path, pieces, { sources: [], mode: null })
}

/**
 * As `writeWhole`, but left to the system to flush: a program that is killed leaves all or nothing, a power cut may lose it. For many files at
 * once, of which somebody keeps the hash and makes those again that differ; and at once, for a thread that has nothing else to do: waiting for
 * each call of the system would take it longer than they do.
 */
export async function writeUnflushed(path: string, bytes: Uint8Array): Promise<Result<string>> {
  try {
    await sweepOnce(dirname(path))
    const before = statSync(path, { throwIfNoEntry: false }) ?? null
    const refusal = before && refusedBy(path, before)
    if (refusal) return fail(refusal)
    const target = before ? realpathSync(path) : path
    const temporary = join(dirname(target), temporaryName())
    try {
      // A new one has its mode from the start, as the process makes its files: it takes no call more.
      writeFileSync(temporary, bytes, { flag: 'wx', mode: before ? 0o600 : 0o666 })
      if (before) chmodSync(temporary, before.mode & 0o7777)
      await renameAtOnce(temporary, target)
    } catch (reason) {
      orNull(() => unlinkSync(temporary))
      throw reason
    }
    return ok(path)
  } catch (reason) {
    if (!orNull(() => statSync(dirname(path)))?.isDirectory())
      return fail(error('write-no-folder', { path, folder: dirname(path) }))
    return fail(unwritable(path, reason))
  }
}

function orNull<T>(call: () => T): T | null {
  try {
    return call()
  } catch (reason) {
    systemCode(reason)
    return null
  }
}

async function renameAtOnce(from: string, to: string): Promise<void> {
  try {
    renameSync(from, to)
  } catch (reason) {
    if (!isHeld(reason)) throw reason
    await renamePatiently(from, to)
  }
}

interface Putting {
  readonly sources: readonly string[]
  readonly mode: number | null
}

type Bytes = Uint8Array | AsyncIterable<Uint8Array>

async function put(path: string, bytes: Bytes, { sources, mode }: Putting): Promise<Result<string>> {
  try {
    const before = await statOf(path)
    const refusal = await refused(path, before, sources)
    if (refusal) return fail(refusal)
    const target = before ? await realpath(path) : path
    await replace(target, bytes, mode ?? (before && before.mode & 0o7777))
    return ok(path)
  } catch (reason) {
    return fail(unwritable(path, reason))
  }
}

export interface WholeFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Each whole; where one cannot be written, those before it that are new are taken away again. One that replaced another stays. */
export async function writeAll(
  files: readonly WholeFile[],
  sources: readonly string[] = [],
): Promise<Result<readonly string[]>> {
  const fresh: string[] = []
  for (const { path, bytes } of files) {
    const isNew = (await statOf(path).catch(() => null)) === null
    const written = await writeWhole(path, bytes, sources)
    if (!written.ok) {
      for (const made of fresh) await unlink(made).catch(() => undefined)
      return written
    }
    if (isNew) fresh.push(path)
  }
  return ok(files.map(({ path }) => path))
}

async function refused(path: string, before: Stats | null, sources: readonly string[]): Promise<Message | null> {
  const folder = await statOf(dirname(path))
  if (!folder?.isDirectory()) return error('write-no-folder', { path, folder: dirname(path) })
  for (const source of before ? sources : []) {
    const other = await statOf(source)
    if (other && other.dev === before?.dev && other.ino === before.ino) return error('write-over-source', { path })
  }
  return before && refusedBy(path, before)
}

function refusedBy(path: string, before: Stats): Message | null {
  if (before.isDirectory()) return error('write-onto-folder', { path })
  if (!before.isFile()) return error('write-not-a-file', { path })
  // Renaming would get past a write protection; whoever set it meant it.
  return (before.mode & 0o222) === 0 ? error('write-denied', { path }) : null
}

async function replace(target: string, bytes: Bytes, mode: number | null): Promise<void> {
  await sweepOnce(dirname(target))
  const temporary = join(dirname(target), temporaryName())
  // Nobody else reads it before it is whole and has its mode.
  const handle = await open(temporary, 'wx', 0o600)
  try {
    try {
      if (bytes instanceof Uint8Array) await handle.writeFile(bytes)
      else for await (const piece of bytes) await handle.writeFile(piece)
      await handle.chmod(mode ?? 0o666 & ~process.umask())
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renamePatiently(temporary, target)
  } catch (reason) {
    await unlink(temporary).catch(() => undefined)
    throw reason
  }
  await flushFolder(dirname(target))
}

/** On Windows a virus scanner may hold a new file for a moment; whoever holds it longer is a person with the document open. */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (const pause of [20, 100, 400]) {
    try {
      return await rename(from, to)
    } catch (reason) {
      if (!isHeld(reason)) throw reason
      await new Promise((resume) => setTimeout(resume, pause))
    }
  }
  await rename(from, to)
}

const isHeld = (reason: unknown): boolean => ['EBUSY', 'EPERM', 'EACCES'].includes(systemCode(reason))

/** Makes the new name survive a power cut; not every system lets a folder be flushed, and the file itself is safe already. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch (reason) {
    systemCode(reason)
  }
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch (reason) {
    if (isMissing(reason)) return null
    throw reason
  }
}

/** What stood in the way, as a sentence. */
export function unwritable(path: string, reason: unknown): Message {
  const code = systemCode(reason)
  if (['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ETXTBSY'].includes(code)) return error('write-denied', { path })
  if (code === 'ENOSPC' || code === 'EDQUOT') return error('write-no-space', { path })
  if (code === 'ENAMETOOLONG') return error('write-name-too-long', { name: basename(path) })
  return error('write-failed', { path, reason: code })
}
