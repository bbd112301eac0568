/** The built host and a browser, as programs of this machine. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, renameSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

const root = resolve(import.meta.dirname, '../..')

export interface TestHost {
  readonly host: ChildProcess
  /** The one-time address. */
  readonly address: string
}

/** The built program, as `npm start` runs it where there is no Electron. */
const built = [join(root, 'out/main/web.js')]
/** What `npm run dev` runs. */
export const fromSources = [fileURLToPath(import.meta.resolve('tsx/cli')), 'watch', join(root, 'tools/dev.ts')]

export interface HostOptions {
  /** Where it looks for other programs. */
  readonly path?: string | undefined
  /** Where it makes folders for batches; else in its settings' folder. */
  readonly outputs?: string | undefined
  /** Its script, and what comes before the report. */
  readonly program?: readonly string[] | undefined
}

export async function startHost(
  userData: string,
  report?: string,
  { path = process.env.PATH, outputs = join(userData, 'outputs'), program = built }: HostOptions = {},
): Promise<TestHost> {
  const host = spawn(process.execPath, [...program, ...(report === undefined ? [] : [report])], {
    cwd: root,
    env: {
      ...process.env,
      PATH: path,
      STARFILL_USER_DATA: userData,
      STARFILL_OUTPUTS: outputs,
      STARFILL_BROWSER: 'none',
      LANG: 'zh_CN.UTF-8',
    },
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

/**
 * Chromium without its own interface, which comes as a package and does the work in half the time; where it does not start, the machine's
 * own browser.
 */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  // Chromium refuses its sandbox to root; nothing but our own pages is shown here.
  const args = [...more, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  // A locale that every machine has: without one, files whose names are not ASCII are neither chosen nor kept.
  const start = (executablePath: string, env = {}) =>
    chromium.launch({ executablePath, args, env: { ...process.env, LC_ALL: 'C.UTF-8', ...env } })
  const own = installed.find((path) => existsSync(path))
  if (process.platform === 'linux' && process.arch === 'x64') {
    const packaged = await unpackedBrowser()
    const alone = await start(packaged).catch(() => null)
    if (alone) return alone
    if (own === undefined) return start(packaged, { LD_LIBRARY_PATH: await unpackedLibraries() })
  }
  if (own === undefined) throw new Error(`No browser was found at ${installed.join(', ')}.`)
  return start(own)
}

const bin = new URL('../bin/', import.meta.resolve('@sparticuz/chromium'))

/** Its path. Several processes may come at once: each unpacks to a name of its own, and the last takes the place of the others. */
async function unpackedBrowser(): Promise<string> {
  const archive = fileURLToPath(new URL('chromium.br', bin))
  const { size, mtimeMs } = statSync(archive)
  const path = join(tmpdir(), `starfill-chromium-${size}-${Math.round(mtimeMs)}`)
  if (existsSync(path)) return path
  const own = `${path}.${process.pid}`
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(own, { mode: 0o700 }))
  renameSync(own, path)
  return path
}

/** The libraries that a bare machine lacks, which the package also brings. */
async function unpackedLibraries(): Promise<string> {
  const { inflate } = await import('@sparticuz/chromium')
  return join(await inflate(fileURLToPath(new URL('al2023.tar.br', bin))), 'lib')
}
