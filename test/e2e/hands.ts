/** What a person's hands and eyes do in the window. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Locator, Page } from 'playwright-core'

/** A report in a folder of its own; its path. */
export function reportFile(content: string | Uint8Array, name = '简报.txt'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'starfill-report-')), name)
  writeFileSync(file, content)
  return file
}

/** Until the report can be typed in. */
export async function editable(page: Page): Promise<void> {
  await page.waitForSelector('.view-line')
  await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') !== null)
}

/** The text as a person sees it, line by line, as far as it is in sight. */
export async function linesOf(page: Page): Promise<readonly string[]> {
  const drawn = await page.locator('.view-line').evaluateAll((lines) =>
    lines
      .map((line) => ({ top: (line as HTMLElement).offsetTop, text: (line as HTMLElement).innerText }))
      .toSorted((a, b) => a.top - b.top)
      .map(({ text }) => text),
  )
  return drawn.map((line) => line.replaceAll('\u00A0', ' ').trim()).filter((line) => line !== '')
}

/** The input of a field in the list, by the field's label. */
export function inputOf(page: Page, label: string): Locator {
  return page
    .locator('.field')
    .getByRole('combobox', { name: label, exact: true })
    .or(page.locator('.field').getByRole('textbox', { name: label, exact: true }))
}

/** What is downloaded while `work` runs. */
export async function downloadOf(page: Page, work: () => Promise<unknown>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), work()])
  return download
}

/** Answers the browser's own file dialog, which `work` brings up. */
export async function choose(page: Page, file: string, work: () => Promise<unknown>): Promise<void> {
  const [dialog] = await Promise.all([page.waitForEvent('filechooser'), work()])
  await dialog.setFiles(file)
}

/** How many places are decided, as the progress bar says it. */
export function decided(page: Page): Promise<string> {
  return page.locator('.toolbar-progress-said').innerText()
}
