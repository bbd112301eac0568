/** The words of the native menu and dialogs. */
import * as en from './en/menu.ts'
import type { Language } from './language.ts'
import type { DialogWord, MenuWord } from './texts.ts'
import * as zh from './zh-cn/menu.ts'

/**
 * The letter that chooses each in its menu, after Alt. No two of one menu have the same, and each stands in the English words, where it is
 * underlined; after the Chinese ones it stands in brackets.
 */
export const menuLetters: Readonly<Record<MenuWord, string>> = {
  file: 'F',
  open: 'O',
  template: 'N',
  save: 'S',
  'save-as': 'A',
  export: 'E',
  'export-pdf': 'D',
  print: 'P',
  settings: 'T',
  quit: 'Q',
  edit: 'E',
  undo: 'U',
  redo: 'R',
  cut: 'T',
  copy: 'C',
  paste: 'P',
  'select-all': 'A',
  find: 'F',
  placeholder: 'P',
  'next-open': 'N',
  'previous-open': 'P',
  'keep-masked': 'K',
  mask: 'M',
  view: 'V',
  'mode-fill': 'F',
  'mode-review': 'R',
  'mode-preview': 'P',
  'mode-batch': 'B',
  'switch-view': 'G',
  zoomIn: 'I',
  zoomOut: 'O',
  resetZoom: 'A',
  fullScreen: 'S',
  help: 'H',
  guide: 'G',
  keys: 'K',
}

export const menuWords: Readonly<Record<Language, Readonly<Record<MenuWord, string>>>> = {
  'zh-CN': zh.menu,
  en: en.menu,
}

/** What a file dialog calls the kinds of files it shows. */
export const dialogLabels: Readonly<Record<Language, Readonly<Record<DialogWord, string>>>> = {
  'zh-CN': zh.dialogs,
  en: en.dialogs,
}
