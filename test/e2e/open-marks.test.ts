import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { largeReport } from './large-report.ts'
import { inputOf, linesOf, openReport } from './report.ts'

/** Masks that are seen, and those of them that are drawn as open. */
async function masks(page: Page): Promise<readonly [number, number]> {
  const text = (await linesOf(page)).join('\n')
  return [text.match(/\*\*/gu)?.length ?? 0, await page.locator('.view-line .placeholder.open').count()]
}

test('with 5,000 places, 1,000 of one field, every open mask stays drawn after any key', async () => {
  const { page } = await openReport(largeReport({ lines: 1000, perLine: 5 }))
  const keys: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['a character in the text', () => page.keyboard.insertText('旬')],
    ['another', () => page.keyboard.type('h')],
    ['one back', () => page.keyboard.press('Backspace')],
    ['undo', () => page.keyboard.press('Control+z')],
    ['redo', () => page.keyboard.press('Control+y')],
    ['all back', () => page.keyboard.press('Backspace')],
    ['a character in the list', () => inputOf(page, '县名').fill('x')],
    ['none in the list', () => page.keyboard.press('Backspace')],
    [
      'the words beside',
      async () => {
        await page.locator('.view-line').first().click()
        await page.keyboard.press('Home')
        await page.keyboard.type('新')
      },
    ],
    ['a line more', () => page.keyboard.press('Enter')],
    ['a line less', () => page.keyboard.press('Backspace')],
    ['another place', () => page.keyboard.press('Tab')],
    ['a character there', () => page.keyboard.type('7')],
  ]
  const seen: string[] = []
  for (const [what, press] of keys) {
    await press()
    await page.waitForTimeout(600)
    const [there, drawn] = await masks(page)
    if (there !== drawn || there === 0) seen.push(`${what}: ${drawn} of ${there}`)
  }
  expect(seen).toEqual([])
})
