/** Electron's runtime: where it is, and how it is fetched. The package comes without it. */

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '../app/machine.ts'

/** The program to run, or null. `ELECTRON_OVERRIDE_DIST_PATH` names a folder that it was put into by hand. */
export function findRuntime(root: string, env: Env, platform: NodeJS.Platform = process.platform): string | null {
  const own = join(root, 'node_modules/electron')
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH ?? join(own, 'dist')
  const path = join(folder, programIn(own) ?? usual(platform))
  return existsSync(path) ? path : null
}

/** The package notes it when it has unpacked the runtime. */
function programIn(own: string): string | null {
  try {
    return readFileSync(join(own, 'path.txt'), 'utf8')
  } catch {
    return null
  }
}

function usual(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/** Milliseconds: a slow line may need most of it for the 110 MB. */
const patience = 15 * 60 * 1000

/** One try, by Electron's own script, which checks what it fetched. */
export function fetchRuntime(root: string, env: Env): string | null {
  const script = join(root, 'node_modules/electron/install.js')
  if (existsSync(script)) spawnSync(process.execPath, [script], { env, stdio: 'ignore', timeout: patience })
  return findRuntime(root, env)
}
