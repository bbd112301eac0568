/** A report decided as a person does who never takes a hand off the keys. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What is to be said of a field, by its label: its value, or that it stays masked. */
export type Wanted = Readonly<Record<string, string | { readonly keep: boolean }>>

/** Decides field by field, from the place where the report was opened, and counts the keys besides the characters of the values. */
export async function decideByKeys(
  page: Page,
  wanted: Wanted,
  atMost: number,
): Promise<{ keys: number; total: number }> {
  const decided = async () => {
    const said = await page.locator('.toolbar-progress-said').innerText()
    const { done, total } = /(?<done>\d+)\/(?<total>\d+)/u.exec(said)?.groups ?? {}
    return { isAll: done === total, total: Number(total) }
  }
  const label = () => page.locator('.field.active .field-head').getAttribute('title')
  let keys = 0
  while (!(await decided()).isAll && keys <= atMost) {
    const field = (await label()) ?? ''
    const value = wanted[field] ?? ''
    if (typeof value === 'string') await page.keyboard.type(value)
    else {
      await page.keyboard.press('Control+m')
      keys++
    }
    await page.keyboard.press('Tab')
    keys++
    if ((await decided()).isAll) break
    await expect.poll(label).not.toBe(field)
  }
  return { keys, total: (await decided()).total }
}
