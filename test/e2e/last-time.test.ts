import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { choose, openReport, progressOf, reportFile, valuesOf } from './report.ts'

const report = '**县教育局工作简报\n全年培训教师****人，合格率**%。\n'
const finished = '青禾县教育局工作简报\n全年培训教师1000人，合格率90%。\n'

async function bring(page: Page, name: string, content: string): Promise<void> {
  await page.getByRole('button', { name: '更多', exact: true }).click()
  await choose(page, reportFile(content, name), () => page.getByRole('menuitem', { name: '上次的取值' }).click())
}

test('what the fields were last time stands beside them, and one key takes it', async () => {
  const { page } = await openReport(report)
  await bring(page, '去年.txt', finished)
  await page.getByText('上次的取值（去年.txt）：还有 3 个字段可用').waitFor()
  const inputs = page.locator('.field .value-input input')
  expect(await inputs.nth(0).getAttribute('placeholder')).toBe('上次 青禾县')
  expect(await progressOf(page)).toContain('0')
  await inputs.nth(0).focus()
  await page.keyboard.press('Alt+Enter')
  expect((await valuesOf(page))[0]).toBe('青禾县')
  // The next open field has the keys now.
  await page.keyboard.type('1123')
  await page.getByText('较上次 +12.3%').waitFor()
  await page.getByText('还有 1 个字段可用').waitFor()
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
  await page.getByRole('button', { name: '全部采用' }).click()
  expect(await valuesOf(page)).toEqual(['青禾县', '1123', '90'])
  await page.keyboard.press('Control+z')
  expect(await valuesOf(page)).toEqual(['青禾县', '1123', ''])
  await page.getByRole('button', { name: '收起' }).click()
  await expect.poll(() => page.locator('.value-growth').count()).toBe(0)
})

test('a file that tells nothing is said, and the work stays as it is', async () => {
  const { page } = await openReport(report)
  await bring(page, '坏.docx', 'PK\u0003\u0004 broken')
  await page.locator('.notices').getByText('文档').first().waitFor()
  await bring(page, '别的.txt', '今年气候适宜，粮食丰收。\n')
  await page.getByText('上次的取值（别的.txt）：还有 0 个字段可用').waitFor()
  expect(await valuesOf(page)).toEqual(['', '', ''])
})
