import { execFileSync, spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inputOf, linesOf, progressOf, reportFile, untilEditable } from '../e2e/report.ts'
import { type Desktop, isThere, startDesktop } from './desktop.ts'

/** Keys as the X server gives them, which the menu sees too; Playwright's reach the page alone. */
const hasKeys = process.platform === 'linux' && spawnSync('xdotool', ['version']).status === 0
if (isThere && !hasKeys) process.stdout.write('The keys of the desktop window were not tried: there is no xdotool.\n')

describe.runIf(isThere && hasKeys)('a key in the desktop window', () => {
  let desktop: Desktop
  beforeAll(async () => {
    desktop = await startDesktop({ args: [reportFile('全县教育工作简报\n*县有***所学校，合格率**%。\n')] })
    await untilEditable(desktop.page)
    const window = await desktop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(),
    )
    execFileSync('xdotool', ['windowfocus', '--sync', String(window)])
  })
  afterAll(() => desktop.end())
  const press = (...keys: readonly string[]) => execFileSync('xdotool', ['key', '--delay', '60', ...keys])
  const dialogs = () => desktop.page.getByRole('dialog').count()
  const zoom = () =>
    desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.zoomLevel)

  test('fills the placeholder that it is typed in, also one of a single star', async () => {
    const { page } = desktop
    await page.locator('.view-line .placeholder').first().click()
    press('q', 'i', 'n', 'g')
    await expect.poll(() => inputOf(page, '县名').inputValue()).toBe('qing')
    press('Tab', '1', '2')
    await expect.poll(() => linesOf(page)).toContain('qing县有12所学校，合格率**%。')
    expect(await progressOf(page)).toBe('已定 2/3')
  })

  test.each([
    ['ctrl+equal', 0.5],
    ['ctrl+KP_Add', 1],
    ['ctrl+minus', 0.5],
    ['ctrl+KP_Subtract', 0],
    ['ctrl+plus', 0.5],
    ['ctrl+KP_0', 0],
  ])('zooms: %s', async (key, level) => {
    press(key)
    await expect.poll(zoom).toBe(level)
  })

  test('opens the settings and the search from an input too', async () => {
    const { page } = desktop
    await inputOf(page, '县名').focus()
    press('ctrl+comma')
    await page.getByRole('dialog').getByRole('heading', { name: '设置' }).waitFor()
    press('Escape')
    await expect.poll(dialogs).toBe(0)
    await inputOf(page, '县名').focus()
    press('ctrl+f')
    await page.locator('.find-widget.visible').waitFor()
    press('Escape')
  })

  test('opens a menu by its letter, and chooses there', async () => {
    press('alt+f')
    press('t')
    await desktop.page.getByRole('dialog').getByRole('heading', { name: '设置' }).waitFor()
    press('Escape')
    await expect.poll(dialogs).toBe(0)
  })

  test('that is shown in the menu acts once', async () => {
    const { page } = desktop
    await page.locator('.view-line .placeholder').last().click()
    press('ctrl+m')
    await expect.poll(() => progressOf(page)).toBe('已定 3/3')
    press('ctrl+z')
    await expect.poll(() => progressOf(page)).toBe('已定 2/3')
  })
})
