/** A window of the host without a window: what it was told, where it was asked for files. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Channel, Input, Outputs } from '../../../src/app/contract.ts'
import { createHost, type Host, type HostWindow } from '../../../src/app/host/host.ts'
import { runJob } from '../../../src/app/host/jobs.ts'
import type { Platform, Port } from '../../../src/app/host/platform.ts'
import type { WorkerPool } from '../../../src/app/host/worker-pool.ts'
import { error } from '../../../src/core/codes.ts'
import { detect } from '../../../src/core/detect.ts'
import type { Format } from '../../../src/core/model.ts'
import { writeWork } from '../../../src/core/project.ts'
import { fail } from '../../../src/core/result.ts'
import { reduce, startSession } from '../../../src/core/session.ts'
import { viewOf } from '../../../src/core/view.ts'

/** The worker's jobs in this thread. */
const workersHere: WorkerPool = {
  run: (job, input, progress) => runJob(job, input, progress) as never,
  end: async () => undefined,
}

export interface TestHost {
  readonly host: Host
  readonly folder: string
  readonly userData: string
  readonly log: readonly string[]
}

export function testHost(changes: Partial<Platform> = {}): TestHost {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-app-'))
  const userData = join(folder, 'user')
  mkdirSync(userData)
  const log: string[] = []
  const host = createHost({
    kind: 'web',
    version: '1.2.3',
    language: 'zh-CN',
    userData,
    templates: resolve(import.meta.dirname, '../../../templates'),
    who: '小王',
    workers: workersHere,
    keystore: () => fail(error('keystore-none', {})),
    settingsChanged: () => undefined,
    now: () => new Date('2026-05-04T01:02:03.000Z'),
    log: (line) => log.push(line),
    ...changes,
  })
  return { host, folder, userData, log }
}

export interface TestWindow {
  readonly window: HostWindow
  readonly ask: <C extends Channel>(channel: C, input: Input<C>) => Promise<Outputs[C]>
  /** The next answers of the file dialogs; cancelled where there is none. */
  readonly chosen: string[]
  /** Events and what else reached the port, in order. */
  readonly told: (readonly [string, unknown])[]
}

export function testWindow(
  { host }: Pick<TestHost, 'host'>,
  launched: string | null = null,
  changes: Partial<Port> = {},
): TestWindow {
  const chosen: string[] = []
  const told: [string, unknown][] = []
  const port: Port = {
    chooseFile: async () => chosen.shift() ?? null,
    chooseTarget: async (what, name) => {
      told.push([`choose ${what}`, name])
      return chosen.shift() ?? null
    },
    chooseFolder: async () => chosen.shift() ?? null,
    wrote: (path) => told.push(['wrote', path]) > 0,
    reveal: (path) => told.push(['reveal', path]),
    openFile: async (path) => told.push(['open', path]) > 0,
    print: async () => false,
    drawnPdf: async () => null,
    notify: (event, data) => told.push([event, data]),
    showAvailable: (commands) => told.push(['available', commands]),
    close: (answer) => told.push(['close', answer]),
    ...changes,
  }
  const window = host.openWindow(port, launched)
  onTestFinished(window.end)
  const ask = async <C extends Channel>(channel: C, input: Input<C>) =>
    (await window.answer(channel, input)) as Outputs[C]
  return { window, ask, chosen, told }
}

export function write(folder: string, name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The work of somebody who filled every field of `text` with `value`. */
export function filledWork(text: string, value: string, format: Format = 'text'): string {
  const session = startSession(detect(text, { format, masks: ['stars'] }))
  const decided = viewOf(session).fields.reduce(
    (now, { id }) => reduce(now, { type: 'fill', field: id, value }),
    session,
  )
  return writeWork(decided)
}
