import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openReport } from './report.ts'

/** The words of the window itself: without the report, its fields' labels, and the name of the other language. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const own = document.body.cloneNode(true) as HTMLElement
    for (const part of own.querySelectorAll('.report, .field-label, .field-value, .status-language, style, script'))
      part.remove()
    const named = [...own.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((each) =>
      ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''),
    )
    return [own.textContent ?? '', ...named].join('\n')
  })

/** By the keyboard, as in any menu. */
async function speak(page: Page, label: string, name: string) {
  await page.getByRole('button', { name: label }).press('Enter')
  await page.getByRole('menuitemradio', { name }).press('Enter')
}

const chinese = /\p{Script=Han}/u

test('the language changes while the window is open, everywhere in it, and stays changed', async () => {
  const { page } = await openReport('Report of **.\n')
  const before = [await page.title(), await wordsOf(page)].map((said) => chinese.test(said))
  await speak(page, '语言', '繁體中文')
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('zh-TW')
  await page.getByRole('button', { name: '開啟', exact: true }).waitFor()
  const font = () => page.locator('.toolbar').evaluate((bar) => getComputedStyle(bar).fontFamily)
  const fonts = [await font()]
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
  expect([await page.title(), await wordsOf(page)].filter((words) => /[开关设导检视审]/u.test(words))).toEqual([])
  const spoken = page.locator('.view-line .placeholder').first()
  expect(await spoken.evaluate((one) => one.closest('[lang]')?.getAttribute('lang'))).toBe('zh-CN')
  await speak(page, '語言', 'English')
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
  fonts.push(await font())
  expect(fonts).toEqual([expect.stringMatching(/^"Microsoft JhengHei/u), expect.stringMatching(/^"Segoe UI"/u)])
  const said = [await wordsOf(page)]
  await page.keyboard.press('F1')
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor()
  said.push(await wordsOf(page))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog', { name: 'Export' }).waitFor()
  said.push(await wordsOf(page))
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+3')
  await page.waitForSelector('section.docx')
  said.push(await wordsOf(page))
  expect([before, said.flatMap((text) => text.split('\n')).filter((line) => chinese.test(line))]).toEqual([
    [true, true],
    [],
  ])
  await page.reload()
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
})
