import type { Language } from '../../src/messages/sentence.ts'

export type Monaco = typeof import('./monaco.ts')

let loading: Promise<Monaco> | null = null

/** Monaco takes its own words (find, context menu) from a table when it starts: they keep the language of the first load. */
export function loadMonaco(language: Language): Promise<Monaco> {
  // One import in either language, so that the browser fetches all its files at once.
  loading ??= language === 'zh-CN' ? import('./monaco-zh-cn.ts') : import('./monaco.ts')
  return loading
}
