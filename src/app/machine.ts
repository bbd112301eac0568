/** What the program knows of the machine it runs on and of the person at it. */
import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import { isAbsolute, join } from 'node:path'
import type { Language } from '../messages/language.ts'
import { languageNamed } from '../messages/locale.ts'

/** Environment variables. */
export type Env = Readonly<Record<string, string | undefined>>

/** Where programs of this system keep what they remember; never below the working folder, which an empty or relative name would mean. */
export function userDataOf(platform: NodeJS.Platform, env: Env, home = homeFolder()): string {
  if (env.STARFILL_USER_DATA) return env.STARFILL_USER_DATA
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Starfill')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Starfill')
  // XDG Base Directory Specification: a path that is not absolute is to be ignored.
  const named = env.XDG_CONFIG_HOME ?? ''
  return join(isAbsolute(named) ? named : join(home, '.config'), 'Starfill')
}

/** Where what is made without a dialog goes: a folder that its person finds. */
export function outputsOf(env: Env, home = homeFolder()): string {
  return env.STARFILL_OUTPUTS || join(home, 'Starfill')
}

/** From a locale's name (`zh_TW.UTF-8`, `en-GB`); English where nothing is said in it. */
export function languageOf(locale: string): Language {
  return languageNamed(locale) ?? 'en'
}

/** What the surroundings ask for, in the order that POSIX gives; where they say nothing (Windows), what the system is set to. */
export function systemLanguage(env: Env): Language {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG
  return languageOf(named || Intl.DateTimeFormat().resolvedOptions().locale)
}

export function whoIsThis(): string {
  return `${account()?.username ?? process.env.LOGNAME ?? `${process.getuid?.() ?? ''}`}（${hostname()}）`
}

/** Null where this user is in no list of users, as in a container. */
function account(): { readonly username: string; readonly homedir: string } | null {
  try {
    return userInfo()
  } catch {
    return null
  }
}

/** `HOME` as it should be, else what the list of users says, else a folder of this user's own among the temporary ones. */
function homeFolder(): string {
  const named = namedHome()
  return (
    [named, account()?.homedir ?? ''].find(isAbsolute) ?? join(tmpdir(), `starfill-${process.getuid?.() ?? 'home'}`)
  )
}

/** Throws where neither `HOME` nor a list of users has this user. */
function namedHome(): string {
  try {
    return homedir()
  } catch {
    return ''
  }
}
