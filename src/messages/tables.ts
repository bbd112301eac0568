import { english } from './en/language.ts'
import type { Language } from './language.ts'
import type { LanguageTexts } from './language-texts.ts'
import { chineseOfChina } from './zh-cn/language.ts'
import { chineseOfTaiwan } from './zh-tw/language.ts'

/** With `window-tables.ts` the one place that knows the languages' folders. */
export const tables: Readonly<Record<Language, LanguageTexts>> = {
  'zh-CN': chineseOfChina,
  'zh-TW': chineseOfTaiwan,
  en: english,
}

/** What each language has of one thing. */
export const inEach = <T>(pick: (texts: LanguageTexts) => T): Readonly<Record<Language, T>> => ofEach(tables, pick)

export function ofEach<Texts, T>(
  all: Readonly<Record<Language, Texts>>,
  pick: (texts: Texts) => T,
): Readonly<Record<Language, T>> {
  const picked = Object.entries<Texts>(all).map(([language, texts]) => [language, pick(texts)])
  return Object.fromEntries(picked) as Readonly<Record<Language, T>>
}
