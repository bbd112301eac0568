import { spawn } from 'node:child_process'
import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { error } from '../../core/codes.ts'
import { fail, ok } from '../../core/result.ts'
import type { Command } from '../command.ts'
import { unbroken } from '../unbroken.ts'

/** The loopback host, a program of its own: it ends with its last page, and hears the same interrupts. */
export const webCommand: Command = {
  options: {},
  run: async ({ positionals }) => {
    const [report, extra] = positionals
    if (extra !== undefined) return fail(error('usage-extra', { argument: extra }))
    if (report !== undefined && !(await isThere(report))) return fail(error('file-missing', { path: report }))
    // Of the built tree: beside the command line.
    const program = fileURLToPath(new URL('./web.js', import.meta.url))
    const host = spawn(process.execPath, [program, ...(report === undefined ? [] : [report])], { stdio: 'inherit' })
    const isWell = await unbroken(
      () =>
        new Promise<boolean>((resolve) => {
          host.once('exit', (code) => resolve(code === 0))
          host.once('error', () => resolve(false))
        }),
    )
    return isWell ? ok('done') : fail(error('web-failed', {}))
  },
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
