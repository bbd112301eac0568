/** The built program in a real Electron, driven as a person would; only the system's own dialogs are answered for them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { hasDisplay } from '../../src/web/browser.ts'
import { familyOf, untilGone } from './family.ts'
import { findTestRuntime, runtimeVersion } from './runtime.ts'

export const root = resolve(import.meta.dirname, '../..')

const runtime = findTestRuntime()

/** Why the real window cannot be tried here, or null. */
function hindrance(): string | null {
  if (runtime === null) return 'there is no Electron here'
  if (process.getuid?.() === 0) return "Chromium's sandbox does not serve root"
  return hasDisplay(process.platform, process.env) ? null : 'there is no display'
}

const why = hindrance()
const said =
  why === null ? `tried on Electron ${runtimeVersion(runtime ?? '')}` : `not tried: ${why}; see npm run test:electron`
process.stdout.write(`The desktop window is ${said}.\n`)

/** Whether it can. */
export const isThere = why === null

export interface Desktop {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  /** What stands in the title bar. */
  readonly title: () => Promise<string>
  /** What the page reported so far; a test that expects one takes it out. */
  readonly problems: string[]
  /** Ends the process at once, as a power cut would, and waits until it and its children are gone. */
  readonly kill: () => Promise<void>
  /** Ends the program, and throws where its page reported an error or broke its policy. */
  readonly end: () => Promise<void>
}

export interface DesktopOptions {
  /** What stands behind the program on the command line. */
  readonly args?: readonly string[]
  /** A folder for settings, recent work and recovery copies, which the test looks after; a fresh one where it is not given. */
  readonly userData?: string
  /** Of the session that it is started in, beside what is there. */
  readonly session?: Readonly<Record<string, string>>
}

// A locale that every machine has: without one, names of files that are not ASCII are lost.
const env = { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8', LANGUAGE: 'zh_CN' }

const argumentsFor = (userData: string, args: readonly string[]) => [
  `--user-data-dir=${userData}`,
  '--lang=zh-CN',
  root,
  ...args,
]

/** Starts the program beside the one that runs already with this folder, and waits for its end. */
export async function startBeside(userData: string, ...args: readonly string[]): Promise<unknown> {
  const child = spawn(runtime ?? '', argumentsFor(userData, args), { env, stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  return code
}

export async function startDesktop({ args = [], userData, session = {} }: DesktopOptions = {}): Promise<Desktop> {
  const folder = userData ?? mkdtempSync(join(tmpdir(), 'starfill-electron-'))
  const app = await _electron.launch({
    executablePath: runtime ?? '',
    args: argumentsFor(folder, args),
    // Without it Playwright switches the sandbox off.
    chromiumSandbox: true,
    env: { ...env, ...session },
  })
  const child = app.process()
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const family = familyOf(child.pid ?? 0)
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    await untilGone(family)
  }
  const page = await app.firstWindow()
  page.setDefaultTimeout(15_000)
  const problems = watchProblems(page)
  return {
    app,
    page,
    userData: folder,
    title: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? ''),
    problems,
    kill,
    end: async () => {
      await kill()
      if (userData === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
      if (problems.length > 0) throw new Error(`The page reported:\n${problems.join('\n')}`)
    },
  }
}

function watchProblems(page: Page): string[] {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`${error.name}: ${error.message}`))
  page.on('console', (message) => {
    const isPolicy = /Content Security Policy/iu.test(message.text())
    if (message.type() === 'error' || isPolicy) problems.push(`${message.text()} (${message.location().url})`)
  })
  return problems
}
