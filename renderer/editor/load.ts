import type { Language } from '../../src/messages/sentence.ts'

export type Monaco = typeof import('./monaco.ts')

let loading: Promise<Monaco> | null = null

/** Monaco takes its own words (find, context menu) from a table that must be there before it: they keep the language of the first load. */
export function loadMonaco(language: Language): Promise<Monaco> {
  loading ??= load(language)
  return loading
}

async function load(language: Language): Promise<Monaco> {
  if (language === 'zh-CN') await import('monaco-editor/nls/lang/zh-cn')
  return import('./monaco.ts')
}
