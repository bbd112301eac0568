/** Recovery copies as files: what one says, read with its journal, and how one is taken away. */
import { readdir, readFile, stat, truncate, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { type Message, warning } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { isMissing, systemCode, unreadable } from '../../files/read.ts'
import { aboutSealed, isSealed, type SealKey, seal, unsealWith } from '../../files/sealed.ts'
import { sweep } from '../../files/temporary.ts'
import { type Home, HomeSchema, type ProjectFile, readProjectFile, writeProjectFile } from '../project-file.ts'
import { journalOf, withJournal } from './work-journal.ts'

export interface RecoveryCopy {
  readonly path: string
  /** The report's own name. */
  readonly name: string
  readonly at: Date
  readonly home: Home | null
  /** What it holds, with what was noted since; null where it has another password than that of `key`. */
  readonly read: (key: SealKey | null) => Promise<ProjectFile | null>
}

/** A copy as it is written, and what it is sealed with. */
export interface KeptCopy {
  readonly bytes: Uint8Array
  readonly key: SealKey | null
}

/** What a copy with a password says in the clear: what is listed of it, in a folder that is its owner's alone. */
const About = v.object({ name: v.string(), home: v.nullable(HomeSchema) })

export function keptCopy(file: ProjectFile, key: SealKey | null): KeptCopy {
  const bytes = writeProjectFile(file)
  return { bytes: key ? seal(bytes, key, { name: file.name, home: file.home }) : bytes, key }
}

/** Null where the copy is no sound one: the power went while it was first written, or it is one that could not be deleted. */
export async function copyAt(path: string): Promise<Result<RecoveryCopy | null>> {
  try {
    const [{ mtime }, bytes] = await Promise.all([stat(path), readFile(path)])
    if (bytes.length === 0) await removeCopy(path)
    if (isSealed(bytes)) {
      const about = aboutSealed(bytes, path)
      const listed = v.safeParse(About, about.ok ? about.value : null)
      const noted = await stat(journalOf(path)).catch(() => null)
      return ok(
        listed.success
          ? { path, ...listed.output, at: noted?.mtime ?? mtime, read: (key) => readCopy(path, bytes, key) }
          : null,
      )
    }
    const file = readProjectFile(bytes, path)
    if (!file.ok) return ok(null)
    const { name, home } = file.value
    const { session, noted } = await withJournal(path, bytes, file.value.session, null)
    const last = noted?.last ?? mtime
    return ok({ path, name, home, at: last > mtime ? last : mtime, read: async () => ({ ...file.value, session }) })
  } catch (reason) {
    return isMissing(reason) ? ok(null) : fail(unreadable(path, reason))
  }
}

async function readCopy(path: string, bytes: Uint8Array, key: SealKey | null): Promise<ProjectFile | null> {
  const opened = key && unsealWith(bytes, key, path)
  const file = opened?.ok ? readProjectFile(opened.value.bytes, path) : null
  if (!file?.ok) return null
  return { ...file.value, session: (await withJournal(path, bytes, file.value.session, key)).session }
}

/** The names in it, without torn writes and journals whose copy is gone. */
export async function sweptFolder(folder: string): Promise<Result<readonly string[]>> {
  await sweep(folder)
  try {
    const names = new Set(await readdir(folder))
    for (const name of names)
      if (name.endsWith('.journal') && !names.has(name.replace(/journal$/u, 'starfill')))
        await removed(join(folder, name))
    return ok([...names])
  } catch (reason) {
    return isMissing(reason) ? ok([]) : fail(unreadable(folder, reason))
  }
}

/** Null where the file is gone; else the system's name for what stands in the way. */
async function removed(path: string): Promise<string | null> {
  try {
    await unlink(path)
    return null
  } catch (reason) {
    return isMissing(reason) ? null : systemCode(reason)
  }
}

/** A copy with its journal. Where one cannot be deleted it is emptied, for what is empty is no copy; where that cannot be either, it is said. */
export async function removeCopy(path: string): Promise<readonly Message[]> {
  // The copy first: a journal alone is nothing, but a copy without its journal would be older work.
  const code = await left(path)
  return code === null ? removeJournal(path) : [warning('copy-not-deleted', { reason: code })]
}

/** Of a copy that is gone or written anew: nothing reads it any more, but what was typed stands in it. */
export async function removeJournal(copy: string): Promise<readonly Message[]> {
  const code = await left(journalOf(copy))
  return code === null ? [] : [warning('journal-not-deleted', { reason: code })]
}

/** Why a file still says something; null where it is gone or empty. */
async function left(path: string): Promise<string | null> {
  const code = await removed(path)
  return code === null || (await emptied(path)) ? null : code
}

async function emptied(path: string): Promise<boolean> {
  return truncate(path).then(
    () => true,
    () => false,
  )
}
