/** What the system's own dialogs say where there is no page to say it. */
import { systemDialogs as en } from './en/system-dialogs.ts'
import type { Language } from './language.ts'
import type { SystemDialog, SystemDialogTexts } from './texts.ts'
import { systemDialogs as zh } from './zh-cn/system-dialogs.ts'

export const systemDialogs: Readonly<Record<Language, Readonly<Record<SystemDialog, SystemDialogTexts>>>> = {
  'zh-CN': zh,
  en,
}
