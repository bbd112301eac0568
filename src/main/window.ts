/** The one window of the program, and the host's line to it. */
import type { MenuCommand } from '../app/contract.ts'
import type { Host, HostWindow } from '../app/host/host.ts'
import type { Language } from '../messages/sentence.ts'
import { setupClosing } from './closing.ts'
import type { Electron } from './electron.ts'
import { setupInputMenu } from './input-menu.ts'
import { createPort } from './port.ts'
import { startPage } from './scheme.ts'
import { windowOptions } from './window-options.ts'
import { readWindowState, writeWindowState } from './window-state.ts'

export interface MainWindow {
  readonly load: () => Promise<void>
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
  const port = createPort({
    dialogs: {
      open: (wanted) => dialog.showOpenDialog(browser, wanted),
      save: (wanted) => dialog.showSaveDialog(browser, wanted),
    },
    showInFolder: (path) => shell.showItemInFolder(path),
    print: () =>
      new Promise((resolve) => {
        // Whoever cancels the dialog knows it.
        webContents.print({}, (isPrinted, why) => resolve(isPrinted || /cancel/iu.test(why)))
      }),
    send,
    close: setupClosing(browser, () => send('tell:closeRequested', {}), finish),
    documents: app.getPath('documents'),
    language: options.language,
    showAvailable: options.showAvailable,
  })
  const window = host.openWindow(port, options.launched)
  browser.once('ready-to-show', () => {
    if (maximized) browser.maximize()
    browser.show()
  })
  return {
    load: () => browser.loadURL(startPage),
    ofContents: (id) => (id === webContents.id ? window : null),
    choose: (command) => send('tell:menu', { command }),
    request: (path) => {
      if (browser.isMinimized()) browser.restore()
      browser.focus()
      if (path !== null) window.requestOpen(path)
    },
  }
}
