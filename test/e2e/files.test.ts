import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Request } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { info } from '../../src/core/codes.ts'
import { fail } from '../../src/core/result.ts'
import { pack, unpack } from '../../src/web/wire.ts'
import { openApart, openWindow } from './browser.ts'
import { briefing, downloadOf, linesOf, openReport, reportFile, untilEditable, valuesOf } from './report.ts'

async function emptyWindow(): Promise<Page> {
  const { page, close } = await openWindow()
  onTestFinished(close)
  await page.waitForSelector('.empty')
  return page
}

/** A file dropped on the window, as the browser hands it over. */
async function drop(page: Page, name: string, text: string, onto = '.window'): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], fileName))
      return transfer
    },
    [name, text] as const,
  )
  await page.dispatchEvent(onto, 'dragover', { dataTransfer: data })
  await page.getByText('松开鼠标').waitFor()
  await page.dispatchEvent(onto, 'drop', { dataTransfer: data })
}

async function choose(page: Page, click: () => Promise<void>, file: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), click()])
  await chooser.setFiles(file)
}

const more = async (page: Page, item: string) => {
  await page.getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('a report dropped on the window is opened, and one without placeholders says what to try', async () => {
  const page = await emptyWindow()
  await drop(page, '简报.txt', briefing)
  await untilEditable(page)
  expect(await linesOf(page)).toEqual(briefing.trim().split('\n'))
  await drop(page, '××报告.txt', '××县水利局\n')
  await page.locator('.fields').getByText('报告里没有找到占位符').waitFor()
  expect(await linesOf(page)).toEqual(['××县水利局'])
})

test('a file that is no report is answered with a sentence, and nothing is lost', async () => {
  const { page } = await openReport()
  await page.keyboard.type('旬河')
  const files = [
    ['扫描件.pdf', '%PDF-1.7\n', '是 PDF'],
    ['空.txt', '', '是空的'],
    ['图片.png', '\u0000PNG\u0000\u0001\u0002', '不是文本文件'],
  ] as const
  for (const [name, text, said] of files) {
    await drop(page, name, text)
    // Nothing is asked about unsaved work for a file that is none.
    await page.locator('.notices').getByText(said).waitFor()
    expect((await valuesOf(page))[0]).toBe('旬河')
    await page.locator('.notices').getByRole('button', { name: '关闭' }).click()
    await expect.poll(() => page.locator('.notices').getByText(said).count()).toBe(0)
  }
})

test('a file that is gone when it is read, or a folder, or a file too large is said', async () => {
  const { page } = await openReport()
  await page.evaluate(() => {
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  })
  await drop(page, '走了.txt', briefing)
  await page.getByText('找不到文件“走了.txt”').waitFor()
  await page.evaluate(() => Object.defineProperty(Blob.prototype, 'size', { get: () => 300 * 1024 * 1024 }))
  await drop(page, '太大.txt', briefing)
  await page.getByText('“太大.txt”超过 256 MB').waitFor()
})

test('long work says what it does, and is cancelled by its button', async () => {
  const { page } = await openReport()
  const asked: unknown[] = []
  const taskOf = (request: Request) => {
    asked.push((unpack(new Uint8Array(request.postDataBuffer() ?? [])) as { readonly task: string }).task)
  }
  // As long as nobody cancels it.
  await page.route('**/api/open', async (route) => {
    taskOf(route.request())
    taskOf(await page.waitForRequest('**/api/cancel'))
    await route.fulfill({ body: Buffer.from(pack(fail(info('task-cancelled', {})))) })
  })
  await drop(page, '很长.txt', '**镇有**个村。\n')
  await page.getByRole('status').getByText('正在打开').waitFor()
  await page.getByRole('button', { name: '取消' }).click()
  await page.locator('.notices').getByText('已取消').waitFor()
  const [opened, cancelled] = asked
  expect([cancelled, await page.locator('.busy').count(), await linesOf(page)]).toEqual([
    opened,
    0,
    briefing.trim().split('\n'),
  ])
})

test('a file dropped on the text is opened, not put into it', async () => {
  const { page } = await openReport()
  await drop(page, '另一份.txt', '**镇有**个村。\n', '.view-lines')
  await expect.poll(() => linesOf(page)).toEqual(['**镇有**个村。'])
})

test('a browser that is closed with unsaved work asks first', async () => {
  const { page } = await openReport()
  await page.keyboard.type('旬河')
  await expect.poll(() => page.title()).toContain('未保存')
  await page.locator('.saved-chip').getByText('未保存').waitFor()
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
})

test('values go out as a table, and come back filled', async () => {
  const { page } = await openReport()
  const [download] = await Promise.all([page.waitForEvent('download'), more(page, '导出取值表（CSV）')])
  const table = readFileSync(await download.path(), 'utf8')
  expect(table).toContain('县名')
  const values = reportFile('label,value,keep\n县名,旬河,\n县教育局培训教师（人）,128,\n县学校（所）,,是\n', '取值.csv')
  await choose(page, () => more(page, '导入取值表'), values)
  await expect
    .poll(() => linesOf(page))
    .toEqual(['全县教育工作简报', '旬河县教育局培训教师128人，旬河县获得表彰。', '旬河县有**所学校。'])
  expect(await page.getByText('已定 5/5').count()).toBe(1)
})

test('a sheet fills what is open, and is asked about what stands otherwise and what it names besides', async () => {
  const { page } = await openReport()
  await page.keyboard.type('旬河')
  const values = reportFile('label,value\n县名,江岔\n县学校（所）,86\n县医院（所）,2\n', '取值.csv')
  await choose(page, () => more(page, '导入取值表'), values)
  const dialog = page.getByRole('dialog')
  await dialog.getByText('1 个字段已经有别的取值').waitFor()
  await dialog.getByText('对不上字段，没有采用：县医院（所）').waitFor()
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
  await dialog.getByRole('button', { name: '只填待填的' }).click()
  await expect.poll(() => valuesOf(page)).toEqual(['旬河', '', '86'])
  await choose(page, () => more(page, '导入取值表'), values)
  await dialog.getByRole('button', { name: '全部用表中的' }).click()
  await expect.poll(() => valuesOf(page)).toEqual(['江岔', '', '86'])
})

test('work is saved as a project, and opened again it is as it was', async () => {
  const { page } = await openReport()
  await page.keyboard.type('旬河')
  await expect.poll(() => page.title()).toContain('未保存')
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')])
  await expect.poll(() => page.title()).toContain('已交浏览器下载')
  const project = join(mkdtempSync(join(tmpdir(), 'starfill-project-')), '简报.starfill')
  await download.saveAs(project)
  let more = 0
  page.on('download', () => more++)
  const noting = page.waitForResponse('**/api/note')
  await page.keyboard.type('县')
  await expect.poll(() => page.title()).toContain('未保存')
  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await noting
  expect([await page.title(), more]).toEqual([expect.stringContaining('未保存'), 0])
  const again = await emptyWindow()
  await choose(again, () => again.getByRole('button', { name: '打开报告' }).click(), project)
  await untilEditable(again)
  expect([download.suggestedFilename(), (await linesOf(again))[2]]).toEqual(['简报.starfill', '旬河县有**所学校。'])
})

test('work that was never saved is offered again after the program ended', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-e2e-'))
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }))
  const first = await openWindow({ report: reportFile(briefing), userData })
  await untilEditable(first.page)
  await first.page.keyboard.type('旬河')
  await first.page.getByText('自动保存').waitFor()
  await first.close()
  const second = await openWindow({ userData })
  onTestFinished(second.close)
  const work = second.page.getByRole('region', { name: '上次没有保存的工作' }).getByRole('button').first()
  await work.getByText(/ · 已定 \d\/\d · /u).waitFor()
  await work.click()
  await untilEditable(second.page)
  expect((await linesOf(second.page))[2]).toBe('旬河县有**所学校。')
})

test('a report that was only looked at is not offered as unsaved work', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-e2e-'))
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }))
  const first = await openWindow({ report: reportFile(briefing), userData })
  await untilEditable(first.page)
  await first.page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await first.page.waitForTimeout(500)
  await first.close()
  const second = await openWindow({ userData })
  onTestFinished(second.close)
  const pin = second.page.getByRole('region', { name: '最近的工作' }).getByRole('button', { name: '固定“' })
  await pin.click()
  await expect.poll(() => pin.getAttribute('aria-pressed')).toBe('true')
  expect(await second.page.getByRole('button', { name: /^(清空列表|清除未固定的)$/u }).count()).toBe(0)
  expect(await second.page.getByRole('region', { name: '上次没有保存的工作' }).count()).toBe(0)
  await second.page.getByRole('button', { name: /移出列表$/u }).press('Enter')
  await expect.poll(() => pin.count()).toBe(0)
})

test('a report that is changed on disk meanwhile is said, and the work stays', async () => {
  const file = reportFile(briefing)
  const { page } = await openReport(briefing, { report: file })
  await page.keyboard.type('旬河')
  writeFileSync(file, '别的内容\n')
  await page.getByText('已被改动').waitFor()
  expect((await linesOf(page))[2]).toBe('旬河县有**所学校。')
})

test('settings hold at once and over a restart', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-e2e-'))
  onTestFinished(() => rmSync(userData, { recursive: true, force: true }))
  const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme)
  const first = await openWindow({ userData })
  await more(first.page, '设置')
  // Shown at once, and kept once the host has answered.
  const keeping = (role: 'radio' | 'checkbox', name: string) =>
    Promise.all([first.page.waitForResponse(/api\/settings/u), first.page.getByRole(role, { name }).click()])
  await keeping('radio', '深色')
  await expect.poll(() => theme(first.page)).toBe('dark')
  await keeping('checkbox', '叉号（×）')
  await first.close()
  const second = await openWindow({ userData, report: reportFile('××县有**所学校。\n') })
  onTestFinished(second.close)
  await untilEditable(second.page)
  expect([await theme(second.page), await second.page.locator('.view-line .placeholder').count()]).toEqual(['dark', 2])
})

test('undo, redo and what a person overrules are in the window’s menus', async () => {
  const { page } = await openReport()
  const menu = page.getByRole('button', { name: '“县名”的更多操作' })
  const hasFocus = () => menu.evaluate((button) => [button === document.activeElement, button.ariaExpanded])
  await menu.press('Enter')
  await page.locator('[role="menuitem"]:focus').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(hasFocus).toEqual([true, 'false'])
  await menu.click()
  await page.getByRole('menuitem', { name: '当前这处不是占位符' }).click()
  await expect.poll(() => page.getByText('已定 0/4').count()).toBe(1)
  await page.getByRole('tab', { name: /跳过的星号/u }).click()
  await page.getByRole('button', { name: '这是占位符' }).click()
  await expect.poll(() => page.getByText('已定 0/5').count()).toBe(1)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => page.getByText('已定 0/4').count()).toBe(1)
})

test('a project open in one window is only read in another, which says who has it', async () => {
  const { page } = await openReport()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')])
  const project = join(mkdtempSync(join(tmpdir(), 'starfill-project-')), '简报.starfill')
  await download.saveAs(project)
  const { page: first } = await openReport(undefined, { report: project })
  const second = await first.context().newPage()
  await second.goto(first.url())
  await untilEditable(second)
  await second.getByText('只读：这个项目已在另一个窗口里打开').waitFor()
  await second.keyboard.type('旬河')
  expect([await linesOf(second), await second.getByRole('button', { name: '保存' }).isDisabled()]).toEqual([
    briefing.trim().split('\n'),
    true,
  ])
  const copy = await downloadOf(second, () => second.getByRole('button', { name: '另存为副本' }).click())
  expect(copy.suggestedFilename()).toBe('简报.starfill')
  // The other window closes: now it is this one's.
  await first.close()
  const canType = async () => {
    const openAgain = second.getByRole('button', { name: '重新打开' })
    if (await openAgain.isVisible()) await openAgain.click({ timeout: 1000 }).catch(() => undefined)
    return second.getByRole('button', { name: '保存', exact: true }).isEnabled()
  }
  await expect.poll(canType).toBe(true)
  expect(await second.getByText('只读：').count()).toBe(0)
})

test('a host that dies is said as long as it is gone, and the work is handed over as a file that opens', async () => {
  const window = await openApart({ report: reportFile(briefing) })
  const { page, host, problems } = window
  onTestFinished(async () => {
    await page.close()
    // Each request that reached nobody is reported by the browser.
    problems.splice(0)
    await window.close()
  })
  await untilEditable(page)
  await page.keyboard.type('旬')
  const ended = new Promise((resolve) => host.once('exit', resolve))
  host.kill('SIGKILL')
  await ended
  await page.getByText('后台程序已经停止').waitFor()
  await page.keyboard.type('河')
  await page.keyboard.press('Control+s')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存成项目文件' }).click(),
  ])
  const project = join(mkdtempSync(join(tmpdir(), 'starfill-project-')), '简报.starfill')
  await download.saveAs(project)
  const again = await emptyWindow()
  await choose(again, () => again.getByRole('button', { name: '打开报告' }).click(), project)
  await untilEditable(again)
  expect((await linesOf(again))[2]).toBe('旬河县有**所学校。')
})

test('a program that takes the port of a host that died is sent nothing, and the host is never taken for there', async () => {
  const window = await openApart({ report: reportFile(briefing) })
  const { page, host, problems } = window
  await untilEditable(page)
  await page.keyboard.type('旬')
  const { port } = new URL(page.url())
  const ended = new Promise((resolve) => host.once('exit', resolve))
  host.kill('SIGKILL')
  await ended
  const asked: {
    readonly method: string
    readonly url: string
    readonly cookie: string | undefined
    readonly key: unknown
  }[] = []
  const taker = createServer(({ method = '', url = '', headers }, response) => {
    asked.push({ method, url, cookie: headers.cookie, key: headers['x-starfill-key'] })
    response.end('A'.repeat(43))
  })
  await new Promise<void>((resolve) => taker.listen(Number(port), '127.0.0.1', resolve))
  onTestFinished(async () => {
    taker.closeAllConnections()
    taker.close()
    await page.close()
    // Each request that reached nobody is reported by the browser.
    problems.splice(0)
    await window.close()
  })
  await page.keyboard.type('河')
  await page.keyboard.press('Control+s')
  await expect.poll(() => asked.length).toBeGreaterThan(2)
  await page.getByText('后台程序已经停止').waitFor()
  expect(asked.filter(({ url, cookie, key }) => !url.startsWith('/proof?nonce=') || cookie || key)).toEqual([])
})
