import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { emptyFolder, namesIn } from '../files/folder.ts'
import { starfill } from './program.ts'

test('a report of a hundred and thirty thousand fields is listed to the last', { timeout: 120_000 }, async () => {
  const folder = await emptyFolder()
  const lines = Array.from({ length: 130_000 }, (_, index) => `第${index}项经费**元。`)
  await writeFile(join(folder, '多.txt'), lines.join('\n'))
  const { code, err } = await starfill(folder, ['detect', '多.txt'])
  expect([code, err]).toEqual([0, expect.stringContaining('130000')])
})

test('of two hundred thousand rows that name no field two hundred are said, and how many more there are', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, '报告.txt'), '甲县有**所学校。\n')
  const rows = Array.from({ length: 200_000 }, (_, index) => [`没有${index}`, '1'])
  await writeFile(join(folder, '值.json'), JSON.stringify(Object.fromEntries(rows)))
  const { code, err } = await starfill(folder, ['fill', '报告.txt', '--values', '值.json', '--out', '成.docx'])
  const lines = err.trim().split('\n')
  expect([code, lines.length, lines.at(-1)]).toEqual([3, 201, '另有 199800 条没有列出。'])
  expect(await namesIn(folder)).not.toContain('成.docx')
})

test('JSON of great depth is refused in a sentence', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, '报告.txt'), '甲县有**所学校。\n')
  await writeFile(join(folder, '值.json'), `{"a": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`)
  const { code, err } = await starfill(folder, ['fill', '报告.txt', '--values', '值.json', '--out', '成.docx'])
  expect([code, err.trim().split('\n').length, err]).toEqual([3, 1, expect.stringContaining('“a”')])
})

test('the name of a file and the words of a report move no cursor', async () => {
  const folder = await emptyFolder()
  const name = '\u001b[2J\u202e.txt'
  const missing = await starfill(folder, ['detect', name])
  await writeFile(join(folder, '报告.txt'), `${'甲县教育局培训教师若干，'.repeat(20)}\u001b[31m红县有**所学校。\n`)
  const { out, err } = await starfill(folder, ['detect', '报告.txt'])
  const said = missing.err + out + err
  expect(missing.err).toContain('‹U+001B›[2J‹U+202E›.txt')
  expect(said).not.toMatch(/[\u001b\u202e]/u)
})

test('a part that is packed too tightly is refused with the option that opens it, and filled and proved with it', async () => {
  const folder = await emptyFolder()
  const large = { 'word/media/a.bin': Buffer.alloc(65 * 1024 * 1024) }
  await writeFile(
    join(folder, 'r.docx'),
    wordOf({ 'word/document.xml': body(paragraph('甲县有**所学校。')), ...large }),
  )
  const refused = await starfill(folder, ['detect', 'r.docx'])
  expect([refused.code, refused.err]).toEqual([3, expect.stringMatching(/超过 64 MB.*--largest-part MB/u)])
  const tooLittle = await starfill(folder, ['detect', 'r.docx', '--largest-part', '63'])
  expect([tooLittle.code, tooLittle.err]).toEqual([2, expect.stringContaining('64 到 256')])
  const listed = await starfill(folder, ['detect', 'r.docx', '--json', '--largest-part', '65'])
  const [field] = JSON.parse(listed.out).fields
  await writeFile(join(folder, 'v.json'), JSON.stringify({ [field.id]: '12' }))
  const fill = ['fill', 'r.docx', '--values', 'v.json', '--out', 'o.docx']
  expect((await starfill(folder, fill)).code).toBe(3)
  expect((await starfill(folder, [...fill, '--copy', 'public', '--largest-part', '65'])).code).toBe(0)
  // Rows by threads as well, which know nothing of what this process was told.
  await writeFile(join(folder, 't.csv'), `${field.label}\n${'12\n'.repeat(40)}`)
  const batch = ['batch', 'r.docx', '--table', 't.csv', '--out-dir', 'd', '--threads', '2']
  expect((await starfill(folder, batch)).code).toBe(3)
  const filled = await starfill(folder, [...batch, '--largest-part', '65', '--json'])
  expect([filled.code, filled.out.match(/"hash":"/gu)?.length]).toEqual([0, 40])
})
