import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { hasDisplay } from '../../src/web/browser.ts'
import { findRuntime } from '../../src/web/runtime.ts'

const root = resolve(import.meta.dirname, '../..')
const runtime = hasDisplay(process.platform, process.env) ? findRuntime(root, process.env) : null

if (runtime === null)
  process.stdout.write("The desktop window was not tried: Electron's runtime or a display is missing here.\n")

interface Shell {
  readonly app: ElectronApplication
  readonly page: Page
}

async function startShell(...reports: readonly string[]): Promise<Shell> {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-electron-'))
  // Chromium refuses its sandbox to root; everybody else tries the program as it ships.
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const app = await _electron.launch({
    executablePath: runtime ?? '',
    args: [...switches, `--user-data-dir=${userData}`, root, ...reports],
  })
  onTestFinished(async () => {
    await app.evaluate(({ app: program }) => program.exit(0)).catch(() => undefined)
    rmSync(userData, { recursive: true, force: true })
  })
  return { app, page: await app.firstWindow() }
}

describe.skipIf(runtime === null)('the desktop window', () => {
  test('shows the start page from its own scheme, without Node, and answers it', async () => {
    const { page } = await startShell()
    await page.waitForLoadState()
    const inside = await page.evaluate(() => ({
      hasNode: 'process' in globalThis || 'require' in globalThis,
      origin: location.origin,
    }))
    expect(inside).toEqual({ hasNode: false, origin: 'app://starfill' })
    await expect.poll(() => page.title()).toMatch(/^星填|Starfill/u)
  })

  test('leads nowhere and opens no window', async () => {
    const { app, page } = await startShell()
    await page.waitForLoadState()
    await page.evaluate(() => {
      window.open('https://example.org/')
      location.href = 'https://example.org/'
    })
    await page.waitForTimeout(500)
    expect([app.windows().length, page.url()]).toEqual([1, 'app://starfill/index.html'])
  })

  test('reaches no network and asks no permission', async () => {
    const { page } = await startShell()
    await page.waitForLoadState()
    const outcome = await page.evaluate(async () => [
      await fetch('https://example.org/').then(
        () => 'reached',
        () => 'blocked',
      ),
      await Notification.requestPermission(),
    ])
    expect(outcome).toEqual(['blocked', 'denied'])
  })
})
