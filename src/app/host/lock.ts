/** A small file beside a project says who has it open, so that a second window can be told and does not save over the first. */
import { open, readFile, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'

const LockHolder = v.object({
  who: v.string(),
  machine: v.string(),
  pid: v.pipe(v.number(), v.integer()),
  id: v.string(),
})
type LockHolder = v.InferOutput<typeof LockHolder>

export interface Lock {
  /** Null where somebody else holds the project. */
  readonly release: (() => Promise<void>) | null
  /** Who that is. */
  readonly by: string | null
}

function lockPathOf(project: string): string {
  return join(dirname(project), `.${basename(project)}.lock`)
}

/**
 * `id` names the window. A lock left behind by a process of this machine that is no more is taken over. Where no lock can be
 * written (a read-only folder), the project counts as held by nobody: saving will say what is wrong.
 */
export async function lockProject(project: string, who: string, id: string): Promise<Lock> {
  const path = lockPathOf(project)
  const mine: LockHolder = { who, machine: hostname(), pid: process.pid, id }
  for (const lastTry of [false, true]) {
    const free = await create(path, mine)
    if (free) return { release: () => release(path, id), by: null }
    const holder = await read(path)
    if (holder && (lastTry || isAlive(holder))) return { release: null, by: holder.who }
    await unlink(path).catch(() => undefined)
  }
  return { release: null, by: '?' }
}

async function create(path: string, holder: LockHolder): Promise<boolean> {
  try {
    const handle = await open(path, 'wx', 0o644)
    await handle.writeFile(JSON.stringify(holder))
    await handle.close()
    return true
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code !== 'EEXIST'
  }
}

async function read(path: string): Promise<LockHolder | null> {
  try {
    const parsed = v.safeParse(LockHolder, JSON.parse(await readFile(path, 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

async function release(path: string, id: string): Promise<void> {
  if ((await read(path))?.id === id) await unlink(path).catch(() => undefined)
}

function isAlive({ machine, pid }: LockHolder): boolean {
  return machine !== hostname() || isRunning(pid)
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (reason) {
    return (reason as NodeJS.ErrnoException).code === 'EPERM'
  }
}
