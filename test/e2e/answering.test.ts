import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readProjectFile } from '../../src/app/project-file.ts'
import { readReview } from '../../src/core/project.ts'
import { trailFrom } from '../../src/core/trail-file.ts'
import { downloadOf, inputOf, openReport } from './report.ts'

test('a finding about a value is answered while filling, with a reason that is signed and saved', async () => {
  const settings = { reviewer: '李填报' }
  const { page } = await openReport('全县**所学校，合格率**%。\n', { settings })
  const underlined = page.locator('.view-line .finding-line.error')
  await inputOf(page, '合格率（%）').fill('120')
  await page.locator('.finding').getByRole('button', { name: '可以', exact: true }).first().click()
  const reason = page.getByLabel('为什么可以')
  await reason.press('Enter')
  // Without a reason it stays a finding.
  expect(await reason.count()).toBe(1)
  await expect.poll(() => underlined.count()).toBeGreaterThan(0)
  await reason.fill('含超额完成部分')
  await reason.press('Enter')
  await expect.poll(() => page.getByText('含超额完成部分').count()).toBeGreaterThan(0)
  // It is done with; another finding about the value, that it has three digits, still stands.
  await expect.poll(() => underlined.count()).toBe(0)
  const saved = await downloadOf(page, () => page.keyboard.press('Control+s'))
  const path = await saved.path()
  const file = readProjectFile(readFileSync(path), path)
  if (!file.ok) throw new Error(JSON.stringify(file.messages))
  const [review, trail] = [readReview(file.value.session), trailFrom(file.value.trail)]
  const judged = trail.ok ? trail.value.entries.filter(({ deed }) => deed === 'passed-over') : []
  expect([
    review.ok && review.value.findings.map(({ by, verdict, note }) => [by, verdict, note]),
    judged.map(({ by, detail }) => [by, detail]),
  ]).toEqual([[['李填报', 'passed-over', '含超额完成部分']], [['李填报', '含超额完成部分']]])
})
