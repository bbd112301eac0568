import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { type Clicked, inputMenu, setupInputMenu } from '../../src/main/input-menu.ts'

const flags = { canCut: false, canCopy: true, canPaste: true, canSelectAll: true }
const clicked: Clicked = { isEditable: true, selectionText: '', editFlags: flags }

test('an input offers what can be done with it', () => {
  expect(inputMenu(clicked, 'zh-CN')).toEqual([
    { role: 'cut', label: '剪切', enabled: false },
    { role: 'copy', label: '复制', enabled: true },
    { role: 'paste', label: '粘贴', enabled: true },
    { role: 'selectAll', label: '全选', enabled: true },
  ])
})

test('words that cannot be changed are copied, and where none are selected there is no menu', () => {
  const words = { ...clicked, isEditable: false }
  expect([inputMenu({ ...words, selectionText: '旬河' }, 'en'), inputMenu(words, 'en')]).toEqual([
    [{ role: 'copy', label: 'Copy', enabled: true }],
    [],
  ])
})

test('the menu opens in the language of the window', () => {
  const shown: unknown[] = []
  const Menu = {
    buildFromTemplate: (items: readonly { label: string }[]) => ({ popup: () => shown.push(items[0]?.label) }),
  }
  const contents = new EventEmitter()
  setupInputMenu({ Menu } as never, contents, () => 'en')
  contents.emit('context-menu', {}, clicked)
  contents.emit('context-menu', {}, { ...clicked, isEditable: false })
  expect(shown).toEqual(['Cut'])
})
