import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readProjectFile } from '../../src/app/project-file.ts'
import { trailFrom } from '../../src/core/trail-file.ts'
import { seriousIn } from './axe.ts'
import { downloadOf, inputOf, openReport } from './report.ts'

test('a key made in the settings signs what is done from then on', async () => {
  const { page } = await openReport('全县**所学校。\n')
  await page.getByRole('button', { name: '更多', exact: true }).click()
  await page.getByRole('menuitem', { name: '设置' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('您的姓名').fill('王审核')
  await dialog.getByLabel('密钥的密码', { exact: true }).fill('开门')
  await dialog.getByLabel('再输一次密钥的密码').fill('开门')
  await dialog.getByRole('button', { name: '做一个密钥' }).click()
  const key = await dialog.locator('.signing-key').innerText()
  expect(key).toMatch(/^[\w-]{43}$/u)
  expect(await seriousIn(page)).toEqual([])
  await dialog.getByRole('button', { name: '关闭' }).click()
  await inputOf(page, '学校（所）').fill('12')
  const saved = await downloadOf(page, () => page.keyboard.press('Control+s'))
  const path = await saved.path()
  const file = readProjectFile(readFileSync(path), path)
  const trail = file.ok ? trailFrom(file.value.trail) : file
  const entries = trail.ok ? trail.value.entries : []
  expect(entries.map((entry) => [entry.deed, entry.by, entry.key])).toEqual([
    ['opened', '', undefined],
    ['filled', '王审核', key],
    ['saved', '王审核', key],
  ])
})
