/** The page on which one fills is the page that is printed. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { missingTools } from '../docx/render.ts'
import { body, wordOf } from '../docx/word-of.ts'
import { openWindow } from './browser.ts'
import { allPages, reportFile } from './report.ts'

if (missingTools.length > 0)
  console.warn(`The printed pages were not measured: ${missingTools.join(', ')} not found on this computer.`)

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
  await allPages(page)
  const lengths = (await pagesOf(page)).map((text) => text.replaceAll(/\s/gu, '').length)
  expect(lengths).toEqual([26 + 28 * 21, 28 * 22, 28 * 22])
  await page.keyboard.press('Control+3')
  await expect.poll(() => page.locator('.preview-paper section.docx').count()).toBe(3)
  // The number stands a character from the outer side, at the foot of its room.
  const besides = await page.locator('.preview-paper footer p').evaluateAll((numbers) =>
    numbers.map((number) => {
      const [text, room] = [document.createRange(), (number.parentElement as Element).getBoundingClientRect()]
      text.selectNodeContents(number)
      const { left, right } = text.getBoundingClientRect()
      const below = room.bottom - number.getBoundingClientRect().bottom
      return [left - room.left, room.right - right, below].map(Math.round)
    }),
  )
  const [odd = [], even = []] = besides
  expect(even[0]).toBeGreaterThan(5)
  expect([even[0], even[2]]).toEqual([odd[1], 0])
})

const size = (width: number, height: number) =>
  `<w:sectPr><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr>`

test.runIf(missingTools.length === 0)('each page is printed on paper of its own size, and on one sheet', async () => {
  const upright = `<w:p><w:pPr>${size(11906, 16838)}</w:pPr><w:r><w:t>**县</w:t></w:r></w:p>`
  // What ends a page has a distance behind it for which there is no room.
  const far = '<w:p><w:pPr><w:spacing w:after="1000"/></w:pPr><w:r><w:t>宽表</w:t></w:r></w:p>'.repeat(20)
  const page = await onPage(wordOf(body(upright + far + size(16838, 11906))), '表.docx')
  await page.keyboard.press('Control+3')
  const sections = page.locator('.preview-paper > section.docx')
  await sections.nth(1).waitFor()
  await expect.poll(() => page.locator('.preview-paper > [hidden]').count()).toBe(0)
  const count = await sections.count()
  expect(count).toBeGreaterThan(2)
  const file = reportFile('', 'printed.pdf')
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
  const told = execFileSync('pdfinfo', ['-f', '1', '-l', '9', file], { encoding: 'utf8' })
  const sizes = [...told.matchAll(/Page +\d+ size: +(?<width>\d+)\S* x (?<height>\d+)/gu)]
  expect(sizes.map(({ groups }) => [groups?.width, groups?.height])).toEqual([
    ['594', '841'],
    ...Array.from({ length: count - 1 }, () => ['841', '594']),
  ])
})
