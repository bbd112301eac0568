import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { seriousIn } from './axe.ts'
import { choose, downloadOf, openReport, reportFile, untilEditable, valuesOf } from './report.ts'

const more = async (page: Page, item: string) => {
  await page.getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const dialog = (page: Page) => page.locator('[role=dialog], [role=alertdialog]')

test('a project gets a password in the window, and is opened with it after a wrong one', async () => {
  const { page } = await openReport()
  await page.keyboard.type('旬河')
  await more(page, '项目密码')
  await dialog(page).getByLabel('密码', { exact: true }).fill('开门')
  await dialog(page).getByLabel('再输一次').fill('开')
  await dialog(page).getByText('两次输入的不一样').waitFor()
  expect(await dialog(page).getByRole('button', { name: '设置并保存' }).isDisabled()).toBe(true)
  await dialog(page).getByLabel('再输一次').fill('开门')
  expect(await seriousIn(page)).toEqual([])
  const saved = await downloadOf(page, () => page.keyboard.press('Enter'))
  const path = join(mkdtempSync(join(tmpdir(), 'starfill-sealed-')), '简报.starfill')
  await saved.saveAs(path)
  expect(readFileSync(path, 'utf8')).toMatch(/^\{"starfill-sealed":1,(?:(?!旬河)[\s\S])*$/u)

  await choose(page, path, () => page.getByRole('button', { name: '打开', exact: true }).click())
  await dialog(page).getByText('“简报.starfill”有密码').waitFor()
  await page.keyboard.type('关门')
  await page.keyboard.press('Enter')
  await dialog(page).getByText('密码不对').waitFor()
  expect(await seriousIn(page)).toEqual([])
  await page.keyboard.type('开门')
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await untilEditable(page)
  await expect.poll(async () => (await valuesOf(page))[0]).toBe('旬河')
})

test('who does not know the password, or lets a document be that is packed too tightly, goes back to what was open', async () => {
  const { page } = await openReport()
  await more(page, '项目密码')
  await dialog(page).getByLabel('密码', { exact: true }).fill('a')
  await dialog(page).getByLabel('再输一次').fill('a')
  const saved = await downloadOf(page, () => page.keyboard.press('Enter'))
  const path = join(mkdtempSync(join(tmpdir(), 'starfill-sealed-')), '简报.starfill')
  await saved.saveAs(path)
  await choose(page, path, () => page.getByRole('button', { name: '打开', exact: true }).click())
  await dialog(page).getByText('有密码').waitFor()
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
  await page.locator('.fields').getByText('县名').first().waitFor()
  expect(await page.locator('.notices').innerText()).toBe('')
  const bytes = wordOf({
    'word/document.xml': body(paragraph('甲县有**所学校。')),
    'word/media/a.bin': Buffer.alloc(65 * 1024 * 1024),
  })
  const tight = reportFile(bytes, '极紧.docx')
  const asked = async () => {
    await choose(page, tight, () => page.getByRole('button', { name: '打开', exact: true }).click())
    await dialog(page).getByText('“极紧.docx”中的部件“word/media/a.bin”解压后超过 64 MB').waitFor()
  }
  await asked()
  expect(await seriousIn(page)).toEqual([])
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
  await page.locator('.fields').getByText('县名').first().waitFor()
  await asked()
  await dialog(page).getByRole('button', { name: '仍然打开' }).click()
  await page.locator('.fields').getByText('甲县学校').first().waitFor()
})
