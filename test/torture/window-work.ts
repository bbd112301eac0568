/** Works in a window, as fast as it takes the keys, until it is closed under its hands. */
import type { Page } from 'playwright-core'

/** What a window of one host does otherwise than that of another. */
export interface WindowMeans {
  /** Answers the file dialog that `work` brings up. */
  readonly choose: (path: string, work: () => Promise<unknown>) => Promise<void>
  /** The first two are reports; work goes on in the first. */
  readonly files: {
    readonly report: string
    readonly other: string
    readonly project: string
    readonly document: string
  }
  /** The native menu takes these keys, where there is one. */
  readonly command: (key: 'save' | 'export' | 'open') => Promise<unknown>
}

/** When which turn stood in the window, in milliseconds of this process. */
export interface Typed {
  readonly turn: number
  readonly at: number
}

/** The turn that a request of the window is about; 0 where it is about none. */
export function turnIn(request: string): number {
  return Number([...request.matchAll(/值(\d+)/gu)].at(-1)?.[1] ?? 0)
}

const short = { timeout: 3000 }

/** Ends when the page is gone; what is told comes in order. */
export async function workInWindow(page: Page, means: WindowMeans, tell: (typed: Typed) => void): Promise<void> {
  for (let turn = 1; !page.isClosed(); turn++) {
    const dice = Math.random()
    try {
      await type(page, turn)
      tell({ turn, at: performance.now() })
      if (dice < 0.05) await openAnother(page, means)
      else if (dice < 0.1) await means.command('save')
      else if (dice < 0.15) await exportIt(page, means)
    } catch {
      // Killed in the middle; or a question that nobody expected stands in the way.
      if (page.isClosed()) return
      await page.keyboard.press('Escape').catch(() => undefined)
    }
  }
}

/** Into the first field of the list. */
async function type(page: Page, turn: number): Promise<void> {
  await page.locator('.fields').getByRole('textbox', { name: '县名', exact: true }).fill(`值${turn}`, short)
}

async function openAnother(page: Page, { choose, command, files }: WindowMeans): Promise<void> {
  const { report, other } = files
  await choose(other, () => command('open'))
  await page.getByRole('button', { name: '留待下次' }).click(short)
  await page.locator('.fields').getByRole('textbox').first().waitFor(short)
  await choose(report, () => command('open'))
  await page.getByRole('button', { name: /^继续上次/u }).click(short)
}

async function exportIt(page: Page, { choose, command, files }: WindowMeans): Promise<void> {
  await command('export')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('仍有待填处也导出').check(short)
  await choose(files.document, () => dialog.getByRole('button', { name: '导出', exact: true }).click(short))
  await page.keyboard.press('Escape')
}
