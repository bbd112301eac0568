/**
 * `npm run test:electron`: the tests of the desktop window on a real Electron, with what they need around them: a runtime, a display, and an
 * ordinary user, for Chromium's sandbox does not serve root. What follows `--` goes to Vitest.
 */
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { asOrdinaryUser, onScreen, ordinaryUser, runs } from '../test/electron/ordinary-user.ts'
import { fetchTestRuntime } from '../test/electron/runtime.ts'

const root = resolve(import.meta.dirname, '..')
/** Throws where there is nobody to become. */
function asUser(): readonly string[] {
  const become = asOrdinaryUser()
  if (become.length === 0) return []
  const [name = '', ...args] = [...become, process.execPath, '--check', resolve(root, 'out/main/index.js')]
  if (!runs(name, ...args)) throw new Error(`the user ${ordinaryUser} can read neither Node nor ${root}`)
  return become
}

function withDisplay(): readonly string[] {
  const needsOne = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  if (!needsOne) return []
  if (!runs('xvfb-run', '--help')) throw new Error('there is no display, and no xvfb-run to make one')
  return onScreen
}

/** Why the tests cannot run here is no failure of theirs, and said by one line. */
async function test(args: readonly string[]): Promise<number> {
  try {
    const vitest = [
      resolve(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      'vitest.desktop.config.ts',
      '--project',
      'electron',
      ...args,
    ]
    // What belongs to root stays as it is.
    const options = ['--configLoader', 'runner', '--no-cache']
    const runtime = resolve(await fetchTestRuntime(), '..')
    const [name = '', ...rest] = [...asUser(), ...withDisplay(), process.execPath, ...vitest, ...options]
    const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime }
    return spawnSync(name, rest, { cwd: root, env, stdio: 'inherit' }).status ?? 1
  } catch (reason) {
    process.stdout.write(`The desktop window was not tried: ${(reason as Error).message}.\n`)
    return 0
  }
}

process.exitCode = await test(process.argv.slice(2))
