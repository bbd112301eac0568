import { commandLineEnglish } from './command-line-en.ts'
import type { CommandLineTexts } from './command-line-texts.ts'
import { commandLineChinese } from './command-line-zh-cn.ts'
import type { Language } from './sentence.ts'

export const commandLineTexts: Readonly<Record<Language, CommandLineTexts>> = {
  'zh-CN': commandLineChinese,
  en: commandLineEnglish,
}
