import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../files/folder.ts'
import { starfill } from './program.ts'

async function share(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await emptyFolder()
  await mkdir(join(folder, '局', '2024'), { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, '局', name), content)
  return folder
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

test('detect of a folder tells each report in it and below on a line of JSON, and passes over what is none', async () => {
  const folder = await share({
    'a.txt': '教师**人。',
    '2024/b.md': '学校*所。',
    '~$a.docx': 'x',
    '说明.pdf': 'x',
    '.x.txt': '**',
  })
  const { code, out, err } = await starfill(folder, ['detect', '局'])
  const told = lines(out)
  expect([code, err]).toEqual([0, ''])
  expect(told.map(({ path }) => path)).toEqual([join('局', '2024', 'b.md'), join('局', 'a.txt')])
  expect(told.map(({ placeholders }) => placeholders.length)).toEqual([1, 1])
})

test('check of a folder ends with the exit code of the worst file', async () => {
  const clean = await share({ 'a.txt': '教师36人。' })
  expect((await starfill(clean, ['check', '局'])).code).toBe(0)
  const open = await share({ 'a.txt': '教师36人。', 'b.txt': '教师**人。' })
  expect((await starfill(open, ['check', '局'])).code).toBe(1)
  const unreadable = await share({ 'a.txt': new Uint8Array([0, 1, 2, 0xff]), 'b.txt': '教师**人。' })
  const { code, out } = await starfill(unreadable, ['check', '局'])
  expect([code, lines(out).map(({ outcome }) => outcome)]).toEqual([3, ['unreadable', 'findings']])
  expect(lines(out)[0].messages[0]).toContain('a.txt')
})

test('a folder without reports is said', async () => {
  const folder = await share({})
  const { code, err } = await starfill(folder, ['detect', '局'])
  expect([code, err]).toEqual([3, expect.stringContaining('没有报告')])
})
