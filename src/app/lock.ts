/** A small file beside a project says who has it open, so that a second window can be told and does not save over the first. */
import { link, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import { isRunning, thisProcess } from '../files/process-identity.ts'
import { systemCode } from '../files/read.ts'
import { temporaryName } from '../files/temporary.ts'
import type { Holder } from './contract.ts'

const LockHolder = v.object({
  who: v.string(),
  machine: v.string(),
  pid: v.pipe(v.number(), v.integer()),
  boot: v.optional(v.string(), ''),
  started: v.optional(v.string(), ''),
  id: v.string(),
  /** ISO 8601; empty in a lock of version 0.1. */
  since: v.optional(v.string(), ''),
})
type LockHolder = v.InferOutput<typeof LockHolder>

export interface Lock {
  /** Null where somebody else holds the project. */
  readonly release: (() => Promise<void>) | null
  readonly by: Holder | null
}

function lockPathOf(project: string): string {
  return join(dirname(project), `.${basename(project)}.lock`)
}

export interface LockMaker {
  readonly who: string
  /** Names the window. */
  readonly id: string
  readonly now: Date
}

/**
 * A lock left behind by a process of this machine that is no more is taken over. Where no lock can be written (a read-only folder), the
 * project counts as held by nobody: saving will say what is wrong.
 */
export async function lockProject(project: string, { who, id, now }: LockMaker): Promise<Lock> {
  const path = lockPathOf(project)
  const mine: LockHolder = { who, machine: hostname(), ...thisProcess(), id, since: now.toISOString() }
  for (let tries = 0; tries < 10; tries++) {
    if (await create(path, mine)) return { release: () => release(path, id), by: null }
    const holder = await read(path)
    if (holder === 'missing') continue
    // Whose it is nobody knows: it may be somebody's who is at work.
    if (holder === 'unreadable') break
    if (holder !== 'damaged' && isAlive(holder)) return { release: null, by: holderOf(holder) }
    await takeAway(path, holder)
  }
  return { release: null, by: { who: '?', machine: '?', since: '', isHere: false } }
}

/** Takes away the locks in a folder whose processes were on this machine and are no more. */
export async function sweepLocks(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!/^\..+\.lock$/u.test(name)) continue
    const path = join(folder, name)
    const holder = await read(path)
    if (typeof holder !== 'string' && !isAlive(holder)) await takeAway(path, holder)
  }
}

function holderOf({ who, machine, since, ...process }: LockHolder): Holder {
  const own = thisProcess()
  const isHere =
    machine === hostname() &&
    process.pid === own.pid &&
    ['', own.boot].includes(process.boot) &&
    ['', own.started].includes(process.started)
  return { who, machine, since, isHere }
}

/**
 * The lock appears with all it says: it is written beside and linked into place, which only one of many can do. Where a file system has
 * no links, an exclusive creation must do.
 */
async function create(path: string, holder: LockHolder): Promise<boolean> {
  const beside = join(dirname(path), temporaryName())
  try {
    const handle = await open(beside, 'wx', 0o644)
    await handle.writeFile(JSON.stringify(holder)).finally(() => handle.close())
    await link(beside, path)
    return true
  } catch (reason) {
    const code = systemCode(reason)
    if (code === 'EEXIST') return false
    return ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(code) ? createAlone(path, holder) : true
  } finally {
    await unlink(beside).catch(() => undefined)
  }
}

async function createAlone(path: string, holder: LockHolder): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o644)
    await handle.writeFile(JSON.stringify(holder)).finally(() => handle.close())
    return true
  } catch (reason) {
    return systemCode(reason) !== 'EEXIST'
  }
}

/**
 * Takes a dead holder's lock away. Two may try at once, and between reading and taking a third may have put a living one there: so whoever
 * removes a lock first holds the right to, a lock of its own, and looks once more.
 */
async function takeAway(path: string, seen: LockHolder | 'damaged'): Promise<void> {
  const right = `${path}-taking`
  const handle = await open(right, 'wx', 0o644).catch(() => null)
  if (!handle) {
    await forgetOld(right)
    return new Promise((resume) => setTimeout(resume, 20))
  }
  await handle.close()
  try {
    const now = await read(path)
    // One that is not there any more is nobody's to remove: the next may appear in its place at this moment.
    if (now === 'missing' || now === 'unreadable') return
    if (idOf(now) !== idOf(seen) || (now !== 'damaged' && isAlive(now))) return
    await unlink(path).catch(() => undefined)
  } finally {
    await unlink(right).catch(() => undefined)
  }
}

/** Milliseconds; the right is held for two file operations, so one this old belongs to nobody. */
const oldRight = 30_000

async function forgetOld(right: string): Promise<void> {
  const found = await stat(right).catch(() => null)
  if (!found || Date.now() - found.mtimeMs < oldRight) return
  // Renamed before it is removed: of two that do so, one removes what was old and the other finds nothing.
  const aside = join(dirname(right), temporaryName())
  await rename(right, aside)
    .then(() => unlink(aside))
    .catch(() => undefined)
}

type ReadLock = LockHolder | 'damaged' | 'missing' | 'unreadable'

async function read(path: string): Promise<ReadLock> {
  try {
    const parsed = v.safeParse(LockHolder, JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.output : 'damaged'
  } catch (reason) {
    if (reason instanceof SyntaxError) return 'damaged'
    return systemCode(reason) === 'ENOENT' ? 'missing' : 'unreadable'
  }
}

async function release(path: string, id: string): Promise<void> {
  if (idOf(await read(path)) === id) await unlink(path).catch(() => undefined)
}

function idOf(read: ReadLock): string {
  return typeof read === 'string' ? '' : read.id
}

function isAlive(holder: LockHolder): boolean {
  return holder.machine !== hostname() || isRunning(holder)
}
