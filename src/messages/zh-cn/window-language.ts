import { help } from './help.ts'
import { dialogs, menu } from './menu.ts'
import { systemDialogs } from './system-dialogs.ts'
import { window } from './window.ts'

export const chineseOfChinaInWindow = { menuLetters: 'behind' as const, dialogs, help, menu, systemDialogs, window }
