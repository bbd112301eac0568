/** The built host and a browser, as programs of this machine. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

const root = resolve(import.meta.dirname, '../..')

export interface TestHost {
  readonly host: ChildProcess
  /** The one-time address. */
  readonly address: string
}

/** The built program, as `npm start` runs it where there is no Electron. */
export async function startHost(userData: string, report?: string): Promise<TestHost> {
  const host = spawn(process.execPath, [join(root, 'out/main/web.js'), ...(report === undefined ? [] : [report])], {
    env: { ...process.env, STARFILL_USER_DATA: userData, STARFILL_BROWSER: 'none', LANG: 'zh_CN.UTF-8' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: host.stdout })) {
    if (line.startsWith('http://127.0.0.1:')) return { host, address: line }
  }
  throw new Error('The loopback host ended before it printed its address. Is it built? Run npm run build.')
}

export async function stop(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return
  const gone = new Promise((done) => host.once('exit', done))
  host.kill()
  await gone
}

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The machine's own browser; where there is none, the one that comes as a package. */
export async function startBrowser(): Promise<Browser> {
  const own = installed.find((path) => existsSync(path))
  // Chromium refuses its sandbox to root; nothing but our own pages is shown here.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  if (own !== undefined) return chromium.launch({ executablePath: own, args })
  const { default: packaged, inflate } = await import('@sparticuz/chromium')
  // Its own switches would turn off what is tried here: the same-origin rules.
  const options = { executablePath: await packaged.executablePath(), args }
  try {
    return await chromium.launch(options)
  } catch {
    // A bare machine lacks libraries that the package also brings.
    const archive = new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))
    const libraries = join(await inflate(fileURLToPath(archive)), 'lib')
    return chromium.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: libraries } })
  }
}
