/** The words of the native menu and dialogs. */

import type { MenuWord } from './texts.ts'
import { inEachWindow } from './window-tables.ts'

/**
 * The letter that chooses each in its menu, after Alt. No two of one menu have the same, and each stands in the words of a language that has it
 * underlined within them; others have it behind them in brackets.
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

export const menuWords = inEachWindow(({ menu }) => menu)

/** What a file dialog calls the kinds of files it shows. */
export const dialogLabels = inEachWindow(({ dialogs }) => dialogs)

/** Where each language has that letter. */
export const menuLettersStand = inEachWindow(({ menuLetters }) => menuLetters)
