import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { briefing, chooseInMenu, inputOf, linesOf, progressOf, reportFile, untilEditable } from '../e2e/report.ts'
import { type Desktop, isThere, startDesktop } from './desktop.ts'
import { popupsOf, watchPopups } from './natives.ts'

describe.runIf(isThere)('a right click', () => {
  let desktop: Desktop
  beforeAll(async () => {
    desktop = await startDesktop({ args: [reportFile(briefing)] })
    await untilEditable(desktop.page)
    await desktop.app.evaluate(({ clipboard }) => clipboard.writeText('青石'))
  })
  afterAll(() => desktop.end())
  const place = () => desktop.page.locator('.view-line .placeholder').first()

  test('in an input of the list offers what can be done there', async () => {
    const { page } = desktop
    await watchPopups(desktop)
    await inputOf(page, '县名').click({ button: 'right' })
    await expect.poll(() => popupsOf(desktop)).toEqual([['(剪切)', '(复制)', '粘贴', '(全选)']])
    await inputOf(page, '县名').fill('旬河')
    await inputOf(page, '县名').press('Control+a')
    await inputOf(page, '县名').click({ button: 'right' })
    await expect.poll(async () => (await popupsOf(desktop))[1]).toEqual(['剪切', '复制', '粘贴', '全选'])
    await inputOf(page, '县名').fill('')
  })

  test('on a placeholder of the text keeps it masked', async () => {
    const { page } = desktop
    await place().click({ button: 'right' })
    await chooseInMenu(page, '保密')
    await expect.poll(() => progressOf(page)).toBe('已定 3/5')
    await page.keyboard.press('Control+z')
    await expect.poll(() => progressOf(page)).toBe('已定 0/5')
  })

  test('in the text pastes what was copied elsewhere', async () => {
    const { page } = desktop
    await place().click()
    await place().click({ button: 'right' })
    await chooseInMenu(page, '粘贴')
    await expect.poll(() => linesOf(page)).toContainEqual(expect.stringContaining('青石县教育局'))
    await page.keyboard.press('Control+z')
  })

  test('in the text works as before after the review was open', async () => {
    const { page } = desktop
    await page.keyboard.press('Control+2')
    await page.locator('.reviewing .view-line').first().waitFor()
    await page.keyboard.press('Control+1')
    await place().click({ button: 'right' })
    await chooseInMenu(page, '保密')
    await expect.poll(() => progressOf(page)).toBe('已定 3/5')
  })
})
