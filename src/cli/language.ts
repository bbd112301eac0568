import type { Language } from '../messages/sentence.ts'

/** From a locale's name (`zh_CN.UTF-8`, `en-GB`): Chinese where it says Chinese, else English. */
export function languageOf(locale: string): Language {
  return /^zh(?:[-_.@]|$)/iu.test(locale) ? 'zh-CN' : 'en'
}

/** What the surroundings ask for, in the order that POSIX gives; where they say nothing (Windows), what the system is set to. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const named = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG
  return languageOf(named || Intl.DateTimeFormat().resolvedOptions().locale)
}
