/** The built window in a real browser, on the loopback host: what a person sees, with its policy in force. */
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { defaultSettings, type Settings } from '../../src/app/contract.ts'
import { startBrowser, startHost, stop } from './programs.ts'
import { takeHost } from './shared-host.ts'

export interface WindowOptions {
  /** The report named when the program is started. */
  readonly report?: string
  /** A folder for settings, recent work and recovery copies; a fresh one where it is not given. */
  readonly userData?: string
  /** Those of a fresh folder; where none are given, Word documents open in the text view, which most tests look at. */
  readonly settings?: Partial<Settings>
  /** A profile of its own, for what holds for all pages of one (rights, the clock); where none is given, other tests had it before. */
  readonly browser?: BrowserContextOptions
  /** Where it makes folders for batches. */
  readonly outputs?: string
}

export interface TestWindow {
  readonly page: Page
  /** Closes page and host, and throws where the page reported an error or broke its policy. */
  readonly close: () => Promise<void>
  /** What the page reported so far; a test that expects one takes it out. */
  readonly problems: string[]
}

export interface ApartWindow extends TestWindow {
  readonly host: ChildProcess
}

/** One for all files that a worker tests, gone with it. */
let shared: Promise<Browser> | null = null

export function sharedBrowser(): Promise<Browser> {
  // One process for all pages of a profile, so that the window is compiled once.
  shared ??= startBrowser(['--process-per-site'])
  return shared
}

const profile: BrowserContextOptions = { locale: 'zh-CN', reducedMotion: 'reduce' }

/** In the host that the tests of a worker share, one after the other. */
export async function openWindow(options: WindowOptions = {}): Promise<TestWindow> {
  const browser = await sharedBrowser()
  const { userData, isOwn } = folderOf(options)
  const { report, outputs = join(userData, 'outputs') } = options
  const { address, context, admission, leave } = await takeHost(browser, { userData, report, outputs }, profile)
  const own = options.browser && (await browser.newContext({ ...profile, ...options.browser, storageState: admission }))
  const end = async () => {
    await own?.close()
    await leave()
    if (isOwn) rmSync(userData, { recursive: true, force: true })
  }
  return openPage(own ?? context, address, end)
}

/** With a process of its own for the built host, which can be killed and finds other programs in `path`, and a profile of its own. */
export async function openApart(options: WindowOptions & { readonly path?: string } = {}): Promise<ApartWindow> {
  const { userData, isOwn } = folderOf(options)
  const { host, address } = await startHost(userData, options.report, options)
  const context = await (await sharedBrowser()).newContext({ ...profile, ...options.browser })
  const window = await openPage(context, address, async () => {
    await context.close().finally(() => stop(host))
    if (isOwn) rmSync(userData, { recursive: true, force: true })
  })
  return { ...window, host }
}

function folderOf({ userData, settings = { viewOfWord: 'text' } }: WindowOptions) {
  if (userData !== undefined) return { userData, isOwn: false }
  const folder = mkdtempSync(join(tmpdir(), 'starfill-e2e-'))
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...defaultSettings, ...settings }))
  return { userData: folder, isOwn: true }
}

/** Ended at once where the page does not come: left running, a host would keep the tests' own process from ending. */
async function openPage(context: BrowserContext, address: string, end: () => Promise<void>): Promise<TestWindow> {
  try {
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    const problems = watchProblems(page)
    // Asked for before any key: a dialog that opens before the browser knows that a test answers it is cancelled.
    page.on('filechooser', () => undefined)
    await page.goto(address)
    const close = async () => {
      await end()
      if (problems.length > 0) throw new Error(`The page reported:\n${problems.join('\n')}`)
    }
    return { page, problems, close }
  } catch (reason) {
    await end()
    throw reason
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
