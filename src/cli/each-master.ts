/** A batch of every report in a folder and below, over one table: each in a folder of its own, named like the report. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mastersIn } from '../app/batch/masters.ts'
import { ok, type Result } from '../core/result.ts'
import type { Arguments } from './arguments.ts'
import type { Outcome } from './command.ts'
import type { Terminal } from './terminal.ts'

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false
}

/** One report that cannot be read, or that has nothing to fill, is said, and the others are done; it outweighs findings. */
export async function eachMaster(
  folder: string,
  given: Arguments,
  run: (one: Arguments) => Promise<Result<Outcome>>,
  terminal: Terminal,
): Promise<Result<Outcome>> {
  const masters = await mastersIn(folder)
  if (!masters.ok) return masters
  const [out] = given.values.get('out-dir') ?? []
  let worst: Outcome = 'done'
  for (const { path, name } of masters.value) {
    terminal.say(`${path}:`)
    const values = new Map(given.values)
    if (out !== undefined) values.set('out-dir', [join(out, name)])
    const done = await run({ ...given, positionals: [path], values })
    terminal.sayAll(done.messages)
    const outcome = done.ok ? done.value : 'unreadable'
    if (outcome === 'unreadable' || worst === 'done') worst = outcome
  }
  return ok(worst)
}
