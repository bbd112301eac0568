import { expect, test } from 'vitest'
import { defaultSettings, menuCommands } from '../../src/app/contract.ts'
import { menuTemplate, setupMenu } from '../../src/main/menu.ts'

type Item = ReturnType<typeof menuTemplate>[number]

function itemsOf(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...itemsOf(Array.isArray(item.submenu) ? item.submenu : [])])
}

test('the menu can give every command of the contract', () => {
  const chosen: string[] = []
  for (const { click } of itemsOf(menuTemplate('zh-CN', false, (command) => chosen.push(command))))
    (click as (() => void) | undefined)?.()
  expect(chosen.toSorted()).toEqual([...menuCommands].toSorted())
})

test.each([
  ['zh-CN', ['文件', '编辑', '占位符', '视图', '帮助']],
  ['en', ['File', 'Edit', 'Placeholder', 'View', 'Help']],
] as const)('the menu speaks %s', (language, titles) => {
  expect(menuTemplate(language, false, () => undefined).map(({ label }) => label)).toEqual(titles)
})

test('no key of a command is taken from the editor', () => {
  const taken = itemsOf(menuTemplate('en', true, () => undefined)).filter(
    ({ accelerator, registerAccelerator }) => accelerator !== undefined && registerAccelerator !== false,
  )
  expect(taken).toEqual([])
})

test('the menu follows the settings, and its commands go to the window', () => {
  const shown: Item[][] = []
  const Menu = { buildFromTemplate: (items: Item[]) => items, setApplicationMenu: (items: Item[]) => shown.push(items) }
  const nativeTheme = { themeSource: 'system' }
  const menu = setupMenu({ Menu, nativeTheme } as never, 'zh-CN', false)
  const chosen: string[] = []
  menu.choose((command) => chosen.push(command))
  menu.apply({ ...defaultSettings, language: 'en', theme: 'dark' })
  const open = itemsOf(shown[0] ?? []).find(({ label }) => label === 'Open…')
  ;(open?.click as (() => void) | undefined)?.()
  expect([menu.language(), nativeTheme.themeSource, chosen]).toEqual(['en', 'dark', ['open']])
})
