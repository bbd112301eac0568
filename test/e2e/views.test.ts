import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { seriousInAnyTheme } from './axe.ts'
import { openWindow } from './browser.ts'
import { choose, openReport, reportFile, untilEditable } from './report.ts'

// Names are there in every language: test/messages holds that.
test('nothing stands in the way of anybody, in any theme', async () => {
  const { page, close } = await openWindow({ settings: { reviewer: '李审核' } })
  onTestFinished(close)
  const found: string[] = []
  const examine = async (view: string) => {
    found.push(...(await seriousInAnyTheme(page)).map((trouble) => `${view}, ${trouble}`))
  }
  const dialog = page.getByRole('dialog')
  const put = async () => {
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  await page.waitForSelector('.empty')
  await examine('empty')
  await page.locator('.empty-choices button').nth(1).click()
  await dialog.waitFor()
  await examine('templates')
  await dialog.locator('.templates button').first().click()
  await untilEditable(page)
  await page.keyboard.type('25')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Tab')
  await page.waitForSelector('.findings-summary')
  await examine('fill')
  for (const key of ['F1', 'Control+e']) {
    await page.keyboard.press(key)
    await dialog.waitFor()
    await examine(key)
    await put()
  }
  await page.locator('.field').first().locator('button').last().click()
  await examine('menu')
  await page.getByRole('menuitem').nth(2).click()
  await page.locator('.toolbar-end button').last().click()
  await page.getByRole('menuitem').nth(-4).click()
  await dialog.waitFor()
  await examine('settings')
  await put()
  await page.keyboard.press('Control+2')
  await page.waitForSelector('.review-card')
  await examine('review')
  await page.keyboard.press('r')
  await page.keyboard.type('与附表不一致')
  await examine('return')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+e')
  await dialog.locator('.standing-kind.error button').first().waitFor()
  await examine('what stands against an export')
  await put()
  await page.keyboard.press('Control+3')
  await page.waitForSelector('section.docx')
  await examine('preview')
  await page.keyboard.press('Control+4')
  await choose(page, reportFile('a,b\n1,2\n', 't.csv'), () => page.locator('.batch-set-up button').first().click())
  await page.waitForSelector('.batch-column')
  await page.locator('.batch-run button').first().click()
  await page.waitForSelector('.batch-row')
  await examine('batch')
  expect(found).toEqual([])
})

/** What can be pressed or typed in, and cannot be brought into sight or lies under something else. */
function unreachable(page: Page, view: string): Promise<readonly string[]> {
  return page.evaluate((seen) => {
    const top = document.querySelector('[role="dialog"]') ?? document.body
    const controls = [...top.querySelectorAll<HTMLElement>('button, input, [role="tab"], [role="menuitem"]')]
    const lost = controls.filter((control) => {
      if (!control.checkVisibility({ visibilityProperty: true })) return false
      control.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      const { left, top, width, height } = control.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      return hit === null || !(control.contains(hit) || hit.contains(control))
    })
    return lost.map((control) => `${seen}: ${control.outerHTML.slice(0, 160)}`)
  }, view)
}

const sizes = [
  { name: '1024 × 640', browser: { viewport: { width: 1024, height: 640 } } },
  { name: '1280 × 800 at 200 %', browser: { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 } },
] as const

test.each(sizes)('everything can be reached in $name', async ({ browser }) => {
  const { page } = await openReport(undefined, { browser })
  const found = [...(await unreachable(page, 'fill'))]
  for (const key of ['F1', 'Control+e']) {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    found.push(...(await unreachable(page, key)))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await page.keyboard.press('Control+2')
  await page.waitForSelector('.review-diff .view-line')
  found.push(...(await unreachable(page, 'review')))
  const room = await page
    .locator('.review-diff .view-lines')
    .last()
    .evaluate(({ clientWidth }) => clientWidth)
  await page.keyboard.press('Control+3')
  await page.waitForSelector('section.docx')
  found.push(...(await unreachable(page, 'preview')))
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect([found, sideways, room > 200]).toEqual([[], 0, true])
})
