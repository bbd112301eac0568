/** The native menu: it only tells the window what was chosen; keys that the window handles itself are shown, not taken. */
import type { MenuItemConstructorOptions } from 'electron'
import { type MenuCommand, menuCommands, type Settings } from '../app/contract.ts'
import { menuLetters, menuLettersStand, menuWords } from '../messages/menu.ts'
import type { Language } from '../messages/sentence.ts'
import type { MenuWord } from '../messages/texts.ts'
import type { Electron } from './electron.ts'

export interface NativeMenu {
  /** Redraws the menu in the language, and the system's own parts in the colours, that the settings ask for. */
  readonly apply: (settings: Settings) => void
  readonly language: () => Language
  /** Where the chosen commands go. */
  readonly choose: (to: (command: MenuCommand) => void) => void
  /** The only ones that can be chosen from now on. */
  readonly showAvailable: (commands: readonly MenuCommand[]) => void
}

export function setupMenu(
  { Menu, nativeTheme }: Pick<Electron, 'Menu' | 'nativeTheme'>,
  system: Language,
  isMac: boolean,
): NativeMenu {
  let language = system
  let chosen: (command: MenuCommand) => void = () => undefined
  let available: readonly MenuCommand[] = []
  const mark = () => {
    for (const command of menuCommands) {
      const item = Menu.getApplicationMenu()?.getMenuItemById(command)
      if (item) item.enabled = available.includes(command)
    }
  }
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
      mark()
    },
    showAvailable: (commands) => {
      available = commands
      mark()
    },
  }
}

type MenuItem = MenuItemConstructorOptions

export function menuTemplate(language: Language, isMac: boolean, choose: (command: MenuCommand) => void): MenuItem[] {
  const label = (id: MenuWord) => menuLabel(id, language, isMac)
  const command = (id: MenuCommand & MenuWord, accelerator?: string): MenuItem => ({
    id,
    label: label(id),
    click: () => choose(id),
    // Registered keys would reach the menu before the editor, also while an input method composes.
    ...(accelerator && { accelerator, registerAccelerator: false }),
  })
  /** A key that means something else in an input than in the report. macOS knows no key that is only shown: there it stays with the page. */
  const inPlace = (id: MenuCommand & MenuWord, accelerator: string) => command(id, isMac ? undefined : accelerator)
  const role = (id: MenuWord, name: NonNullable<MenuItem['role']>): MenuItem => ({ label: label(id), role: name })
  /** Another key of the item before it. */
  const alsoBy = (name: NonNullable<MenuItem['role']>, accelerator: string): MenuItem => ({
    role: name,
    accelerator,
    visible: false,
    acceleratorWorksWhenHidden: true,
  })
  const line: MenuItem = { type: 'separator' }
  const menu = (id: MenuWord, submenu: MenuItem[]): MenuItem => ({ label: label(id), submenu })
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
      command('export-pdf'),
      command('print', 'CmdOrCtrl+P'),
      line,
      command('settings', 'CmdOrCtrl+,'),
      role('quit', 'quit'),
    ]),
    menu('edit', [
      inPlace('undo', 'CmdOrCtrl+Z'),
      inPlace('redo', 'CmdOrCtrl+Y'),
      line,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      command('select-all', 'CmdOrCtrl+A'),
      line,
      command('find', 'CmdOrCtrl+F'),
    ]),
    menu('placeholder', [
      inPlace('next-open', 'Tab'),
      inPlace('previous-open', 'Shift+Tab'),
      // Cmd+M belongs to the system.
      inPlace('keep-masked', 'CmdOrCtrl+M'),
      inPlace('mask', 'CmdOrCtrl+Shift+M'),
    ]),
    menu('view', [
      command('mode-fill', 'CmdOrCtrl+1'),
      command('mode-review', 'CmdOrCtrl+2'),
      command('mode-preview', 'CmdOrCtrl+3'),
      command('mode-batch', 'CmdOrCtrl+4'),
      command('switch-view', 'F9'),
      line,
      role('zoomIn', 'zoomIn'),
      alsoBy('zoomIn', 'CmdOrCtrl+='),
      alsoBy('zoomIn', 'CmdOrCtrl+numadd'),
      role('zoomOut', 'zoomOut'),
      alsoBy('zoomOut', 'CmdOrCtrl+numsub'),
      role('resetZoom', 'resetZoom'),
      alsoBy('resetZoom', 'CmdOrCtrl+num0'),
      role('fullScreen', 'togglefullscreen'),
    ]),
    menu('help', [command('guide'), command('keys', 'F1')]),
  ]
}

/** `&` stands before the letter that chooses it; macOS has no such letters. `打开(&O)…`, `&Open…` */
function menuLabel(id: MenuWord, language: Language, isMac: boolean): string {
  const words = menuWords[language][id]
  const letter = menuLetters[id]
  if (isMac) return words
  if (menuLettersStand[language] === 'within') return words.replace(new RegExp(letter, 'iu'), '&$&')
  return words.replace(/…?$/u, (dots) => `(&${letter})${dots}`)
}
