import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { defaultSettings } from '../../src/app/contract.ts'
import { body, wordOf } from '../docx/word-of.ts'
import { seriousIn } from './axe.ts'
import { chooseInMenu, downloadOf, linesOf, openReport, valuesOf } from './report.ts'

/** Selects so many characters from the beginning of a line, by the keyboard. */
async function select(page: Page, line: number, count: number): Promise<void> {
  await page.keyboard.press('Control+Home')
  for (let down = 1; down < line; down++) await page.keyboard.press('ArrowDown')
  for (let at = 0; at < count; at++) await page.keyboard.press('Shift+ArrowRight')
}

const told = (page: Page) => page.locator('.notices')

test('selected words are counted, masked at all places with one key, kept with their value, and come back with another', async () => {
  const { page } = await openReport('旬河县教育局牵头，**县跟进。\n旬河县教育局总结。\n')
  await select(page, 1, 3)
  await page.getByText('“旬河县”共 2 处可遮盖').waitFor()
  await page.keyboard.press('Control+Shift+M')
  await expect.poll(() => linesOf(page)).toEqual(['**县教育局牵头，**县跟进。', '**县教育局总结。'])
  await told(page).getByText('“旬河县”已遮盖 2 处').waitFor()
  expect((await valuesOf(page)).toSorted()).toEqual(['', '旬河'])
  // What is left of the selection is let go.
  await page.keyboard.press('Control+Shift+M')
  await told(page).getByText('没有选中文字').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => linesOf(page)).toEqual(['旬河县教育局牵头，**县跟进。', '旬河县教育局总结。'])
})

test('what cannot be masked is said, from the context menu too', async () => {
  const { page } = await openReport('旬河县教育局牵头，**县跟进。\n旬河县教育局总结。\n')
  await select(page, 1, 11)
  await page.getByRole('button', { name: '遮盖所选文字' }).click()
  await told(page).getByText('选中的文字里有占位符').waitFor()
  await page.locator('.view-lines').click({ position: { x: 60, y: 70 } })
  await select(page, 2, 3)
  await page.keyboard.press('Shift+F10')
  await chooseInMenu(page, '遮盖所选文字')
  await expect.poll(() => linesOf(page)).toEqual(['**县教育局牵头，**县跟进。', '**县教育局总结。'])
})

test('in a Word document the mask lands in the run, and what was bold stays bold', async () => {
  const bold = '<w:r><w:rPr><w:b/></w:rPr><w:t>旬河县</w:t></w:r>'
  const word = wordOf({
    'word/document.xml': body(`<w:p>${bold}<w:r><w:t>教育局培训教师**人。</w:t></w:r></w:p>`),
  })
  const { page } = await openReport(word, {}, '学校.docx')
  await select(page, 1, 3)
  await page.keyboard.press('Control+Shift+M')
  await expect.poll(() => linesOf(page)).toEqual(['**县教育局培训教师**人。'])
  await page.locator('.view-line .placeholder.open').click()
  await page.keyboard.type('12')
  await page.keyboard.press('Control+e')
  const button = page.getByRole('dialog').getByRole('button', { name: '导出', exact: true })
  const download = await downloadOf(page, () => button.click())
  const { value } = await mammoth.convertToHtml({ buffer: readFileSync(await download.path()) })
  expect(value).toBe('<p><strong>**县</strong>教育局培训教师12人。</p>')
})

test('suggestions are walked, ticked and masked from the keyboard, all of them or a kind at once', async () => {
  const report = '旬河县教育局局长刘建国主持，赵小月、祁一两名同学获奖。\n联系人：周海燕，电话13812345678。旬河教育。\n'
  const userData = mkdtempSync(join(tmpdir(), 'starfill-e2e-'))
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ ...defaultSettings, reviewer: '李审核' }))
  const { page } = await openReport(`${report}**县跟进。\n`, { userData })
  await page.getByRole('tab', { name: '脱敏建议' }).press('Enter')
  await page.getByRole('button', { name: '遮盖勾选的 7 项（7 处）' }).waitFor()
  await page.getByRole('checkbox', { name: '遮盖“旬河”' }).press('Space')
  await page.getByRole('button', { name: '遮盖勾选的 6 项（6 处）' }).waitFor()
  await page.getByRole('button', { name: '周海燕 1 处' }).press('Enter')
  await page.getByText('“周海燕”共 1 处可遮盖').waitFor()
  expect(await seriousIn(page)).toEqual([])
  await page.getByRole('button', { name: '“刘建国”可以公开' }).press('Enter')
  await page.keyboard.press('Enter')
  await page.getByText('请写明理由').waitFor()
  await page.getByRole('textbox', { name: '可以公开的理由' }).fill('公示的领导')
  await page.keyboard.press('Enter')
  await page.getByText('李审核：公示的领导').waitFor()
  await page.getByRole('button', { name: '全部遮盖：人名' }).press('Enter')
  await told(page).getByText('3 项已遮盖，共 3 处').waitFor()
  expect((await linesOf(page))[0]).toBe('旬河县教育局局长刘建国主持，***、**两名同学获奖。')
  await page.getByRole('button', { name: '遮盖勾选的 2 项（2 处）' }).press('Enter')
  await expect
    .poll(() => linesOf(page))
    .toEqual([
      '**县教育局局长刘建国主持，***、**两名同学获奖。',
      '联系人：***，电话***********。旬河教育。',
      '**县跟进。',
    ])
  await page.getByRole('tab', { name: '问题' }).click()
  const clear = page.locator('.finding', { hasText: '取值“旬河”' })
  await clear.getByRole('button', { name: '遮盖', exact: true }).click()
  await expect.poll(async () => (await linesOf(page))[1]).toBe('联系人：***，电话***********。**教育。')
})
