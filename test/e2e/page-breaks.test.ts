/**
 * The pages of the window begin where those begin that LibreOffice makes of the same bytes: with the same character in the official layout, near it in
 * documents of others.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { finishReport } from '../../src/app/finish/request.ts'
import { detectReport, reportFrom } from '../../src/app/open.ts'
import { textOf } from '../../src/core/detect.ts'
import { sameMasks } from '../../src/core/resolve.ts'
import { viewOf } from '../../src/core/view.ts'
import { missingTools, printedLines } from '../docx/render.ts'
import { openWindow } from './browser.ts'
import { foreignDocuments } from './foreign-documents.ts'
import { longReport } from './long-reports.ts'
import { allPages, reportFile } from './report.ts'

const lacks = missingTools.length > 0
if (lacks)
  console.warn(`No page was held against LibreOffice's: ${missingTools.join(', ')} not found on this computer.`)

interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The document as it is exported. */
async function finished({ name, bytes }: Given): Promise<Uint8Array> {
  const report = await reportFrom(bytes, name)
  if (!report.ok) throw new Error('not read')
  const detection = detectReport(report.value)
  const made = await finishReport({
    report: report.value,
    text: textOf(detection),
    ...viewOf({ detection, overrides: new Map() }),
    decisions: new Map(),
    masking: sameMasks,
    allowOpen: true,
    target: { format: 'docx', layout: report.value.word ? 'source' : 'official' },
  })
  if (!made.ok) throw new Error(`not built: ${JSON.stringify(made.messages)}`)
  return made.value.bytes
}

/** The words of each page as the window draws it, without blanks; one window for all. */
async function drawn(given: readonly Given[], begins: readonly string[]): Promise<readonly (readonly string[])[]> {
  const opened = await openWindow({ settings: { viewOfText: 'page', viewOfWord: 'page', layout: 'official' } })
  onTestFinished(opened.close)
  const { page } = opened
  await page.waitForSelector('.empty')
  const pages: (readonly string[])[] = []
  for (const [at, { name, bytes }] of given.entries()) {
    const chooser = page.waitForEvent('filechooser', { timeout: 60_000 })
    await page.keyboard.press('Control+o')
    await (await chooser).setFiles(reportFile(bytes, name))
    // The page drawn before goes when the next report comes.
    await expect.poll(async () => page.title(), { timeout: 60_000 }).toContain(name)
    await expect.poll(async () => (await wordsOf(page))[0]?.includes(begins[at] ?? '?'), { timeout: 60_000 }).toBe(true)
    await allPages(page)
    pages.push(await wordsOf(page))
  }
  return pages
}

async function wordsOf(page: Page): Promise<readonly string[]> {
  const texts = await page.locator('.page-paper section.docx article').allTextContents()
  return texts.map((text) => text.replaceAll(/\s/gu, ''))
}

/** Of the sample that is a form. */
const head = /^\*\*县水利局第\*季度$/u
const pageNumber = /^—\d+—$/u
const sample = (name: string): Given => ({
  name,
  bytes: readFileSync(join(import.meta.dirname, '../../templates/samples', name)),
})

const samples = [
  'duty-report.md',
  'briefing.md',
  'notice.txt',
  'new-year-message.txt',
  'work-summary.txt',
  'water-form.docx',
]

test.runIf(!lacks)(
  'official reports have as many pages as LibreOffice makes of them, and all begin with the same characters',
  { timeout: 600_000 },
  async () => {
    const made = Array.from(
      { length: 10 },
      (_, at): Given => ({ name: `${at + 1}.md`, bytes: Buffer.from(longReport(at + 1)) }),
    )
    const given = [...samples.map(sample), ...made]
    const printed = printedLines(await Promise.all(given.map(finished))).map((pages) =>
      pages.map((lines) => lines.filter((line) => !pageNumber.test(line) && !head.test(line))),
    )
    const pages = await drawn(
      given,
      printed.map((one) => (one[0]?.[0] ?? '').slice(0, 6)),
    )
    const counts = (all: readonly (readonly unknown[])[]) => given.map(({ name }, at) => [name, all[at]?.length])
    const found = given.map(({ name }, at) => ({ name, lines: distances(pages[at] ?? [], printed[at] ?? []) }))
    expect(counts(pages), JSON.stringify(found)).toEqual(counts(printed))
    expect(nearOf(found), JSON.stringify(found)).toBeGreaterThanOrEqual(0.97)
    const apart = given.flatMap(({ name }, at) =>
      (printed[at] ?? []).flatMap((lines, page) =>
        page === 0 || isBegun(pages[at]?.[page], lines[0])
          ? []
          : [{ name, page: page + 1, printed: lines[0], drawn: pages[at]?.[page]?.slice(0, 20) }],
      ),
    )
    expect(apart).toEqual([])
  },
)

/** How many lines a page begins away from where LibreOffice begins it. */
function distances(pages: readonly string[], printed: readonly (readonly string[])[]): readonly number[] {
  const lines = printed.flat()
  const ends = lines.map((_, at) => lines.slice(0, at + 1).join('').length)
  let [length, count] = [0, 0]
  return printed.slice(1).map((_, at) => {
    length += pages[at]?.length ?? 0
    count += printed[at]?.length ?? 0
    const line = ends.findIndex((end) => end > length)
    return Math.abs((line === -1 ? lines.length : line) - count)
  })
}

/** The mark of a list is none of its text. */
function isBegun(page = '', line = ''): boolean {
  return page.startsWith(line.replace(/^[•●]/u, '').slice(0, 6))
}

/** The share of pages that begin within three lines of where they should. */
function nearOf(found: readonly { readonly lines: readonly number[] }[]): number {
  const all = found.flatMap(({ lines }) => lines)
  return all.filter((distance) => distance <= 3).length / all.length
}

test.runIf(!lacks)(
  'all but one of thirty pages of foreign documents begin within three lines of where LibreOffice begins them',
  { timeout: 600_000 },
  async () => {
    const given = foreignDocuments.map(([kind, bytes]): Given => ({ name: `${kind}.docx`, bytes }))
    const printed = printedLines(given.map(({ bytes }) => bytes))
    const pages = await drawn(
      given,
      printed.map((one) => (one[0]?.[0] ?? '').slice(0, 4)),
    )
    const found = given.map(({ name }, at) => ({ name, lines: distances(pages[at] ?? [], printed[at] ?? []) }))
    expect(nearOf(found), JSON.stringify(found)).toBeGreaterThanOrEqual(29 / 30)
  },
)
