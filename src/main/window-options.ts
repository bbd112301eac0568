/** How the window is made. Checklist, points 2 to 4, are written out though they are the defaults; what weakens them stands nowhere. */
import type { BrowserWindowConstructorOptions } from 'electron'
import type { Bounds } from './window-state.ts'

export function windowOptions(preload: string, bounds: Partial<Bounds>): BrowserWindowConstructorOptions {
  return {
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: '星填',
    webPreferences: {
      preload,
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
