/** How the window is made. Checklist, points 2 to 4, are written out though they are the defaults; what weakens them stands nowhere. */
import { join } from 'node:path'
import type { BrowserWindowConstructorOptions } from 'electron'
import type { Bounds } from './window-state.ts'

/** `root` is the program's folder. */
export function windowOptions(root: string, bounds: Partial<Bounds>): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    // Windows and macOS take it from the program, Linux from here.
    icon: join(root, 'build/icon.png'),
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '星填',
    webPreferences: {
      preload: join(root, 'out/preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      spellcheck: false,
    },
  }
}
