import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { linesOf, openReport } from './report.ts'

const schemeOf = (page: Page, part: string) =>
  page
    .locator(part)
    .first()
    .evaluate((element) => getComputedStyle(element).colorScheme)

for (const [theme, scheme] of [
  ['light', 'light'],
  ['dark', 'dark'],
  ['contrast', 'dark'],
] as const)
  test(`what the browser draws follows the ${theme} theme, and paper stays white`, async () => {
    const { page } = await openReport(undefined, { settings: { theme, viewOfWord: 'text' } })
    await page.keyboard.press('Control+3')
    await page.waitForSelector('section.docx')
    expect([await schemeOf(page, 'html'), await schemeOf(page, '.preview-paper')]).toEqual([scheme, 'light'])
  })

test('the tabs beside the report, with two digits each, and the buttons of a verdict stand in one row in English', async () => {
  const lines = Array.from({ length: 12 }, (_, at) => `**县第${at + 1}项**加粗**工作完成${at + 1}所。`)
  const browser = { viewport: { width: 1280, height: 800 } }
  const { page } = await openReport(lines.join('\n'), { settings: { language: 'en', viewOfWord: 'text' }, browser })
  const tabs = page.locator('.findings-tabs').getByRole('tab')
  // As wide as they are with a dozen of each, whatever the checks find in it.
  const tops = await tabs.evaluateAll((all) => {
    for (const count of document.querySelectorAll('.findings-tabs .fui-Badge')) count.textContent = '12'
    return all.map((tab) => tab.getBoundingClientRect().top)
  })
  expect([tops.length, new Set(tops).size]).toEqual([3, 1])
  await page.locator('.field .value-input input').first().fill('旬河')
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Next (F8)' }).waitFor()
  const verdict = page.locator('.review-verdict button')
  for (const width of [1280, 1024]) {
    await page.setViewportSize({ width, height: 800 })
    const rows = await verdict.evaluateAll((all) => all.map((button) => button.getBoundingClientRect().top))
    expect([width, rows.length, new Set(rows).size]).toEqual([width, 4, 1])
  }
})

for (const key of ['Control+2', 'Control+3'])
  test(`who comes back from ${key} types on in the text`, async () => {
    const { page } = await openReport()
    await page.keyboard.press(key)
    await page.locator('.reviewing, section.docx').first().waitFor()
    await page.getByRole('tab', { name: '填报' }).click()
    await page.keyboard.type('旬河')
    await expect.poll(async () => (await linesOf(page))[1]).toContain('旬河县教育局')
  })

test('pages that have the focus have no frame, and the tools above them a line', async () => {
  const { page } = await openReport()
  await page.keyboard.press('Control+3')
  await page.waitForSelector('section.docx')
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('preview-room')
  const looks = await page.evaluate(() =>
    ['.preview-room', '.preview-tools'].map((part) => {
      const { outlineStyle, boxShadow } = getComputedStyle(document.querySelector(part) ?? document.body)
      return [outlineStyle, boxShadow !== 'none']
    }),
  )
  expect(looks).toEqual([
    ['none', false],
    ['none', true],
  ])
})

test('where the system chooses the colours, the placeholder that is worked at is told from the others', async () => {
  const { page } = await openReport(undefined, { browser: { forcedColors: 'active' } })
  await page.locator('.view-line .placeholder').first().click()
  const edges = () =>
    page
      .locator('.view-line .placeholder.open')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).outlineStyle))
  await expect.poll(edges).toEqual(['solid', 'dashed', 'dashed', 'dashed', 'dashed'])
  // Monaco would have its own background, on which an edge in the system's colour of text is not seen.
  const [text, edge, canvas] = await page.evaluate(() => {
    const plain = document.body.appendChild(document.createElement('p'))
    plain.style.backgroundColor = 'Canvas'
    return [
      getComputedStyle(document.querySelector('.report .monaco-editor') ?? document.body).backgroundColor,
      getComputedStyle(document.querySelectorAll('.view-line .placeholder.open')[1] ?? document.body).outlineColor,
      getComputedStyle(plain).backgroundColor,
    ]
  })
  expect([text === canvas, edge === canvas]).toEqual([true, false])
})

test('Ctrl and the wheel make the text larger and the pages smaller, and nothing else', async () => {
  const { page } = await openReport()
  const size = () =>
    page
      .locator('.view-line')
      .first()
      .evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize))
  const wheel = async (part: string, turn: number) => {
    await page.locator(part).hover()
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, turn)
    await page.keyboard.up('Control')
  }
  const before = await size()
  await wheel('.report', -100)
  await expect.poll(size).toBe(before + 1)
  await page.keyboard.press('Control+3')
  await page.locator('.preview section.docx').waitFor()
  await wheel('.preview', 100)
  await page.getByText('80%', { exact: true }).waitFor()
  expect(await page.evaluate(() => window.devicePixelRatio)).toBe(1)
})

test('the caret blinks for who works, and stands still when nobody does', async () => {
  // The clock that is stopped is its profile's.
  const { page } = await openReport(undefined, { browser: {} })
  // From here on time passes when it is told to; test/renderer/blinking.test.ts counts the seconds.
  await page.clock.install()
  const isHidden = () =>
    page.locator('.report .cursor').evaluate((caret) => getComputedStyle(caret).visibility === 'hidden')
  const changes = async () => {
    const count = await page.evaluateHandle(() => {
      const seen = { changes: 0 }
      const watch = new MutationObserver((changed) => {
        seen.changes += changed.length
      })
      watch.observe(document.querySelector('.report .cursors-layer') ?? document, { attributes: true, subtree: true })
      return seen
    })
    await page.clock.runFor(2000)
    return count.evaluate((seen) => seen.changes)
  }
  await page.keyboard.type('旬')
  expect(await changes()).toBeGreaterThan(0)
  await page.clock.runFor(5000)
  expect([await changes(), await isHidden()]).toEqual([0, false])
})
