/** A report filled once for each row of a table, in the window: from the table to the summary. */
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { seriousIn } from './axe.ts'
import type { TestWindow, WindowOptions } from './browser.ts'
import { choose, downloadOf, openReport, openReportApart, reportFile } from './report.ts'

const report = wordOf(body([paragraph('**县情况。'), paragraph('全年培训教师**人，合格率**%。')].join('')))
const headings = 'xianming,培训人数,合格率'

function tableFile(rows: readonly string[]): string {
  return reportFile(`${headings}\n${rows.join('\n')}\n`, '各县.csv')
}

const outputs = () => mkdtempSync(join(tmpdir(), 'starfill-outputs-'))
const made = (folder: string) => readdirSync(join(folder, '通报')).filter((name) => name.endsWith('.docx'))

/** A window with the report open and the table chosen. */
const setUp = (rows: readonly string[], into: string) => setUpIn(openReport, rows, into)

async function setUpIn<W extends TestWindow>(
  open: (content: Uint8Array, options: WindowOptions, name: string) => Promise<W>,
  rows: readonly string[],
  into: string,
): Promise<W> {
  const window = await open(report, { outputs: into }, '通报.docx')
  const { page } = window
  await page.keyboard.press('Control+4')
  await choose(page, tableFile(rows), () => page.getByRole('button', { name: '选择表格…' }).click())
  await page.getByText(`${rows.length} 行`, { exact: true }).waitFor()
  // No heading tells it: a person does.
  const column = page.getByRole('combobox', { name: '“培训人数”列对应的字段' })
  await column.selectOption({ label: '培训教师（人）' })
  await page.getByText('手工指定').waitFor()
  return window
}

async function takeFolder(page: Page): Promise<void> {
  await page.getByRole('button', { name: '用这个文件夹' }).click()
}

test('a table with bad rows: the rows are checked, the bad ones looked at, the good ones written, and the summary tells', async () => {
  const into = outputs()
  const { page } = await setUp(['甘南,36,98', '江口,41,197', '平安,,95', '石阡,52,95', '德江,40,91,多'], into)
  await page.getByRole('textbox', { name: '文件名' }).fill('{县名}')
  await page.keyboard.press('Enter')
  await page.getByText('头几份：甘南.docx、江口.docx、平安.docx').waitFor()
  await page.getByRole('button', { name: '检查每一行' }).click()
  await page.getByText('检查完毕：2 行可以写出，3 行有错误，不会写出。').waitFor()
  const rows = page.locator('.batch-row')
  expect(await rows.first().innerText()).toMatch(/^第 3 行.*会略过/u)
  expect(await seriousIn(page)).toEqual([])
  await page.getByRole('button', { name: '查看第 3 行' }).press('Enter')
  await page.locator('.page-paper .place.filled', { hasText: '197' }).waitFor()
  expect(await page.locator('.batch-opened').innerText()).toContain('错误：“197%”超过了 100%')
  expect(await seriousIn(page)).toEqual([])
  await page.getByRole('button', { name: '返回' }).click()
  await takeFolder(page)
  await page.getByText(join(into, '通报')).waitFor()
  await page.getByRole('checkbox', { name: '另把各份合成一个文档' }).check()
  await page.getByRole('button', { name: '写出 5 份' }).click()
  await page.getByText('写出 2 份，沿用 0 份，3 行有错误没有写出。').waitFor()
  expect(await rows.first().innerText()).toMatch(/^第 3 行.*没有写出/u)
  await page.getByText('2 份合成了一个文档').waitFor()
  expect(await seriousIn(page)).toEqual([])
  expect(made(into).toSorted()).toEqual(['starfill-batch.docx', '甘南.docx', '石阡.docx'].toSorted())
  const download = await downloadOf(page, () => page.getByRole('button', { name: '打开“甘南.docx”' }).click())
  expect(download.suggestedFilename()).toBe('甘南.docx')
  const summary = await downloadOf(page, () => page.getByRole('button', { name: '打开汇总表' }).click())
  expect(summary.suggestedFilename()).toBe('starfill-batch.xlsx')
  const joined = await downloadOf(page, () => page.getByRole('button', { name: '打开合成的文档' }).click())
  expect(joined.suggestedFilename()).toBe('starfill-batch.docx')
})

test('a thousand documents, killed in the middle and begun again, are all there, and what was done before is said', async () => {
  const into = outputs()
  const rows = Array.from({ length: 1000 }, (_, index) => `县${index},36,${[7, 400, 900].includes(index) ? 150 : 95}`)
  const first = await setUpIn(openReportApart, rows, into)
  await takeFolder(first.page)
  await first.page.getByRole('button', { name: '写出 1000 份' }).click()
  await first.page
    .locator('.batch-run')
    .getByText(/^正在写出 [1-9]/u)
    .waitFor()
  const gone = new Promise((resolve) => first.host.once('exit', resolve))
  first.host.kill('SIGKILL')
  await gone
  // Its page asks for the host again and again, and reports that it cannot reach it.
  await first.page.close()
  first.problems.length = 0
  const before = made(into).length
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(997)
  const second = await setUp(rows, into)
  await takeFolder(second.page)
  await second.page.getByText('这个文件夹里已有一次批量的结果').waitFor()
  await second.page.getByRole('button', { name: '接着写出' }).click()
  await second.page.getByText(/^写出 \d+ 份，沿用 [1-9]\d* 份，3 行有错误没有写出。/u).waitFor({ timeout: 60_000 })
  expect(made(into)).toHaveLength(997)
})

test('what waits goes on, what is stopped says so', async () => {
  const into = outputs()
  const rows = Array.from({ length: 2000 }, (_, index) => `县${index},36,95`)
  const { page } = await setUp(rows, into)
  await takeFolder(page)
  await page.getByRole('button', { name: '写出 2000 份' }).click()
  await page.getByRole('button', { name: '暂停' }).press('Enter')
  await page.getByText('已暂停').waitFor()
  await page.getByRole('button', { name: '继续' }).press('Enter')
  await page.getByRole('button', { name: '停下' }).press('Enter')
  await page.getByText('已停下：写出').waitFor()
  await page.getByRole('button', { name: '接着写出' }).click()
  await page.getByText(/^写出 \d+ 份/u).waitFor({ timeout: 60_000 })
  expect(made(into)).toHaveLength(2000)
})

test('everything of a batch can be reached and read in a low and narrow window', async () => {
  const { page } = await setUp(['甘南,36,98', '江口,41,197'], outputs())
  await page.setViewportSize({ width: 640, height: 400 })
  await page.getByRole('button', { name: '检查每一行' }).click()
  await page.getByText('检查完毕').waitFor()
  await page.getByRole('button', { name: '查看第 3 行' }).click()
  await page.locator('.page-paper .place.filled', { hasText: '197' }).waitFor()
  expect(await seriousIn(page)).toEqual([])
})
