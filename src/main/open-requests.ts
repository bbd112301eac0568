/** Reports named from outside: by the command line, by a second start, by the system's file manager. */

import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CancelableEvent } from './cancelable-event.ts'

export interface RequestedApp {
  readonly isPackaged: boolean
  on(event: 'second-instance', listener: (event: unknown, argv: string[], folder: string) => void): unknown
  on(event: 'open-file', listener: (event: CancelableEvent, path: string) => void): unknown
}

export interface OpenRequests {
  /** What is to be opened first, if anything was named yet. */
  readonly launched: () => string | null
  /** There is a page that listens: what was named meanwhile and from now on comes here; null asks only that the window come forward. */
  readonly deliver: (to: (path: string | null) => void) => void
}

export function setupOpenRequests(app: RequestedApp, argv: readonly string[], folder: string): OpenRequests {
  const waiting: (string | null)[] = []
  const first = reportIn(argv, folder, app.isPackaged)
  let to: (path: string | null) => void = (path) => waiting.push(path)
  app.on('second-instance', (_event, others, place) => to(reportIn(others, place, app.isPackaged)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    to(path)
  })
  return {
    launched: () => first ?? waiting.shift() ?? null,
    deliver: (target) => {
      to = target
      for (const path of waiting.splice(0)) target(path)
    },
  }
}

/**
 * `argv` begins with the program; unpackaged, the program's folder comes next. What begins with a hyphen is for the runtime. A desktop
 * entry names files by their addresses.
 */
export function reportIn(argv: readonly string[], folder: string, isPackaged: boolean): string | null {
  const given = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'))
  const report = isPackaged ? given[0] : given[1]
  return report === undefined ? null : resolve(folder, pathOf(report))
}

/** An address that leads to no file of this machine stays as it is: opening it says so. */
function pathOf(report: string): string {
  if (!/^file:/iu.test(report)) return report
  try {
    return fileURLToPath(report)
  } catch {
    return report
  }
}
