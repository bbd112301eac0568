/** The review on the pages. */
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { seriousInAnyTheme } from './axe.ts'
import { openWindow } from './browser.ts'

const form = join(import.meta.dirname, '../../templates/samples/water-form.docx')

test('a reviewer reads the pages, filled or as they came, and goes from place to place, in any theme', async () => {
  const { page, close } = await openWindow({ report: form, settings: { reviewer: '李' } })
  onTestFinished(close)
  await page.waitForSelector('.page-paper .place.active')
  await page.keyboard.type('青禾')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Control+2')
  const paper = page.locator('.review-pages .page-paper')
  await paper.locator('.place.filled').first().waitFor()
  const filled = await paper.locator('.place.filled').allInnerTexts()
  expect([new Set(filled), await paper.locator('.place.kept').count()]).toEqual([new Set(['青禾']), expect.any(Number)])
  expect(await paper.locator('.place.kept').count()).toBeGreaterThan(0)
  expect(await paper.locator('[contenteditable="plaintext-only"]').count()).toBe(0)
  await page.locator('.review-row').first().click()
  const sizes = await paper
    .locator('.place')
    .evaluateAll((places) =>
      places.map((each) => [each, each.parentElement ?? each].map((one) => getComputedStyle(one).font)),
    )
  expect(sizes.filter(([own, around]) => own !== around)).toEqual([])
  const judged = () => page.locator('.review-card').getAttribute('aria-label')
  const first = await judged()
  expect(await paper.locator('.place.active').count()).toBeGreaterThan(0)
  await paper.locator('.place.kept').first().click()
  await expect.poll(judged).not.toBe(first)
  expect(await seriousInAnyTheme(page)).toEqual([])
  await page.getByRole('tab', { name: '掩码稿' }).click()
  await expect.poll(async () => new Set(await paper.locator('.place.filled').allInnerTexts())).toEqual(new Set(['**']))
  await page.getByRole('tab', { name: '文本', exact: true }).last().click()
  await page.waitForSelector('.review-diff .view-line')
})
