import { expect, test } from 'vitest'
import { largeReport } from './large-report.ts'
import { linesOf, openReport, valuesOf } from './report.ts'

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
