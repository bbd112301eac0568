import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingTools } from '../docx/render.ts'
import { briefing, inputOf, linesOf, progressOf, reportFile, untilEditable, valuesOf } from '../e2e/report.ts'
import { type Desktop, isThere, startDesktop } from './desktop.ts'
import { answerDialogs, chooseMenu, dialogsAsked, shellAsked, watchShell } from './natives.ts'

/** One day's work in the order in which it is done: each test goes on where the last one ended. */
describe.runIf(isThere)('a report in the desktop window', () => {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-day-'))
  const report = reportFile(briefing)
  const place = mkdtempSync(join(tmpdir(), 'starfill-saved-'))
  const project = join(place, '简报.starfill')
  let desktop: Desktop
  beforeAll(async () => {
    desktop = await startDesktop({ args: [report], userData })
    await untilEditable(desktop.page)
  })
  afterAll(() => desktop.end())

  test('is opened by its name on the command line', async () => {
    const { page } = desktop
    expect(await linesOf(page)).toEqual(briefing.trim().split('\n'))
    expect(await desktop.title()).toMatch(/^简报\.txt · /u)
  })

  test('is filled in the list and in the text, and one field kept masked', async () => {
    const { page } = desktop
    await inputOf(page, '县名').fill('旬河')
    await page.locator('.view-line .placeholder.open').first().click()
    await page.keyboard.type('128')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+m')
    expect(await linesOf(page)).toEqual([
      '全县教育工作简报',
      '旬河县教育局培训教师128人，旬河县获得表彰。',
      '旬河县有**所学校。',
    ])
    expect(await progressOf(page)).toBe('已定 5/5')
  })

  test('is undone and redone from the menu', async () => {
    const { page } = desktop
    await chooseMenu(desktop, '编辑', '撤销')
    await expect.poll(() => progressOf(page)).toBe('已定 4/5')
    await chooseMenu(desktop, '编辑', '重做')
    await expect.poll(() => progressOf(page)).toBe('已定 5/5')
  })

  test('is saved where the dialog says, and the title tells it', async () => {
    await expect.poll(() => desktop.title()).toContain('未保存')
    await answerDialogs(desktop, project)
    await desktop.page.keyboard.press('Control+s')
    await expect.poll(() => desktop.title()).toMatch(/^简报\.starfill · 已保存/u)
    expect((await dialogsAsked(desktop)).length).toBe(1)
    expect(readFileSync(project).byteLength).toBeGreaterThan(0)
  })

  test('is exported to a Word document that says what the window shows', async () => {
    const { page } = desktop
    const document = join(place, '简报.docx')
    await answerDialogs(desktop, document)
    await chooseMenu(desktop, '文件', '导出 Word…')
    await page.getByRole('dialog').getByRole('button', { name: '导出' }).click()
    await page.getByText('已导出').waitFor()
    await watchShell(desktop)
    await page.getByRole('button', { name: '打开“简报.docx”' }).click()
    await page.getByRole('button', { name: '“简报.docx”所在的文件夹' }).click()
    await expect.poll(() => shellAsked(desktop)).toEqual([`program ${document}`, `folder ${document}`])
    await watchShell(desktop, 'No application knows how.')
    await page.getByRole('button', { name: '打开“简报.docx”' }).click()
    await page.getByText(`打不开“${document}”`).waitFor()
    await page.keyboard.press('Escape')
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(document) })
    expect(value.split(/\n+/u).filter((line) => line !== '')).toEqual([
      '全县教育工作简报',
      '旬河县教育局培训教师128人，旬河县获得表彰。',
      '旬河县有**所学校。',
    ])
  })

  test.skipIf(missingTools.includes('pdftotext'))(
    'is printed as its pages on A4, without the window around them',
    async () => {
      const { app, page } = desktop
      // The printer is the system's: its place is taken by a file.
      const pdf = join(place, '简报.pdf')
      await app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows()
        if (!window) return
        window.webContents.print = async (_options, done) => {
          const bytes = await window.webContents.printToPDF({ preferCSSPageSize: true })
          Object.assign(window, { pdf: bytes.toString('base64') })
          done?.(true, '')
        }
      })
      await chooseMenu(desktop, '文件', '打印…')
      // A check doubts something, which is looked at first.
      await page.getByRole('dialog').getByRole('button', { name: '仍然打印' }).click()
      const printed = () =>
        app.evaluate(
          ({ BrowserWindow }) => (BrowserWindow.getAllWindows()[0] as unknown as { pdf?: string }).pdf ?? null,
        )
      await expect.poll(printed, { timeout: 15_000 }).not.toBe(null)
      writeFileSync(pdf, Buffer.from((await printed()) ?? '', 'base64'))
      const told = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
      expect([/Pages: +(?<count>\d+)/u.exec(told)?.[1], /\(A4\)/u.test(told)]).toEqual(['1', true])
      const said = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      expect(said.replaceAll(/\s/gu, '')).toBe(
        '全县教育工作简报旬河县教育局培训教师128人，旬河县获得表彰。旬河县有**所学校。—1—',
      )
      await page.keyboard.press('Control+1')
    },
  )

  test('and every report of a folder are filled from one table, each into a folder named like it', async () => {
    const { page } = desktop
    const [reports, out] = [
      mkdtempSync(join(tmpdir(), 'starfill-reports-')),
      mkdtempSync(join(tmpdir(), 'starfill-out-')),
    ]
    for (const name of ['通报', '简报']) writeFileSync(join(reports, `${name}.txt`), '**县。\n培训教师**人。\n')
    writeFileSync(join(reports, '没有掩码.txt'), '没有可填的。\n')
    const table = reportFile('县名,培训教师,学校\n甘南,36,12\n江口,41,13\n', '各县.csv')
    await page.keyboard.press('Control+4')
    await answerDialogs(desktop, table)
    await page.getByRole('button', { name: '选择表格…' }).click()
    await page.getByText('2 行', { exact: true }).waitFor()
    await answerDialogs(desktop, reports)
    await page.getByRole('button', { name: '改用一个文件夹里的每份报告…' }).click()
    await page.getByText('里的 3 份报告').waitFor()
    await answerDialogs(desktop, out)
    await page.getByRole('button', { name: '选择文件夹…' }).click()
    await page.getByRole('button', { name: '写出 6 份' }).click()
    await page.getByText('写出 4 份，沿用 0 份').waitFor({ timeout: 30_000 })
    const told = await page.locator('.batch-reports li').allInnerTexts()
    expect(told.map((one) => one.split(/\s/u)[0])).toEqual(['没有掩码', '简报', '通报'])
    expect(told[0]).toContain('没有做')
    expect(readdirSync(join(out, '简报')).filter((name) => name.endsWith('.docx'))).toHaveLength(2)
    expect(await page.getByRole('button', { name: '查看第 2 行' }).count()).toBe(0)
    await page.getByRole('button', { name: '只用打开的这份' }).click()
    await page.getByText('打开的“简报.starfill”').waitFor()
    await page.keyboard.press('Control+1')
  })

  test('asks for unsaved work when its window is closed, and stays where the person wants to go on', async () => {
    const { app, page } = desktop
    await inputOf(page, '县名').fill('青石')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await page.getByRole('button', { name: '继续填写' }).click()
    expect(await valuesOf(page)).toContain('青石')
    // Who goes on goes on where the question came.
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('县名')
  })

  test('is saved and closed, and the program ends', async () => {
    const { app, page } = desktop
    const ended = once(app.process(), 'exit')
    await chooseMenu(desktop, '文件', '退出')
    // The page may be gone before it has said that it was clicked.
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: '保存', exact: true })
      .click()
      .catch(() => undefined)
    expect(await ended).toEqual([0, null])
  })

  test('is found among the recent work of the next day as it was saved', async () => {
    desktop = await startDesktop({ userData })
    const { page } = desktop
    await page.getByRole('region', { name: '最近' }).getByText('简报.starfill').click()
    await untilEditable(page)
    expect(await linesOf(page)).toContain('青石县教育局培训教师128人，青石县获得表彰。')
    expect(await desktop.title()).toMatch(/^简报\.starfill · 已保存/u)
  })

  test('is opened from where it lies when it is dropped on the window, and saved there', async () => {
    const { page } = desktop
    const other = reportFile('**镇有**个村。\n', '另一份.txt')
    const pointer = await page.context().newCDPSession(page)
    const data = { items: [], files: [other], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await pointer.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data })
    await expect.poll(() => linesOf(page), { timeout: 5000 }).toEqual(['**镇有**个村。'])
    await answerDialogs(desktop, null)
    await chooseMenu(desktop, '文件', '另存为…')
    await expect.poll(() => dialogsAsked(desktop)).toMatchObject([{ defaultPath: other.replace('.txt', '.starfill') }])
  })
  test('is saved over another file where the dialog says so, and nowhere where it is cancelled', async () => {
    const there = join(place, '上次.starfill')
    writeFileSync(there, '上次的')
    await answerDialogs(desktop, null)
    await chooseMenu(desktop, '文件', '另存为…')
    await expect.poll(() => dialogsAsked(desktop)).toHaveLength(1)
    expect(readFileSync(there, 'utf8')).toBe('上次的')
    await answerDialogs(desktop, there)
    await chooseMenu(desktop, '文件', '另存为…')
    await expect.poll(() => desktop.title()).toMatch(/^上次\.starfill · 已保存/u)
    expect(await dialogsAsked(desktop)).toMatchObject([
      { properties: expect.arrayContaining(['showOverwriteConfirmation']) },
    ])
    expect(readFileSync(there, 'utf8')).toContain('starfill')
  })
})
