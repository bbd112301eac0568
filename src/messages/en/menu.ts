import type { DialogWord, MenuWord } from '../texts.ts'

export const menu: Readonly<Record<MenuWord, string>> = {
  file: 'File',
  open: 'Open…',
  template: 'New from Template…',
  save: 'Save',
  'save-as': 'Save As…',
  export: 'Export to Word…',
  print: 'Print…',
  settings: 'Settings…',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  'select-all': 'Select All',
  find: 'Find and Replace…',
  placeholder: 'Placeholder',
  'next-open': 'Next Open',
  'previous-open': 'Previous Open',
  'keep-masked': 'Keep Masked',
  mask: 'Mask the Selection',
  view: 'View',
  'mode-fill': 'Fill',
  'mode-review': 'Review',
  'mode-preview': 'Preview',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  resetZoom: 'Actual Size',
  fullScreen: 'Full Screen',
  help: 'Help',
  keys: 'Keyboard Shortcuts',
}

/** What a file dialog calls the kinds of files it shows. */
export const dialogs: Readonly<Record<DialogWord, string>> = {
  report: 'Reports and projects',
  values: 'Sheets of values',
  project: 'Starfill project',
  document: 'Word document',
}
