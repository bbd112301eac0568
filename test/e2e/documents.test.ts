import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { readDocument } from '../../src/docx/stories.ts'
import { formatted, formattedLines } from '../docx/formatted.ts'
import { body, wordOf } from '../docx/word-of.ts'
import { fakeOffice, oldWord } from '../files/fake-office.ts'
import { openApart, openWindow } from './browser.ts'
import {
  briefing,
  choose,
  downloadOf,
  inputOf,
  linesOf,
  openReport,
  openReportApart,
  progressOf,
  reportFile,
  untilEditable,
} from './report.ts'

const more = async (page: Page, item: string) => {
  await page.getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test.skipIf(process.platform === 'win32')(
  'a document of the old Word is converted: said, stopped, said again, and opened',
  async () => {
    const made = wordOf(body('<w:p><w:r><w:t>全县共有学校**所。</w:t></w:r></w:p>'))
    const office = await fakeOffice(mkdtempSync(join(tmpdir(), 'starfill-office-')), made, true)
    const { page, close } = await openApart({ path: `${office.path}:${process.env.PATH}` })
    onTestFinished(close)
    const old = reportFile(oldWord, '旧文档.doc')
    const open = () => choose(page, old, () => page.getByRole('button', { name: '打开报告' }).click())
    const converting = page.getByRole('status').getByText('正在用本机的 LibreOffice 转换')
    await open()
    await converting.waitFor()
    await page.getByRole('button', { name: '取消' }).click()
    await page.getByText('已取消。').waitFor()
    await open()
    await converting.waitFor()
    writeFileSync(office.go, '')
    await untilEditable(page)
    await page.getByText('已由 LibreOffice 转换为 .docx，原文件没有改动').waitFor()
    expect([await linesOf(page), readFileSync(old)]).toEqual([['全县共有学校**所。'], oldWord])
  },
)

test('work that was not saved comes back after the host was killed', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-e2e-'))
  const before = await openReportApart(briefing, { userData })
  await before.page.keyboard.type('旬河')
  await before.page.getByText(/^自动保存 \d/u).waitFor()
  before.host.kill('SIGKILL')
  await before.page.close()
  // It noticed that its host was gone.
  before.problems.splice(0)
  const after = await openWindow({ userData })
  onTestFinished(after.close)
  await after.page.getByRole('region', { name: '上次没有保存的工作' }).getByRole('button').first().click()
  await untilEditable(after.page)
  await expect.poll(() => linesOf(after.page)).toContain('旬河县有**所学校。')
})

test('values leave as a table and come back into another report', async () => {
  const { page } = await openReport()
  await page.keyboard.type('旬河')
  await inputOf(page, '县学校（所）').fill('5')
  const download = await downloadOf(page, () => more(page, '导出取值表（Excel）'))
  const sheet = join(mkdtempSync(join(tmpdir(), 'starfill-values-')), '取值.xlsx')
  copyFileSync(await download.path(), sheet)
  await choose(page, reportFile(briefing, '另一份.txt'), () => page.keyboard.press('Control+o'))
  await page.getByRole('button', { name: '放弃这些内容' }).click()
  await expect.poll(() => page.title()).toContain('另一份.txt')
  await expect.poll(() => progressOf(page)).toBe('已定 0/5')
  await choose(page, sheet, () => more(page, '导入取值表'))
  await expect.poll(() => linesOf(page)).toContain('旬河县有5所学校。')
  expect(await progressOf(page)).toBe('已定 4/5')
})

test('a Word document is filled in place: what was bold stays bold', async () => {
  const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t>**</w:t></w:r>'
  const word = wordOf({
    'word/document.xml': body(`<w:p><w:r><w:t>全县共有学校</w:t></w:r>${bold}<w:r><w:t>所。</w:t></w:r></w:p>`),
  })
  const { page } = await openReport(word, {}, '学校.docx')
  await page.keyboard.type('12')
  await page.keyboard.press('Control+e')
  const button = page.getByRole('dialog').getByRole('button', { name: '导出', exact: true })
  const download = await downloadOf(page, () => button.click())
  const { value } = await mammoth.convertToHtml({ buffer: readFileSync(await download.path()) })
  expect([download.suggestedFilename(), value]).toEqual([
    '学校（定稿）.docx',
    '<p>全县共有学校<strong>12</strong>所。</p>',
  ])
})

test('a formatted document is filled everywhere, edited inside its paragraphs only, and leaves as a public copy', async () => {
  const { page } = await openReport(formatted, {}, '简报.docx')
  const values = { 县名: '旬河', '培训教师（人）': '36', '石坪镇·学校（所）·小学': '14', '骨干教师（人）': '8' }
  for (const [label, value] of Object.entries(values)) await inputOf(page, label).fill(value)
  await inputOf(page, '张**').fill('张建国')
  await page.keyboard.press('Control+m')
  await inputOf(page, '云溪镇·学校（所）·初中').fill('3')
  // The text follows the field that is filled; with its rows and the names of its stories it is higher than the window.
  await page.locator('.monaco-editor').first().hover()
  await page.mouse.wheel(0, -10_000)
  const title = page.locator('.view-line', { hasText: '教育工作简报' })
  const behindTitle = async () => {
    await title.click()
    await page.keyboard.press('End')
  }
  await behindTitle()
  await page.keyboard.type('（一）')
  const refused = page.getByText('Word 文档在这里不能拆分、合并或删除段落。请在 Word 里改好段落后再打开。')
  const refusals: number[] = []
  for (const keys of [['Enter'], ['Delete'], ['Shift+ArrowDown', 'Backspace']]) {
    for (const key of keys) await page.keyboard.press(key)
    await refused.waitFor()
    refusals.push(await refused.count())
    await page.locator('.notices').getByRole('button').click()
    await behindTitle()
  }
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /公开稿/u }).check()
  await dialog.getByRole('button', { name: '看看公开稿里留下什么' }).click()
  await dialog.getByText('公开件已去除作者姓名，共 1 处').waitFor()
  const download = await downloadOf(page, () => dialog.getByRole('button', { name: '导出', exact: true }).click())
  const document = readDocument(readFileSync(await download.path()))
  const lines = document.ok ? document.value.text.split('\n').filter((line) => line !== '') : document.messages
  const [first, ...others] = formattedLines({ county: '旬河', trained: '36', primary: '14', middle: '3', core: '8' })
  expect([refusals, lines]).toEqual([
    [1, 1, 1],
    [`${first}（一）`, ...others],
  ])
})
