import mammoth from 'mammoth'
import { expect, onTestFinished, test } from 'vitest'
import { openWindow } from './browser.ts'
import { downloadOf, inputOf, linesOf, progressOf, untilEditable } from './report.ts'

const allDecided = /^已定 (\d+)\/\1$/u

test('a sample from the templates is decided to its last place by keys, and its document says what was decided', async () => {
  const { page, close } = await openWindow()
  onTestFinished(close)
  await page.getByRole('button', { name: '从模板开始' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '红头通知' }).click()
  await untilEditable(page)
  const seen = () => linesOf(page).then((lines) => lines.slice(0, 3))

  await inputOf(page, '县名').fill('青禾')
  await inputOf(page, '县名').press('Enter')
  await page.keyboard.type('石')
  await expect
    .poll(seen)
    .toEqual([
      '青禾县人民政府办公室文件',
      '石政办发〔20**〕**号',
      '青禾县人民政府办公室关于做好20**年冬春农田水利建设工作的通知',
    ])

  await page.locator('.view-line .placeholder.open').first().click()
  await page.keyboard.type('25')
  await expect.poll(seen).toContain('石政办发〔2025〕**号')

  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+m')
  await expect.poll(() => page.locator('.view-line .placeholder.kept').allInnerTexts()).toEqual(['**'])

  await page.getByRole('tab', { name: '预览' }).click()
  const paper = page.locator('.preview-paper')
  await expect.poll(() => paper.locator('section').count(), { timeout: 20_000 }).toBeGreaterThan(1)
  expect(await paper.innerText()).toContain('石政办发〔2025〕**号')

  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  const button = dialog.getByRole('button', { name: '导出', exact: true })
  expect([await button.isDisabled(), await dialog.innerText()]).toEqual([true, expect.stringMatching(/待填 \d+ 处/u)])
  await page.keyboard.press('Escape')

  await page.keyboard.press('Control+1')
  await page.locator('.view-line').first().click()
  for (let turn = 0; turn < 60 && !allDecided.test(await progressOf(page)); turn++) {
    await page.keyboard.press('Tab')
    await page.keyboard.type('7')
  }
  await expect.poll(() => progressOf(page)).toMatch(allDecided)
  await page.keyboard.press('Control+e')
  // Sevens everywhere contradict each other: exporting them asks for a word.
  await dialog.getByLabel('仍要导出的理由').fill('只是试填')
  const download = await downloadOf(page, async () => {
    await button.click()
    // Who gives a reason signs it.
    await page.getByLabel('您的姓名').fill('周敏')
    await page.keyboard.press('Enter')
  })
  await dialog.getByText('已导出').waitFor()

  const { value } = await mammoth.extractRawText({ path: await download.path() })
  const paragraphs = value.split('\n').filter((line) => line !== '')
  expect([paragraphs.slice(0, 3), paragraphs.filter((line) => line.includes('*'))]).toEqual([
    ['青禾县人民政府办公室文件', '石政办发〔2025〕**号', '青禾县人民政府办公室关于做好207年冬春农田水利建设工作的通知'],
    ['石政办发〔2025〕**号'],
  ])
})

test('the sample for who has never seen this is a Word document on its page: header, table, note and box are filled in place', async () => {
  const { page, close } = await openWindow({ settings: {} })
  onTestFinished(close)
  await page.getByRole('button', { name: '看看示例' }).click()
  await page.waitForSelector('.page-paper .place.active')
  await expect.poll(() => page.title()).toContain('季度报表')
  const within = (part: string) => page.locator(`.page-paper ${part} .place`)
  const [header, cells, all] = [within('header'), within('td'), within('section')]
  const box = within('section').and(page.getByLabel(/电话/u))
  expect([await header.count(), await cells.count(), await box.count(), await all.count()]).toEqual([2, 9, 1, 34])
  expect(await page.locator('.not-on-page').count()).toBe(0)
  const seen = await all.evaluateAll(
    (places) => places.filter((place) => place.getBoundingClientRect().width > 4).length,
  )
  expect([seen, (await page.locator('.page-paper footer').innerText()).trim()]).toEqual([34, '— 1 —'])
  await inputOf(page, '县名').fill('青禾')
  await expect.poll(() => header.first().innerText()).toBe('青禾')
})
