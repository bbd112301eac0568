/** A program and the processes that it has started, as Linux tells of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** Empty where the process has ended. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** `pid` and all that came of it. */
export function familyOf(pid: number): readonly number[] {
  if (process.platform !== 'linux') return [pid]
  const parents = new Map(
    readdirSync('/proc').flatMap((name) => {
      // Behind the name, in which anything may stand, come the state and the parent.
      const parent = /^\d+$/u.test(name) && textOf(`/proc/${name}/stat`).split(') ').at(-1)?.split(' ')[1]
      return parent ? [[Number(name), Number(parent)] as const] : []
    }),
  )
  const family = [pid]
  // Children are put behind while they are looked for.
  for (const member of family) for (const [child, parent] of parents) if (parent === member) family.push(child)
  return family
}

/** Waits until all of them have ended: the children of a killed program write to the last. One whose end nobody asks for has ended. */
export async function untilGone(pids: readonly number[]): Promise<void> {
  const lives = (pid: number) => /\) [^ZX]/u.test(textOf(`/proc/${pid}/stat`))
  for (let at = 0; at < 500 && pids.some(lives); at++) await wait(20)
}
