import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { briefing, inputOf, linesOf, progressOf, reportFile, untilEditable } from '../e2e/report.ts'
import { type Desktop, isThere, startDesktop } from './desktop.ts'
import { type Keyring, missingKeyring, startKeyring } from './keyring.ts'
import { answerDialogs, availableOf, chooseMenu, dialogsAsked, menusOf } from './natives.ts'

describe.runIf(isThere)('the menu of the desktop window', () => {
  const missing = missingKeyring()
  let desktop: Desktop
  let keyring: Keyring | null = null
  beforeAll(async () => {
    keyring = missing === null ? await startKeyring() : null
    desktop = await startDesktop({ args: [reportFile(briefing)], ...(keyring && { session: keyring.session }) })
    await untilEditable(desktop.page)
  })
  afterAll(async () => {
    await desktop.end().finally(() => keyring?.end())
  })
  const choose = (menu: string, item: string) => chooseMenu(desktop, menu, item)
  const dialog = () => desktop.page.getByRole('dialog')

  test('opens what it names, and each closes again', async () => {
    const { page } = desktop
    for (const [menu, item, heading] of [
      ['文件', '从模板新建…', '模板'],
      ['文件', '设置…', '设置'],
      ['文件', '导出 Word…', '导出'],
      ['帮助', '键盘快捷键', '键盘快捷键'],
    ] as const) {
      await choose(menu, item)
      await dialog().getByRole('heading', { name: heading }).waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => dialog().count()).toBe(0)
    }
  })

  test('asks the system for files to open and to save, beside the report', async () => {
    await answerDialogs(desktop, null)
    await choose('文件', '打开…')
    await choose('文件', '另存为…')
    await expect.poll(async () => (await dialogsAsked(desktop)).length).toBe(2)
    expect((await dialogsAsked(desktop))[1]).toMatchObject({
      defaultPath: expect.stringMatching(/starfill-report-[^/]+\/简报\.starfill$/u),
      properties: expect.arrayContaining(['showOverwriteConfirmation']),
    })
  })

  test('offers what can be done as things stand, and no more', async () => {
    const canUndo = async () => (await availableOf(desktop)).includes('undo')
    expect(await availableOf(desktop)).toEqual(expect.arrayContaining(['open', 'save', 'export', 'keep-masked']))
    expect(await canUndo()).toBe(false)
    await inputOf(desktop.page, '县名').fill('旬河')
    await expect.poll(canUndo).toBe(true)
    await choose('编辑', '撤销')
    await expect.poll(canUndo).toBe(false)
    await choose('文件', '设置…')
    await expect.poll(() => availableOf(desktop)).toEqual(['select-all'])
    await desktop.page.keyboard.press('Escape')
    await expect.poll(() => availableOf(desktop)).toContain('save')
  })

  test('turns to the modes', async () => {
    const { page } = desktop
    await choose('视图', '审核')
    await page.locator('.reviewing').waitFor()
    await choose('视图', '预览')
    await page.locator('.preview-paper').waitFor()
    await choose('视图', '填报')
    await page.locator('.view-line .placeholder').first().waitFor()
  })

  test('steps through the placeholders and keeps one masked', async () => {
    const { page } = desktop
    const at = () => page.locator('.status').innerText()
    await choose('占位符', '下一处待填')
    await expect.poll(at).toContain('第 2/5 处')
    await choose('占位符', '上一处待填')
    await expect.poll(at).toContain('第 1/5 处')
    await choose('占位符', '保密')
    await expect.poll(() => progressOf(page)).toMatch(/^已定 [1-3]\/5/u)
    await choose('编辑', '撤销')
    await expect.poll(() => progressOf(page)).toBe('已定 0/5')
  })

  test('copies, cuts and pastes in the text and in an input', async () => {
    const { page } = desktop
    await inputOf(page, '县名').fill('旬河')
    await inputOf(page, '县名').press('Control+a')
    await choose('编辑', '复制')
    await inputOf(page, '县名').press('End')
    await choose('编辑', '粘贴')
    await expect.poll(() => inputOf(page, '县名').inputValue()).toBe('旬河旬河')
    await choose('编辑', '全选')
    await choose('编辑', '剪切')
    await expect.poll(() => inputOf(page, '县名').inputValue()).toBe('')
    await page.locator('.view-line').last().click()
    await page.keyboard.press('Control+End')
    await choose('编辑', '粘贴')
    await expect.poll(() => linesOf(page)).toContainEqual(expect.stringContaining('旬河旬河'))
  })

  test('selects all of the text where the text has the focus', async () => {
    const { page } = desktop
    await page.locator('.view-line').first().click()
    await choose('编辑', '全选')
    await expect.poll(() => page.locator('.selected-text').count()).toBeGreaterThan(1)
    await page.keyboard.press('Control+Home')
  })

  test('zooms', async () => {
    const zoom = () =>
      desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.zoomLevel)
    await choose('视图', '放大')
    expect(await zoom()).toBeGreaterThan(0)
    await choose('视图', '缩小')
    await choose('视图', '缩小')
    expect(await zoom()).toBeLessThan(0)
    await choose('视图', '实际大小')
    expect(await zoom()).toBe(0)
  })

  test('opens the search', async () => {
    const { page } = desktop
    await choose('编辑', '查找和替换…')
    await page.locator('.find-widget.visible').waitFor()
    await page.keyboard.press('Escape')
  })

  test('remembers names where the system can seal them, offers them in the next report, and forgets them', async () => {
    const { page, app, userData } = desktop
    const sealed = join(userData, 'office-names.sealed')
    const part = page.getByRole('group', { name: '记住的名称' })
    // A keyring may have a name and be locked: what was sealed must come back.
    const { backend, isKept } = await app.evaluate(({ safeStorage }) => {
      const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : ''
      const comesBack = () => safeStorage.decryptString(safeStorage.encryptString('旬河')) === '旬河'
      const isSecret = backend !== 'basic_text' && backend !== 'unknown'
      return { backend, isKept: isSecret && safeStorage.isEncryptionAvailable() && comesBack() }
    })
    if (!isKept) {
      await choose('文件', '设置…')
      await part.getByText(/这个桌面没有密钥库|系统的密钥库现在用不了/u).waitFor()
      expect(await part.getByRole('switch').isDisabled()).toBe(true)
      await page.keyboard.press('Escape')
      const why = missing ?? backend
      process.stdout.write(`There is no keyring here that is open (${why}): one is put in Electron's place.\n`)
      await app.evaluate(({ safeStorage }) => {
        Object.assign(safeStorage, {
          getSelectedStorageBackend: () => 'gnome_libsecret',
          isEncryptionAvailable: () => true,
          encryptString: (text: string) => Buffer.from(text).map((byte) => byte ^ 255),
          decryptString: (bytes: Uint8Array) => Buffer.from(bytes.map((byte) => byte ^ 255)).toString(),
        })
      })
    }
    await choose('文件', '设置…')
    await part.getByRole('switch').press('Space')
    await part.getByText('还没有记住名称').waitFor()
    await page.keyboard.press('Escape')
    await inputOf(page, '县名').fill('旬河')
    await answerDialogs(desktop, join(mkdtempSync(join(tmpdir(), 'starfill-names-')), '简报.starfill'))
    await choose('文件', '保存')
    await expect.poll(() => existsSync(sealed)).toBe(true)
    expect([statSync(sealed).mode & 0o777, readFileSync(sealed).includes('旬河')]).toEqual([0o600, false])
    if (keyring) await offeredByAnother(keyring, userData)
    await answerDialogs(desktop, reportFile(briefing, '下一份.txt'))
    await choose('文件', '打开…')
    await page.getByRole('button', { name: '采用记住的名称: 旬河' }).waitFor()
    if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
    await inputOf(page, '县名').press('Alt+Enter')
    await expect.poll(() => inputOf(page, '县名').inputValue()).toBe('旬河')
    await choose('文件', '设置…')
    await part.getByRole('button', { name: '删除县名“旬河”' }).press('Enter')
    await part.getByText('还没有记住名称').waitFor()
    if (process.env.PICTURE) await page.screenshot({ path: `${process.env.PICTURE}.settings.png` })
    await part.getByRole('switch').press('Space')
    await expect.poll(() => existsSync(sealed)).toBe(false)
    await page.keyboard.press('Escape')
  })

  test('is drawn by the system in the colours that are chosen, as the page is', async () => {
    const { app, page } = desktop
    // Playwright would have every page light.
    await page.emulateMedia({ colorScheme: null })
    const isDark = () =>
      Promise.all([
        app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors),
        page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches),
      ])
    await choose('文件', '设置…')
    for (const [theme, dark] of [
      ['深色', true],
      ['浅色', false],
    ] as const) {
      await dialog().getByRole('radio', { name: theme }).click()
      await expect.poll(isDark).toEqual([dark, dark])
    }
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog().count()).toBe(0)
  })

  test('speaks the language that is chosen', async () => {
    const { page } = desktop
    const speak = async (now: string, next: string) => {
      await page.getByRole('button', { name: now }).click()
      await page.getByRole('menuitemradio', { name: next }).click()
    }
    await speak('语言', 'English')
    await expect.poll(() => menusOf(desktop)).toEqual(['File', 'Edit', 'Placeholder', 'View', 'Help'])
    await choose('File', 'Settings…')
    await dialog().getByRole('heading', { name: 'Settings' }).waitFor()
    await page.keyboard.press('Escape')
    await speak('Language', '繁體中文')
    await expect.poll(() => menusOf(desktop)).toEqual(['檔案', '編輯', '佔位符', '檢視', '說明'])
    await speak('語言', '简体中文')
    await expect.poll(() => menusOf(desktop)).toEqual(['文件', '编辑', '占位符', '视图', '帮助'])
  })
})

/** By a program that is started anew, with no more than the file and the keyring. */
async function offeredByAnother({ session }: Keyring, from: string): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-names-'))
  for (const name of ['settings.json', 'office-names.sealed']) copyFileSync(join(from, name), join(userData, name))
  const another = await startDesktop({ args: [reportFile(briefing)], userData, session })
  await another.page
    .getByRole('button', { name: '采用记住的名称: 旬河' })
    .waitFor()
    .finally(() => another.end())
  rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
}
