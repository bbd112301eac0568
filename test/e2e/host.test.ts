import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, type TestContext, test } from 'vitest'
import { createAddressFile } from '../../src/web/address-file.ts'
import { openApart, sharedBrowser } from './browser.ts'
import { startHost, stop } from './programs.ts'

test('the window starts in a browser, and the token stays out of its address', async () => {
  const window = await openApart()
  onTestFinished(window.close)
  await expect.poll(() => window.page.title()).toContain('星填')
  expect(new URL(window.page.url()).search).toBe('')
})

test('the policy in force lets in no script, picture, frame or connection from elsewhere', async () => {
  const { page, problems, close } = await openApart()
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

/** A host, and what makes pages that know nothing of one another; all of it ends with the test. */
async function begin(finished: TestContext['onTestFinished']) {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-e2e-'))
  const { host, address } = await startHost(userData)
  finished(async () => {
    await stop(host)
    rmSync(userData, { recursive: true, force: true })
  })
  const newPage = async () => {
    const context = await (await sharedBrowser()).newContext()
    finished(() => context.close())
    return context.newPage()
  }
  return { host, address, newPage }
}

// Each has a host and a page of its own, and the first waits for most of its time: they run beside each other.
describe.concurrent('a host', () => {
  test('a reload finds the host still there, and the host ends when its last page has closed', async ({
    expect,
    onTestFinished,
  }) => {
    const { host, address, newPage } = await begin(onTestFinished)
    const page = await newPage()
    await page.goto(address)
    await page.reload()
    await expect.poll(() => page.title()).toContain('星填')
    const ended = new Promise((resolve) => host.once('exit', resolve))
    await page.close({ runBeforeUnload: true })
    expect(await ended).toBe(0)
  })

  test('another browser that knows the address after its use is shown the door', async ({ expect, onTestFinished }) => {
    const { address, newPage } = await begin(onTestFinished)
    const [first, second] = [await newPage(), await newPage()]
    const seen = [await first.goto(address), await second.goto(address)]
    expect(seen.map((response) => response?.status())).toEqual([200, 403])
  })

  test('the private file that a browser is started with leads to the window, and neither token nor key stays in the address; a page that no host answers says so', async ({
    expect,
    onTestFinished,
  }) => {
    const { address, newPage } = await begin(onTestFinished)
    const file = createAddressFile(address)
    onTestFinished(() => file.end())
    const page = await newPage()
    await page.goto(file.url)
    await expect.poll(() => page.title()).toContain('星填')
    await expect.poll(() => page.url()).toBe(`${new URL(address).origin}/`)
    await page.getByRole('button', { name: '打开报告' }).first().waitFor()
    await page.reload()
    await page.getByRole('button', { name: '打开报告' }).first().waitFor()
    // A host that dies before it has answered the page.
    await page.route('**/start', (route) => route.abort())
    await page.reload()
    await page.getByText('host program has stopped').waitFor()
  })
})
