import { english } from './en/language.ts'
import type { Language } from './language.ts'
import type { LanguageTexts } from './language-texts.ts'
import { chineseOfChina } from './zh-cn/language.ts'
import { chineseOfTaiwan } from './zh-tw/language.ts'

/** The one place that knows the languages' folders. */
export const tables: Readonly<Record<Language, LanguageTexts>> = {
  'zh-CN': chineseOfChina,
  'zh-TW': chineseOfTaiwan,
  en: english,
}

/** What each language has of one thing. */
export function inEach<T>(pick: (texts: LanguageTexts) => T): Readonly<Record<Language, T>> {
  const picked = Object.entries(tables).map(([language, texts]) => [language, pick(texts)])
  return Object.fromEntries(picked) as Readonly<Record<Language, T>>
}
