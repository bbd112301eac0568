/** The page on which one fills is the page that is printed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { finishReport } from '../../src/app/finish/request.ts'
import { detectReport, reportFrom } from '../../src/app/open.ts'
import { textOf } from '../../src/core/detect.ts'
import { sameMasks } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'
import { missingTools, rendered } from '../docx/render.ts'
import { openWindow } from './browser.ts'
import { reportFile } from './report.ts'

if (missingTools.length > 0)
  console.warn(`The pages were not held against LibreOffice's: ${missingTools.join(', ')} not found on this computer.`)

async function onPage(content: string | Uint8Array, name: string): Promise<Page> {
  const opened = await openWindow({ report: reportFile(content, name), settings: { viewOfText: 'page' } })
  onTestFinished(opened.close)
  await opened.page.waitForSelector('section.docx article', { timeout: 60_000 })
  return opened.page
}

/** What is out of sight is not laid out, and has no inner text. */
const pagesOf = (page: Page) => page.locator('section.docx article').allTextContents()

test('an official page holds 22 lines of 28 characters, as the printed one does', async () => {
  const page = await onPage('国'.repeat(26 + 28 * (22 * 3 - 1)), '国.txt')
  await expect.poll(() => page.locator('section.docx').count()).toBe(3)
  const lengths = (await pagesOf(page)).map((text) => text.replaceAll(/\s/gu, '').length)
  expect(lengths).toEqual([26 + 28 * 21, 28 * 22, 28 * 22])
  await page.keyboard.press('Control+3')
  await expect.poll(() => page.locator('.preview-paper section.docx').count()).toBe(3)
})

const samples = ['duty-report.md', 'briefing.md', 'notice.txt', 'new-year-message.txt', 'work-summary.txt']

test.runIf(missingTools.length === 0).each(samples)(
  '%s has as many pages as LibreOffice makes of the exported file',
  { timeout: 120_000 },
  async (name) => {
    const bytes = readFileSync(join(import.meta.dirname, '../../templates/samples', name))
    const report = await reportFrom(bytes, name)
    if (!report.ok) throw new Error('not read')
    const detection = detectReport(report.value)
    const made = await finishReport({
      report: report.value,
      text: textOf(detection),
      ...viewOf({ detection, overrides: new Map() }),
      decisions: new Map(),
      masking: sameMasks,
      allowOpen: true,
      target: { format: 'docx', layout: 'official' },
    })
    if (!made.ok) throw new Error('not built')
    const page = await onPage(bytes, name)
    await page.waitForSelector('.page-paper .place.active')
    expect((await pagesOf(page)).length).toBe(rendered(made.value.bytes).length)
  },
)
