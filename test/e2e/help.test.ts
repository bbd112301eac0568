/** The help inside the program, and the tour through it. */
import { expect, onTestFinished, test } from 'vitest'
import { seriousIn } from './axe.ts'
import { openWindow } from './browser.ts'
import { openReport } from './report.ts'

test('the sample is gone through in six steps, each done by doing it, the last with a printed page', {
  timeout: 90_000,
}, async () => {
  const { page, close } = await openWindow({ settings: {} })
  onTestFinished(close)
  await page.evaluate(() => Object.assign(window, { print: () => Object.assign(window, { isPrinted: true }) }))
  await page.getByRole('button', { name: '看看示例' }).click()
  const tour = page.getByRole('region', { name: '导览' })
  const step = (number: number) => tour.getByText(`第 ${number} 步，共 6 步`).waitFor()
  await step(1)
  await page.waitForSelector('.page-paper .place.active')
  await page.keyboard.type('青禾')
  await step(2)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+m')
  await step(3)
  expect(await seriousIn(page)).toEqual([])
  await tour.getByRole('button', { name: '下一步' }).click()
  await step(4)
  await page.keyboard.press('Control+2')
  await step(5)
  await page.keyboard.press('Control+3')
  await step(6)
  await page.keyboard.press('Control+p')
  await page.getByRole('dialog').getByRole('button', { name: '仍然打印' }).click()
  await tour.getByText('这就是全部').waitFor()
  expect(await page.evaluate(() => (window as unknown as { readonly isPrinted?: boolean }).isPrinted)).toBe(true)
  await tour.getByRole('button', { name: '结束导览' }).click()
  expect(await tour.count()).toBe(0)
})

const asked = [
  ['zh-CN', '简体中文', '更多', '使用帮助'],
  ['zh-TW', '繁體中文', '更多', '使用說明'],
  ['en', 'English', 'More', 'Help'],
] as const

test('the help is pages inside the program, with pictures of the window in Chinese and in English', async () => {
  const { page } = await openReport()
  const shown = new Map<string, readonly string[]>()
  for (const [language, name, more, help] of asked) {
    await page.locator('.status-language').press('Enter')
    await page.getByRole('menuitemradio', { name }).press('Enter')
    await page.getByRole('button', { name: more, exact: true }).click()
    await page.getByRole('menuitem', { name: help }).click()
    const dialog = page.getByRole('dialog', { name: help })
    const tabs = dialog.getByRole('tab')
    await tabs.first().waitFor()
    expect(await tabs.count()).toBe(8)
    const pictures: string[] = []
    for (const tab of await tabs.all()) {
      await tab.click()
      for (const image of await dialog.locator('img').all()) {
        const width = await image.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth))
        expect(width).toBeGreaterThan(500)
        pictures.push((await image.getAttribute('src')) ?? '')
      }
    }
    shown.set(language, pictures)
    if (language === 'en') expect(await seriousIn(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  const [chinese = [], traditional, english = []] = asked.map(([language]) => shown.get(language))
  expect([new Set([...chinese, ...english]).size, traditional]).toEqual([18, chinese])
})
