/** The built window in a real browser, and what the browser itself notes of keys, tasks and frames in it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { defaultSettings } from '../src/app/contract.ts'
import { startBrowser, startHost, stop } from '../test/e2e/programs.ts'

/** Milliseconds. */
export interface Noted {
  /** From a key to the frame that shows what it did; the browser rounds to 8, and tells none under 16. */
  readonly keys: readonly number[]
  /** Tasks of 50 and more. */
  readonly tasks: readonly number[]
}

declare global {
  interface Window {
    noted: { keys: number[]; tasks: number[] }
    /** Milliseconds from the next key to what it shows. */
    shown: Promise<number>
  }
}

/** Runs in the page, before it is typed in. */
function takeNotes(): void {
  window.noted = { keys: [], tasks: [] }
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.noted.keys.push(duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.noted.tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** What tsx puts around each function with a name, which a page does not have. */
const named = 'globalThis.__name = (named) => named'

/** For a page that is there already. */
export async function noteIn(page: Page): Promise<void> {
  await page.evaluate(named)
  await page.evaluate(takeNotes)
}

/** Milliseconds from the address to a text that can be typed in. */
export interface Opening {
  readonly whole: number
  /** Of it, what the page's thread worked. */
  readonly processor: number
}

/** Where a report is worked at: what is seen once it can be, and what then has the focus. */
const views = {
  text: { seen: '.view-line .placeholder', focused: '.monaco-editor' },
  page: { seen: '.page-paper .place.active', focused: '.page-paper .place' },
} as const

/** Opens `report` in a new browser, with nothing of an earlier one kept. */
export async function inWindow(
  report: string,
  work: (page: Page, opening: Opening, userData: string) => Promise<void>,
  view: keyof typeof views = 'text',
): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'starfill-bench-'))
  const settings = { ...defaultSettings, viewOfText: view, viewOfWord: view }
  writeFileSync(join(userData, 'settings.json'), JSON.stringify(settings))
  const { host, address } = await startHost(userData, report)
  const browser = await startBrowser()
  try {
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.addInitScript(named)
    await page.addInitScript(takeNotes)
    const start = performance.now()
    const processor = await worked(page, async () => {
      await page.goto(address)
      await page.waitForSelector(views[view].seen)
      await page.waitForFunction((focused) => document.activeElement?.closest(focused) !== null, views[view].focused)
    })
    await work(page, { whole: performance.now() - start, processor }, userData)
  } finally {
    await browser.close()
    await stop(host)
    rmSync(userData, { recursive: true })
  }
}

/** What is noted while `work` runs, and until the window is quiet after it. */
export async function noted(page: Page, work: () => Promise<void>): Promise<Noted> {
  await page.evaluate(() => {
    window.noted = { keys: [], tasks: [] }
  })
  await work()
  await page.waitForTimeout(1500)
  return page.evaluate(() => window.noted)
}

/** Milliseconds of processor time that the page's thread works while `work` runs: what another program takes meanwhile is not in it. */
export async function worked(page: Page, work: () => Promise<void>): Promise<number> {
  const line = await page.context().newCDPSession(page)
  await line.send('Performance.enable', { timeDomain: 'threadTicks' })
  const soFar = async () => {
    const { metrics } = await line.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const before = await soFar()
  await work()
  const after = await soFar()
  await line.detach()
  return after - before
}

/** Milliseconds from `key` to the frame in which `wanted` is seen, by the page's own clock. */
export async function fromKeyTo(page: Page, key: string, wanted: string): Promise<number> {
  // The key may come before what is asked of the page with it: so whoever waits for it is there first.
  await page.evaluate((selector) => {
    window.shown = new Promise<number>((done) => {
      let pressed = 0
      addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true })
      const look = () => {
        const isSeen = document.querySelector(selector)?.checkVisibility({ visibilityProperty: true })
        if (pressed === 0 || !isSeen) requestAnimationFrame(look)
        // What this frame shows is on the screen when the next one begins.
        else requestAnimationFrame(() => done(performance.now() - pressed))
      }
      look()
    })
  }, wanted)
  await page.keyboard.press(key)
  return page.evaluate(() => window.shown)
}

/** Milliseconds of each frame while `scroller` is scrolled through by `step` pixels a frame. */
export async function framesOf(page: Page, scroller: string, step: number, frames: number): Promise<readonly number[]> {
  return page.evaluate(
    async ({ selector, step, frames }) => {
      const scrolled = document.querySelector(selector)
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
      const times: number[] = []
      let last = await frame()
      for (let at = 0; at < frames; at++) {
        scrolled?.scrollBy(0, step)
        const now = await frame()
        times.push(now - last)
        last = now
      }
      return times
    },
    { selector: scroller, step, frames },
  )
}
