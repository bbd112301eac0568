/** The menu of an input or of selected words under a right click; the report's text brings its own, and then this is not asked. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import { menuWords } from '../messages/menu.ts'
import type { Language } from '../messages/sentence.ts'
import type { Electron } from './electron.ts'

export type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>
}

export interface ClickedContents {
  on(event: 'context-menu', listener: (event: unknown, clicked: Clicked) => void): unknown
}

export function setupInputMenu({ Menu }: Pick<Electron, 'Menu'>, contents: ClickedContents, language: () => Language) {
  contents.on('context-menu', (_event, clicked) => {
    const items = inputMenu(clicked, language())
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  })
}

export function inputMenu({ isEditable, selectionText, editFlags }: Clicked, language: Language) {
  const item = (id: 'cut' | 'copy' | 'paste' | 'selectAll', enabled: boolean): MenuItemConstructorOptions => ({
    role: id,
    label: menuWords[language][id === 'selectAll' ? 'select-all' : id],
    enabled,
  })
  if (!isEditable) return selectionText === '' ? [] : [item('copy', editFlags.canCopy)]
  return [
    item('cut', editFlags.canCut),
    item('copy', editFlags.canCopy),
    item('paste', editFlags.canPaste),
    item('selectAll', editFlags.canSelectAll),
  ]
}
