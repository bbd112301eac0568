import { windowEnglish } from './en/window.ts'
import type { Language } from './sentence.ts'
import { type WindowWords, windowChinese } from './zh-cn/window.ts'

export type { WindowWords, Word } from './zh-cn/window.ts'

/** What the window says apart from the sentences of `codes`. */
export const windowWords: Readonly<Record<Language, WindowWords>> = { 'zh-CN': windowChinese, en: windowEnglish }

/** A word with its parameters put in. */
export function worded(word: string, params: Readonly<Record<string, string | number>>): string {
  return word.replace(/\{(?<name>\w+)\}/gu, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )
}
