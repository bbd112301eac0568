import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'

export const program = resolve(import.meta.dirname, '../../out/main/cli.js')
if (!existsSync(program)) throw new Error('The command line is not built: run “npm run build” before its tests.')

export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the built command line in `folder`, in Chinese unless told otherwise; programs are first looked for in `path`, and `more` is in its environment. */
export function starfill(
  folder: string,
  args: readonly string[],
  locale = 'zh_CN.UTF-8',
  path: readonly string[] = [],
  more: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const env = { PATH: [...path, process.env.PATH].join(delimiter), LC_ALL: locale, ...more }
  return new Promise((settle) => {
    execFile(
      process.execPath,
      [program, ...args],
      { cwd: folder, env, maxBuffer: Number.POSITIVE_INFINITY },
      (failure, out, err) => {
        settle({ code: typeof failure?.code === 'number' ? failure.code : 0, out, err })
      },
    )
  })
}
