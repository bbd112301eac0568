import { englishInWindow } from './en/window-language.ts'
import type { Language } from './language.ts'
import type { WindowTexts } from './language-texts.ts'
import { ofEach } from './tables.ts'
import { chineseOfChinaInWindow } from './zh-cn/window-language.ts'
import { chineseOfTaiwanInWindow } from './zh-tw/window-language.ts'

/** What a window says, beside what is said with a window or without (`tables.ts`). */
export const windowTables: Readonly<Record<Language, WindowTexts>> = {
  'zh-CN': chineseOfChinaInWindow,
  'zh-TW': chineseOfTaiwanInWindow,
  en: englishInWindow,
}

export const inEachWindow = <T>(pick: (texts: WindowTexts) => T): Readonly<Record<Language, T>> =>
  ofEach(windowTables, pick)
