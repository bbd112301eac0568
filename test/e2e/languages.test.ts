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

const chinese = /\p{Script=Han}/u

test('the language changes while the window is open, everywhere in it, and stays changed', async () => {
  const { page } = await openReport('Report of **.\n')
  const before = [await page.title(), await wordsOf(page)].map((said) => chinese.test(said))
  await page.getByRole('button', { name: 'English' }).click()
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('en')
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
