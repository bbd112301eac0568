import { expect, onTestFinished, test } from 'vitest'
import { body, paragraph, run, wordOf } from '../docx/word-of.ts'
import { openWindow } from './browser.ts'
import { inputOf, linesOf, progressOf, reportFile } from './report.ts'

const cell = (inside: string) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${inside}</w:tc>`
const form = wordOf(
  body(
    paragraph('志愿者登记表') +
      '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>' +
      `<w:tr>${cell(paragraph('姓名'))}${cell('<w:p/>')}</w:tr><w:tr>${cell(paragraph('电话'))}${cell('<w:p/>')}</w:tr></w:tbl>` +
      paragraph('现任职务：', run('          ', '<w:rPr><w:u w:val="single"/></w:rPr>')) +
      paragraph('性别：□男　□女') +
      paragraph('特长：') +
      paragraph('负责人（签字）：'),
  ),
)

test('a form that nobody prepared is offered, and filled in the text and from the list', async () => {
  const { page, close } = await openWindow({ report: reportFile(form, '登记表.docx') })
  onTestFinished(close)
  await page.getByText('这份文件像一张表格：有 7 处空白可以填').waitFor()
  await page.keyboard.press('Control+Shift+B')
  await expect.poll(() => page.locator('.form-offer').count()).toBe(0)
  await inputOf(page, '姓名').fill('李明')
  await inputOf(page, '电话').fill('13800000000')
  expect(await inputOf(page, '性别').getAttribute('placeholder')).toBe('选一项：男 / 女')
  await inputOf(page, '性别').fill('女')
  expect(await inputOf(page, '负责人').getAttribute('placeholder')).toBe('留给签字或盖章，可以不填')
  expect(await linesOf(page)).toEqual(
    expect.arrayContaining(['李明', '13800000000', '性别：□男　☑女'].map((line) => expect.stringContaining(line))),
  )
  await page.locator('.view-line', { hasText: '特长' }).click({ position: { x: 4, y: 4 } })
  await page.keyboard.press('End')
  await page.keyboard.type('书法')
  await expect.poll(() => inputOf(page, '特长').inputValue()).toBe('书法')
  await page.keyboard.press('F9')
  await page.locator('.page-paper .place.filled', { hasText: '李明' }).waitFor()
  if (process.env.PICTURE) await page.screenshot({ path: process.env.PICTURE })
  expect(await progressOf(page)).toContain('5')
  await page.keyboard.press('F9')
  await page.locator('.view-line').first().click()
  for (let key = 0; key < 30; key++) await page.keyboard.press('Control+z')
  await page.getByText('这份文件像一张表格').waitFor()
})
