import { windowEnglish } from './en/window.ts'
import type { Language } from './language.ts'
import { type WindowWords, windowChinese } from './zh-cn/window.ts'

export type { WindowWords, Word } from './zh-cn/window.ts'

/** What the window says apart from the sentences of `codes`. */
export const windowWords: Readonly<Record<Language, WindowWords>> = { 'zh-CN': windowChinese, en: windowEnglish }

export { withParams as worded } from './sentence.ts'
