import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, type TestContext, test } from 'vitest'
import { createAddressFile } from '../../src/web/address-file.ts'
import { openWindow } from './browser.ts'
import { startBrowser, startHost, stop } from './programs.ts'

test('the window starts in a browser, and the token stays out of its address', async () => {
  const window = await openWindow()
  onTestFinished(window.close)
  await expect.poll(() => window.page.title()).toContain('星填')
  expect(new URL(window.page.url()).search).toBe('')
})

test('the policy in force lets in no script, picture, frame or connection from elsewhere', async () => {
  const { page, problems, close } = await openWindow()
  onTestFinished(close)
  const outcome = await page.evaluate(async () => {
    const refused: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective))
    const add = (tag: string, attributes: Readonly<Record<string, string>>) =>
      document.body.append(Object.assign(document.createElement(tag), attributes))
    add('script', { textContent: 'document.title = "taken over"' })
    add('script', { src: 'https://example.org/x.js' })
    add('img', { src: 'https://example.org/x.png' })
    add('iframe', { src: 'https://example.org/' })
    await fetch('https://example.org/').catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 200))
    return { title: document.title, refused: refused.toSorted() }
  })
  expect(outcome).toEqual({
    title: expect.not.stringContaining('taken over'),
    refused: ['connect-src', 'frame-src', 'img-src', 'script-src-elem', 'script-src-elem'],
  })
  // The harness noticed each of them; without this the test would fail on them.
  expect(problems.splice(0).length).toBeGreaterThanOrEqual(5)
})

/** A host and a browser that end with their test. */
async function begin(finished: TestContext['onTestFinished']) {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-e2e-'))
  const { host, address } = await startHost(userData)
  const browser = await startBrowser()
  finished(async () => {
    await browser.close()
    await stop(host)
    rmSync(userData, { recursive: true, force: true })
  })
  return { host, address, browser }
}

// Each has a host and a browser of its own, and the first waits for most of its time: they run beside each other.
describe.concurrent('a host', () => {
  test('a reload finds the host still there, and the host ends when its last page has closed', async ({
    expect,
    onTestFinished,
  }) => {
    const { host, address, browser } = await begin(onTestFinished)
    const page = await browser.newPage()
    await page.goto(address)
    await page.reload()
    await expect.poll(() => page.title()).toContain('星填')
    const ended = new Promise((resolve) => host.once('exit', resolve))
    await page.close({ runBeforeUnload: true })
    expect(await ended).toBe(0)
  })

  test('another browser that knows the address after its use is shown the door', async ({ expect, onTestFinished }) => {
    const { address, browser } = await begin(onTestFinished)
    const [first, second] = [await browser.newContext(), await browser.newContext()]
    const seen = [await (await first.newPage()).goto(address), await (await second.newPage()).goto(address)]
    expect(seen.map((response) => response?.status())).toEqual([200, 403])
  })

  test('the private file that a browser is started with leads to the window, and neither token nor key stays in the address', async ({
    expect,
    onTestFinished,
  }) => {
    const { address, browser } = await begin(onTestFinished)
    const file = createAddressFile(address)
    onTestFinished(() => file.end())
    const page = await browser.newPage()
    await page.goto(file.url)
    await expect.poll(() => page.title()).toContain('星填')
    await expect.poll(() => page.url()).toBe(`${new URL(address).origin}/`)
    await page.getByRole('button', { name: '打开报告' }).first().waitFor()
    await page.reload()
    await page.getByRole('button', { name: '打开报告' }).first().waitFor()
  })
})
