/** Monaco with its own words in the Chinese of Taiwan: their table must be there before it. */
import 'monaco-editor/nls/lang/zh-tw'

export * from './monaco.ts'
