import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { seriousIn } from './axe.ts'
import { choose, inputOf, linesOf, openReport, progressOf, reportFile, untilEditable, valuesOf } from './report.ts'

const report = '全年培训教师****人，合格率**%。\n**县教育局赵**同志主持。\n'

const filterTo = async (page: Awaited<ReturnType<typeof openReport>>['page'], name: string) => {
  await page.getByRole('button', { name: '筛选和排序' }).click()
  await page.getByRole('menuitemradio', { name }).click()
  await page.keyboard.press('Escape')
}
const labels = (page: Awaited<ReturnType<typeof openReport>>['page']) => page.locator('.field-label').allInnerTexts()

/** What the words of a row lie over, or where they are cut off, in windows of every size. */
async function hiddenBy(
  page: Awaited<ReturnType<typeof openReport>>['page'],
  words: string,
): Promise<readonly string[]> {
  const hidden: string[] = []
  for (const [width, height] of [
    // What 1280 × 800 is at 200 %.
    [640, 400],
    [1024, 640],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    const line = page.locator('.field.active .value-said').filter({ hasText: words })
    const over = await line.evaluate((said) => {
      const { left, right, top, bottom } = said.getBoundingClientRect()
      const others = [...document.querySelectorAll('.field-label, .field .value-input, .fields-group')]
      const under = others.filter((other) => {
        const at = other.getBoundingClientRect()
        return at.left < right && left < at.right && at.top < bottom && top < at.bottom
      })
      const row = said.closest('.field')?.getBoundingClientRect()
      const isCut = said.scrollWidth > said.clientWidth || bottom > (row?.bottom ?? 0)
      return [...under.map(({ textContent }) => textContent), ...(isCut ? ['cut off'] : [])]
    })
    hidden.push(...over.map((what) => `${width} × ${height}: ${what}`))
  }
  return hidden
}

test('the outline leads to a heading, and says what is open below it', async () => {
  const { page } = await openReport(
    `一、队伍建设\n培训教师**人。\n${'说明文字。\n'.repeat(80)}二、学校建设\n新建**所。\n`,
  )
  await page.getByRole('button', { name: '大纲' }).press('Enter')
  await page.getByRole('button', { name: '二、学校建设 待填 1/1' }).press('Enter')
  await page.locator('.view-line', { hasText: '二、学校建设' }).waitFor()
  expect(await page.locator('.outline').count()).toBe(0)
})

test('an amount is told in the magnitude that it is told in while it is typed, and its capitals can be copied', async () => {
  const { page } = await openReport('全县总投资****万元。\n', {
    browser: { permissions: ['clipboard-read', 'clipboard-write'] },
  })
  const input = page.locator('.field .value-input input')
  await input.fill('5873')
  await page.locator('.field').getByText('= 0.5873 亿元').waitFor()
  expect(await hiddenBy(page, '= 0.5873 亿元')).toEqual([])
  await input.press('Shift+F10')
  await page.getByRole('menuitem', { name: '复制大写：伍仟捌佰柒拾叁万元整' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('伍仟捌佰柒拾叁万元整')
})

test('the list is narrowed to what is open, and what is typed in stays until it is left', async () => {
  const { page } = await openReport(report)
  await page.keyboard.type('36')
  await filterTo(page, '待填')
  await expect.poll(() => labels(page)).toEqual(['县名', '赵**', '培训教师（人）', '合格率（%）'])
  await page.keyboard.press('F6')
  await page.locator('.field .value-input input').first().fill('青禾')
  await expect.poll(() => labels(page)).toEqual(['县名', '赵**', '合格率（%）'])
  await page.keyboard.press('Enter')
  await expect.poll(() => labels(page)).toEqual(['赵**', '合格率（%）'])
  await page.getByRole('button', { name: '筛选和排序: 待填' }).click()
  await page.getByText('4 个字段，4 处；已定 2 处').waitFor()
  expect(await progressOf(page)).toContain('2/4')
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
})

test('fields are found by the letters that spell them, and ordered as they stand in the text', async () => {
  const { page } = await openReport(report)
  await page.getByRole('searchbox', { name: '搜索字段' }).fill('hgl')
  await expect.poll(() => labels(page)).toEqual(['合格率（%）'])
  await page.getByRole('searchbox', { name: '搜索字段' }).fill('')
  await filterTo(page, '按位置排列')
  await expect.poll(() => labels(page)).toEqual(['培训教师（人）', '合格率（%）', '县名', '赵**'])
  expect(await valuesOf(page)).toEqual(['', '', '', ''])
})

test('the ends of a range say what they are, and what goes beyond the other one is told while it is typed', async () => {
  const { page } = await openReport('学员年龄**-**岁。\n')
  const [low, high] = [0, 1].map((row) => page.locator('.field .value-input input').nth(row))
  expect([await low?.getAttribute('placeholder'), await high?.getAttribute('placeholder')]).toEqual([
    '范围的下限',
    '范围的上限',
  ])
  await low?.fill('35')
  await expect.poll(() => high?.getAttribute('placeholder')).toBe('上限，不小于 35')
  await high?.fill('18')
  await page.getByRole('status').getByText('上限，不小于 35').waitFor()
  expect(await hiddenBy(page, '上限，不小于 35')).toEqual([])
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
  await high?.fill('45')
  await expect.poll(() => page.locator('.value-said').count()).toBe(0)
  await page.getByRole('button', { name: '筛选和排序' }).click()
  await page.getByText('等审核 2').waitFor()
})

test('a field is renamed by F2 or its menu, and who was typing goes on typing', async () => {
  const { page } = await openReport(report)
  const rows = page.locator('.field .value-input input')
  const name = page.getByRole('textbox', { name: '名称' })
  await rows.nth(2).focus()
  await page.keyboard.press('F2')
  await name.fill('县名')
  await page.getByText('已有字段用这个名称，这个会显示为“县名（2）”。').waitFor()
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
  expect(await seriousIn(page)).toEqual([])
  await name.fill('受训教师')
  await page.keyboard.press('Enter')
  await expect.poll(() => labels(page)).toEqual(['县名', '赵**', '受训教师', '合格率（%）'])
  await page.keyboard.type('36')
  await expect.poll(() => valuesOf(page)).toEqual(['', '', '36', ''])
  await rows.nth(2).press('Shift+F10')
  await page.getByRole('menuitem', { name: '改名…' }).click()
  await page.getByText('原来的名称是“培训教师（人）”。留空即恢复。').waitFor()
  await name.fill('')
  await page.keyboard.press('Enter')
  await expect.poll(() => labels(page)).toEqual(['县名', '赵**', '培训教师（人）', '合格率（%）'])
  await page.locator('.field-head').first().press('Control+z')
  await expect.poll(() => labels(page)).toEqual(['县名', '赵**', '受训教师', '合格率（%）'])
})

test('a column of a sheet that is pasted fills downward, in the order that suits it, after a look at what goes where, as one step', async () => {
  const { page } = await openReport('全年培训教师**人，**县合格率**%，新建学校**所。\n')
  const pasteInto = (where: Locator, text: string) =>
    where.evaluate((input: HTMLElement, pasted) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', pasted)
      input.focus()
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  const paste = (text: string) => pasteInto(inputOf(page, '培训教师（人）'), text)
  await paste('36\n青禾\n98\n12\n7\n')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('还有 1 个取值后面没有字段了').waitFor()
  await dialog.getByRole('radio', { name: '按列表的顺序' }).check()
  await dialog.getByText('有 1 个取值不像对应的字段').waitFor()
  expect(await seriousIn(page)).toEqual([])
  await dialog.getByRole('radio', { name: '按报告里的顺序' }).check()
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
  await dialog.getByRole('button', { name: '填入 4 个' }).click()
  await expect.poll(() => valuesOf(page)).toEqual(['青禾', '36', '98', '12'])
  // Who pasted goes on where it was, after this and any other dialog.
  const inHand = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await expect.poll(inHand).toBe('培训教师（人）')
  await page.keyboard.press('Control+e')
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(inHand).toBe('培训教师（人）')
  await page.keyboard.press('Control+z')
  await expect.poll(() => valuesOf(page)).toEqual(['', '', '', ''])
  await paste('字段\t取值\n县名\t云岭\n县合格率（%）\t96%\n')
  await expect.poll(() => valuesOf(page)).toEqual(['云岭', '', '96', ''])
  await paste('36\n石坪\n')
  await dialog.getByRole('cell', { name: '云岭' }).waitFor()
  await dialog.getByRole('button', { name: '只填待填的' }).click()
  await expect.poll(() => valuesOf(page)).toEqual(['云岭', '36', '96', ''])
  // Also where it is pasted into a place of the text or of the page.
  await page.locator('.view-line .placeholder').first().click()
  await pasteInto(page.locator('.report .native-edit-context'), '40\n97\n8\n')
  await dialog.getByRole('button', { name: '填入 3 个' }).click()
  await expect.poll(() => valuesOf(page)).toEqual(['云岭', '40', '97', '8'])
  await expect.poll(() => linesOf(page)).toEqual(['全年培训教师40人，云岭县合格率97%，新建学校8所。'])
  await page.keyboard.press('F9')
  await pasteInto(page.locator('.place').first(), '41\r\n98\r\n')
  await dialog.getByRole('cell', { name: '40' }).waitFor()
  await dialog.getByRole('button', { name: '填入 2 个' }).click()
  await expect.poll(() => valuesOf(page)).toEqual(['云岭', '41', '98', '8'])
})

test('a value that a check doubts has no tick, and a kept field says why it takes no keys', async () => {
  const { page } = await openReport('全年培训教师**人，产值**亿元。\n')
  const [first, second] = [page.locator('.field').nth(0), page.locator('.field').nth(1)]
  await first.getByRole('textbox').fill('abc')
  await first.getByLabel('错误', { exact: true }).waitFor()
  await second.getByRole('textbox').fill('三亿元')
  await second.getByLabel('错误', { exact: true }).waitFor()
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
  // It offers what it said before, and is a box with a list.
  await first.locator('input').fill('１，０３6')
  await first.getByText('按 1036 填写').waitFor()
  expect(await hiddenBy(page, '按 1036 填写')).toEqual([])
  await first.locator('input').fill('36')
  await first.getByLabel('已填').waitFor()
  await page.keyboard.press('Control+m')
  await first.locator('input').press('5')
  await first.getByText('按 Ctrl+M 取消保密').waitFor()
  expect(await hiddenBy(page, '按 Ctrl+M 取消保密')).toEqual([])
  await second.locator('input').focus()
  await expect.poll(() => first.getByText('按 Ctrl+M 取消保密').count()).toBe(0)
  await first.locator('input').press('Delete')
  await first.getByText('按 Ctrl+M 取消保密').waitFor()
  expect((await valuesOf(page))[0]).toBe('36')
})

test('Enter in the search goes to the first field found, whose menu opens by keys', async () => {
  const { page } = await openReport(report)
  await page.getByRole('searchbox', { name: '搜索字段' }).fill('hgl')
  await expect.poll(() => labels(page)).toEqual(['合格率（%）'])
  await page.keyboard.press('Enter')
  await page.keyboard.type('98')
  await expect.poll(() => valuesOf(page)).toEqual(['98'])
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: '保密' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('menuitem').count()).toBe(0)
})

test('who begins in the list before the text is there goes on in the list; another report has its text worked at', async () => {
  const { page } = await openReport(report)
  let arrive = () => {}
  const isDue = new Promise<void>((resolve) => {
    arrive = resolve
  })
  // The text's own program comes late.
  await page.route('**/monaco-*.js', (route) => isDue.then(() => route.continue()))
  await page.reload()
  const first = page.locator('.field .value-input input').first()
  await first.focus()
  await page.keyboard.type('青')
  expect(await page.locator('.view-line').count()).toBe(0)
  arrive()
  await page.locator('.view-line .placeholder').first().waitFor()
  await page.keyboard.type('禾')
  await expect.poll(() => first.inputValue()).toBe('青禾')
  await choose(page, reportFile(report, '下一份.txt'), () => page.keyboard.press('Control+o'))
  const question = page.getByRole('alertdialog')
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  // The answer that gives up nothing has the focus.
  await expect.poll(focused).toBe('保存')
  await question.getByRole('button', { name: '放弃这些内容' }).press('Enter')
  await expect.poll(() => first.inputValue()).toBe('')
  await untilEditable(page)
})
