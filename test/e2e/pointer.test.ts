import { expect, test } from 'vitest'
import { largeReport } from './large-report.ts'
import { linesOf, openReport, valuesOf } from './report.ts'

test('the menu of the text comes after the review was open, as it did before', async () => {
  const { page } = await openReport()
  const first = page.locator('.view-line').first()
  const paste = page.locator('.monaco-menu').getByText('粘贴', { exact: true })
  for (let visit = 0; visit < 2; visit++) {
    await page.keyboard.press('Control+2')
    await page.waitForSelector('.review-diff .view-line')
    await page.keyboard.press('Control+1')
    await first.click({ button: 'right', position: { x: 5, y: 5 } })
    await paste.waitFor()
    await page.keyboard.press('Escape')
    await paste.waitFor({ state: 'detached' })
  }
})

test('the menu of the text is not laid over what is said of a placeholder', async () => {
  const { page } = await openReport()
  const star = page.locator('.view-line .placeholder').nth(1)
  await star.hover()
  const hover = page.locator('.monaco-hover', { hasText: '培训教师' })
  await hover.waitFor()
  await star.click({ button: 'right' })
  await page.locator('.monaco-menu').waitFor()
  await expect.poll(() => hover.filter({ visible: true }).count()).toBe(0)
  await page.mouse.move(400, 500)
  await star.hover({ force: true })
  await new Promise((resume) => setTimeout(resume, 600))
  expect(await hover.filter({ visible: true }).count()).toBe(0)
})

test.each([0.2, 0.8])(
  'a click on a placeholder of one star, %f of its width from its left, is filled by what is typed',
  async (part) => {
    const { page } = await openReport('全县初中合格率**%，较上年提高*个百分点。\n')
    const star = page.locator('.view-line .placeholder').nth(1)
    const box = await star.boundingBox()
    await star.click({ position: { x: (box?.width ?? 0) * part, y: (box?.height ?? 0) / 2 } })
    await page.keyboard.type('6')
    await expect.poll(() => linesOf(page)).toEqual(['全县初中合格率**%，较上年提高6个百分点。'])
    expect(await valuesOf(page)).toEqual(['', '6'])
  },
)

test('one character in a field of 1,200 places leaves the marks of all other placeholders where they are', async () => {
  const { page } = await openReport(largeReport({ lines: 1200, perLine: 3 }))
  const marks = async (state: string) => page.locator(`.view-line .placeholder.${state}`).count()
  const before = await marks('open')
  await page.keyboard.type('旬')
  await expect.poll(() => marks('filled')).toBe(before / 3)
  expect(await marks('open')).toBe((before * 2) / 3)
})
