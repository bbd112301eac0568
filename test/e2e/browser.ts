/** The built window in a real browser, on the loopback host: what a person sees, with its policy in force. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { defaultSettings, type Settings } from '../../src/app/contract.ts'
import { startBrowser, startHost, stop } from './programs.ts'

export interface WindowOptions {
  /** The report named when the program is started. */
  readonly report?: string
  /** A folder for settings, recent work and recovery copies; a fresh one where it is not given. */
  readonly userData?: string
  /** Those of a fresh folder; where none are given, Word documents open in the text view, which most tests look at. */
  readonly settings?: Partial<Settings>
  readonly browser?: BrowserContextOptions
  /** Where the host looks for other programs. */
  readonly path?: string
  /** Where it makes folders for batches. */
  readonly outputs?: string
}

export interface TestWindow {
  readonly page: Page
  readonly host: ChildProcess
  /** Closes page and host, and throws where the page reported an error or broke its policy. */
  readonly close: () => Promise<void>
  /** What the page reported so far; a test that expects one takes it out. */
  readonly problems: string[]
}

/** One for all files that a worker tests, gone with it; each window has a profile of its own in it. */
let shared: Promise<Browser> | null = null

export function sharedBrowser(): Promise<Browser> {
  shared ??= startBrowser()
  return shared
}

export async function openWindow(options: WindowOptions = {}): Promise<TestWindow> {
  const userData = options.userData ?? freshFolder(options.settings ?? { viewOfWord: 'text' })
  const { host, address } = await startHost(userData, options.report, { path: options.path, outputs: options.outputs })
  const { context, page, problems } = await openPage(address, options.browser).catch(async (reason: unknown) => {
    // Left running, it would keep the tests' own process from ending.
    await stop(host)
    throw reason
  })
  return {
    page,
    host,
    problems,
    close: async () => {
      await context.close().finally(() => stop(host))
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true })
      if (problems.length > 0) throw new Error(`The page reported:\n${problems.join('\n')}`)
    },
  }
}

function freshFolder(settings: Partial<Settings>): string {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-e2e-'))
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...defaultSettings, ...settings }))
  return folder
}

async function openPage(address: string, options: BrowserContextOptions = {}) {
  const browser = await sharedBrowser()
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce', ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const problems = watchProblems(page)
  // Asked for before any key: a dialog that opens before the browser knows that a test answers it is cancelled.
  page.on('filechooser', () => undefined)
  await page.goto(address)
  return { context, page, problems }
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
