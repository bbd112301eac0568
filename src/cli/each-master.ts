/** A batch of every report in a folder and below, over one table: each in a folder of its own, named like the report. */
import { stat } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { error } from '../core/codes.ts'
import { reportEndings } from '../core/file-endings.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { Arguments } from './arguments.ts'
import type { Outcome } from './command.ts'
import { reportsBelow } from './each-below.ts'
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
  const paths = await reportsBelow(folder, reportEndings)
  if (paths.length === 0) return fail(error('folder-no-reports', { folder, endings: reportEndings.join(' ') }))
  const [out] = given.values.get('out-dir') ?? []
  const names = folderNames(paths.map((path) => relative(folder, path)))
  let worst: Outcome = 'done'
  for (const [index, path] of paths.entries()) {
    terminal.say(`${path}:`)
    const values = new Map(given.values)
    if (out !== undefined) values.set('out-dir', [join(out, names[index] ?? '')])
    const done = await run({ ...given, positionals: [path], values })
    terminal.sayAll(done.messages)
    const outcome = done.ok ? done.value : 'unreadable'
    if (outcome === 'unreadable' || worst === 'done') worst = outcome
  }
  return ok(worst)
}

/** Without the ending; with it, where two reports differ in nothing else. */
function folderNames(paths: readonly string[]): readonly string[] {
  const bare = paths.map((path) => path.slice(0, path.length - extname(path).length))
  return bare.map((name, index) => (bare.filter((other) => other === name).length > 1 ? (paths[index] ?? name) : name))
}
