import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { seriousIn } from './axe.ts'
import { openWindow } from './browser.ts'
import { inputOf, openReport } from './report.ts'

const themes = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['contrast', { contrast: 'more' }],
] as const

/** What axe says of each view and dialog, by its name. */
async function judge(page: Page, views: Readonly<Record<string, () => Promise<unknown>>>) {
  const said: Record<string, readonly string[]> = {}
  for (const [view, show] of Object.entries(views)) {
    await show()
    said[view] = await seriousIn(page)
  }
  return Object.fromEntries(Object.entries(said).filter(([, found]) => found.length > 0))
}

test.each(themes)('axe finds nothing serious in any view or dialog: %s', async (theme, browser) => {
  const { page } = await openReport(undefined, { browser })
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(theme)
  const key = (name: string, ready: string) => async () => {
    await page.keyboard.press(name)
    await page.waitForSelector(ready)
  }
  const away = async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  const more = async (item: string) => {
    await away()
    await page.getByRole('button', { name: '更多', exact: true }).click()
    await page.getByRole('menuitem', { name: item }).click()
    await page.waitForSelector('[role=dialog]')
  }
  const found = await judge(page, {
    fill: async () => {
      await inputOf(page, '县学校（所）').fill('12所')
      await page.getByRole('button', { name: '改正' }).first().waitFor()
      await page.keyboard.press('Control+Enter')
      await page.keyboard.press('Control+m')
    },
    passedOver: () => page.getByRole('tab', { name: /跳过的星号/u }).click(),
    export: key('Control+e', '[role=dialog]'),
    exported: async () => {
      await page.getByLabel('仍有待填处也导出').check()
      await page.getByRole('dialog').getByRole('button', { name: '导出' }).click()
      await page.getByText('已导出').waitFor()
    },
    keys: async () => {
      await away()
      await key('F1', '[role=dialog]')()
    },
    settings: () => more('设置'),
    templates: async () => {
      await away()
      await page.getByRole('button', { name: '模板' }).click()
      await page.waitForSelector('[role=dialog]')
    },
    fieldMenu: async () => {
      await away()
      await page.getByRole('button', { name: '“县名”的更多操作' }).click()
      await page.waitForSelector('[role=menu]')
    },
    join: async () => {
      await page.getByRole('menuitem', { name: '与其他字段合并' }).click()
      await page.waitForSelector('[role=dialog]')
    },
    preview: async () => {
      await away()
      await key('Control+3', 'section.docx')()
    },
  })
  expect(found).toEqual({})
})

test.each(themes)(
  'axe finds nothing serious before anything is open, nor in what goes wrong: %s',
  async (_, browser) => {
    const { page, close } = await openWindow({ browser })
    onTestFinished(close)
    const found = await judge(page, {
      empty: () => page.waitForSelector('.empty'),
      notice: async () => {
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          page.getByRole('button', { name: '打开报告' }).click(),
        ])
        await chooser.setFiles({ name: '扫描件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') })
        await page.getByText('是 PDF').waitFor()
      },
    })
    expect(found).toEqual({})
  },
)
