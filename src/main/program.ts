/** The desktop program. Everything is wired here; each rule stands in the file it is named after. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Settings } from '../app/contract.ts'
import { createHost } from '../app/host/host.ts'
import { createWorkerPool } from '../app/host/worker-pool.ts'
import { languageOf, whoIsThis } from '../app/machine.ts'
import type { Electron } from './electron.ts'
import { setupGate } from './gate.ts'
import { setupContentsGuard, setupSessionGuard } from './guards.ts'
import { setupMenu } from './menu.ts'
import { type OpenRequests, setupOpenRequests } from './open-requests.ts'
import { registerScheme, setupScheme } from './scheme.ts'
import { openMainWindow } from './window.ts'

const log = (line: string) => void process.stderr.write(`${line}\n`)

export function run(electron: Electron, argv: readonly string[]): void {
  const { app, protocol } = electron
  app.setName('Starfill')
  app.enableSandbox()
  registerScheme(protocol)
  setupContentsGuard(app)
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const requests = setupOpenRequests(app, argv, process.cwd())
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => start(electron, requests))
}

async function start(electron: Electron, requests: OpenRequests): Promise<void> {
  const { app, ipcMain, protocol, session } = electron
  const root = app.getAppPath()
  const language = languageOf(app.getPreferredSystemLanguages()[0] ?? '')
  const menu = setupMenu(electron, language, process.platform === 'darwin')
  const host = createHost({
    kind: 'electron',
    version: app.getVersion(),
    language,
    userData: app.getPath('userData'),
    templates: join(root, 'templates'),
    who: whoIsThis(),
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
  })
  setupGate(ipcMain, window.ofContents, log)
  menu.choose(window.choose)
  await window.load()
  requests.deliver(window.request)
}
