/** The one window of the program, and the host's line to it. */
import { once } from 'node:events'
import type { WebContents } from 'electron'
import type { MenuCommand } from '../app/contract.ts'
import type { Host, HostWindow } from '../app/host/host.ts'
import type { Language } from '../messages/sentence.ts'
import { systemDialogs } from '../messages/system-dialogs.ts'
import { setupClosing } from './closing.ts'
import type { Electron } from './electron.ts'
import { setupInputMenu } from './input-menu.ts'
import { setupPageTrouble } from './page-trouble.ts'
import { createPort } from './port.ts'
import { startPage } from './scheme.ts'
import { askSystem } from './system-dialog.ts'
import { windowOptions } from './window-options.ts'
import { readWindowState, writeWindowState } from './window-state.ts'

export interface MainWindow {
  readonly load: () => Promise<void>
  /** The system ends the program: the work is kept, and nobody asked. */
  readonly end: () => void
  /** The host's end of the contents with this id. */
  readonly ofContents: (id: number) => HostWindow | null
  readonly choose: (command: MenuCommand) => void
  /** Comes forward, and asks its page to open the file, if one is named. */
  readonly request: (path: string | null) => void
}

export interface MainWindowOptions {
  readonly launched: string | null
  readonly language: () => Language
  readonly showAvailable: (commands: readonly MenuCommand[]) => void
  readonly log: (line: string) => void
}

export function openMainWindow(electron: Electron, host: Host, options: MainWindowOptions): MainWindow {
  const { app, BrowserWindow, dialog, screen, shell } = electron
  const userData = app.getPath('userData')
  const state = readWindowState(
    userData,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const { maximized = false, ...bounds } = state ?? { width: 1280, height: 800 }
  const browser = new BrowserWindow(windowOptions(app.getAppPath(), bounds))
  const { webContents } = browser
  setupInputMenu(electron, webContents, options.language)
  const send = (name: string, data: unknown) => {
    if (!webContents.isDestroyed()) webContents.send(name, data)
  }
  const finish = async () => {
    await writeWindowState(userData, { ...browser.getNormalBounds(), maximized: browser.isMaximized() })
    await window.end()
  }
  const closing = setupClosing(browser, (canStay) => send('tell:closeRequested', { canStay }), finish)
  const port = createPort({
    dialogs: {
      open: (wanted) => dialog.showOpenDialog(browser, wanted),
      openFolder: (wanted) => dialog.showOpenDialog(browser, wanted),
      save: (wanted) => dialog.showSaveDialog(browser, wanted),
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    openFile: (path) => shell.openPath(path),
    print: () =>
      new Promise((resolve) => {
        // Whoever cancels the dialog knows it.
        webContents.print({}, (isPrinted, why) => resolve(isPrinted || /cancel/iu.test(why)))
      }),
    drawnPdf: () => webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }).catch(() => null),
    send,
    close: closing.answer,
    documents: app.getPath('documents'),
    language: options.language,
    showAvailable: options.showAvailable,
  })
  const window = host.openWindow(port, options.launched)
  browser.once('ready-to-show', () => {
    if (maximized) browser.maximize()
    browser.show()
  })
  setupPageTrouble(browser, {
    ask: (trouble, signal) =>
      askSystem(electron, systemDialogs[options.language()][trouble], { parent: browser, signal }),
    reload: async () => {
      await window.pageLost()
      await endPage(webContents)
      await browser.loadURL(startPage).catch((reason: unknown) => options.log(`No new page came: ${String(reason)}`))
    },
    close: () => browser.close(),
    log: options.log,
  })
  return {
    load: () => browser.loadURL(startPage),
    end: closing.end,
    ofContents: (id) => (id === webContents.id ? window : null),
    choose: (command) => send('tell:menu', { command }),
    request: (path) => {
      if (browser.isMinimized()) browser.restore()
      browser.focus()
      if (path !== null) window.requestOpen(path)
    },
  }
}

/** One that hangs lets no other take its place, nor does one that is about to end. */
async function endPage(contents: WebContents): Promise<void> {
  if (contents.isCrashed()) return
  const gone = once(contents, 'render-process-gone')
  contents.forcefullyCrashRenderer()
  await gone
}
