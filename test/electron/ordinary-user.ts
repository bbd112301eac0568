/** Chromium's sandbox does not serve root, who has to become somebody else for the desktop window. */
import { spawnSync } from 'node:child_process'

/** Made where root runs the tests. */
export const ordinaryUser = 'starfill-tests'

export const runs = (name: string, ...args: readonly string[]): boolean =>
  spawnSync(name, args, { stdio: 'ignore' }).status === 0

/** What makes an ordinary user of root, to be put before a command; throws where that cannot be. */
export function asOrdinaryUser(): readonly string[] {
  if (process.getuid?.() !== 0) return []
  if (!runs('id', ordinaryUser) && !runs('useradd', '--create-home', ordinaryUser))
    throw new Error('root could make no ordinary user')
  return [
    ...['runuser', '-u', ordinaryUser, '--'],
    ...['env', `HOME=/home/${ordinaryUser}`, 'XDG_CACHE_HOME=', 'XDG_RUNTIME_DIR='],
  ]
}

/** What gives a command a screen of its own. */
export const onScreen: readonly string[] = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24']
