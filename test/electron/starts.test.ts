import { once } from 'node:events'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { briefing, inputOf, linesOf, reportFile, untilEditable, valuesOf } from '../e2e/report.ts'
import { type Desktop, type DesktopOptions, isThere, startBeside, startDesktop } from './desktop.ts'

async function start(options: DesktopOptions): Promise<Desktop> {
  const desktop = await startDesktop(options)
  onTestFinished(desktop.end)
  return desktop
}

const freshFolder = () => mkdtempSync(join(tmpdir(), 'starfill-starts-'))
const other = () => reportFile('**镇有**个村。\n', '另一份.txt')

describe.runIf(isThere)('the desktop program', () => {
  test('opens in its one window the report that a second start names', async () => {
    const userData = freshFolder()
    const { app, page } = await start({ userData, args: [reportFile(briefing)] })
    await untilEditable(page)
    expect(await startBeside(userData, other())).toBe(0)
    await expect.poll(() => linesOf(page)).toEqual(['**镇有**个村。'])
    expect(app.windows().length).toBe(1)
  })

  test('opens what a second start names before the first has shown its window', async () => {
    const userData = freshFolder()
    const first = start({ userData })
    await expect.poll(() => readdirSync(userData), { interval: 20, timeout: 15_000 }).toContain('SingletonLock')
    const [{ page }] = await Promise.all([first, startBeside(userData, other())])
    await expect.poll(() => linesOf(page), { timeout: 10_000 }).toEqual(['**镇有**个村。'])
  })

  test('opens a report that is named by its address, as a desktop entry does', async () => {
    const { page } = await start({ args: [pathToFileURL(reportFile(briefing, '教育 简报.txt')).href] })
    await untilEditable(page)
    expect(await linesOf(page)).toEqual(briefing.trim().split('\n'))
  })

  test('stands where it was left, as large as it was', async () => {
    const userData = freshFolder()
    const bounds = { x: 40, y: 30, width: 1100, height: 700 }
    const first = await start({ userData })
    const ended = once(first.app.process(), 'exit')
    await first.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds)
    await first.page.getByRole('button', { name: '看看示例' }).waitFor()
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await ended
    const { app } = await start({ userData })
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual(
      bounds,
    )
  })

  test('offers after a power cut the work as it was last kept', async () => {
    const userData = freshFolder()
    const first = await start({ userData, args: [reportFile(briefing)] })
    await untilEditable(first.page)
    await inputOf(first.page, '县名').fill('旬河')
    await expect.poll(() => readdirSync(userData).includes('recovery'), { timeout: 10_000 }).toBe(true)
    await expect.poll(() => readdirSync(join(userData, 'recovery')).length).toBe(1)
    await first.kill()
    const { page } = await start({ userData })
    await page.getByRole('region', { name: '上次没有保存的工作' }).getByText('简报.txt').click()
    await untilEditable(page)
    expect(await valuesOf(page)).toContain('旬河')
  })
})
