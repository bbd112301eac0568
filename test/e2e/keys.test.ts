import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inputOf, linesOf, openReport, valuesOf } from './report.ts'

const states = (page: Page) =>
  page.locator('.field').evaluateAll((rows) => rows.map(({ classList }) => classList[1] ?? ''))
const activeLabel = (page: Page) => page.locator('.field.active .field-label').innerText()

test('Ctrl+Enter goes from field to field and round the end', async () => {
  const { page } = await openReport()
  const seen = [await activeLabel(page)]
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('Control+Enter')
    seen.push(await activeLabel(page))
  }
  expect([new Set(seen).size, seen[3] === seen[0]]).toEqual([3, true])
})

test('Ctrl+M keeps a field masked and opens it again, from the text and from the list', async () => {
  const { page } = await openReport()
  await page.keyboard.press('Control+m')
  await expect.poll(() => states(page)).toEqual(['kept', 'open', 'open'])
  await inputOf(page, '县名').focus()
  await page.keyboard.press('Control+m')
  await expect.poll(() => states(page)).toEqual(['open', 'open', 'open'])
})

test('Enter and the arrows move in the list; what was typed is undone there as in the text', async () => {
  const { page } = await openReport()
  await inputOf(page, '县名').focus()
  await page.keyboard.type('旬河')
  await page.keyboard.press('Enter')
  await page.keyboard.type('１，２３４')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => valuesOf(page)).toEqual(['旬河', '1234', ''])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await valuesOf(page))[1]).not.toBe('1234')
  await page.keyboard.press('Control+y')
  await expect.poll(() => valuesOf(page)).toEqual(['旬河', '1234', ''])
})

test('each key that leaves a value in the list takes along who types: each value stands in the field that is marked', async () => {
  const { page } = await openReport()
  const undo = page.getByRole('button', { name: '撤销' })
  for (const key of ['Control+Enter', 'Enter', 'Tab', 'ArrowDown']) {
    await inputOf(page, '县名').focus()
    for (const value of ['旬河', '12', '5']) {
      await page.keyboard.type(value)
      await page.keyboard.press(key)
    }
    await expect.poll(() => valuesOf(page), { message: key }).toEqual(['旬河', '12', '5'])
    while ((await valuesOf(page)).join('') !== '') await undo.click()
  }
})

test('F8 out of the list goes on where the finding is', async () => {
  const { page } = await openReport()
  await inputOf(page, '县学校（所）').fill('5所')
  await page.getByRole('button', { name: '改正' }).waitFor()
  await inputOf(page, '县名').focus()
  await page.keyboard.press('F8')
  expect(await activeLabel(page)).toBe('县学校（所）')
  await page.keyboard.type('7')
  await expect
    .poll(async () => (await valuesOf(page)).map((value) => value.includes('7')))
    .toEqual([false, false, true])
})

test('a field that a search hides is gone to all the same, and the search is over', async () => {
  const { page } = await openReport()
  await page.locator('.fields-search input').fill('县名')
  await inputOf(page, '县名').focus()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('12')
  await expect.poll(() => valuesOf(page)).toEqual(['', '12', ''])
})

test('keys go to a field far down the list, and back to the one that was scrolled out of sight', async () => {
  const { page } = await openReport(Array.from({ length: 80 }, (_, index) => `第${index + 1}项指标为**。\n`).join(''))
  await page.locator('.fields .value-input input').first().focus()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('80')
  await page.locator('.fields-scroll').evaluate((list) => list.scrollTo(0, 0))
  await page.keyboard.type('81')
  await expect.poll(() => linesOf(page)).toContain('第80项指标为8081。')
})

test('Ctrl+1 and Ctrl+3 turn between filling and the pages', async () => {
  const { page } = await openReport()
  await page.keyboard.press('Control+3')
  await page.waitForSelector('section.docx')
  expect(await page.locator('.report').isVisible()).toBe(false)
  await page.keyboard.press('Control+1')
  expect([await page.locator('.report').isVisible(), await page.locator('.preview').count()]).toEqual([true, 0])
})

test('F1 shows the keys and Escape puts them away; Ctrl+E shows the export', async () => {
  const { page } = await openReport()
  await page.keyboard.press('F1')
  await page.getByRole('dialog', { name: '键盘快捷键' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog', { name: '导出' }).waitFor()
})

test('keys leave alone what lies behind a dialog', async () => {
  const { page } = await openReport()
  await page.keyboard.press('Control+e')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Control+3')
  expect([await states(page), await page.locator('.preview').count()]).toEqual([['open', 'open', 'open'], 0])
})

test('Ctrl+P prints the pages and nothing else', async () => {
  const { page } = await openReport()
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await page.keyboard.press('Control+p')
  // Places are open: that is looked at first.
  await page.getByRole('dialog').getByRole('button', { name: '仍然打印' }).click()
  await page.waitForSelector('[data-printed]')
  await page.emulateMedia({ media: 'print' })
  const shown = await page.evaluate(() =>
    ['.toolbar', '.status', '.workspace', '.preview-tools', 'section.docx'].filter(
      (part) => document.querySelector(part)?.checkVisibility() === true,
    ),
  )
  expect(shown).toEqual(['section.docx'])
})

test('F8 goes to the next finding, and its button mends it', async () => {
  const { page } = await openReport()
  await inputOf(page, '县学校（所）').fill('5所')
  await page.getByRole('button', { name: '改正' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('F8')
  expect(await activeLabel(page)).toBe('县学校（所）')
  await page.getByRole('button', { name: '改正' }).click()
  await expect.poll(async () => (await linesOf(page))[2]).toBe('**县有5所学校。')
})

test('F6 takes the keyboard out of the text and round the parts of the window', async () => {
  const { page } = await openReport()
  const within = () =>
    page.evaluate(() =>
      ['fields', 'report', 'findings', 'toolbar'].find((part) => document.activeElement?.closest(`.${part}`)),
    )
  const seen = [await within()]
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('F6')
    seen.push(await within())
  }
  expect(seen).toEqual(['report', 'findings', 'toolbar', 'fields', 'report'])
})

test('every placeholder is decided from the keyboard alone', async () => {
  const { page } = await openReport()
  for (const value of ['旬河', '12', '5']) {
    await page.keyboard.type(value)
    await page.keyboard.press('Tab')
  }
  expect(await page.getByText('已定 5/5').count()).toBe(1)
})

for (const from of ['text', 'list'] as const)
  test(`Ctrl+F in the ${from} asks what to find, also where a placeholder is selected`, async () => {
    const { page } = await openReport()
    await page.keyboard.press('Tab')
    if (from === 'list') await inputOf(page, '县名').focus()
    await page.keyboard.press('Control+f')
    await page.waitForFunction(() => document.activeElement?.getAttribute('placeholder') === '查找')
    await page.keyboard.type('学校')
    expect(await page.getByPlaceholder('查找').inputValue()).toBe('学校')
    await page.getByPlaceholder('替换').waitFor()
  })

test('Ctrl+F finds and replaces in the text, and what is replaced in a value is its field’s', async () => {
  const { page } = await openReport()
  await page.keyboard.type('旬河')
  await page.keyboard.press('Control+h')
  await page.getByPlaceholder('查找').fill('旬河')
  await page.getByPlaceholder('替换').fill('汉阴')
  await page.keyboard.press('Control+Alt+Enter')
  await expect.poll(() => linesOf(page)).toContain('汉阴县有**所学校。')
  expect(await inputOf(page, '县名').inputValue()).toBe('汉阴')
  await page.getByText('替换了 3 处，改动了 1 个字段的取值。按 Ctrl+Z 一步撤销。').waitFor()
})
