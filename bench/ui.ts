/**
 * How fast the built window is, in a real browser, with 5,000 placeholders of which 500 are one field: what the browser itself notes
 * of long tasks and of the time from a key to the next frame. `npm run bench:ui`.
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { largeReport } from '../test/e2e/large-report.ts'
import { startBrowser, startHost, stop } from '../test/e2e/programs.ts'

const keys = 40

interface Noted {
  /** Milliseconds from a key to the frame that shows what it did; the browser rounds to 8. */
  readonly keys: readonly number[]
  readonly tasks: readonly number[]
}

declare global {
  interface Window {
    noted: { keys: number[]; tasks: number[] }
  }
}

/** Runs in the page, before anything of it. */
function takeNotes(): void {
  window.noted = { keys: [], tasks: [] }
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') window.noted.keys.push(duration)
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.noted.tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** What is noted while `work` runs, and until the window is quiet after it. */
async function noted(page: Page, work: () => Promise<void>): Promise<Noted> {
  await page.evaluate(() => {
    window.noted = { keys: [], tasks: [] }
  })
  await work()
  await page.waitForTimeout(1500)
  return page.evaluate(() => window.noted)
}

/** Milliseconds of processor time that the page's thread has worked so far: what another program takes meanwhile is not in it. */
async function workedSoFar(page: Page): Promise<() => Promise<number>> {
  const line = await page.context().newCDPSession(page)
  await line.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await line.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
}

/** Keys faster than the browser notes count as the shortest it tells. */
function share(figures: readonly number[], part: number): number {
  const all = [...figures, ...Array.from({ length: Math.max(0, keys - figures.length) }, () => 16)]
  return all.toSorted((a, b) => a - b)[Math.ceil(all.length * part) - 1] ?? 0
}

function longest(figures: readonly number[]): number {
  return Math.max(0, ...figures)
}

async function typeSlowly(page: Page): Promise<void> {
  for (let at = 0; at < keys; at++) {
    await page.keyboard.press('abcdefghij'[at % 10] ?? 'a')
    await page.waitForTimeout(60)
  }
}

async function untilEditable(page: Page): Promise<void> {
  await page.waitForSelector('.view-line .placeholder')
  await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') !== null)
}

function megabytesOf(folder: string, ending: RegExp): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name))
  return files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1024 / 1024
}

function say(what: string, figure: number, unit: string): void {
  console.log(`ui: ${what}: ${figure.toFixed(unit === 'MB' ? 2 : 0)} ${unit}`)
}

const userData = mkdtempSync(join(tmpdir(), 'starfill-bench-'))
const report = join(userData, 'report.txt')
writeFileSync(report, largeReport({ lines: 500, perLine: 10 }))
const small = join(userData, 'small.txt')
writeFileSync(small, largeReport({ lines: 5, perLine: 10 }))

async function inWindow(file: string, work: (page: Page, opened: number) => Promise<void>): Promise<void> {
  const { host, address } = await startHost(userData, file)
  const browser = await startBrowser()
  try {
    const page = await browser.newPage({ locale: 'zh-CN' })
    await page.addInitScript(takeNotes)
    const start = performance.now()
    await page.goto(address)
    await untilEditable(page)
    await work(page, performance.now() - start)
  } finally {
    await browser.close()
    await stop(host)
  }
}

await inWindow(small, async (_, opened) => say('a short report, from a cold page to editable', opened, 'ms'))
await inWindow(report, async (page, opened) => {
  say('5,000 placeholders, from a cold page to editable', opened, 'ms')
  const shown = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
  say('  of it until the page is up', shown, 'ms')
  await page.waitForTimeout(2000)
  const worked = await workedSoFar(page)
  const before = await worked()
  let after = before
  const text = await noted(page, async () => {
    await typeSlowly(page)
    after = await worked()
  })
  say('a key in the text with 500 linked places, p95', share(text.keys, 0.95), 'ms')
  say('  the middle', share(text.keys, 0.5), 'ms')
  say('  processor time of the page a key', (after - before) / keys, 'ms')
  say('  longest task', longest(text.tasks), 'ms')
  await page.locator('.field.active input').focus()
  const list = await noted(page, () => typeSlowly(page))
  say('a key in the list with 500 linked places, p95', share(list.keys, 0.95), 'ms')
  say('  longest task', longest(list.tasks), 'ms')
  const turned = performance.now()
  await page.keyboard.press('Control+2')
  await page.locator('.preview').waitFor()
  say('from filling to preview', performance.now() - turned, 'ms')
  await page.waitForSelector('section.docx', { timeout: 60_000 })
  say('  until its pages are drawn', performance.now() - turned, 'ms')
  const back = performance.now()
  await page.keyboard.press('Control+1')
  await page.locator('.report').waitFor()
  say('from preview to filling', performance.now() - back, 'ms')
})
const renderer = resolve(import.meta.dirname, '../out/renderer')
say('scripts of the window', megabytesOf(renderer, /\.js$/u), 'MB')
say('its styles', megabytesOf(renderer, /\.css$/u), 'MB')
rmSync(userData, { recursive: true })
