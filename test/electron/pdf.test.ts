import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingTools } from '../docx/render.ts'
import { briefing, inputOf, reportFile, untilEditable } from '../e2e/report.ts'
import { type Desktop, isThere, startDesktop } from './desktop.ts'
import { answerDialogs, chooseMenu } from './natives.ts'

const lacks = missingTools.includes('pdftotext')
if (lacks) console.warn('No PDF of the desktop window was read: pdftotext not found on this computer.')

describe.runIf(isThere && !lacks)('a report that leaves the desktop window as a PDF', () => {
  const report = reportFile(briefing)
  const place = mkdtempSync(join(tmpdir(), 'starfill-pdf-'))
  let desktop: Desktop
  beforeAll(async () => {
    desktop = await startDesktop({ args: [report] })
    await untilEditable(desktop.page)
    await inputOf(desktop.page, '县名').fill('旬河')
  })
  afterAll(() => desktop.end())

  async function exported(name: string) {
    const { page } = desktop
    const file = join(place, name)
    await answerDialogs(desktop, file)
    await chooseMenu(desktop, '文件', '导出 PDF…')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('仍有待填处也导出').check()
    await dialog.getByRole('button', { name: '导出', exact: true }).click()
    await page.getByText('已导出').waitFor({ timeout: 60_000 })
    const told = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
    const said = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replaceAll(/\s/gu, '')
    await page.keyboard.press('Escape')
    return { pages: /Pages: +(?<count>\d+)/u.exec(told)?.[1], isA4: told.includes('(A4)'), told, said }
  }

  const lines = '全县教育工作简报旬河县教育局培训教师****人，旬河县获得表彰。旬河县有**所学校。—1—'

  test.skipIf(missingTools.includes('soffice'))('is set by LibreOffice where there is one', async () => {
    const { pages, isA4, told, said } = await exported('甲.pdf')
    expect([pages, isA4, said, /Creator|Producer|Date|Title/u.test(told)]).toEqual(['1', true, lines, false])
  })

  test('is the pages of the window where there is none, which is said', async () => {
    const { app } = desktop
    // As on a computer without it.
    await app.evaluate(({ ipcMain }) => {
      type Handler = (...args: unknown[]) => Promise<object>
      const handlers = (ipcMain as unknown as { readonly _invokeHandlers: Map<string, Handler> })._invokeHandlers
      const start = handlers.get('ask:start')
      handlers.set('ask:start', async (...args) => ({ ...(await start?.(...args)), hasOffice: false }))
    })
    await app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.once('will-prevent-unload', (event) => event.preventDefault())
      await contents?.loadURL(contents.getURL())
    })
    const { page } = desktop
    await untilEditable(page)
    await inputOf(page, '县名').fill('旬河')
    await chooseMenu(desktop, '文件', '导出 PDF…')
    await page.getByText('PDF 由星填自己画的页面制作').waitFor()
    await page.keyboard.press('Escape')
    const { pages, isA4, told, said } = await exported('乙.pdf')
    expect([pages, isA4, said, /Creator|Producer|Date|Title/u.test(told)]).toEqual(['1', true, lines, false])
  })
})
