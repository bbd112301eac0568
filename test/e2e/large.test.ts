import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { largeReport } from './large-report.ts'
import { allPages, linesOf, openReport, progressOf } from './report.ts'

const starts = async (page: Page) =>
  new Set((await linesOf(page)).flatMap((line) => /^(?:\S{1,4})县(?=一)/u.exec(line)?.[0] ?? []))

test('5,000 placeholders open; a value of 500 places is typed in all of them, and one undo takes it back', async () => {
  const { page } = await openReport(largeReport({ lines: 500, perLine: 10 }))
  expect([await progressOf(page), await page.locator('.field .fui-Badge').first().innerText()]).toEqual([
    '已定 0/5000',
    '×500',
  ])
  await page.keyboard.type('旬河')
  await expect.poll(() => progressOf(page)).toBe('已定 500/5000')
  expect(await starts(page)).toEqual(new Set(['旬河县']))
  await page.keyboard.press('Control+End')
  await expect.poll(async () => (await linesOf(page)).at(-1)).toMatch(/修好茶园\*\*亩。$/u)
  expect(await page.locator('.view-line .placeholder.filled').first().innerText()).toBe('旬河')
  await page.keyboard.press('Control+z')
  await expect.poll(() => progressOf(page)).toBe('已定 0/5000')
  expect(await page.locator('.view-line .placeholder.filled').count()).toBe(0)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Tab')
  const first = page.evaluate(pagesWhenFillable)
  await page.keyboard.press('F9')
  expect(await first).toBeLessThan(6)
  // Who goes to the last place before its page is there types in it all the same.
  await page.locator('.page-paper .place').first().click()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('31')
  expect(await page.locator('.page-paper .place').last().innerText()).toBe('31')
  await page.keyboard.press('Control+z')
  await allPages(page)
  expect(await page.getByText('共 91 页').count()).toBe(1)
  // A key changes the places in sight; the others follow when they come near, and all of them at a pause.
  await page.locator('.page-paper .place').first().click()
  // It must listen before the key comes.
  const atOnce = await page.evaluateHandle(saidAfterTheNextKey, '旬')
  await page.keyboard.type('旬')
  expect(await atOnce.evaluate(({ said }) => said)).toBeLessThan(100)
  await expect.poll(() => page.evaluate(placesSaying, '旬')).toBe(500)
})

function placesSaying(wanted: string): number {
  return [...document.querySelectorAll('.page-paper .place')].filter(({ textContent }) => textContent === wanted).length
}

/** How many places say so in the task that the next key begins. */
function saidAfterTheNextKey(wanted: string): { readonly said: Promise<number> } {
  const count = () =>
    [...document.querySelectorAll('.page-paper .place')].filter(({ textContent }) => textContent === wanted).length
  return { said: new Promise((done) => addEventListener('input', () => done(count()), { once: true })) }
}

/** How many pages are there when one of their places can first be filled. */
function pagesWhenFillable(): Promise<number> {
  return new Promise((done) => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector('.page-paper .place.active')) return
      seen.disconnect()
      done(document.querySelectorAll('.page-paper > section.docx').length)
    })
    seen.observe(document.body, { subtree: true, childList: true, attributes: true })
  })
}

test('the list of 4,501 fields draws only what is in sight, wherever it is scrolled to', async () => {
  const { page } = await openReport(largeReport({ lines: 500, perLine: 10 }))
  const list = page.locator('.fields-scroll')
  const drawn = async (part: number) => {
    await list.evaluate((scroller, to) => scroller.scrollTo(0, scroller.scrollHeight * to), part)
    await expect.poll(() => page.locator('.field').count()).toBeGreaterThan(5)
    return page.locator('.field').count()
  }
  const counts = [await drawn(0), await drawn(0.5), await drawn(1)]
  expect(Math.max(...counts)).toBeLessThan(40)
  await page.getByRole('searchbox').fill('五四三村')
  await expect.poll(() => page.locator('.field').count()).toBe(9)
  await page.locator('.field input').last().fill('31')
  await expect.poll(() => progressOf(page)).toBe('已定 1/5000')
})

test('find and replace over a thousand places leaves the filled values between them in their fields', async () => {
  const { page } = await openReport(`**县总结\n${'村里修路通水，'.repeat(40)}\n`.repeat(40))
  await page.keyboard.type('旬河')
  await expect.poll(() => progressOf(page)).toBe('已定 40/40')
  await page.keyboard.press('Control+h')
  await page.keyboard.type('村')
  await page.locator('.find-widget textarea').nth(1).fill('镇')
  await page.keyboard.press('Control+Alt+Enter')
  await expect.poll(async () => (await linesOf(page))[1]).toMatch(/^镇里修路/u)
  await page.getByText('替换了 1600 处，改动了 0 个字段的取值。').waitFor()
  expect(await progressOf(page)).toBe('已定 40/40')
  expect(await page.locator('.view-line .placeholder.filled').first().innerText()).toBe('旬河')
})
