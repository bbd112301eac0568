/** The pages as LibreOffice sets them, in the preview. */
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { missingTools } from '../docx/render.ts'
import { seriousIn } from './axe.ts'
import { openWindow } from './browser.ts'
import { reportFile, untilEditable } from './report.ts'

const lacks = missingTools.includes('soffice')
if (lacks) console.warn('No exact pages were seen: soffice not found on this computer.')

async function previewed(text: string): Promise<Page> {
  const opened = await openWindow({ report: reportFile(text, '国.txt') })
  onTestFinished(opened.close)
  await untilEditable(opened.page)
  await opened.page.keyboard.press('Control+3')
  await opened.page.locator('.preview-paper section.docx').first().waitFor()
  return opened.page
}

test.runIf(!lacks)(
  'the pages that LibreOffice sets are seen instead, and which are seen is said',
  { timeout: 60_000 },
  async () => {
    const page = await previewed(`培训教师**人。\n${'国'.repeat(28 * 22 * 2)}`)
    const said = page.locator('.preview-tools').getByRole('status').first()
    expect(await said.innerText()).toBe('现在看到的是星填画的页面')
    await page.getByRole('tab', { name: 'LibreOffice' }).click()
    const first = page.locator('.exact-page img').first()
    await first.waitFor()
    expect([
      await said.innerText(),
      (await first.getAttribute('alt'))?.replaceAll(/\s/gu, '').slice(0, 13),
      await page.locator('.exact-page').count(),
      await page.locator('.preview-paper').isVisible(),
      await page.getByText('共 3 页').count(),
    ]).toEqual(['现在看到的是 LibreOffice 排出的页面', '第1页培训教师**人。国国', 3, false, 1])
    expect(await seriousIn(page)).toEqual([])
    await page.getByRole('tab', { name: '星填' }).click()
    expect([await said.innerText(), await page.locator('.preview-paper').isVisible()]).toEqual([
      '现在看到的是星填画的页面',
      true,
    ])
  },
)

test.runIf(!lacks)('what is printed is what is seen, all of it', { timeout: 60_000 }, async () => {
  const page = await previewed(`培训教师**人。\n${'国'.repeat(28 * 22 * 4)}`)
  await page.evaluate(() => {
    Object.assign(window, {
      print: () => Object.assign(window, { printed: document.querySelectorAll('.exact-page img').length }),
    })
  })
  await page.getByRole('tab', { name: 'LibreOffice' }).click()
  await page.locator('.exact-page img').first().waitFor()
  await page.getByRole('button', { name: '打印' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '仍然打印' }).click()
  const printed = () => page.evaluate(() => (window as unknown as { readonly printed?: number }).printed ?? 0)
  await expect.poll(printed, { timeout: 30_000 }).toBe(await page.locator('.exact-page').count())
})
