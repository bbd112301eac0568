/** Reports named from outside: by the command line, by a second start, by the system's file manager. */
import { resolve } from 'node:path'

interface Cancelable {
  preventDefault(): void
}

export interface RequestedApp {
  readonly isPackaged: boolean
  on(event: 'second-instance', listener: (event: unknown, argv: string[], folder: string) => void): unknown
  on(event: 'open-file', listener: (event: Cancelable, path: string) => void): unknown
}

export interface OpenRequests {
  /** What was named before there was a window. */
  readonly launched: () => string | null
  /** From now on each request comes here: null asks only that the window come forward. */
  readonly deliver: (to: (path: string | null) => void) => void
}

export function setupOpenRequests(app: RequestedApp, argv: readonly string[], folder: string): OpenRequests {
  let launched = reportIn(argv, folder, app.isPackaged)
  let to = (path: string | null) => {
    launched = path ?? launched
  }
  app.on('second-instance', (_event, others, place) => to(reportIn(others, place, app.isPackaged)))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    to(path)
  })
  return {
    launched: () => launched,
    deliver: (target) => {
      to = target
    },
  }
}

/** `argv` begins with the program; unpackaged, the program's folder comes next. What begins with a hyphen is for the runtime. */
export function reportIn(argv: readonly string[], folder: string, isPackaged: boolean): string | null {
  const given = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'))
  const report = isPackaged ? given[0] : given[1]
  return report === undefined ? null : resolve(folder, report)
}
