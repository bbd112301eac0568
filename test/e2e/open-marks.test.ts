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
  const runs: Readonly<Record<string, readonly (() => Promise<unknown>)[]>> = {
    'in the text': [
      () => page.keyboard.insertText('旬'),
      () => page.keyboard.type('h'),
      () => page.keyboard.press('Backspace'),
      () => page.keyboard.press('Control+z'),
      () => page.keyboard.press('Control+y'),
      () => page.keyboard.press('Backspace'),
    ],
    'in the list': [() => inputOf(page, '县名').fill('x'), () => page.keyboard.press('Backspace')],
    'the words beside': [
      async () => {
        await page.locator('.view-line').first().click()
        await page.keyboard.press('Home')
        await page.keyboard.type('新')
      },
      () => page.keyboard.press('Enter'),
      () => page.keyboard.press('Backspace'),
    ],
    'another place': [() => page.keyboard.press('Tab'), () => page.keyboard.type('7')],
  }
  const seen: string[] = []
  const look = async (what: string) => {
    const [there, drawn] = await masks(page)
    if (there !== drawn || there === 0) seen.push(`${what}: ${drawn} of ${there}`)
  }
  for (const [where, presses] of Object.entries(runs)) {
    for (const [at, press] of presses.entries()) {
      await press()
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      await look(`${where}, key ${at + 1}`)
    }
    // What is done at a pause draws too.
    await page.waitForTimeout(600)
    await look(`${where}, after a pause`)
  }
  expect(seen).toEqual([])
})
