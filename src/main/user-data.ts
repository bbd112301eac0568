/** The folder for settings and recovery copies, which must be writable: without it Chromium ends the program without a word. */
import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'

export interface FolderedApp {
  getPath(name: 'userData' | 'temp'): string
  setPath(name: 'userData' | 'sessionData', path: string): void
}

/** Null where the folder is well; else the one that cannot be written, in whose place a temporary one stands from now on. */
export function ensureUserData(app: FolderedApp): string | null {
  const folder = app.getPath('userData')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    return null
  } catch {
    const temporary = mkdtempSync(join(app.getPath('temp'), 'starfill-'))
    app.setPath('userData', temporary)
    // Chromium's own files.
    app.setPath('sessionData', temporary)
    return folder
  }
}
