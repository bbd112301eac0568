import type { WindowTexts } from '../language-texts.ts'
import { help } from './help.ts'
import { dialogs, menu } from './menu.ts'
import { systemDialogs } from './system-dialogs.ts'
import { window } from './window.ts'

export const chineseOfTaiwanInWindow: WindowTexts = {
  menuLetters: 'behind',
  dialogs,
  help,
  menu,
  systemDialogs,
  window,
}
