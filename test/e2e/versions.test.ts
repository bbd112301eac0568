import { expect, test } from 'vitest'
import { writeProjectFile } from '../../src/app/project-file.ts'
import { filledWork } from '../app/host/test-window.ts'
import { seriousIn } from './axe.ts'
import { briefing, openReport, valuesOf } from './report.ts'

const project = () =>
  writeProjectFile({
    name: '简报.txt',
    source: Buffer.from(briefing),
    session: filledWork(briefing, '12'),
    trail: undefined,
    home: null,
  })

test('an earlier save is looked at, brought back as one step, and undone', async () => {
  const { page } = await openReport(project(), {}, '简报.starfill')
  const save = async (value: string) => {
    await page.locator('.field .value-input input').first().fill(value)
    await page.keyboard.press('Control+s')
    await page.waitForFunction(() => document.title.includes('已保存'))
  }
  await save('旬河')
  await save('清河')
  await page.getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('menuitem', { name: '历史版本' }).click()
  const dialog = page.getByRole('dialog')
  const versions = dialog.getByRole('list', { name: '历史版本' }).getByRole('button')
  await versions.nth(1).waitFor()
  await versions.nth(0).click()
  await dialog.getByText('和现在一样').waitFor()
  await versions.nth(1).click()
  await dialog.getByRole('row', { name: '县名 清河 旬河' }).waitFor()
  expect(await seriousIn(page)).toEqual([])
  await dialog.getByRole('button', { name: '恢复这一版' }).click()
  await expect.poll(async () => (await valuesOf(page))[0]).toBe('旬河')
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(async () => (await valuesOf(page))[0]).toBe('清河')
})
