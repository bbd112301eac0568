import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { expect, onTestFinished, test } from 'vitest'
import { seriousIn } from './axe.ts'
import { openWindow } from './browser.ts'
import { allPages, briefing, downloadOf, inputOf, linesOf, openReport, untilEditable } from './report.ts'

test('a report is filled in the list and in the text, kept masked, looked at and exported, and the document says so', async () => {
  const { page } = await openReport()
  await inputOf(page, '县名').fill('旬河')
  await page.locator('.view-line .placeholder.open').first().click()
  await page.keyboard.type('128')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+m')
  expect(await page.getByText('已定 5/5').count()).toBe(1)
  await page.keyboard.press('Control+3')
  await page.waitForSelector('section.docx')
  expect(await page.locator('.preview-paper').innerText()).toContain('旬河县教育局培训教师128人，旬河县获得表彰。')
  await page.getByRole('button', { name: '导出 Word' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: '导出' }).click(),
  ])
  await page.getByText('已导出').waitFor()
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await download.path()) })
  expect([download.suggestedFilename(), value.split(/\n+/u).filter((line) => line !== '')]).toEqual([
    '简报（定稿）.docx',
    ['全县教育工作简报', '旬河县教育局培训教师128人，旬河县获得表彰。', '旬河县有**所学校。'],
  ])
})

test('the value of a field that is kept masked is in no part of the document', async () => {
  const { page } = await openReport()
  await inputOf(page, '县名').fill('旬河')
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Control+e')
  await page.getByLabel('仍有待填处也导出').check()
  await page.getByRole('radio', { name: /黑块/u }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: '导出' }).click(),
  ])
  await page.getByText('1 个经全文查找确认不存在').waitFor()
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await download.path()) })
  expect([value.includes('旬河'), value.includes('██县教育局培训教师****人')]).toEqual([false, true])
})

test('the export says before its button how many places are open, and waits until they are allowed', async () => {
  const { page } = await openReport()
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  const button = dialog.getByRole('button', { name: '导出' })
  expect([await dialog.getByText('待填 5 处').count(), await button.isDisabled()]).toEqual([1, true])
  await page.getByLabel('仍有待填处也导出').check()
  expect(await button.isEnabled()).toBe(true)
})

test('what stands against an export leads to its place, and a document with errors leaves only with a reason that is put on record', async () => {
  const { page } = await openReport('**县培训教师****人。\n')
  await page.keyboard.type('旬河')
  await page.keyboard.press('Tab')
  await page.keyboard.type('abc')
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('错误 1 处').waitFor()
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
  const button = dialog.getByRole('button', { name: '导出', exact: true })
  expect(await button.isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: /不是数字/u }).click()
  await expect.poll(() => dialog.count()).toBe(0)
  expect(await page.locator('.field.active .field-label').innerText()).toContain('培训教师')
  await page.keyboard.press('Control+e')
  await dialog.getByLabel('仍要导出的理由').fill('数字下周才有')
  await downloadOf(page, async () => {
    await button.click()
    // The reason is signed.
    await page.getByRole('alertdialog', { name: '署名' }).waitFor()

    await page.keyboard.type('王填报')
    await page.keyboard.press('Enter')
  })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+2')
  const record = await downloadOf(page, () => page.getByRole('button', { name: '导出审核记录' }).click())
  const { value } = await mammoth.extractRawText({ path: await record.path() })
  expect([value.includes('注明理由后导出'), value.includes('数字下周才有'), value.includes('王填报')]).toEqual([
    true,
    true,
    true,
  ])
})

test('before pages are printed, what stands against them is looked at', async () => {
  const { page } = await openReport()
  await page.keyboard.press('Control+p')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('待填 5 处').waitFor()
  await dialog.getByRole('button', { name: '仍然打印' }).click()
  await page.locator('.preview-paper section').first().waitFor()
})

test('a paragraph of the preview leads to its place in the text', async () => {
  const { page } = await openReport(`${briefing}${'第一段文字。\n'.repeat(60)}最后一段。\n`)
  await page.keyboard.press('Control+3')
  await page.locator('.preview-paper p', { hasText: '最后一段。' }).click()
  await expect.poll(() => linesOf(page)).toContain('最后一段。')
})

test('the pages can be seen larger, smaller and as wide as the window', async () => {
  const { page } = await openReport()
  await page.keyboard.press('Control+3')
  await page.waitForSelector('section.docx')
  const width = async () => (await page.locator('section.docx').first().boundingBox())?.width ?? 0
  const whole = await width()
  await page.getByRole('button', { name: '放大' }).click()
  const larger = await width()
  await page.getByRole('button', { name: '缩小' }).click()
  await page.getByRole('button', { name: '缩小' }).click()
  const smaller = await width()
  await page.getByRole('button', { name: '适合宽度' }).click()
  const room = await page.locator('.preview-room').evaluate(({ clientWidth }) => clientWidth - 48)
  expect([larger > whole, smaller < whole, Math.abs((await width()) - room) < 2]).toEqual([true, true, true])
  expect(await page.getByText('共 1 页').count()).toBe(1)
})

test.each([
  ['preview', '.preview', 'Control+3'],
  ['page view', '.page-room', 'F9'],
])('what one looks at stays in the middle when the pages of the %s get larger or smaller', async (_, scrolls, key) => {
  const { page } = await openReport(`${briefing}${'一段文字，写了很多事情，说得很细。\n'.repeat(200)}`)
  await page.keyboard.press(key)
  const room = page.locator(scrolls)
  await page.locator(`${scrolls} section.docx`).nth(3).waitFor()
  await allPages(page)
  // Also those that nobody has seen yet are as high as the others: what comes into sight moves nothing.
  const heights = await page
    .locator(`${scrolls} section.docx`)
    .evaluateAll((pages) => pages.map((each) => each.clientHeight))
  expect(new Set(heights).size).toBe(1)
  await room.evaluate((element) => element.scrollTo(0, element.scrollHeight * 0.6))
  /** Which page stands in the middle, and where in it, in hundredths of its height. */
  const middle = () =>
    room.evaluate((element) => {
      const { top, height } = element.getBoundingClientRect()
      const pages = [...element.querySelectorAll('section.docx')]
      const at = pages.findLastIndex((each) => each.getBoundingClientRect().top <= top + height / 2)
      const box = pages[at]?.getBoundingClientRect()
      return box ? [at, Math.round(((top + height / 2 - box.top) / box.height) * 100)] : []
    })
  const before = await middle()
  for (const name of ['放大', '放大', '缩小', '缩小', '缩小', '适合宽度']) {
    await room.locator('xpath=ancestor-or-self::*').getByRole('button', { name }).last().click()
    // What is seen: a busy machine draws a moment later.
    await expect
      .poll(async () => {
        const [at, part = 0] = await middle()
        return [at, Math.abs(part - (before[1] ?? 0)) <= 2]
      })
      .toEqual([before[0], true])
  }
})

test('a template, the sample and a menu open over the window and do not hide it', async () => {
  const { page, close } = await openWindow()
  onTestFinished(close)
  await page.getByRole('button', { name: '看看示例' }).click()
  await untilEditable(page)
  expect(await page.locator('.field').count()).toBeGreaterThan(5)
  await page.getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('menuitem', { name: '设置' }).waitFor()
  const under = await page.evaluate(() => document.elementFromPoint(640, 400)?.closest('.report') !== null)
  await page.keyboard.press('Escape')
  for (const told of ['打开 (Ctrl+O)', '保存 (Ctrl+S)', '导出 Word (Ctrl+E)'])
    await page.locator('.toolbar').getByTitle(told, { exact: true }).waitFor()
  await page.getByRole('button', { name: '模板' }).click()
  await page.getByRole('button', { name: '工作简报' }).click()
  await expect.poll(() => page.title()).toContain('工作简报')
  expect(under).toBe(true)
})

test('who asks what this program is reads its version, its licences, and what it never does, without any trouble for a screen reader', async () => {
  const { page, close } = await openWindow()
  onTestFinished(close)
  await page.getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('menuitem', { name: '关于星填' }).click()
  const dialog = page.getByRole('dialog')
  const said = await dialog.innerText()
  expect([
    /星填 \d+\.\d+\.\d+/u.test(said),
    said.includes('docx-preview · Apache-2.0'),
    said.includes('不联网'),
  ]).toEqual([true, true, true])
  expect(await seriousIn(page)).toEqual([])
})
