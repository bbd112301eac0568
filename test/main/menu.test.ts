import { expect, test } from 'vitest'
import { defaultSettings, menuCommands } from '../../src/app/contract.ts'
import { menuTemplate, setupMenu } from '../../src/main/menu.ts'
import { languages } from '../../src/messages/language.ts'

type Item = ReturnType<typeof menuTemplate>[number]

function itemsOf(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...itemsOf(Array.isArray(item.submenu) ? item.submenu : [])])
}

/** Electron's menus as they are given. */
function shownMenus() {
  const shown: Item[][] = []
  const Menu = {
    buildFromTemplate: (items: Item[]) => items,
    setApplicationMenu: (items: Item[]) => shown.push(items),
    getApplicationMenu: () => ({
      getMenuItemById: (id: string) => itemsOf(shown.at(-1) ?? []).find((item) => item.id === id),
    }),
  }
  return { Menu, shown }
}

test('the menu can give every command of the contract', () => {
  const chosen: string[] = []
  for (const { click } of itemsOf(menuTemplate('zh-CN', false, (command) => chosen.push(command))))
    (click as (() => void) | undefined)?.()
  expect(chosen.toSorted()).toEqual([...menuCommands].toSorted())
})

test.each([
  ['zh-CN', ['文件(&F)', '编辑(&E)', '占位符(&P)', '视图(&V)', '帮助(&H)']],
  ['zh-TW', ['檔案(&F)', '編輯(&E)', '佔位符(&P)', '檢視(&V)', '說明(&H)']],
  ['en', ['&File', '&Edit', '&Placeholder', '&View', '&Help']],
] as const)('the menu speaks %s', (language, titles) => {
  expect(menuTemplate(language, false, () => undefined).map(({ label }) => label)).toEqual(titles)
})

test.each(languages)('every item has a letter of its own in its menu: %s', (language) => {
  const menus = menuTemplate(language, false, () => undefined)
  const groups = [menus, ...menus.map(({ submenu }) => (Array.isArray(submenu) ? submenu : []))]
  const lettersOf = (items: readonly Item[]) =>
    items.flatMap(({ label }) => (label === undefined ? [] : [/&(?<letter>.)/u.exec(label)?.[1]?.toUpperCase()]))
  for (const letters of groups.map(lettersOf)) expect(letters).toEqual([...new Set(letters)])
  expect(groups.flatMap(lettersOf)).not.toContain(undefined)
})

test('no key of a command is taken from the editor', () => {
  const commands = itemsOf(menuTemplate('en', false, () => undefined)).filter(({ click }) => click !== undefined)
  const taken = commands.filter(
    ({ accelerator, registerAccelerator }) => accelerator !== undefined && registerAccelerator !== false,
  )
  expect([commands.length, taken]).toEqual([menuCommands.length, []])
})

test('on macOS, where the menu takes what it shows, no key is shown that means several things or is the system’s', () => {
  const items = itemsOf(menuTemplate('en', true, () => undefined))
  const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]))
  for (const key of ['Tab', 'Shift+Tab', 'CmdOrCtrl+M', 'CmdOrCtrl+Z', 'CmdOrCtrl+Y']) expect(keys).not.toContain(key)
  expect(items.map(({ label }) => label)).toContain('Next Open')
})

test('the menu follows the settings, and its commands go to the window', () => {
  const { Menu, shown } = shownMenus()
  const nativeTheme = { themeSource: 'system' }
  const menu = setupMenu({ Menu, nativeTheme } as never, 'zh-CN', false)
  const chosen: string[] = []
  menu.choose((command) => chosen.push(command))
  menu.apply({ ...defaultSettings, language: 'en', theme: 'dark' })
  const open = itemsOf(shown[0] ?? []).find(({ label }) => label === '&Open…')
  ;(open?.click as (() => void) | undefined)?.()
  expect([menu.language(), nativeTheme.themeSource, chosen]).toEqual(['en', 'dark', ['open']])
})

test('only what the page can do is chosen, also after the language has changed', () => {
  const { Menu, shown } = shownMenus()
  const menu = setupMenu({ Menu, nativeTheme: {} } as never, 'zh-CN', false)
  const enabled = () => itemsOf(shown.at(-1) ?? []).flatMap(({ id, enabled: can }) => (id && can ? [id] : []))
  menu.apply(defaultSettings)
  const before = enabled()
  menu.showAvailable(['open', 'keys'])
  const told = enabled()
  menu.apply({ ...defaultSettings, language: 'en' })
  expect([before, told, enabled()]).toEqual([[], ['open', 'keys'], ['open', 'keys']])
})
