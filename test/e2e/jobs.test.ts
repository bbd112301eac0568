/** The three jobs that the help tells, in its steps and in English. */
import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { choose, downloadOf, inputOf, linesOf, openReport, reportFile, untilEditable, valuesOf } from './report.ts'

const report = '**县全年培训教师**人，合格率**%。\n新建学校**所。\n'

const signedBy = (reviewer: string) => ({ settings: { language: 'en', reviewer, viewOfWord: 'text' } }) as const
const handOver = async (page: Page) =>
  readFileSync(await (await downloadOf(page, () => page.keyboard.press('Control+s'))).path())

async function takeOver(page: Page, project: Uint8Array, values: readonly string[]): Promise<void> {
  await choose(page, reportFile(project, '总结.starfill'), () => page.keyboard.press('Control+o'))
  await expect.poll(async () => (await valuesOf(page)).toSorted()).toEqual(values.toSorted())
  await untilEditable(page)
}

test('a column is pasted, two of its fields are returned with a reason and mended, and the final copy has them', {
  timeout: 120_000,
}, async () => {
  const { page: filler } = await openReport(report, signedBy('王填报'), '总结.txt')
  const first = inputOf(filler, '县名')
  await first.click()
  await first.evaluate((input) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '青禾\n360\n98\n7\n')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await filler.getByRole('dialog').getByRole('button', { name: 'Fill 4' }).click()
  await expect.poll(() => valuesOf(filler)).toEqual(['青禾', '360', '98', '7'])
  const filled = await handOver(filler)

  const { page: reviewer } = await openReport('**县。\n', signedBy('李审核'))
  await takeOver(reviewer, filled, ['青禾', '360', '98', '7'])
  await reviewer.keyboard.press('Control+2')
  await reviewer.locator('.review-card').waitFor()
  for (const [field, why] of [
    ['培训教师', '与台账不一致'],
    ['学校', '应为全年数'],
  ] as const) {
    await reviewer.locator('.review-row').filter({ hasText: field }).click()
    await reviewer.keyboard.press('r')
    await reviewer.keyboard.type(why)
    await reviewer.keyboard.press('Enter')
  }
  await reviewer.getByRole('button', { name: /^Approve \d+ without doubts$/u }).click()
  await reviewer.getByRole('alertdialog').getByRole('button', { name: 'Approve' }).click()
  await reviewer.getByText('2 approved, 2 returned, 0 to review').waitFor()
  await reviewer.getByText(/^2 for .*王填报.* to mend$/u).waitFor()

  await takeOver(filler, await handOver(reviewer), ['青禾', '360', '98', '7'])
  const returned = () => filler.locator('.field-returned').allInnerTexts()
  await expect.poll(returned).toEqual(['Returned by 李审核: 与台账不一致', 'Returned by 李审核: 应为全年数'])
  await filler.locator('.field .value-input input').first().click()
  for (const value of ['36', '8']) {
    await filler.keyboard.press('Control+a')
    await filler.keyboard.type(value)
    await filler.keyboard.press('Enter')
  }
  const mended = await handOver(filler)

  await takeOver(reviewer, mended, ['青禾', '36', '98', '8'])
  await reviewer.keyboard.press('Control+2')
  const card = reviewer.locator('.review-card')
  for (const [field, before, now] of [
    ['培训教师', '360', '36人'],
    ['学校', '7', '8所'],
  ] as const) {
    await reviewer.locator('.review-row').filter({ hasText: field }).click()
    await card.getByText(`“${before}”`).waitFor()
    await card.getByText(now, { exact: true }).waitFor()
    await reviewer.keyboard.press('a')
  }
  await reviewer.getByText('4 approved, 0 returned, 0 to review').waitFor()
  await reviewer.keyboard.press('Control+e')
  const final = await downloadOf(reviewer, () =>
    reviewer.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click(),
  )
  const { value } = await mammoth.extractRawText({ path: await final.path() })
  expect(value.split(/\n+/u).filter((line) => line !== '')).toEqual([
    '青禾县全年培训教师36人，合格率98%。',
    '新建学校8所。',
  ])
})

test('a finished report is masked, looked over and leaves as a public copy', { timeout: 60_000 }, async () => {
  const finished = wordOf(
    body(
      ['青禾县教育工作简报', '联系人：周海燕，电话13812345678。', '学生赵**同学获奖。']
        .map((line) => paragraph(line))
        .join(''),
    ),
  )
  const { page } = await openReport(finished, signedBy('王填报'), '简报.docx')
  await page.getByRole('tab', { name: /^To mask/u }).click()
  await page.getByRole('button', { name: /^Mask what is ticked/u }).click()
  await expect
    .poll(() => linesOf(page))
    .toEqual(['**县教育工作简报', '联系人：***，电话***********。', '学生赵**同学获奖。'])
  await page.locator('.view-line .placeholder.open').click()
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Public copy/u }).check()
  await dialog.getByRole('button', { name: 'See what it keeps' }).click()
  await dialog.getByText('the public copy holds nothing that needs a look').waitFor()
  const copy = await downloadOf(page, () => dialog.getByRole('button', { name: 'Export', exact: true }).click())
  const { value } = await mammoth.extractRawText({ path: await copy.path() })
  expect([copy.suggestedFilename(), value.split(/\n+/u).filter((line) => line !== '')]).toEqual([
    '简报 (public copy).docx',
    ['**县教育工作简报', '联系人：***，电话***********。', '学生赵**同学获奖。'],
  ])
})
