import type { CDPSession, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { briefing, chooseInMenu, linesOf as lines, openReport, valuesOf as values } from './report.ts'

async function open(): Promise<Page> {
  return (await openReport()).page
}

/** What an input method does: the text under composition changes, then it is committed. */
async function compose(cdp: CDPSession, steps: readonly string[], committed: string): Promise<void> {
  for (const text of steps)
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await cdp.send('Input.insertText', { text: committed })
}

test('what is typed over a mask appears at all its places, and one undo takes it back', async () => {
  const page = await open()
  await page.keyboard.type('旬河')
  await expect
    .poll(() => lines(page))
    .toEqual(['全县教育工作简报', '旬河县教育局培训教师****人，旬河县获得表彰。', '旬河县有**所学校。'])
  expect(await values(page)).toContain('旬河')
  await page.keyboard.press('Control+z')
  await expect.poll(() => lines(page)).toEqual(briefing.trim().split('\n'))
  await page.keyboard.press('Control+y')
  await expect.poll(() => lines(page)).toContain('旬河县有**所学校。')
})

test('Tab goes to the next open placeholder, Shift+Tab back, and Backspace brings a mask back', async () => {
  const page = await open()
  await page.keyboard.press('Tab')
  await page.keyboard.type('12')
  await expect.poll(async () => (await lines(page))[1]).toBe('**县教育局培训教师12人，**县获得表彰。')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.type('旬')
  await expect.poll(async () => (await lines(page))[1]).toBe('旬县教育局培训教师12人，旬县获得表彰。')
  await page.keyboard.press('Backspace')
  await expect.poll(async () => (await lines(page))[1]).toBe('**县教育局培训教师12人，**县获得表彰。')
  await page.keyboard.type('汉')
  await expect.poll(async () => (await lines(page))[2]).toBe('汉县有**所学校。')
})

test('an input method composing in a mask disturbs nothing until it commits, then all places follow', async () => {
  const page = await open()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Input.imeSetComposition', { text: 'xun', selectionStart: 3, selectionEnd: 3 })
  await cdp.send('Input.imeSetComposition', { text: 'xun he', selectionStart: 6, selectionEnd: 6 })
  await page.waitForTimeout(100)
  expect([(await lines(page))[2], await values(page)]).toEqual(['**县有**所学校。', ['', '', '']])
  await cdp.send('Input.insertText', { text: '旬河' })
  await expect
    .poll(() => lines(page))
    .toEqual(['全县教育工作简报', '旬河县教育局培训教师****人，旬河县获得表彰。', '旬河县有**所学校。'])
})

test('an input method goes on at the end of a value, and inside it', async () => {
  const page = await open()
  const cdp = await page.context().newCDPSession(page)
  await compose(cdp, ['x', 'xun'], '旬')
  await compose(cdp, ['h', 'he'], '河')
  await expect.poll(async () => (await lines(page))[2]).toBe('旬河县有**所学校。')
  await page.keyboard.press('ArrowLeft')
  await compose(cdp, ['y', 'yang'], '阳')
  await expect.poll(async () => (await lines(page))[2]).toBe('旬阳河县有**所学校。')
})

test('an input method outside placeholders edits the report, and nothing else', async () => {
  const page = await open()
  const cdp = await page.context().newCDPSession(page)
  await page.keyboard.press('Control+Home')
  await compose(cdp, ['g', 'guan yu'], '关于')
  await expect.poll(async () => (await lines(page))[0]).toBe('关于全县教育工作简报')
  expect(await values(page)).toEqual(['', '', ''])
})

test('a composition that is given up leaves everything as it was', async () => {
  const page = await open()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Input.imeSetComposition', { text: 'xun', selectionStart: 3, selectionEnd: 3 })
  await cdp.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  await expect.poll(() => lines(page)).toEqual(briefing.trim().split('\n'))
})

test('a pasted value becomes one line, and a cut over placeholders takes them along', async () => {
  const page = await open()
  await page.keyboard.insertText('旬河\n')
  await expect.poll(async () => (await lines(page))[2]).toBe('旬河县有**所学校。')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Delete')
  await expect.poll(() => lines(page)).toEqual(['全县教育工作简报', '旬河县有**所学校。'])
})

test('the context menu on a placeholder keeps it masked, and says nothing of placeholders elsewhere', async () => {
  const page = await open()
  const menu = (label: string) => page.locator('.monaco-menu').getByText(label, { exact: true })
  await page.locator('.view-line .placeholder').nth(1).click()
  await page.locator('.view-line .placeholder').nth(1).click({ button: 'right' })
  await chooseInMenu(page, '保密')
  await expect.poll(() => page.locator('.view-line .placeholder.kept').count()).toBe(1)
  await page
    .locator('.view-line')
    .first()
    .click({ button: 'right', position: { x: 5, y: 5 } })
  await menu('粘贴').waitFor()
  expect(await menu('保密').count()).toBe(0)
})

test('a figure that contradicts another has a wavy line, and F8 goes there', async () => {
  const { page } = await openReport('全县初中合格率**%，较上年的**%提高*个百分点。\n')
  for (const value of ['82', '78', '6']) {
    await page.keyboard.type(value)
    await page.keyboard.press('Tab')
  }
  const line = page.locator('.view-line .placeholder.filled.finding-line.error').first()
  expect(await line.evaluate((node) => getComputedStyle(node).textDecorationStyle)).toBe('wavy')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  await expect.poll(() => page.locator('.selected-text').count()).toBeGreaterThan(0)
})

test('what is kept masked carries a lock in the text, which takes no room in its line', async () => {
  const { page } = await openReport()
  const first = page.locator('.view-line .placeholder').first()
  const widthOf = async () => (await first.boundingBox())?.width
  const open = await widthOf()
  await page.keyboard.press('Control+m')
  await page.waitForSelector('.view-line .placeholder.kept')
  const lock = await first.evaluate((node) => {
    const { content, position } = getComputedStyle(node, '::after')
    return [content.includes('\uEA75'), position]
  })
  expect([lock, await widthOf()]).toEqual([[true, 'absolute'], open])
})
