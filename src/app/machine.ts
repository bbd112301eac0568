/** What the program knows of the machine it runs on and of the person at it. */
import { homedir, hostname, userInfo } from 'node:os'
import { join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/** Where programs of this system keep what they remember. */
export function userDataOf(platform: NodeJS.Platform, env: Env, home = homedir()): string {
  if (env.STARFILL_USER_DATA) return env.STARFILL_USER_DATA
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Starfill')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Starfill')
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Starfill')
}

/** Chinese where the system says so or says nothing: it is made for Chinese offices. */
export function languageOf(locale: string): 'zh-CN' | 'en' {
  return /^(?:zh|c$|posix|$)/iu.test(locale) ? 'zh-CN' : 'en'
}

export function whoIsThis(): string {
  return `${userInfo().username}（${hostname()}）`
}
