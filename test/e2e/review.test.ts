import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { seriousIn } from './axe.ts'
import { briefing, downloadOf, openReport } from './report.ts'

async function named(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('menuitem', { name: '设置' }).click()
  await page.getByLabel('您的姓名').fill(name)
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()
}

const progress = (page: Page) => page.locator('.review-progress').innerText()

test('a reviewer approves and returns fields from the keyboard and gets a copy with the notes, and a changed value loses its approval', async () => {
  const { page } = await openReport()
  await named(page, '李审核')
  await page.locator('.view-line .placeholder').first().click()
  for (const value of ['旬河', '1203', '86']) {
    await page.keyboard.type(value)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Control+2')
  await page.locator('.review-card').waitFor()
  expect(await progress(page)).toBe('已通过 0，已退回 0，待审 3')
  await page.keyboard.press('F8')
  await page.keyboard.press('a')
  await expect.poll(() => progress(page)).toBe('已通过 1，已退回 0，待审 2')
  await page.keyboard.press('r')
  await page.getByLabel('退回的理由').fill('与附表不一致')
  await page.keyboard.press('Enter')
  await expect.poll(() => progress(page)).toBe('已通过 1，已退回 1，待审 1')
  await page.keyboard.press('a')
  await expect.poll(() => progress(page)).toBe('已通过 2，已退回 1，待审 0')

  await page.keyboard.press('Control+e')
  await page.getByRole('radio', { name: /^审核稿/u }).check()
  const copy = await downloadOf(page, () => page.getByRole('dialog').getByRole('button', { name: '导出' }).click())
  const { value } = await mammoth.convertToHtml(
    { buffer: readFileSync(await copy.path()) },
    { styleMap: ['comment-reference => sup', 'highlight => mark'] },
  )
  expect([
    copy.suggestedFilename(),
    value.includes('<mark>旬河</mark>'),
    /李1.*退回“.*”.*：与附表不一致/u.test(value),
  ]).toEqual(['简报（审核稿）.docx', true, true])
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click()

  await page.keyboard.press('Control+1')
  await page.locator('.view-line .placeholder.filled').first().click()
  await page.keyboard.type('阳')
  await page.keyboard.press('Control+2')
  await expect.poll(() => progress(page)).toMatch(/待审 1$/u)
})

test('a reviewer walks the places of a field and notes something at one, which who fills sees in the list', async () => {
  const { page } = await openReport()
  await page.keyboard.type('旬河')
  await page.keyboard.press('Control+2')
  const card = page.locator('.review-card')
  await card.getByText('第 1/3 处').waitFor()
  await page.keyboard.press('F7')
  await card.getByText('第 2/3 处').waitFor()
  await card.getByRole('button', { name: '本字段的上一处' }).click()
  await page.keyboard.press('Shift+F7')
  await card.getByText('第 3/3 处').waitFor()
  await page.keyboard.press('Shift+F2')
  await page.getByRole('textbox', { name: '第 3/3 处' }).fill('与编办的批复核对')
  if (process.env.PICTURE) await page.screenshot({ path: `${process.env.PICTURE}-dialog.png` })
  expect(await seriousIn(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('alertdialog').getByRole('textbox').fill('李审核')
  await page.keyboard.press('Enter')
  const said = '第 3 处，李审核：与编办的批复核对'
  await card.getByRole('button', { name: said }).waitFor()
  if (process.env.PICTURE) await page.screenshot({ path: `${process.env.PICTURE}-review.png` })
  await page.keyboard.press('Control+1')
  await page.locator('.field-noted').waitFor()
  expect(await page.locator('.field-noted').getAttribute('aria-label')).toBe(said)
  if (process.env.PICTURE) await page.screenshot({ path: `${process.env.PICTURE}-fill.png` })
  await page.getByRole('button', { name: '筛选和排序' }).click()
  await page.getByRole('menuitemradio', { name: '有批注 1' }).click()
  await expect.poll(() => page.locator('.field-label').allInnerTexts()).toEqual(['县名'])
})

test('who reviews for the first time is asked for a name there, and what they did is done with it', async () => {
  const { page } = await openReport()
  await page.locator('.view-line .placeholder').first().click()
  await page.keyboard.type('旬河')
  await page.keyboard.press('Control+2')
  await page.locator('.review-card').waitFor()
  await page.keyboard.press('F8')
  await page.keyboard.press('a')
  const asked = page.getByRole('alertdialog', { name: '署名' })
  await asked.waitFor()
  await page.keyboard.press('Escape')
  expect(await progress(page)).toBe('已通过 0，已退回 0，待审 1')
  await page.keyboard.press('a')
  await page.keyboard.type('李审核')
  await page.keyboard.press('Enter')
  await expect.poll(() => progress(page)).toBe('已通过 1，已退回 0，待审 0')
  await page.locator('.review-row').filter({ hasText: '县名' }).click()
  await page.keyboard.press('r')
  await page.getByLabel('退回的理由').press('Enter')
  await page.getByText('请写明理由').waitFor()
  expect(await page.locator('.notices').innerText()).toBe('')
  await page.keyboard.type('再核对')
  await page.keyboard.press('Enter')
  await expect.poll(() => progress(page)).toBe('已通过 0，已退回 1，待审 0')
  await page.locator('.review-row.open').first().click()
  await page.keyboard.press('a')
  await page.getByText('还没有决定，不能审核').waitFor()
})

test('an approval has a remark where one is written, and who gave it can take it back', async () => {
  const { page } = await openReport(undefined, { settings: { reviewer: '李审核' } })
  await page.keyboard.type('旬河')
  await page.keyboard.press('Control+2')
  const card = page.locator('.review-card')
  await card.waitFor()
  await page.locator('.review-row').first().click()
  await page.keyboard.press('Shift+A')
  await page.keyboard.type('与附表一致')
  await page.keyboard.press('Enter')
  await expect.poll(() => progress(page)).toBe('已通过 1，已退回 0，待审 0')
  await page.locator('.review-row').filter({ hasText: '县名' }).click()
  await card.getByText(/李审核.*与附表一致/u).waitFor()
  await card.getByRole('button', { name: '撤回我的意见' }).click()
  await expect.poll(() => progress(page)).toBe('已通过 0，已退回 0，待审 1')
  const record = await downloadOf(page, () => page.getByRole('button', { name: '导出审核记录' }).click())
  const { value } = await mammoth.extractRawText({ path: await record.path() })
  expect([value.includes('撤回审核意见'), value.includes('与附表一致')]).toEqual([true, true])
})

test('what no check doubts is approved in one go, asked once, and each field is signed', async () => {
  const { page } = await openReport()
  await named(page, '李审核')
  await page.locator('.view-line .placeholder').first().click()
  for (const value of ['旬河', '1203', 'abc']) {
    await page.keyboard.type(value)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: '通过没有问题的 2 个' }).click()
  await page.getByRole('alertdialog').getByText('每个字段都以“李审核”的名义签署').waitFor()
  await page.keyboard.press('Escape')
  expect(await progress(page)).toBe('已通过 0，已退回 0，待审 3')
  await page.getByRole('button', { name: '通过没有问题的 2 个' }).click()
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await expect.poll(focused).toBe('通过')
  await page.keyboard.press('Enter')
  await expect.poll(() => progress(page)).toBe('已通过 2，已退回 0，待审 1')
  await page.getByText('通过没有问题的 0 个').waitFor()
})

test('what the reviewer gives back is on top of the list with its reason, and once it is changed the reviewer sees both values', async () => {
  const { page } = await openReport()
  await named(page, '李审核')
  await page.locator('.view-line .placeholder').first().click()
  for (const value of ['旬河', '1203', '86']) {
    await page.keyboard.type(value)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Control+2')
  for (const field of ['县学校', '培训教师']) {
    await page.locator('.review-row').filter({ hasText: field }).click()
    await page.keyboard.press('r')
    await page.getByLabel('退回的理由').fill('与附表不一致')
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+1')
  const first = page.locator('.field').first()
  await first.getByText('李审核退回：与附表不一致').waitFor()
  expect([
    await page.locator('.fields-group').first().innerText(),
    await first.locator('.field-label').innerText(),
    await first.getByLabel('已退回').count(),
  ]).toEqual(['退回修改\n2', '县教育局培训教师（人）', 1])
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
  await first.getByRole('textbox').press('Shift+F10')
  await page.locator('.field-why').getByText('李审核退回：与附表不一致').waitFor()
  await page.keyboard.press('Escape')
  await first.getByRole('textbox').fill('1213')
  // It stays in its place until it is left, for the next one that was given back where nothing is open.
  await first.getByText('李审核退回：与附表不一致').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('县学校（所）')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('68')
  await page.locator('.view-line .placeholder').first().click()
  await expect.poll(() => page.locator('.field-returned').count()).toBe(0)
  await page.keyboard.press('Control+2')
  await page.locator('.review-row').filter({ hasText: '县学校' }).click()
  await page.locator('.review-card').getByText('审核时是“86”').waitFor()
  await page.locator('.review-card').getByText('68所').waitFor()
})

test('an open field says once that it is open, and why it cannot be judged, its three buttons in a row; both texts stay wrapped in windows of any width', async () => {
  const { page } = await openReport(`${briefing}${'一段文字。'.repeat(40)}\n`, {
    browser: { viewport: { width: 1280, height: 800 } },
  })
  await page.keyboard.press('Control+2')
  const card = page.locator('.review-card')
  await card.waitFor()
  const said = (await card.innerText()).match(/待填|填好或设为保密后才能审核/gu)
  const tops = await card
    .locator('.review-verdict button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
  expect([said, new Set(tops).size, tops.length]).toEqual([['待填', '填好或设为保密后才能审核'], 1, 3])
  const left = page.locator('.review-diff .original .view-line')
  await expect.poll(() => left.count()).toBeGreaterThan(8)
  const wrapped = await left.count()
  await page.setViewportSize({ width: 1000, height: 800 })
  await page.locator('.review-diff .side-by-side').waitFor({ state: 'detached' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.locator('.review-diff .side-by-side').waitFor()
  await expect.poll(() => left.count()).toBe(wrapped)
})

test('marks are kept by themselves, saved with the project, and come back with it', async () => {
  const { page } = await openReport()
  await named(page, '李审核')
  await page.locator('.view-line .placeholder').first().click()
  await page.keyboard.type('旬河')
  // By itself, at a pause after the value and again after the mark.
  await page.waitForResponse(/\/api\/(?:save|note)$/u)
  await page.keyboard.press('Control+2')
  await page.locator('.review-card').waitFor()
  const kept = page.waitForResponse(/\/api\/(?:save|note)$/u)
  await page.keyboard.press('a')
  await kept
  await expect.poll(() => progress(page)).toBe('已通过 1，已退回 0，待审 0')
  const downloading = page.waitForEvent('download')
  await page.keyboard.press('Control+s')
  const project = await (await downloading).path()
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '打开', exact: true }).click(),
  ])
  await chooser.setFiles({
    name: '简报.starfill',
    mimeType: 'application/json',
    buffer: readFileSync(project),
  })
  // What is opened is shown to be filled; until then it is still the review that stands there.
  await page.locator('.workspace').waitFor()
  await page.keyboard.press('Control+2')
  await expect.poll(() => progress(page)).toBe('已通过 1，已退回 0，待审 0')
})

test('before the button is pressed it is said where a kept value stands in the clear, and a review copy with a note that says it is refused', async () => {
  const { page } = await openReport(`${briefing}旬河简报编辑部。\n`)
  await named(page, '李审核')
  await page.locator('.view-line .placeholder').first().click()
  await page.keyboard.type('旬河')
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Control+2')
  await page.locator('.review-card').waitFor()
  await page.keyboard.press('r')
  await page.getByLabel('退回的理由').fill('旬河县名不必保密')
  await page.keyboard.press('Enter')
  await expect.poll(() => progress(page)).toMatch(/已退回 1/u)
  await page.keyboard.press('Control+e')
  await page.getByLabel('仍有待填处也导出').check()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('它的取值“旬河”却在文中明写').waitFor()
  await dialog.getByLabel('仍要导出的理由').fill('先给审核人看')
  const button = dialog.getByRole('button', { name: '导出' })
  const enabled = [await button.isEnabled()]
  await page.getByRole('radio', { name: /^审核稿/u }).check()
  await page.getByText('李审核的审核意见里写出了“县名”保密的取值').waitFor()
  expect([...enabled, await button.isEnabled()]).toEqual([true, false])
})

test('both sides of the review mark placeholders as what they are: filled, kept and open, and all places of the field that is judged', async () => {
  const { page } = await openReport('**县教育局\n**县培训教师**人，学生**人。\n')
  await page.keyboard.type('旬河')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Control+2')
  const marks = (side: string) =>
    page
      .locator(`.review-diff .${side} .view-line .placeholder`)
      .evaluateAll((all) =>
        all.map(({ className, textContent }) => `${textContent} ${/filled|kept|open/u.exec(className)?.[0]}`),
      )
  await expect.poll(() => marks('modified')).toEqual(['旬河 filled', '旬河 filled', '** kept', '** open'])
  await expect.poll(() => marks('original')).toEqual(['** filled', '** filled', '** kept', '** open'])
  expect(await page.locator('.review-diff .modified .of-field').count()).toBeGreaterThan(0)
})
