import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { seriousIn } from './axe.ts'
import type { WindowOptions } from './browser.ts'
import { downloadOf, inputOf, openReport } from './report.ts'

const signed: WindowOptions = { settings: { reviewer: '李审核', viewOfWord: 'text' } }

const county = wordOf(body(paragraph('**县教师培训') + paragraph('平安县教育局总结') + paragraph('创建平安校园三年来')))

test('before an export each place of a kept value is masked there or said to mean something else, with a reason', async () => {
  const { page } = await openReport(county, signed, '报告.docx')
  await inputOf(page, '县名').fill('平安')
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  const button = dialog.getByRole('button', { name: '导出', exact: true })
  await dialog.getByText('保密却还写在文中的 1 个').waitFor()
  await button.click()
  const rows = dialog.locator('.kept-places > li')
  await expect.poll(() => rows.allInnerTexts()).toHaveLength(2)
  expect(await rows.nth(0).innerText()).toContain('县名：“【平安】县教育局总结”（正文）')
  const size = page.viewportSize()
  await page.setViewportSize({ width: 480, height: 600 })
  const cut = dialog
    .locator('.fui-MessageBar')
    .evaluateAll((all) => all.filter((bar) => bar.scrollHeight > bar.clientHeight))
  expect(await cut).toEqual([])
  if (size) await page.setViewportSize(size)
  await rows.nth(0).getByRole('button', { name: '遮盖这一处' }).press('Enter')
  await rows.nth(0).getByText('已遮盖').waitFor()
  await rows.nth(1).getByRole('button', { name: '这里是别的意思' }).press('Enter')
  await page.keyboard.press('Escape')
  await rows.nth(1).getByRole('button', { name: '这里是别的意思' }).press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('请写明理由').waitFor()
  await page.keyboard.type('校园评比的名称')
  await page.keyboard.press('Enter')
  await rows.nth(1).getByText('校园评比的名称').waitFor()
  expect(await seriousIn(page)).toEqual([])
  await rows.nth(1).getByRole('button', { name: '收回' }).press('Enter')
  await rows.nth(1).getByRole('button', { name: '这里是别的意思' }).press('Enter')
  await page.keyboard.type('校园评比的名称')
  await page.keyboard.press('Enter')
  const download = await downloadOf(page, () => button.click())
  await dialog.getByText('只出现在已说明是别的意思的 1 处').waitFor()
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await download.path()) })
  expect(value.split(/\n+/u).filter((line) => line !== '')).toEqual([
    '**县教师培训',
    '**县教育局总结',
    '创建平安校园三年来',
  ])
})

test('what a public copy keeps is shown before it is exported', async () => {
  const bookmark =
    '<w:p><w:bookmarkStart w:id="1" w:name="附件一"/><w:r><w:t>附件</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>'
  const { page } = await openReport(
    wordOf(body(paragraph('**县教师培训') + paragraph('城东幼儿园获奖') + bookmark)),
    signed,
    '报告.docx',
  )
  await inputOf(page, '县名').fill('旬河')
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  // What is named in the clear is no doubt about other copies, and is read before a public one leaves.
  const named = dialog.getByRole('button', { name: /城东幼儿园/u })
  await dialog.getByText('提示 1 处').waitFor()
  expect(await named.isVisible()).toBe(false)
  await dialog.getByRole('radio', { name: /公开稿/u }).check()
  await named.waitFor()
  await dialog.getByRole('button', { name: '看看公开稿里留下什么' }).click()
  await dialog.getByText('公开件里还有有名称的书签，共 1 处').waitFor()
  expect(await seriousIn(page)).toEqual([])
  const download = await downloadOf(page, () => dialog.getByRole('button', { name: '导出', exact: true }).click())
  expect(download.suggestedFilename()).toContain('公开')
})
