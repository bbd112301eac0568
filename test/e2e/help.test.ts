/** The help inside the program, and the tour through it. */
import { expect, onTestFinished, test } from 'vitest'
import { seriousIn } from './axe.ts'
import { openWindow } from './browser.ts'

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

test.each([
  ['zh-CN', '更多', '使用帮助', 8],
  ['zh-TW', '更多', '使用說明', 8],
  ['en', 'More', 'Help', 8],
] as const)('the help is pages inside the program, with pictures: %s', async (language, more, name, count) => {
  const { page, close } = await openWindow({ settings: { language } })
  onTestFinished(close)
  await page.waitForSelector('.empty')
  await page.getByRole('button', { name: more }).click()
  await page.getByRole('menuitem', { name }).click()
  const dialog = page.getByRole('dialog', { name })
  const tabs = dialog.getByRole('tab')
  await tabs.first().waitFor()
  expect(await tabs.count()).toBe(count)
  const widths: number[] = []
  for (let at = 0; at < count; at++) {
    await tabs.nth(at).click()
    for (const image of await dialog.locator('img').all())
      widths.push(await image.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth)))
  }
  expect([widths.length, widths.every((width) => width > 550)]).toEqual([9, true])
  expect(await seriousIn(page)).toEqual([])
})
