/** Monaco with its own words in Chinese: their table must be there before it. */
import 'monaco-editor/nls/lang/zh-cn'

export * from './monaco.ts'
