/** The native menu: it only tells the window what was chosen; keys that the window handles itself are shown, not taken. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, Settings } from '../app/contract.ts'
import { type MenuWord, menuWords } from '../messages/menu.ts'
import type { Language } from '../messages/sentence.ts'
import type { Electron } from './electron.ts'

export interface NativeMenu {
  /** Redraws the menu in the language, and the system's own parts in the colours, that the settings ask for. */
  readonly apply: (settings: Settings) => void
  readonly language: () => Language
  /** Where the chosen commands go. */
  readonly choose: (to: (command: MenuCommand) => void) => void
}

export function setupMenu(
  { Menu, nativeTheme }: Pick<Electron, 'Menu' | 'nativeTheme'>,
  system: Language,
  isMac: boolean,
): NativeMenu {
  let language = system
  let chosen: (command: MenuCommand) => void = () => undefined
  return {
    language: () => language,
    choose: (to) => {
      chosen = to
    },
    apply: (settings) => {
      language = settings.language === 'system' ? system : settings.language
      // High contrast is the page's own theme.
      nativeTheme.themeSource = settings.theme === 'contrast' ? 'system' : settings.theme
      const template = menuTemplate(language, isMac, (command) => chosen(command))
      Menu.setApplicationMenu(Menu.buildFromTemplate(template))
    },
  }
}

type MenuItem = MenuItemConstructorOptions

export function menuTemplate(language: Language, isMac: boolean, choose: (command: MenuCommand) => void): MenuItem[] {
  const words = menuWords[language]
  const command = (id: MenuCommand & MenuWord, accelerator?: string): MenuItem => ({
    label: words[id],
    click: () => choose(id),
    // Registered keys would reach the menu before the editor, also while an input method composes.
    ...(accelerator && { accelerator, registerAccelerator: false }),
  })
  const role = (id: MenuWord, name: NonNullable<MenuItem['role']>): MenuItem => ({ label: words[id], role: name })
  const line: MenuItem = { type: 'separator' }
  const menu = (id: MenuWord, submenu: MenuItem[]): MenuItem => ({ label: words[id], submenu })
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    menu('file', [
      command('open', 'CmdOrCtrl+O'),
      command('template'),
      line,
      command('save', 'CmdOrCtrl+S'),
      command('save-as', 'CmdOrCtrl+Shift+S'),
      line,
      command('export', 'CmdOrCtrl+E'),
      command('print', 'CmdOrCtrl+P'),
      line,
      command('settings', 'CmdOrCtrl+,'),
      role('quit', 'quit'),
    ]),
    menu('edit', [
      command('undo', 'CmdOrCtrl+Z'),
      command('redo', 'CmdOrCtrl+Y'),
      line,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      role('selectAll', 'selectAll'),
      line,
      command('find', 'CmdOrCtrl+F'),
    ]),
    menu('placeholder', [
      command('next-open', 'Tab'),
      command('previous-open', 'Shift+Tab'),
      command('keep-masked', 'CmdOrCtrl+M'),
      command('mask', 'CmdOrCtrl+Shift+M'),
    ]),
    menu('view', [
      command('mode-fill', 'CmdOrCtrl+1'),
      command('mode-review', 'CmdOrCtrl+2'),
      command('mode-preview', 'CmdOrCtrl+3'),
      line,
      role('zoomIn', 'zoomIn'),
      role('zoomOut', 'zoomOut'),
      role('resetZoom', 'resetZoom'),
      role('fullScreen', 'togglefullscreen'),
    ]),
    menu('help', [command('keys', 'F1')]),
  ]
}
