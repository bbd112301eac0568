/**
 * How fast the built window is, with 5,000 placeholders of which 500 are one field. Wall time has in it whatever else the machine does;
 * the processor time of the page has not. `npm run bench:ui -- page` measures one part alone.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { largeReport } from '../test/e2e/large-report.ts'
import { megabytesOf } from './files.ts'
import { measureKeeping } from './keeping.ts'
import { measureTyping, quantile } from './typing.ts'
import { framesOf, fromKeyTo, inWindow, type Opening, worked } from './window.ts'

const repeats = 3

function say(what: string, figure: number, unit: string): void {
  console.log(`ui: ${what}: ${figure.toFixed(unit === 'MB' ? 2 : 0)} ${unit}`)
}

async function sayTyping(page: Page, what: string): Promise<void> {
  const { p95, middle, processor, longestTask } = await measureTyping(page)
  say(`${what}, p95`, p95, 'ms')
  say('  the middle', middle, 'ms')
  say('  processor time of the page a key', processor, 'ms')
  say('  longest task', longestTask, 'ms')
}

/** Opens the file anew each time; the middle of what that took. */
async function sayOpening(report: string, what: string, view?: 'page'): Promise<void> {
  const openings: Opening[] = []
  const shown: number[] = []
  for (let at = 0; at < repeats; at++)
    await inWindow(
      report,
      async (page, opening) => {
        openings.push(opening)
        shown.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0))
      },
      view,
    )
  const middle = (figures: readonly number[]) => quantile(figures, 0.5)
  say(`${what}, from a cold page to fillable`, middle(openings.map(({ whole }) => whole)), 'ms')
  say('  of it until the page is up', middle(shown), 'ms')
  say('  processor time of the page', middle(openings.map(({ processor }) => processor)), 'ms')
}

const modes = [
  ['review', 'Control+2', '.review-diff .modified .view-line'],
  ['preview', 'Control+3', '.preview-tools'],
] as const

async function sayModes(page: Page): Promise<void> {
  for (const [mode, key, shown] of modes) {
    const [there, back]: [number[], number[]] = [[], []]
    for (let at = 0; at < repeats; at++) {
      there.push(await fromKeyTo(page, key, shown))
      if (mode === 'preview') await page.waitForSelector('section.docx', { timeout: 60_000 })
      await page.waitForTimeout(1000)
      back.push(await fromKeyTo(page, 'Control+1', '.report .view-line .placeholder'))
      await page.waitForTimeout(1000)
    }
    say(`from filling to ${mode}`, quantile(there, 0.5), 'ms')
    say('  and back', quantile(back, 0.5), 'ms')
  }
  const start = performance.now()
  await page.keyboard.press('Control+3')
  await page.waitForSelector('section.docx', { timeout: 60_000 })
  say('the pages of the preview drawn', performance.now() - start, 'ms')
}

const folder = mkdtempSync(join(tmpdir(), 'starfill-bench-'))
const report = join(folder, 'report.txt')
writeFileSync(report, largeReport({ lines: 500, perLine: 10 }))
const small = join(folder, 'small.txt')
writeFileSync(small, largeReport({ lines: 5, perLine: 10 }))

async function sayOpenings(): Promise<void> {
  await sayOpening(small, 'a short report')
  await sayOpening(report, '5,000 placeholders')
  await sayOpening(small, 'a short report on its page', 'page')
  await sayOpening(report, 'the first page of 5,000 placeholders', 'page')
}

async function sayPages(): Promise<void> {
  await inWindow(report, async (page) => {
    await page.waitForTimeout(2000)
    await page.evaluate(() => {
      window.noted.tasks = []
    })
    const start = performance.now()
    const processor = await worked(page, async () => {
      await page.keyboard.press('F9')
      await page.waitForSelector('.page-paper .place.active', { timeout: 60_000 })
    })
    say('the page of 5,000 placeholders, up to fillable', performance.now() - start, 'ms')
    say('  processor time of the page', processor, 'ms')
    await page
      .getByText(/^共 \d+ 页$/u)
      .filter({ visible: true })
      .waitFor({ timeout: 60_000 })
    say('  until all its pages are laid out', performance.now() - start, 'ms')
    say('  the longest task meanwhile', Math.max(0, ...(await page.evaluate(() => window.noted.tasks))), 'ms')
    say('  pages', await page.locator('section.docx').count(), 'pages')
    await page.waitForTimeout(2000)
    await page.locator('.page-paper .place.active').first().click()
    await sayTyping(page, 'a key on the page with 500 linked places')
    const turns: number[] = []
    for (let at = 0; at < repeats; at++) {
      turns.push(await fromKeyTo(page, 'F9', '.report:not([hidden]) .view-line .placeholder'))
      await page.waitForTimeout(1000)
      turns.push(await fromKeyTo(page, 'F9', '.page-view:not([hidden]) .place'))
      await page.waitForTimeout(1000)
    }
    say('from the one view to the other, once both are drawn', quantile(turns, 0.5), 'ms')
  })
}

async function sayFilling(): Promise<void> {
  await inWindow(report, async (page) => {
    await page.waitForTimeout(2000)
    await sayTyping(page, 'a key in the text with 500 linked places')
    await page.locator('.field.active input').focus()
    await sayTyping(page, 'a key in the list with 500 linked places')
    await page.locator('.report :is(.native-edit-context, textarea)').first().focus()
    await page.keyboard.press('Control+Home')
    await sayTyping(page, 'a key in the text beside the placeholders')
    let frames: readonly number[] = []
    const drawing = await worked(page, async () => {
      frames = await framesOf(page, '.fields-scroll', 60, 120)
    })
    say('a frame while the list scrolls, p95', quantile(frames, 0.95), 'ms')
    say('  the middle', quantile(frames, 0.5), 'ms')
    say('  processor time of the page', drawing / frames.length, 'ms')
    await sayModes(page)
  })
}

async function sayKeeping(): Promise<void> {
  await inWindow(report, async (page, _opening, userData) => {
    await page.waitForTimeout(2000)
    await page.locator('.field .value-input input').first().focus()
    const { toDisk, onPage } = await measureKeeping(page, userData, 100)
    say('from a key to the disk, typing without pause, the longest', Math.max(...toDisk), 'ms')
    say('  the middle', quantile(toDisk, 0.5), 'ms')
    say("noting it on the page's thread, p95", quantile(onPage, 0.95), 'ms')
    say('  the longest', Math.max(...onPage), 'ms')
  })
}

/** In this order, so that a run that is cut short has told what differs most. */
const parts = { page: sayPages, opening: sayOpenings, filling: sayFilling, keeping: sayKeeping }
const asked = process.argv.slice(2)

console.log(`ui: load of the machine: ${loadavg()[0]?.toFixed(1)}`)
for (const [name, measure] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await measure()
console.log(`ui: load of the machine: ${loadavg()[0]?.toFixed(1)}`)
const renderer = resolve(import.meta.dirname, '../out/renderer')
say('scripts of the window', megabytesOf(renderer, /\.js$/u), 'MB')
say('its styles', megabytesOf(renderer, /\.css$/u), 'MB')
rmSync(folder, { recursive: true })
