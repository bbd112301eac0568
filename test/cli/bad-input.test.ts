import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder, namesIn } from '../files/folder.ts'
import { starfill } from './program.ts'

const oldWord = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0])

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await emptyFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  await mkdir(join(folder, 'folder'))
  return folder
}

test.each([
  ['missing.txt', '找不到文件“missing.txt”。请检查路径和文件名是否正确。'],
  ['empty.txt', '“empty.txt”是空的，没有可处理的内容。请检查是否选错了文件。'],
  ['picture.txt', '“picture.txt”不是文本文件，或者编码不是 UTF-8、UTF-16、GB18030。请另存为 UTF-8 文本后再试。'],
  ['old.doc', '这是旧格式（.doc 或 .wps）的文档。请用 Word 或 WPS 打开后另存为 .docx。'],
  ['old.txt', '这是旧格式（.doc 或 .wps）的文档。请用 Word 或 WPS 打开后另存为 .docx。'],
])('a report that cannot be read ends every command with 3: %s', async (name, said) => {
  const folder = await folderWith({
    'empty.txt': '',
    'picture.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
    'old.doc': oldWord,
    'old.txt': oldWord,
    'v.json': '{}',
  })
  const before = await namesIn(folder)
  const runs = await Promise.all([
    starfill(folder, ['detect', name, '--json']),
    starfill(folder, ['values', name, '--out', 'out.csv']),
    starfill(folder, ['fill', name, '--values', 'v.json', '--out', 'out.docx']),
    starfill(folder, ['check', name, '--json']),
  ])
  expect([runs, await namesIn(folder)]).toEqual([Array(4).fill({ code: 3, out: '', err: `${said}\n` }), before])
})

test('a folder is no report to fill or to take values from', async () => {
  const folder = await folderWith({ 'v.json': '{}' })
  const runs = await Promise.all([
    starfill(folder, ['values', 'folder', '--out', 'out.csv']),
    starfill(folder, ['fill', 'folder', '--values', 'v.json', '--out', 'out.docx']),
  ])
  const err = '“folder”是文件夹，不是文件。请指定文件夹里的某个文件。\n'
  expect(runs).toEqual(Array(2).fill({ code: 3, out: '', err }))
})

test('a report without permission ends with 3', async (context) => {
  const folder = await folderWith({ 'r.txt': '培训教师**人。' })
  await chmod(join(folder, 'r.txt'), 0)
  const readable = await readFile(join(folder, 'r.txt')).then(
    () => true,
    () => false,
  )
  if (readable) context.skip('this user may read every file')
  const { code, err } = await starfill(folder, ['detect', 'r.txt'])
  expect([code, err]).toEqual([3, '没有权限读取“r.txt”。请向文件的所有者申请权限，或复制一份到自己的文件夹。\n'])
})

test.each([
  ['no such field', (label: string) => ({ [label]: '1', 没有的字段: '2' }), /^报告里没有字段“没有的字段”。/u],
  ['a field given twice', (label: string, id: string) => ({ [label]: '1', [id]: '2' }), /^字段“.+”给了不止一次取值。/u],
  ['line breaks', (label: string) => ({ [label]: '1\n2' }), /^字段“.+”的取值里有换行或制表符。/u],
  ['control characters', (label: string) => ({ [label]: '1\u0007' }), /^字段“.+”的取值里有无法写入文档的控制字符。/u],
  ['no value at all', (label: string) => ({ [label]: ['1'] }), /^“v\.json”里“.+”的写法无法理解。/u],
])('values with %s end with 3, and nothing is written', async (_, values, said) => {
  const folder = await folderWith({ 'r.txt': '全年培训教师**人。' })
  const [field] = JSON.parse((await starfill(folder, ['detect', 'r.txt', '--json'])).out).fields
  await writeFile(join(folder, 'v.json'), JSON.stringify(values(field.label, field.id)))
  const before = await namesIn(folder)
  const { code, out, err } = await starfill(folder, ['fill', 'r.txt', '--values', 'v.json', '--out', 'out.docx'])
  expect([code, out, err, await namesIn(folder)]).toEqual([3, '', expect.stringMatching(said), before])
})

test('all that is wrong with the values is said at once', async () => {
  const folder = await folderWith({ 'r.txt': '全年培训教师**人。', 'v.json': '{"甲": "1", "乙": "2"}' })
  const { err } = await starfill(folder, ['fill', 'r.txt', '--values', 'v.json', '--out', 'out.docx'])
  expect(err.split('\n').map((line) => line.slice(0, 12))).toEqual([
    '报告里没有字段“甲”。请',
    '报告里没有字段“乙”。请',
    '',
  ])
})

test.each([
  ['none/out.txt', '无法写入“none/out.txt”：文件夹“none”不存在。请先建好文件夹，或换一个位置。'],
  ['folder.txt', '无法写入“folder.txt”：这是一个文件夹。请给出文件名。'],
  [
    'protected.txt',
    '无法写入“protected.txt”：没有权限、文件只读，或正在其他程序里打开。请关闭该文件，或换一个文件名。',
  ],
  ['r.txt', '“r.txt”就是原报告或取值表，不能覆盖。请换一个文件名。'],
])('a target that cannot be written ends with 4, and nothing is half written: %s', async (out, said) => {
  const folder = await folderWith({ 'r.txt': '没有掩码。', 'v.json': '{}', 'protected.txt': '旧' })
  await mkdir(join(folder, 'folder.txt'))
  await chmod(join(folder, 'protected.txt'), 0o444)
  const before = await namesIn(folder)
  const run = await starfill(folder, ['fill', 'r.txt', '--values', 'v.json', '--out', out])
  expect([run, await namesIn(folder), await readFile(join(folder, 'protected.txt'), 'utf8')]).toEqual([
    { code: 4, out: '', err: `${said}\n` },
    before,
    '旧',
  ])
})

test('a value that the report’s encoding cannot carry ends with 4 and names the character', async () => {
  const gbk = Uint8Array.from([0xc8, 0xab, 0xcf, 0xd8, 0x2a, 0x2a, 0xc8, 0xcb])
  const folder = await folderWith({ 'r.txt': gbk })
  const [field] = JSON.parse((await starfill(folder, ['detect', 'r.txt', '--json'])).out).fields
  await writeFile(join(folder, 'v.json'), JSON.stringify({ [field.id]: '\ue5e5' }))
  const given = ['fill', 'r.txt', '--values', 'v.json', '--out', 'out.txt', '--allow-findings']
  const { code, err } = await starfill(folder, given)
  expect([code, err]).toEqual([
    4,
    '第 1 行的字符“U+E5E5”无法用 gb18030 编码写出。请换一个字，或把原文件另存为 UTF-8。\n',
  ])
})
