import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desktop, isThere, startDesktop } from './desktop.ts'

describe.runIf(isThere)('the desktop window', () => {
  let desktop: Desktop
  beforeAll(async () => {
    desktop = await startDesktop()
    await desktop.page.getByRole('button', { name: '看看示例' }).waitFor()
  })
  afterAll(() => desktop.end())

  test('shows the start page from its own scheme, without Node', async () => {
    const { page } = desktop
    const inside = await page.evaluate(() => ({
      hasNode: 'process' in globalThis || 'require' in globalThis,
      origin: location.origin,
    }))
    expect(inside).toEqual({ hasNode: false, origin: 'app://starfill' })
    expect(await page.title()).toMatch(/^星填/u)
  })

  test('leads nowhere and opens no window', async () => {
    const { app, page } = desktop
    await page.evaluate(() => {
      window.open('https://example.org/')
      location.href = 'https://example.org/'
    })
    await page.waitForTimeout(500)
    expect([app.windows().length, page.url()]).toEqual([1, 'app://starfill/index.html'])
  })

  test('reaches no network and asks no permission', async () => {
    const outcome = await desktop.page.evaluate(async () => [
      await fetch('https://example.org/').then(
        () => 'reached',
        () => 'blocked',
      ),
      await Notification.requestPermission(),
    ])
    desktop.problems.splice(0)
    expect(outcome).toEqual(['blocked', 'denied'])
  })
})
