import { readFileSync, writeFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { checkProject } from '../../src/app/check/project.ts'
import { readProjectFile, writeProjectFile } from '../../src/app/project-file.ts'
import { sealing } from '../../src/app/trail.ts'
import { actsBetween } from '../../src/core/acts.ts'
import { detect } from '../../src/core/detect.ts'
import { readWork, writeWork } from '../../src/core/project.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { addEntries, storedTrail } from '../../src/core/trail.ts'
import { trailFrom } from '../../src/core/trail-file.ts'
import { viewOf } from '../../src/core/view.ts'
import { zonedTime } from '../../src/core/zoned-time.ts'
import { seriousIn } from './axe.ts'
import { openWindow } from './browser.ts'
import { briefing, inputOf, reportFile, untilEditable, valuesOf } from './report.ts'

function read(path: string) {
  const file = readProjectFile(readFileSync(path), path)
  if (!file.ok) throw new Error('not a project')
  return file.value
}

/** Somebody on another machine fills fields by their labels, and saves. */
function fillElsewhere(path: string, values: Readonly<Record<string, string>>): void {
  const file = read(path)
  const work = readWork(file.session)
  const trail = trailFrom(file.trail)
  if (!work.ok) throw new Error('no work')
  const before = startSession(work.value.detection, work.value)
  const after = viewOf(before).fields.reduce((now, { id, label }) => {
    const value = values[label]
    return value === undefined ? now : reduce(now, { type: 'fill', field: id, value })
  }, before)
  const acts = actsBetween(before, after, { by: '', at: zonedTime(new Date()) })
  const told = storedTrail(addEntries(trail.ok ? trail.value.entries : [], acts, sealing))
  writeFileSync(path, writeProjectFile({ ...file, session: writeWork(after), trail: told }))
}

test('what was changed underneath comes in, and what both changed is asked about', async () => {
  const session = writeWork(startSession(detect(briefing, { format: 'text', masks: ['stars'] })))
  const empty = writeProjectFile({
    name: '简报.txt',
    source: Buffer.from(briefing),
    session,
    trail: storedTrail([]),
    home: null,
  })
  const path = reportFile(empty, '简报.starfill')
  const { page, close } = await openWindow({ report: path })
  onTestFinished(close)
  await untilEditable(page)
  await inputOf(page, '县名').fill('旬河')
  await page.keyboard.press('Control+s')
  await page.waitForFunction(() => document.title.includes('已保存'))

  fillElsewhere(path, { 县名: '清河', '县学校（所）': '12' })
  await page.locator('.field .value-input input').nth(1).fill('1234')
  await page.keyboard.press('Control+s')
  await expect.poll(() => valuesOf(page)).toEqual(['清河', '1234', '12'])
  await page.getByText('别处保存的 2 处修改已合并进来').waitFor()
  await page.waitForFunction(() => document.title.includes('已保存'))

  fillElsewhere(path, { 县名: '白河', '县学校（所）': '13' })
  await page.getByText('项目文件在别处保存过。').waitFor()
  await page.locator('.field .value-input input').nth(0).fill('黑河')
  await page.locator('.field .value-input input').nth(2).fill('14')
  await page.keyboard.press('Control+s')
  const dialog = page.getByRole('alertdialog')
  await dialog.getByText('这个项目在别处也改过').waitFor()
  await dialog.getByRole('radio', { name: '白河' }).check()
  expect(await seriousIn(page)).toEqual([])
  await dialog.getByRole('button', { name: '合并并保存' }).click()
  await expect.poll(() => valuesOf(page)).toEqual(['白河', '1234', '14'])
  await page.waitForFunction(() => document.title.includes('已保存'))
  const checked = await checkProject(read(path), 'zh-CN')
  const doubts = checked.ok ? checked.value.findings.filter(({ code }) => code.startsWith('trail')) : checked.messages
  expect(doubts).toEqual([])
  expect(checked.messages).toMatchObject([{ code: 'trail-whole' }])
})
