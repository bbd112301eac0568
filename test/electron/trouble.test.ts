import { once } from 'node:events'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { briefing, inputOf, reportFile, untilEditable, valuesOf } from '../e2e/report.ts'
import { type Desktop, isThere, startDesktop } from './desktop.ts'
import { answerQuestions, questionsAsked } from './natives.ts'

const copiesIn = (userData: string) =>
  readdirSync(userData).includes('recovery') ? readdirSync(join(userData, 'recovery')) : []

describe.runIf(isThere)('a page in trouble', () => {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-trouble-'))
  let desktop: Desktop
  beforeAll(async () => {
    desktop = await startDesktop({ args: [reportFile(briefing)], userData })
    await untilEditable(desktop.page)
  })
  afterAll(() => desktop.end())
  // Playwright gives up a page that crashed, and the one after it: the main process asks that one.
  const inPage = (script: string) =>
    desktop.app.evaluate(
      ({ BrowserWindow }, code) =>
        // One that is just going never answers: it is asked again.
        Promise.race([
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
          new Promise((resolve) => setTimeout(resolve, 1000, null)),
        ]),
      script,
    ) as Promise<unknown>
  const county = () => inPage("document.querySelector('.field .value-input input')?.value ?? null")
  const emit = (event: 'unresponsive' | 'responsive') =>
    desktop.app.evaluate(({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.emit(name), event)
  const crash = () =>
    desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())

  test('that crashed is said, and a new one goes on with the work as it was last kept', async () => {
    const { page } = desktop
    await inputOf(page, '县名').fill('旬河')
    await expect.poll(() => copiesIn(userData), { timeout: 15_000 }).toHaveLength(1)
    await answerQuestions(desktop, 0)
    await crash()
    await expect.poll(() => questionsAsked(desktop)).toEqual(['窗口里的页面意外停止了'])
    await expect.poll(county, { timeout: 15_000 }).toBe('旬河')
    expect(await desktop.title()).toContain('未保存')
  })

  test('that hangs is said, and may be waited for', async () => {
    await answerQuestions(desktop, 1)
    // Chromium takes half a minute to notice; its word is given for it.
    await emit('unresponsive')
    await expect.poll(() => questionsAsked(desktop)).toEqual(['窗口没有响应'])
    await emit('responsive')
    expect(await county()).toBe('旬河')
  })

  test('that hangs in a loop is ended where the person wants a new one', async () => {
    await answerQuestions(desktop, 0)
    await desktop.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      void window?.webContents.executeJavaScript('for (;;);').catch(() => undefined)
      const isNew = new Promise((resolve) => window?.webContents.once('did-finish-load', () => resolve(null)))
      window?.emit('unresponsive')
      return isNew
    })
    expect(await questionsAsked(desktop)).toEqual(['窗口没有响应'])
    await expect.poll(county, { timeout: 15_000 }).toBe('旬河')
  })

  test('that crashed is left where the person ends the program, and the work is there the next time', async () => {
    const ended = once(desktop.app.process(), 'exit')
    await answerQuestions(desktop, 1)
    await crash()
    expect(await ended).toEqual([0, null])
    desktop = await startDesktop({ userData })
    await desktop.page.getByRole('region', { name: '上次没有保存的工作' }).getByText('简报.txt').waitFor()
  })
})

describe.runIf(isThere)('a program in trouble', () => {
  test('keeps unsaved work when the system ends it', async () => {
    const userData = mkdtempSync(join(tmpdir(), 'starfill-ended-'))
    const { app, page } = await startDesktop({ userData, args: [reportFile(briefing)] })
    await untilEditable(page)
    await inputOf(page, '县名').fill('旬河')
    const ended = once(app.process(), 'exit')
    app.process().kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    const again = await startDesktop({ userData })
    onTestFinished(again.end)
    await again.page.getByRole('region', { name: '上次没有保存的工作' }).getByText('简报.txt').click()
    await untilEditable(again.page)
    expect(await valuesOf(again.page)).toContain('旬河')
  })
})
