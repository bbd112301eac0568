/** Kills the host of a window in which somebody works, at a random moment, and looks at what the next start finds. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { unpack } from '../../src/web/wire.ts'
import { startHost } from '../e2e/programs.ts'
import { untilEditable } from '../e2e/report.ts'
import type { KillOutcome } from './kill.ts'
import { look } from './look.ts'
import { type Typed, turnIn, type WindowMeans, workInWindow } from './window-work.ts'
import { reportText } from './work.ts'

export interface WindowKillOutcome extends KillOutcome {
  /** What was typed more than a second before is not there: the machine had no time to write it. */
  readonly isLate: boolean
}

interface Killed {
  readonly page: Page
  readonly means: WindowMeans
  /** The last turn that the host said it had written. */
  readonly acknowledged: () => number
  /** Ends the host as a power cut would. */
  readonly kill: () => Promise<void>
  readonly end: () => Promise<void>
}

/** Milliseconds in which what was typed is to be on the disk. */
const second = 1000

interface Place {
  readonly root: string
  readonly userData: string
  readonly files: WindowMeans['files']
}

/** In a page of `browser`, on the built loopback host. */
export const killBrowserHost = (browser: Browser, patience: number) =>
  killWindow(patience, async ({ userData, files }) => {
    const { host, address } = await startHost(userData, files.report)
    const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' })
    const page = await context.newPage()
    const acknowledged = watchResponses(page)
    await page.goto(address)
    const keys = { save: 'Control+s', export: 'Control+e', open: 'Control+o' }
    return {
      page,
      acknowledged,
      kill: async () => {
        const gone = new Promise((resolve) => host.once('exit', resolve))
        host.kill('SIGKILL')
        await gone
      },
      end: () => context.close(),
      means: {
        files,
        command: (name) => page.keyboard.press(keys[name]),
        choose: async (path, work) => {
          // An export is no choice here: it is a download.
          if (path === files.document) return void (await work())
          const [dialog] = await Promise.all([page.waitForEvent('filechooser', { timeout: 3000 }), work()])
          await dialog.setFiles(path)
        },
      },
    }
  })

/** Starts a window, works in it, and kills it `patience` milliseconds after the first second at the latest. Null where it did not start: a machine may be too busy for a browser. */
export async function killWindow(
  patience: number,
  start: (place: Place) => Promise<Killed>,
): Promise<WindowKillOutcome | null> {
  const root = mkdtempSync(join(tmpdir(), 'starfill-torture-'))
  const userData = join(root, 'user')
  mkdirSync(userData)
  const named = (name: string) => join(root, name)
  const files = {
    report: named('总结.txt'),
    other: named('别的.txt'),
    project: named('总结.starfill'),
    document: named('总结.docx'),
  }
  try {
    writeFileSync(files.report, reportText)
    writeFileSync(files.other, '**县\n')
    const started = await start({ root, userData, files }).catch(() => null)
    if (!started) return null
    const { page, means, acknowledged, kill, end } = started
    await untilEditable(page)
    const typed: Typed[] = []
    const isWorking = workInWindow(page, means, (one) => void typed.push(one))
    await wait(second + Math.random() * patience)
    const killed = performance.now()
    await kill()
    await end()
    await page.close().catch(() => undefined)
    await isWorking
    const early = typed.findLast(({ at }) => at < killed - second)?.turn ?? 0
    const { inFile, offered, wrong } = await look(root)
    const found = Math.max(0, inFile, ...offered)
    return { acknowledged: acknowledged(), found, wrong, isLate: found < early }
  } finally {
    rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
  }
}

function watchResponses(page: Page): () => number {
  let last = 0
  page.on('response', async (response) => {
    if (!/\/(?:note|save)$/u.test(new URL(response.url()).pathname)) return
    const turn = turnIn(response.request().postDataBuffer()?.toString() ?? '')
    const body = await response.body().catch(() => null)
    if (body && isWritten(unpack(body))) last = Math.max(last, turn)
  })
  return () => last
}

function isWritten(answer: unknown): boolean {
  const { ok, value } = answer as { readonly ok?: boolean; readonly value?: { readonly needsCopy?: boolean } | null }
  return ok === true && value !== null && value?.needsCopy !== true
}
