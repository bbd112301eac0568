/** The help inside the program. */
import { helpEnglish } from './en/help.ts'
import type { Language } from './language.ts'
import type { HelpPage } from './texts.ts'
import { helpChinese } from './zh-cn/help.ts'

export const helpPages: Readonly<Record<Language, readonly HelpPage[]>> = { 'zh-CN': helpChinese, en: helpEnglish }
