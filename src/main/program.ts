/** The desktop program. Everything is wired here; each rule stands in the file it is named after. */

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Settings } from '../app/contract.ts'
import { endingSignals } from '../app/ending-signals.ts'
import { createHost } from '../app/host/host.ts'
import { createWorkerPool } from '../app/host/worker-pool.ts'
import { languageOf, whoIsThis } from '../app/machine.ts'
import { systemDialogs } from '../messages/system-dialogs.ts'
import type { Electron } from './electron.ts'
import { setupGate } from './gate.ts'
import { setupContentsGuard, setupSessionGuard } from './guards.ts'
import { keystoreOf } from './keystore.ts'
import { setupMenu } from './menu.ts'
import { type OpenRequests, setupOpenRequests } from './open-requests.ts'
import { setupPageMemory } from './page-memory.ts'
import { registerScheme, setupScheme } from './scheme.ts'
import { askSystem } from './system-dialog.ts'
import { ensureUserData } from './user-data.ts'
import { openMainWindow } from './window.ts'

const log = (line: string) => void process.stderr.write(`${line}\n`)

export function run(electron: Electron, argv: readonly string[]): void {
  const { app, protocol } = electron
  app.setName('Starfill')
  app.enableSandbox()
  // Whoever can start the installed program may not look into what it has open.
  if (app.isPackaged)
    for (const name of ['remote-debugging-port', 'remote-debugging-pipe']) app.commandLine.removeSwitch(name)
  setupPageMemory(app)
  registerScheme(protocol)
  setupContentsGuard(app)
  const unwritable = ensureUserData(app)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const requests = setupOpenRequests(app, argv, process.cwd())
  app.on('window-all-closed', () => app.quit())
  void app
    .whenReady()
    .then(() => start(electron, requests, unwritable))
    .catch((reason: unknown) => giveUp(electron, reason))
}

/** Without a window an error would leave a process that nobody sees and that keeps every other start away. */
async function giveUp(electron: Electron, reason: unknown): Promise<void> {
  log(`The program did not start: ${reason instanceof Error ? reason.stack : String(reason)}`)
  const { notStarted } = systemDialogs[systemLanguageOf(electron)]
  await askSystem(electron, notStarted, { params: { reason: String(reason) } })
  electron.app.exit(1)
}

const systemLanguageOf = ({ app }: Electron) => languageOf(app.getPreferredSystemLanguages()[0] ?? '')

async function start(electron: Electron, requests: OpenRequests, unwritable: string | null): Promise<void> {
  const { app, ipcMain, protocol, session } = electron
  const root = app.getAppPath()
  const language = systemLanguageOf(electron)
  if (unwritable !== null) {
    const { noUserData } = systemDialogs[language]
    if (!(await askSystem(electron, noUserData, { params: { folder: unwritable } }))) return app.exit(1)
  }
  const menu = setupMenu(electron, language, process.platform === 'darwin')
  const host = createHost({
    kind: 'electron',
    version: app.getVersion(),
    language,
    userData: app.getPath('userData'),
    templates: join(root, 'templates'),
    who: whoIsThis(),
    keystore: () => keystoreOf(electron.safeStorage, process.platform),
    workers: createWorkerPool(() => new Worker(new URL('./worker.js', import.meta.url)), log),
    settingsChanged: (settings: Settings) => menu.apply(settings),
    now: () => new Date(),
    log,
  })
  menu.apply(await host.settings())
  setupSessionGuard(session.defaultSession)
  setupScheme(protocol, join(root, 'out/renderer'))
  const window = openMainWindow(electron, host, {
    launched: requests.launched(),
    language: menu.language,
    showAvailable: menu.showAvailable,
    log,
  })
  for (const signal of endingSignals) process.on(signal, window.end)
  setupGate(ipcMain, window.ofContents, log)
  menu.choose(window.choose)
  await window.load()
  requests.deliver(window.request)
}
