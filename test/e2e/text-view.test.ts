/** The text view of a Word document, and words of Chinese in it. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { formatted } from '../docx/formatted.ts'
import { linesOf, openReport, progressOf } from './report.ts'

test('the stories of a Word document stand under their names, and the status bar says what it is', async () => {
  const { page } = await openReport(formatted, {}, '简报.docx')
  expect([
    await page.locator('.story-divider').allInnerTexts(),
    (await page.locator('.status').innerText()).includes('Word 文档'),
    await page.locator('.table-row').count(),
    (await linesOf(page)).filter((line) => line.includes('｜')),
  ]).toEqual([
    ['正文', '文本框', '页眉', '脚注'],
    true,
    4,
    ['乡镇｜学校（所）', '｜小学｜初中', '石坪镇｜**｜5', '云溪镇｜12｜*'],
  ])
  const row = page.locator('.view-line', { hasText: '石坪镇' })
  await row.getByText('石坪镇').click()
  await page.keyboard.press('Home')
  // Whoever hears the text is told the column that the cursor comes into.
  const said = page.locator('.cell-said')
  await expect.poll(() => said.textContent()).toBe('列：乡镇')
  await page.keyboard.press('End')
  await expect.poll(() => said.textContent()).toBe('列：学校（所）')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  expect(await copiedBy(page, 'Control+c')).toBe('石坪镇\t**\t5')
  await page.keyboard.press('Control+x')
  await page.getByText('Word 文档在这里不能拆分、合并或删除段落').first().waitFor()
  await expect.poll(() => row.innerText()).toBe('石坪镇｜**｜5')
  await row.getByText('5', { exact: true }).hover()
  await page.getByText('列：学校（所）').waitFor()
})

/** What the key puts into the clipboard, which the browser gives nobody to read. */
async function copiedBy(page: Page, key: string): Promise<string | undefined> {
  const copied = page.evaluate(
    () =>
      new Promise<string | undefined>((resolve) => {
        const tell = ({ clipboardData }: ClipboardEvent) => resolve(clipboardData?.getData('text/plain'))
        addEventListener('copy', tell, { once: true })
      }),
  )
  await page.keyboard.press(key)
  return copied
}

const selected = (page: Page) => page.locator('.status').innerText()

test('a double click selects one word of Chinese, and Ctrl+Backspace takes one away', async () => {
  const { page } = await openReport('教育局组织培训学校共1286所，另有**人参加。\n')
  const line = page.locator('.view-line').first()
  const at = async (word: string) => {
    const box = await line.evaluate((element, wanted) => {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const index = node.nodeValue?.indexOf(wanted) ?? -1
        if (index < 0) continue
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + wanted.length)
        const { left, top, width, height } = range.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }
      return null
    }, word)
    if (!box) throw new Error(`${word} is not drawn`)
    return box
  }
  const { x, y } = await at('1286')
  await page.mouse.dblclick(x, y)
  await page.keyboard.type('7')
  await expect.poll(() => linesOf(page)).toEqual(['教育局组织培训学校共7所，另有**人参加。'])
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Control+Backspace')
  await expect.poll(async () => (await linesOf(page))[0]).toMatch(/^教育局培训/u)
  expect(await selected(page)).toContain('第')
})

test('an edit that takes placeholders away says how many, and one undo brings them back', async () => {
  const { page } = await openReport('**县有**所学校，**人。\n全文。\n')
  await page.locator('.view-line', { hasText: '全文' }).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await page.getByText('这次改动去掉了 3 处占位符').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => progressOf(page)).toBe('已定 0/3')
})

test('Markdown reads like a text: signs are faint, headings and emphasis bold, and a cell tells its column', async () => {
  const report =
    '# 教育工作总结\n\n**主要成绩。** 全县培训教师****人。\n\n| 乡镇 | 学校（所） |\n|---|---|\n| 石坪镇 | 共36所 |\n'
  const { page } = await openReport(report, {}, '总结.md')
  const words = (look: string) => page.locator(`.view-line .markup-${look}`).allInnerTexts()
  await expect.poll(() => words('heading')).toEqual(['教育工作总结'])
  expect([await words('bold'), (await words('sign')).slice(0, 3)]).toEqual([['主要成绩。'], ['#', '**', '**']])
  expect(await page.locator('.markup-bold').evaluate((one) => getComputedStyle(one).fontWeight)).toBe('700')
  await page.locator('.view-line', { hasText: '共36所' }).getByText('共36所').hover()
  await page.getByText('列：学校（所）').waitFor()
  await page.locator('.field .value-input input').first().fill('1286')
  await expect.poll(async () => (await linesOf(page))[1]).toContain('教师1286人')
  await expect.poll(() => words('bold')).toEqual(['主要成绩。'])
})
