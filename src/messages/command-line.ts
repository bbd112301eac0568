import type { CommandLineTexts } from './command-line-texts.ts'
import { commandLineEnglish } from './en/command-line.ts'
import type { Language } from './language.ts'
import { commandLineChinese } from './zh-cn/command-line.ts'

export const commandLineTexts: Readonly<Record<Language, CommandLineTexts>> = {
  'zh-CN': commandLineChinese,
  en: commandLineEnglish,
}
