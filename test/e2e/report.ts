/** A report in the built window, and what a person sees of it. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { type ApartWindow, openApart, openWindow, type TestWindow, type WindowOptions } from './browser.ts'

/** Two fields of two and one places, one figure of about two digits. */
export const briefing = '全县教育工作简报\n**县教育局培训教师****人，**县获得表彰。\n**县有**所学校。\n'

/** Its path, in a folder of its own. */
export function reportFile(content: string | Uint8Array, name = '简报.txt'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'starfill-report-')), name)
  writeFileSync(file, content)
  return file
}

/** Opens a report, and closes the window when the test ends; a page that reported an error fails it. */
export async function openReport(
  content: string | Uint8Array = briefing,
  options: WindowOptions = {},
  name?: string,
): Promise<TestWindow> {
  return editable(await openWindow({ report: reportFile(content, name), ...options }))
}

/** The same, in a host that can be killed. */
export async function openReportApart(
  content: string | Uint8Array = briefing,
  options: WindowOptions = {},
  name?: string,
): Promise<ApartWindow> {
  return editable(await openApart({ report: reportFile(content, name), ...options }))
}

async function editable<W extends TestWindow>(opened: W): Promise<W> {
  onTestFinished(opened.close)
  await untilEditable(opened.page)
  return opened
}

export async function untilEditable(page: Page): Promise<void> {
  await page.waitForSelector('.view-line .placeholder')
  await page.waitForFunction(() => document.activeElement?.closest('.monaco-editor') !== null)
}

/** The text, line by line. */
export async function linesOf(page: Page): Promise<readonly string[]> {
  const lines = await page.locator('.view-line').allInnerTexts()
  return lines.map((line) => line.replaceAll('\u00A0', ' ').trim()).filter((line) => line !== '')
}

/** What stands in the list, from its first row in sight. */
export function valuesOf(page: Page): Promise<readonly string[]> {
  return page
    .locator('.field .value-input input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
}

/** The field's input in the list. */
export function inputOf(page: Page, label: string) {
  return page.locator('.fields').getByRole('textbox', { name: label, exact: true })
}

/** How many places are decided, in the window's words. */
export function progressOf(page: Page): Promise<string> {
  return page.locator('.toolbar-progress-said').innerText()
}

/** What is downloaded while `work` runs. */
export async function downloadOf(page: Page, work: () => Promise<unknown>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), work()])
  return download
}

/** Answers the browser's file dialog, which `work` brings up. */
export async function choose(page: Page, file: string, work: () => Promise<unknown>): Promise<void> {
  const [dialog] = await Promise.all([page.waitForEvent('filechooser'), work()])
  await dialog.setFiles(file)
}

/** Clicks in the menu of the text until it has closed: Monaco takes no click in a menu's first moment. */
export async function chooseInMenu(page: Page, label: string): Promise<void> {
  const item = page.locator('.monaco-menu').getByRole('menuitem', { name: label })
  await item.waitFor()
  const click = async () => {
    await item.click({ timeout: 1000 }).catch(() => undefined)
    return item.isVisible()
  }
  await expect.poll(click).toBe(false)
}

/** Waits until all pages are laid out: then they are counted, and before that they still come. */
export async function allPages(page: Page): Promise<void> {
  await page
    .getByText(/^共 \d+ 页$/u)
    .filter({ visible: true })
    .waitFor({ timeout: 60_000 })
}
