import type { Language } from '../../src/messages/language.ts'

export type Monaco = typeof import('./monaco.ts')

/** Monaco with its own words in each language: in one import, so that the browser fetches all its files at once. */
const loads: Readonly<Record<Language, () => Promise<Monaco>>> = {
  'zh-CN': () => import('./monaco-zh-cn.ts'),
  'zh-TW': () => import('./monaco-zh-tw.ts'),
  en: () => import('./monaco.ts'),
}

let loading: Promise<Monaco> | null = null

/** Monaco takes its own words (find, context menu) from a table when it starts: they keep the language of the first load. */
export function loadMonaco(language: Language): Promise<Monaco> {
  loading ??= loads[language]()
  return loading
}
