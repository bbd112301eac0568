import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeProjectFile } from '../../src/app/project-file.ts'
import { trailFrom } from '../../src/core/trail-file.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { reviewed } from '../app/finish/reviewed.ts'
import { seriousIn } from './axe.ts'
import { openReport } from './report.ts'

const text = [
  '全县教育工作简报',
  '**县教育局培训教师***人，其中女教师***人，**县获奖。',
  '学生***被县一中录取，李晨曦、王若溪两名同学被师范大学录取。',
  '资助学生**人次，联系电话13800138000。',
  '',
].join('\n')

/** A copy that 张填报 filled and nobody reviewed. */
const filled = () =>
  reviewed(
    {
      text,
      decide: ({ kind }) =>
        kind === 'person'
          ? { state: 'kept', value: '欧阳若兰' }
          : { state: 'filled', value: kind === 'name' ? '旬河' : '120' },
      note: () => null,
      pass: null,
    },
    '简报.txt',
  )

function projectOf({ name, bytes, session, trail }: ReturnType<typeof filled>, changed = trail): Uint8Array {
  return writeProjectFile({ name, source: bytes, session, trail: changed, home: null })
}

const waiting = async (page: Page) =>
  Number(/待审 (?<count>\d+)/u.exec(await page.locator('.review-progress').innerText())?.groups?.count)

/** Returns the first `returned` fields, approves the others, and says of each finding why it may stand, all from the keyboard. */
async function walk(page: Page, returned: number): Promise<{ readonly findings: number; readonly fields: number }> {
  const done = { findings: 0, fields: 0 }
  for (let left = await waiting(page); left > 0; left--) {
    const isFinding = await page.locator('.review-card', { hasText: '报告自己的文字' }).count()
    const isReturned = isFinding === 0 && done.fields < returned
    done[isFinding ? 'findings' : 'fields']++
    await page.keyboard.press(isReturned ? 'r' : 'a')
    const note = page.locator('.review-card input')
    const isAnswered = async () => (await note.count()) > 0 || (await waiting(page)) < left
    await expect.poll(isAnswered).toBe(true)
    if (isReturned || (await note.count()) > 0) {
      await note.fill(isReturned ? '与台账不一致' : '已经公开报道')
      await page.keyboard.press('Enter')
    }
    await expect.poll(() => waiting(page)).toBe(left - 1)
  }
  return done
}

async function linesIn(download: Download): Promise<readonly string[]> {
  const read = readDocument(readFileSync(await download.path()))
  return read.ok ? read.value.paragraphs.map((paragraph) => paragraph.text) : []
}

test('a reviewer walks every field and finding by keys, returns two, and takes the public copy with its record', async () => {
  const settings = { reviewer: '李审核', twoPersons: true, viewOfWord: 'text' } as const
  const { page } = await openReport(projectOf(filled()), { settings }, '简报.starfill')
  await page.keyboard.press('Control+2')
  await page.locator('.review-card').waitFor()
  // What the checks find joins the fields once they have looked.
  await expect.poll(() => waiting(page)).toBeGreaterThan(5)
  const all = await waiting(page)
  const done = await walk(page, 2)
  expect([done.fields + done.findings, done.findings > 1, await seriousIn(page)]).toEqual([all, true, []])

  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))
  await page.keyboard.press('Control+e')
  await page.getByRole('radio', { name: /^公开稿/u }).check()
  await page.getByRole('checkbox', { name: /^同时写出审核记录/u }).check()
  // Two are returned: the copy leaves with a reason.
  await page.getByLabel('仍要导出的理由').fill('两处另行更正')
  await page.getByRole('button', { name: '看看公开稿里留下什么' }).click()
  await page.getByText('会检查的内容里，公开稿没有留下需要看的。').waitFor()
  expect(downloads).toEqual([])
  await page.getByRole('button', { name: '导出', exact: true }).click()
  await page.getByText('审核记录：“').waitFor()
  await expect.poll(() => downloads.length).toBe(2)
  const [copy, record] = await Promise.all(downloads.map(linesIn))
  const kept = [copy, record].map((lines) => lines?.some((line) => line.includes('欧阳若兰')))
  const count = (said: string) => record?.filter((line) => line === said).length
  expect([
    kept,
    copy?.some((line) => line.startsWith('学生***被县一中录取')),
    record?.[0],
    count('退回'),
    record?.some((line) => line.includes('首尾相连')),
    count('导出公开稿'),
    count('两处另行更正'),
  ]).toEqual([[false, false], true, '审核记录', 6, true, 1, 1])
})

test('a trail that was changed by hand is said when its project is opened, and work goes on', async () => {
  const input = filled()
  const stored = trailFrom(input.trail)
  const entries = stored.ok ? stored.value.entries.map((entry) => ({ ...entry, by: '别人' })) : []
  const { page } = await openReport(projectOf(input, { ...(stored.ok && stored.value), entries }), {}, '简报.starfill')
  await page.getByText('操作记录第 1 条（别人').waitFor()
  await page.keyboard.press('Control+2')
  await page.locator('.review-card').waitFor()
  expect(await waiting(page)).toBeGreaterThan(3)
})
