import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { openReport } from './report.ts'

const sample = (ending: string) =>
  readFileSync(resolve(import.meta.dirname, `../../templates/samples/new-year-message.${ending}`), 'utf8')

test('a message of 60 places is decided by keys alone: a key for each field and one more for each that is kept, besides the values', async () => {
  const values: Readonly<Record<string, string | { readonly keep: boolean }>> = JSON.parse(sample('values.json'))
  const { page } = await openReport(sample('txt'), {}, '贺词.txt')
  const decided = async () => {
    const said = await page.locator('.toolbar-progress-said').innerText()
    const { done, total } = /(?<done>\d+)\/(?<total>\d+)/u.exec(said)?.groups ?? {}
    return { isAll: done === total, total: Number(total) }
  }
  const label = () => page.locator('.field.active .field-head').getAttribute('title')
  let keys = 0
  while (!(await decided()).isAll && keys < 200) {
    const field = (await label()) ?? ''
    const value = values[field] ?? ''
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
  expect([keys, (await decided()).total]).toEqual([54, 60])
})
