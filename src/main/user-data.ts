/** The folder for settings and recovery copies, which must be writable: without it Chromium ends the program without a word. */
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'

export interface FolderedApp {
  getPath(name: 'userData' | 'temp'): string
  setPath(name: 'userData', path: string): void
}

/** Null where the folder is well; else the one that cannot be written, in whose place a temporary one stands from now on. */
export function ensureUserData(app: FolderedApp): string | null {
  const folder = app.getPath('userData')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return null
  } catch {
    app.setPath('userData', mkdtempSync(join(app.getPath('temp'), 'starfill-')))
    return folder
  }
}
