/**
 * The last saves of each project, as whole project files. They lie in the user's own data and not beside the project: who is sent a
 * project, or its folder, is not sent what was taken out of it; so another person's machine keeps versions of its own.
 */
import { readdir, rm, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ok, type Result } from '../../core/result.ts'
import { readIfThere } from '../../files/read.ts'
import { isSealed, type SealKey, seal, unsealWith } from '../../files/sealed.ts'
import { sweep } from '../../files/temporary.ts'
import { sha256Of } from '../trail.ts'
import { writePrivate } from './stored.ts'

/** How many saves of a project are kept. */
const most = 10
/** Milliseconds between two of those that nobody asked for: what saves itself every few seconds would drive out everything else. */
const between = 10 * 60_000
/** Milliseconds after which the versions of a project that nobody saves any more go. */
const longest = 180 * 24 * 60 * 60_000

export interface Version {
  readonly path: string
  readonly at: Date
}

export interface Save {
  /** The project's. */
  readonly path: string
  /** What was written there. */
  readonly bytes: Uint8Array
  /** What it says: the same again is no further version. */
  readonly session: string
  readonly at: Date
  readonly isAsked: boolean
}

export interface VersionStore {
  readonly keep: (save: Save) => Promise<Result<unknown>>
  /** Newest first. */
  readonly list: (project: string) => Promise<readonly Version[]>
  readonly owns: (path: string) => boolean
  /** Each as plain bytes, where it has no password or that of `key`; null where it has another, or is gone. */
  readonly read: (version: string, key: SealKey | null) => Promise<Result<Uint8Array | null>>
  /** Closes all versions of the project with another key, or none; what `before` does not open stays as it is. */
  readonly reseal: (project: string, before: SealKey | null, key: SealKey | null) => Promise<Result<unknown>>
  readonly sweep: (now: Date) => Promise<void>
}

export function createVersions(userData: string): VersionStore {
  const folder = join(userData, 'versions')
  const folderOf = (project: string) => join(folder, sha256Of(project).slice(0, 32))
  const lastSaid = new Map<string, string>()
  const list: VersionStore['list'] = async (project) => versionsIn(folderOf(project))
  const read: VersionStore['read'] = async (version, key) => {
    const bytes = await readIfThere(version)
    if (!bytes.ok || bytes.value === null || !isSealed(bytes.value)) return bytes
    const opened = key && unsealWith(bytes.value, key, version)
    return ok(opened?.ok ? opened.value.bytes : null)
  }
  return {
    list,
    read,
    owns: (path) => dirname(dirname(path)) === folder,
    keep: async ({ path, bytes, session, at, isAsked }) => {
      const kept = await list(path)
      const [newest] = kept
      const isSoon = newest !== undefined && at.getTime() - newest.at.getTime() < between
      const said = sha256Of(session)
      if (lastSaid.get(path) === said || (isSoon && !isAsked)) return ok(null)
      // Two saves within a millisecond, or a clock that was put back: the later one comes after all the same.
      const time = new Date(Math.max(at.getTime(), (newest?.at.getTime() ?? 0) + 1))
      const written = await writePrivate(join(folderOf(path), nameOf(time)), bytes)
      if (!written.ok) return written
      lastSaid.set(path, said)
      for (const old of kept.slice(most - 1)) await unlink(old.path).catch(() => undefined)
      return written
    },
    reseal: async (project, before, key) => {
      for (const { path } of await list(project)) {
        const bytes = await read(path, before)
        if (!bytes.ok) return bytes
        const written = bytes.value && (await writePrivate(path, key ? seal(bytes.value, key) : bytes.value))
        if (written?.ok === false) return written
      }
      return ok(null)
    },
    sweep: async (now) => {
      for (const name of await readdir(folder).catch(() => [])) {
        // What a killed program left half written is in nobody's list.
        await sweep(join(folder, name))
        const [newest] = await versionsIn(join(folder, name))
        if (newest && now.getTime() - newest.at.getTime() > longest)
          await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined)
      }
    },
  }
}

async function versionsIn(folder: string): Promise<readonly Version[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .flatMap((name): readonly Version[] => {
      const at = timeIn(name)
      return at ? [{ path: join(folder, name), at }] : []
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** 20260504T010203000Z.starfill: no system forbids a character of it. */
function nameOf(at: Date): string {
  return `${at.toISOString().replace(/[-:.]/gu, '')}.starfill`
}

function timeIn(name: string): Date | null {
  const form = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.starfill$/u
  const time = new Date(basename(name).replace(form, '$1-$2-$3T$4:$5:$6.$7Z'))
  return form.test(name) && !Number.isNaN(time.getTime()) ? time : null
}
