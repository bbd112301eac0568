import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { emptyFolder } from '../files/folder.ts'
import { starfill } from './program.ts'

const report = '全年培训教师**人，\r\n资助学生*人次。\r\n'

async function folderWith(name: string, content: string | Uint8Array): Promise<string> {
  const folder = await emptyFolder()
  await writeFile(join(folder, name), content)
  return folder
}

test('the JSON has the promised keys, and offsets of the text without its byte-order mark', async () => {
  const folder = await folderWith('r.txt', `\ufeff${report}`)
  const { code, out, err } = await starfill(folder, ['detect', 'r.txt', '--json'])
  const found = JSON.parse(out)
  expect({ code, err, report: found.report }).toEqual({
    code: 0,
    err: '',
    report: { format: 'text', encoding: 'utf-8', length: report.length },
  })
  expect(found.placeholders).toEqual([
    {
      start: 6,
      end: 8,
      text: '**',
      kind: 'figure',
      unit: '人',
      digits: 2,
      field: found.fields[0].id,
      reason: expect.any(String),
    },
    {
      start: 16,
      end: 17,
      text: '*',
      kind: 'figure',
      unit: '人次',
      digits: 1,
      field: found.fields[1].id,
      reason: expect.any(String),
    },
  ])
  expect(found.fields.map((field: object) => Object.keys(field))).toEqual(
    Array(2).fill(['id', 'kind', 'label', 'unit', 'digits', 'count']),
  )
})

test.each([
  ['r.txt', iconv.encode(report, 'gb18030'), { format: 'text', encoding: 'gb18030' }],
  ['r.md', Buffer.from(report, 'utf16le'), { format: 'markdown', encoding: 'utf-16le' }],
])('%s is read in its own encoding and format', async (name, content, expected) => {
  const { out } = await starfill(await folderWith(name, content), ['detect', name, '--json'])
  expect(JSON.parse(out).report).toEqual({ ...expected, length: report.length })
})

test('without --json there is a table on stdout and a sum on stderr', async () => {
  const folder = await folderWith('r.txt', '全年培训教师**人。')
  const [chinese, english] = [
    await starfill(folder, ['detect', 'r.txt']),
    await starfill(folder, ['--lang', 'en', 'detect', 'r.txt']),
  ]
  expect(chinese.out.split('\n').map((line) => line.split(/\s+/u))).toEqual([
    ['字段', '类型', '单位', '处数'],
    [expect.stringContaining('教师'), '数字', '人', '1'],
    [''],
  ])
  expect([chinese.err, english.err]).toEqual(['共 1 处占位符，1 个字段。\n', 'Placeholders: 1. Fields: 1.\n'])
})

test('other masks count only when they are asked for', async () => {
  const folder = await folderWith('r.txt', '全年培训教师××人。')
  const runs = [
    await starfill(folder, ['detect', 'r.txt', '--json']),
    await starfill(folder, ['detect', 'r.txt', '--json', '--masks', 'stars,crosses']),
  ]
  expect(runs.map(({ out }) => JSON.parse(out).placeholders.length)).toEqual([0, 1])
})

test('a report without placeholders says what to try', async () => {
  const { code, out, err } = await starfill(await folderWith('r.txt', '没有掩码。'), ['detect', 'r.txt'])
  expect([code, out, err]).toEqual([
    0,
    '',
    '没有找到占位符。如果报告用 ×、X 或“某”作掩码，请加 --masks，例如 --masks stars,crosses。\n',
  ])
})

test('--explain says what spoke for what, and --json carries it with what was passed over and what may be one', async () => {
  const folder = await folderWith('r.md', '全县工作。\n请在**规定时间**内提交。\n**镇有**人。\n**镇有**户。\n')
  const told = await starfill(folder, ['detect', 'r.md', '--explain', '--lang', 'en'])
  const { placeholders, passedOver, maybeSame, fields } = JSON.parse(
    (await starfill(folder, ['detect', 'r.md', '--explain', '--json'])).out,
  )
  expect(told.out).toContain('rule figure (sure 2): figure')
  expect(told.out).toContain('read as marks of Markdown')
  expect([
    placeholders.every(({ evidence }: { evidence?: object }) => evidence),
    passedOver.map(({ code }: { code: string }) => code),
    maybeSame,
  ]).toEqual([true, ['emphasis', 'emphasis'], [{ field: fields[1].id, other: fields[0].id, reason: 'same-level' }]])
})
