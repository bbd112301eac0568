/** What the program knows of the machine it runs on and of the person at it. */
import { homedir, hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Language } from '../messages/sentence.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Where programs of this system keep what they remember. */
export function userDataOf(platform: NodeJS.Platform, env: Env, home = homedir()): string {
  if (env.STARFILL_USER_DATA) return env.STARFILL_USER_DATA
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Starfill')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Starfill')
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Starfill')
}

/** From a locale's name (`zh_CN.UTF-8`, `en-GB`): Chinese where it says Chinese, else English. */
export function languageOf(locale: string): Language {
  return /^zh(?:[-_.@]|$)/iu.test(locale) ? 'zh-CN' : 'en'
}

/** What the surroundings ask for, in the order that POSIX gives; where they say nothing (Windows), what the system is set to. */
export function systemLanguage(env: Env): Language {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG
  return languageOf(named || Intl.DateTimeFormat().resolvedOptions().locale)
}

export function whoIsThis(): string {
  return `${userInfo().username}（${hostname()}）`
}
