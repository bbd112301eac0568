import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desktop, isThere, root, startDesktop } from './desktop.ts'

const hasProperties = process.platform === 'linux' && spawnSync('xprop', ['-version']).status === 0
if (isThere && !hasProperties) process.stdout.write('The icon of the window was not looked at: there is no xprop.\n')

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
      host: Object.keys(window.starfill ?? {}),
    }))
    expect(inside).toEqual({ hasNode: false, origin: 'app://starfill', host: ['ask', 'droppedFile', 'listen'] })
    expect(await desktop.title()).toMatch(/^星填/u)
  })

  test('offers three ways to begin, and fits its page', async () => {
    const { page } = desktop
    expect(await page.locator('.empty-choices button').count()).toBe(3)
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true)
  })

  test.runIf(hasProperties)('gives the desktop its own icon', async () => {
    const { window, width, height, middle } = await desktop.app.evaluate(
      ({ BrowserWindow, nativeImage }, path) => {
        const icon = nativeImage.createFromPath(path)
        const { width, height } = icon.getSize()
        return {
          window: BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(),
          width,
          height,
          middle: icon.toBitmap().readUInt32LE(4 * (width * (height >> 1) + (width >> 1))),
        }
      },
      join(root, 'build/icon.png'),
    )
    const told = execFileSync(
      'xprop',
      ['-id', String(window), '-len', '4194304', '-f', '_NET_WM_ICON', '32c', '=$0+\\n', '_NET_WM_ICON'],
      {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      },
    )
    const [first, second, ...pixels] = (/=(?<numbers>.*)/u.exec(told)?.groups?.numbers ?? '').split(', ').map(Number)
    expect([first, second, pixels[width * (height >> 1) + (width >> 1)]]).toEqual([width, height, middle])
  })

  test('runs in a sandbox, isolated, with nothing of it weakened', async () => {
    const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Readonly<Record<string, unknown>>
      }
      return contents.getLastWebPreferences()
    })
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
    })
    const { webSecurity = true, allowRunningInsecureContent = false, nodeIntegrationInWorker = false } = preferences
    expect({ webSecurity, allowRunningInsecureContent, nodeIntegrationInWorker }).toEqual({
      webSecurity: true,
      allowRunningInsecureContent: false,
      nodeIntegrationInWorker: false,
    })
  })

  test.runIf(process.platform === 'linux')(
    'has its page under a seccomp filter and in a namespace of its own',
    async () => {
      const seen = await desktop.app.evaluate(({ BrowserWindow }) => {
        const { readFileSync, readlinkSync } = process.getBuiltinModule('node:fs')
        const page = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
        return {
          seccomp: /^Seccomp:\s+(\d)/mu.exec(readFileSync(`/proc/${page}/status`, 'utf8'))?.[1],
          own: readlinkSync(`/proc/${page}/ns/pid`) !== readlinkSync('/proc/self/ns/pid'),
        }
      })
      expect(seen).toEqual({ seccomp: '2', own: true })
    },
  )

  test.each(['https://example.org/', 'file:///etc/passwd', 'app://elsewhere/index.html', 'data:text/html,x'])(
    'leads nowhere and opens no window: %s',
    async (address) => {
      const { app, page } = desktop
      await page.evaluate((to) => {
        window.open(to)
        location.href = to
        const link = document.createElement('a')
        link.href = to
        link.target = '_blank'
        link.click()
      }, address)
      await page.waitForTimeout(300)
      expect([app.windows().length, page.url()]).toEqual([1, 'app://starfill/index.html'])
      desktop.problems.splice(0)
    },
  )

  test('reaches neither network nor disk, and of its own scheme only what was built', async () => {
    const outcome = await desktop.page.evaluate(async () => {
      const reach = (address: string) =>
        fetch(address).then(
          ({ status }) => status,
          () => 'blocked',
        )
      return Promise.all(
        [
          'https://example.org/',
          'file:///etc/passwd',
          'app://starfill/index.html',
          'app://starfill/..%2f..%2fpackage.json',
          'app://starfill/%2e%2e/main/index.js',
          'app://starfill//etc/passwd',
          'app://elsewhere/index.html',
        ].map(reach),
      )
    })
    desktop.problems.splice(0)
    expect(outcome).toEqual(['blocked', 'blocked', 200, 404, 404, 404, 'blocked'])
  })

  test('holds no frame of another', async () => {
    const frames = await desktop.page.evaluate(async () => {
      const frame = document.createElement('iframe')
      frame.src = 'https://example.org/'
      document.body.append(frame)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const inside = frame.contentDocument?.body.innerText ?? ''
      frame.remove()
      return inside
    })
    desktop.problems.splice(0)
    expect(frames).toBe('')
  })

  test('is given no permission but the clipboard', async () => {
    const asked = await desktop.page.evaluate(async () => [
      await Notification.requestPermission(),
      await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        () => 'denied',
      ),
      (await navigator.permissions.query({ name: 'geolocation' })).state,
    ])
    expect(asked).toEqual(['denied', 'denied', 'denied'])
  })

  test('answers no request that its contract does not know', async () => {
    const refused = await desktop.page.evaluate(async () => {
      const ask = window.starfill?.ask as unknown as Readonly<Record<string, (input: unknown) => Promise<unknown>>>
      return ask.open?.({ source: { from: 'path', path: '/etc/passwd' }, task: 'a' }).then(
        () => 'answered',
        () => 'refused',
      )
    })
    expect(refused).toBe('refused')
  })
})
