import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { all, treeOf } from '../docx/parts.ts'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { tableXml } from '../docx/word-table.ts'
import { emptyFolder, namesIn } from '../files/folder.ts'
import { starfill } from './program.ts'

const report = '全年培训教师**人，\r\n资助学生*人次。\r\n'
const filled = '全年培训教师36人，\r\n资助学生5人次。\r\n'

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await emptyFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

async function fieldsOf(folder: string): Promise<readonly { readonly id: string; readonly label: string }[]> {
  return JSON.parse((await starfill(folder, ['detect', 'r.txt', '--json'])).out).fields
}

const documentOf = async (folder: string, name: string) =>
  strFromU8(unzipSync(await readFile(join(folder, name)))['word/document.xml'] ?? new Uint8Array())

test('an empty sheet of values, filled in, fills the report: as JSON', async () => {
  const folder = await folderWith({ 'r.txt': report })
  const { code } = await starfill(folder, ['values', 'r.txt', '--out', 'v.json'])
  const sheet = JSON.parse(await readFile(join(folder, 'v.json'), 'utf8'))
  const [first, second] = Object.keys(sheet)
  sheet[first ?? ''].value = '36'
  sheet[second ?? ''] = 5
  await writeFile(join(folder, 'v.json'), JSON.stringify(sheet))
  const { err } = await starfill(folder, ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.txt'])
  expect([code, err, await readFile(join(folder, 'o.txt'), 'utf8')]).toEqual([
    0,
    '已写好“o.txt”：填写 2 处，保密 0 处，未填 0 处。\n',
    filled,
  ])
})

test('an empty sheet of values, filled in, fills the report: as CSV saved by Excel in GBK', async () => {
  const folder = await folderWith({ 'r.txt': report })
  await starfill(folder, ['values', 'r.txt', '--out', 'v.csv'])
  const sheet = (await readFile(join(folder, 'v.csv'), 'utf8')).replace('\ufeff', '').split('\r\n')
  const typed = sheet.map((line, row) => line.replace(/^([^,]*,[^,]*),,/u, (_, head) => `${head},${['', 36, 5][row]},`))
  await writeFile(join(folder, 'v.csv'), iconv.encode(typed.join('\r\n'), 'gbk'))
  await starfill(folder, ['fill', 'r.txt', '--values', 'v.csv', '--out', 'o.txt'])
  expect(await readFile(join(folder, 'o.txt'), 'utf8')).toBe(filled)
})

test('an empty sheet of values as xlsx names every field and is read back', async () => {
  const folder = await folderWith({ 'r.txt': report })
  await starfill(folder, ['values', 'r.txt', '--out', 'v.xlsx'])
  const { code, err } = await starfill(folder, [
    ...['fill', 'r.txt', '--values', 'v.xlsx', '--out', 'o.txt', '--allow-open'],
  ])
  expect([code, err, await readFile(join(folder, 'o.txt'), 'utf8')]).toEqual([
    0,
    '已写好“o.txt”：填写 0 处，保密 0 处，未填 2 处。\n',
    report,
  ])
})

test.each([
  ['GB18030', iconv.encode(report, 'gb18030'), iconv.encode(filled, 'gb18030')],
  [
    'UTF-16 with a byte-order mark',
    Buffer.from(`\ufeff${report}`, 'utf16le'),
    Buffer.from(`\ufeff${filled}`, 'utf16le'),
  ],
])('a report in %s is written as it was read', async (_, source, expected) => {
  const folder = await folderWith({ 'r.txt': source })
  const [first, second] = await fieldsOf(folder)
  await writeFile(join(folder, 'v.json'), JSON.stringify({ [first?.label ?? '']: '36', [second?.id ?? '']: '5' }))
  await starfill(folder, ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.txt'])
  expect(await readFile(join(folder, 'o.txt'))).toEqual(expected)
})

test('a Word document carries the values, and the same input gives the same bytes', async () => {
  const folder = await folderWith({ 'r.txt': report })
  const [first, second] = await fieldsOf(folder)
  await writeFile(join(folder, 'v.json'), JSON.stringify({ [first?.id ?? '']: '36', [second?.id ?? '']: '5' }))
  const layouts = [[], ['--layout', 'official'], ['--layout', 'plain']]
  const runs = await Promise.all(
    layouts.map((layout, at) =>
      starfill(folder, ['fill', 'r.txt', '--values', 'v.json', '--out', `${at}.docx`, ...layout]),
    ),
  )
  const [usual, official, plain] = await Promise.all(layouts.map((_, at) => readFile(join(folder, `${at}.docx`))))
  const text = (await documentOf(folder, '0.docx')).replace(/<[^>]*>/gu, '')
  expect([runs.map(({ code }) => code), usual?.equals(official as never), usual?.equals(plain as never)]).toEqual([
    [0, 0, 0],
    true,
    false,
  ])
  expect(text).toContain('全年培训教师36人，资助学生5人次。')
})

test('a new document of a Word report has its tables, and is what the report says', async () => {
  const rows = [
    ['乡镇', '学生', '<'],
    ['^', '男（人）', '女（人）'],
    ['石坪镇', '***', '**'],
  ]
  const inBody = paragraph('第一行', '<w:r><w:br/></w:r>', '第二行。') + tableXml(rows) + paragraph('以上。')
  const folder = await folderWith({ 'r.docx': wordOf(body(inBody)) })
  const { fields } = JSON.parse((await starfill(folder, ['detect', 'r.docx', '--json'])).out)
  await writeFile(join(folder, 'v.json'), JSON.stringify({ [fields[0].id]: '120', [fields[1].id]: '98' }))
  const fill = ['fill', 'r.docx', '--values', 'v.json', '--out', 'o.docx', '--layout', 'official']
  const { code } = await starfill(folder, fill)
  const table = all(treeOf(await documentOf(folder, 'o.docx')), 'w:tr')
  const textOf = (cell: Parameters<typeof all>[0]) =>
    all(cell, 'w:t')
      .map(({ text }) => text)
      .join('')
  expect([code, table.map((row) => all(row, 'w:tc').map(textOf))]).toEqual([
    0,
    [
      ['乡镇', '学生'],
      ['', '男（人）', '女（人）'],
      ['石坪镇', '120', '98'],
    ],
  ])
})

test('a field is kept by the option or by the sheet, its value never leaves, and its mask tells no length', async () => {
  const folder = await folderWith({ 'r.txt': report })
  const [first, second] = await fieldsOf(folder)
  const values = { [first?.id ?? '']: '4321', [second?.id ?? '']: { value: '9', keep: true } }
  await writeFile(join(folder, 'v.json'), JSON.stringify(values))
  const { err } = await starfill(folder, [
    ...['fill', 'r.txt', '--values', 'v.json', '--out', 'o.txt'],
    ...['--keep', first?.label ?? '', '--mask-as', 'bars', '--mask-width', '3'],
  ])
  expect([err, await readFile(join(folder, 'o.txt'), 'utf8')]).toEqual([
    '已写好“o.txt”：填写 0 处，保密 2 处，未填 0 处。\n保密取值：1 个经全文查找确认不存在，1 个逐处确认为掩码。\n',
    '全年培训教师███人，\r\n资助学生███人次。\r\n',
  ])
})

test('open fields are named, and nothing is written', async () => {
  const folder = await folderWith({ 'r.txt': report, 'v.json': '{}' })
  const [first, second] = await fieldsOf(folder)
  const run = await starfill(folder, ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.docx'])
  expect([run, await namesIn(folder)]).toEqual([
    {
      code: 1,
      out: '',
      err: `还有 2 处占位符没有决定：${first?.label}、${second?.label}。请给出取值或设为保密；要照原样留着，请允许未填。（保密用 --keep，允许未填用 --allow-open。）\n`,
    },
    ['r.txt', 'v.json'],
  ])
})

test.each(['o.txt', 'o.docx'])(
  'a kept value that stands in the clear is a leak, and %s is not written',
  async (out) => {
    const folder = await folderWith({ 'r.txt': '全年培训教师**人。云山县教育局。' })
    const [first] = await fieldsOf(folder)
    await writeFile(join(folder, 'v.json'), JSON.stringify({ [first?.id ?? '']: { value: '云山县', keep: true } }))
    const { code } = await starfill(folder, ['fill', 'r.txt', '--values', 'v.json', '--out', out])
    expect([code, await namesIn(folder)]).toEqual([1, ['r.txt', 'v.json']])
  },
)

test('a review copy says in Word what the checks found, in the language that was asked for', async () => {
  const folder = await folderWith({ 'r.txt': report })
  const [first, second] = await fieldsOf(folder)
  await writeFile(join(folder, 'v.json'), JSON.stringify({ [first?.id ?? '']: '36000', [second?.id ?? '']: '5' }))
  const fill = ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.docx', '--copy', 'review', '--lang', 'en']
  const { code } = await starfill(folder, fill)
  const comments = strFromU8(unzipSync(await readFile(join(folder, 'o.docx')))['word/comments.xml'] ?? new Uint8Array())
  expect([code, comments.replace(/<[^>]*>|\s+/gu, ' ').trim(), await documentOf(folder, 'o.docx')]).toEqual([
    0,
    expect.stringMatching(/^Warning: .*“36000”/u),
    expect.stringContaining('w:val="yellow"'),
  ])
})

test('errors of the checks refuse the file and are said, unless they are allowed; a warning lets it go', async () => {
  const folder = await folderWith({ 'r.txt': '*月**日，受理**件，其中办结**件。\n' })
  const keys = JSON.parse((await starfill(folder, ['detect', 'r.txt', '--json'])).out).placeholders.map(
    ({ field }: { readonly field: string }) => field,
  )
  const filling = async (values: readonly string[], more: readonly string[] = []) => {
    const sheet = Object.fromEntries(keys.map((key: string, index: number) => [key, values[index]]))
    await writeFile(join(folder, 'v.json'), JSON.stringify(sheet))
    return starfill(folder, ['fill', 'r.txt', '--values', 'v.json', '--out', 'o.txt', '--lang', 'en', ...more])
  }
  const refused = await filling(['2', '30', '12', '15'])
  expect([refused.code, await namesIn(folder)]).toEqual([1, ['r.txt', 'v.json']])
  expect(refused.err).toContain('2 errors are found in what is to be written:')
  expect(refused.err).toContain('2月30日')
  expect(refused.err).toContain('--allow-findings')
  expect((await filling(['2', '28', '120', '15'])).code).toBe(0)
  const allowed = await filling(['2', '30', '12', '15'], ['--allow-findings'])
  expect([allowed.code, await readFile(join(folder, 'o.txt'), 'utf8')]).toEqual([
    0,
    '2月30日，受理12件，其中办结15件。\n',
  ])
})
