import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { body, paragraph, part, wordOf } from '../docx/word-of.ts'
import { emptyFolder, stateOf } from '../files/folder.ts'
import { starfill } from './program.ts'

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await emptyFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

test('a finished report is clean', async () => {
  const folder = await folderWith({ 'r.txt': '全年培训教师36人。' })
  expect(await starfill(folder, ['check', 'r.txt'])).toEqual({ code: 0, out: '', err: '没有发现问题。\n' })
})

test('open placeholders are listed with line and column, and refused', async () => {
  const folder = await folderWith({ 'r.txt': '全年培训教师36人。\r\n资助学生*人次。\n' })
  const { code, out, err } = await starfill(folder, ['check', 'r.txt'])
  expect([code, out, err]).toEqual([
    1,
    expect.stringMatching(/^第 2 行第 5 列 错误：“\*”还没有填写.*\n$/u),
    '发现 1 个问题。\n',
  ])
})

test('a report with the values it is to be filled with is checked as it will be', async () => {
  const folder = await folderWith({ 'r.txt': '培训教师****人，\n资助学生*人次。\n' })
  const fields = JSON.parse((await starfill(folder, ['detect', 'r.txt', '--json'])).out).fields
  await writeFile(join(folder, 'v.json'), JSON.stringify({ [fields[0].label]: '36人', [fields[1].id]: '5' }))
  const { code, out } = await starfill(folder, ['check', 'r.txt', '--values', 'v.json', '--json'])
  const found = JSON.parse(out).findings.filter(({ severity }: { readonly severity: string }) => severity === 'error')
  expect([code, found]).toEqual([
    1,
    [
      {
        code: 'unit-twice',
        severity: 'error',
        start: 4,
        end: 8,
        text: '****',
        field: fields[0].label,
        message: '“36人”里的“人”文中已有，会重复。请删去。',
      },
    ],
  ])
})

test('a mask that the values fill and that still stands in a finished text is open', async () => {
  const folder = await folderWith({ 'r.txt': '培训教师**人，资助学生5人次。\n' })
  const [field] = JSON.parse((await starfill(folder, ['detect', 'r.txt', '--json'])).out).fields
  await writeFile(join(folder, 'v.json'), JSON.stringify({ [field.id]: '36', 资助学生: '5' }))
  const { code, out } = await starfill(folder, ['check', 'r.txt', '--values', 'v.json'])
  expect([code, out]).toEqual([1, expect.stringMatching(/^第 1 行第 5 列 错误：“\*\*”还没有填写/u)])
})

test('fields that the values keep may be masked, but their values may not appear', async () => {
  const report = '全年培训教师**人。\n云山县教育局。\n'
  const folder = await folderWith({ 'r.txt': report })
  const [field] = JSON.parse((await starfill(folder, ['detect', 'r.txt', '--json'])).out).fields
  await writeFile(
    join(folder, 'v.json'),
    JSON.stringify({ [field.label]: { value: '云山县', keep: true }, 别的: '教育局' }),
  )
  const { code, out } = await starfill(folder, ['check', 'r.txt', '--values', 'v.json', '--json'])
  expect([code, JSON.parse(out)]).toEqual([
    1,
    {
      report: { format: 'text', encoding: 'utf-8', length: report.length },
      findings: [
        {
          code: 'kept-value-found',
          severity: 'error',
          start: 11,
          end: 14,
          text: '云山县',
          field: field.label,
          message: expect.stringContaining('明文'),
          place: expect.stringMatching(/^[\da-f]{12}$/u),
        },
      ],
      proof: {
        whole: null,
        filled: 1,
        unchanged: false,
        kept: [{ field: field.label, by: 'unproved' }],
        pictures: 0,
      },
    },
  ])
})

test('a finished Word document is proved, each kept value in its own way, and no file that is read is written', async () => {
  const folder = await emptyFolder()
  const master = wordOf({
    'word/document.xml': body(paragraph('全年培训教师**人。') + paragraph('组织教研活动*次。')),
    'word/header1.xml': part('w:hdr', paragraph('资助学生****人次')),
  })
  await writeFile(join(folder, 'r.docx'), master)
  const kept = (value: string) => ({ value, keep: true })
  const values = { '培训教师（人）': '36', '资助学生（人次）': kept('1234'), '组织教研活动（次）': kept('5') }
  await writeFile(join(folder, 'v.json'), JSON.stringify(values))
  const original = await stateOf(join(folder, 'r.docx'))
  const filled = await starfill(folder, ['fill', 'r.docx', '--values', 'v.json', '--out', 'o.docx'])
  const finished = await stateOf(join(folder, 'o.docx'))
  const check = (...more: readonly string[]) =>
    starfill(folder, ['check', 'o.docx', '--values', 'v.json', ...more], 'en_GB.UTF-8')
  const [alone, beside, json] = [await check(), await check('--report', 'r.docx'), await check('--json')]
  const whole = 'The file is whole: every part can be read, has a type and refers only to what is there.'
  const searched =
    '资助学生（人次）: kept; searched for in every part as characters, number, date or code, found nowhere (pinyin, pixels, other words for it are not looked for).'
  expect([filled.code, alone, beside, JSON.parse(json.out).proof]).toEqual([
    0,
    {
      code: 1,
      out: [
        'error: It is not proved that the value of 组织教研活动（次） is gone: it is too short to be searched for. Name the report that the document was made from with --report; then each of its places is looked at.',
        whole,
        'Values that stand in the document: 1.',
        searched,
        '组织教研活动（次）: kept; NOT proved.\n',
      ].join('\n'),
      err: 'Findings: 1.\n',
    },
    {
      code: 0,
      out: [
        whole,
        'Beside the report: 1 place filled, everything else as it was.',
        searched,
        '组织教研活动（次）: kept; a mask stands at each of its places.\n',
      ].join('\n'),
      err: 'Nothing found.\n',
    },
    {
      whole: true,
      filled: 1,
      unchanged: false,
      kept: [
        { field: '资助学生（人次）', by: 'search' },
        { field: '组织教研活动（次）', by: 'unproved' },
      ],
      pictures: 0,
    },
  ])
  const others = [
    await starfill(folder, ['detect', 'r.docx']),
    await starfill(folder, ['values', 'r.docx', '--out', 'w.json']),
    await starfill(folder, ['mask', 'r.docx', '--find', '全年', '--out', 'm.docx']),
    await starfill(folder, ['fill', 'r.docx', '--values', 'v.json', '--out', 'r.docx']),
    await starfill(folder, ['mask', 'r.docx', '--find', '教师', '--out', 'r.docx']),
  ]
  expect([
    others.map(({ code }) => code),
    await stateOf(join(folder, 'r.docx')),
    await stateOf(join(folder, 'o.docx')),
  ]).toEqual([[0, 0, 0, 4, 4], original, finished])
})

test('a document that cannot be read is no document to prove', async () => {
  const folder = await folderWith({ 'o.docx': 'PK\u0003\u0004 not really', 'v.json': '{}' })
  expect((await starfill(folder, ['check', 'o.docx', '--values', 'v.json'])).code).toBe(3)
})

test('findings of one line and of several are told by their line and column', async () => {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'r.txt'), '首行\n教师**人，学生**人。\r\n\r\n末行**所，*处')
  const { out } = await starfill(folder, ['check', 'r.txt'])
  const places = [...out.matchAll(/第 (\d+) 行第 (\d+) 列/gu)].map(([, line, column]) => `${line}:${column}`)
  expect(places).toEqual(['2:3', '2:9', '4:3', '4:7'])
})
