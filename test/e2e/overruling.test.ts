import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openReport } from './report.ts'

/** Each field in sight with its number of places. */
const fields = (page: Page) =>
  page
    .locator('.field')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [row.querySelector('.field-label')?.textContent, row.querySelector('.fui-Badge')?.textContent ?? '×1'].join(
          ' ',
        ),
      ),
    )
const rowOf = (page: Page, label: string) => page.locator('.field', { has: page.getByText(label, { exact: true }) })

async function choose(page: Page, label: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `“${label}”的更多操作` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

test('what detection decided is explained under the pointer, overruled in the menu or by dragging, and undone by a key', async () => {
  const { page } = await openReport()
  const [first, second, third] = ['县名 ×3', '县教育局培训教师（人） ×1', '县学校（所） ×1']
  await page.locator('.view-line .placeholder').first().hover()
  const hover = page.locator('.monaco-hover:visible')
  await hover.waitFor()
  expect((await hover.innerText()).split(/\n+/u)).toEqual([
    '县名　名称 · 待填',
    '后面是行政级别：“县”',
    expect.stringMatching(/^共 3 处/u),
  ])

  await choose(page, '县名', '当前这处单独成为字段')
  await expect.poll(() => page.locator('.field').count()).toBe(4)
  await page.keyboard.press('Control+z')
  await expect.poll(() => fields(page)).toEqual([first, second, third])
  await page.keyboard.press('Control+y')
  await expect.poll(() => page.locator('.field').count()).toBe(4)
  await page.keyboard.press('Control+z')

  const asked = page.getByRole('alertdialog')
  await rowOf(page, '县学校（所）').locator('.field-label').dragTo(rowOf(page, '县教育局培训教师（人）'))
  await asked.getByText('的单位不同').waitFor()
  expect(await asked.getByRole('button', { name: '合并' }).count()).toBe(0)
  await page.keyboard.press('Escape')
  await rowOf(page, '县学校（所）').locator('.field-label').dragTo(rowOf(page, '县名'))
  expect((await asked.locator('.drop-values').innerText()).split('\n')).toEqual(['县学校（所）：待填', '县名：待填'])
  await asked.getByRole('button', { name: '合并' }).click()
  await expect.poll(() => fields(page)).toEqual(['县名 ×4', second])
  await page.keyboard.press('Control+z')
  await expect.poll(() => fields(page)).toEqual([first, second, third])

  await choose(page, '县学校（所）', '与其他字段合并…')
  await page.getByRole('dialog').getByRole('radio', { name: '县名' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click()
  await expect.poll(() => fields(page)).toEqual(['县名 ×4', second])
  await page.keyboard.press('Control+z')
  await expect.poll(() => fields(page)).toEqual([first, second, third])

  await choose(page, '县学校（所）', '改类型')
  await page.getByRole('menuitemradio', { name: '人员' }).click()
  await expect
    .poll(() => page.locator('.fields-group').allInnerTexts())
    .toEqual(['名称\n1', '人员\n1', '数字与其他\n1'])
})

test('two fields that may be one are asked about, and one key answers; what is said of one is said of all like it', async () => {
  const { page } = await openReport('全县工作简报\n**镇修路。\n**镇种树。\n买书**册，订书**册。\n')
  const offers = page.getByRole('region', { name: '建议' })
  await rowOf(page, '镇名（2）').locator('.field-label').click()
  await expect.poll(() => offers.innerText()).toContain('可能与“镇名”是同一个')
  await page.keyboard.press('Control+j')
  await expect.poll(() => rowOf(page, '镇名').locator('.fui-Badge').innerText()).toBe('×2')
  await page.keyboard.press('Control+z')
  await rowOf(page, '镇名（2）').locator('.field-label').click()
  await offers.getByRole('button', { name: '不是' }).click()
  await expect.poll(() => offers.innerText()).not.toContain('可能与')

  const [first] = await page
    .locator('.field-label')
    .allInnerTexts()
    .then((all) => all.filter((one) => one.includes('册')))
  await choose(page, first ?? '', '改类型')
  await page.getByRole('menuitemradio', { name: '名称' }).click()
  await expect.poll(() => offers.innerText()).toContain('同样的还有 1 处')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+j')
  await expect.poll(() => page.locator('.fields-group').allInnerTexts()).toEqual(['名称\n4'])
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.locator('.fields-group').allInnerTexts()).toEqual(['名称\n3', '数字与其他\n1'])
})
