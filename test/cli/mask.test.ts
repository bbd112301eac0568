import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { body, type Parts, paragraph, wordOf } from '../docx/word-of.ts'
import { emptyFolder, namesIn } from '../files/folder.ts'
import { starfill } from './program.ts'

const report = '旬河县与江岔县结对，培训教师1265人，\r\n旬河县教育局赵小月同志主持。\r\n'

async function folderWith(text: string, name = 'r.txt'): Promise<string> {
  const folder = await emptyFolder()
  await writeFile(join(folder, name), text)
  return folder
}

test('a masked report and its values fill back to the report, byte for byte', async () => {
  const folder = await folderWith(report)
  const hidden = ['旬河县', '江岔县', '1265', '赵小月'].flatMap((text) => ['--find', text])
  const masked = await starfill(folder, ['mask', 'r.txt', ...hidden, '--out', 'm.txt', '--values-out', 'v.csv'])
  expect([masked.code, masked.err, await readFile(join(folder, 'm.txt'), 'utf8')]).toEqual([
    0,
    '已写好“m.txt”：遮盖 5 处。\n',
    '**县与**县结对，培训教师****人，\r\n**县教育局***同志主持。\r\n',
  ])
  await starfill(folder, ['fill', 'm.txt', '--values', 'v.csv', '--out', 'o.txt'])
  expect(await readFile(join(folder, 'o.txt'), 'utf8')).toBe(report)
})

test('beside a mask that stood there too, values fill the report back and leave that mask', async () => {
  const marked = '其中**江岔镇九年制学校，江岔镇**。\n'
  const folder = await folderWith(marked)
  await starfill(folder, ['mask', 'r.txt', '--find', '江岔', '--out', 'm.txt', '--values-out', 'v.csv'])
  expect(await readFile(join(folder, 'm.txt'), 'utf8')).toBe('其中****镇九年制学校，**镇**。\n')
  await starfill(folder, ['fill', 'm.txt', '--values', 'v.csv', '--allow-open', '--out', 'o.txt'])
  expect(await readFile(join(folder, 'o.txt'), 'utf8')).toBe(marked)
})

test('suggestions hide people, places and numbers', async () => {
  const folder = await folderWith('旬河县江岔镇，赵小月同学，电话13812345678。')
  await starfill(folder, ['mask', 'r.txt', '--suggest', '--out', 'm.txt'])
  expect(await readFile(join(folder, 'm.txt'), 'utf8')).toBe('**县**镇，***同学，电话***********。')
})

test('masked in part, names keep their surname and numbers their ends, and the values fill them back', async () => {
  const text = '张建国同志，电话13812345678。\n'
  const folder = await folderWith(text)
  const hidden = ['--find', '张建国', '--find', '13812345678', '--partial', '--mask-width', '5']
  const masked = await starfill(folder, ['mask', 'r.txt', ...hidden, '--out', 'm.txt', '--values-out', 'v.csv'])
  expect([masked.code, await readFile(join(folder, 'm.txt'), 'utf8')]).toEqual([0, '张*****同志，电话138*****5678。\n'])
  await starfill(folder, ['fill', 'm.txt', '--values', 'v.csv', '--out', 'o.txt'])
  expect(await readFile(join(folder, 'o.txt'), 'utf8')).toBe(text)
})

test('a width that no mask can have is refused', async () => {
  const folder = await folderWith('张建国同志。')
  const wide = (width: string) =>
    starfill(folder, ['mask', 'r.txt', '--find', '张建国', '--mask-width', width, '--out', 'm.txt'])
  expect([(await wide('0')).code, (await wide('201')).code, (await wide('200')).code]).toEqual([2, 2, 0])
})

test('a name of the new file that tells what is masked in it is told', async () => {
  const folder = await folderWith('旬河县张建国同志。')
  const { code, err } = await starfill(folder, ['mask', 'r.txt', '--find', '旬河县', '--out', '旬河简报.txt'])
  expect([code, err]).toEqual([
    0,
    '文件名“旬河简报.txt”里还有已遮盖的“旬河”。请换一个文件名。\n已写好“旬河简报.txt”：遮盖 1 处。\n',
  ])
})

test('a place that could not be masked is said, and the exit code tells', async () => {
  const folder = await folderWith('**.旬河牵头，旬河跟进。')
  const { code, err } = await starfill(folder, ['mask', 'r.txt', '--find', '旬河', '--out', 'm.txt'])
  expect([code, err, await readFile(join(folder, 'm.txt'), 'utf8')]).toEqual([
    1,
    '“旬河”有 1 处紧挨着其他掩码或符号，遮盖后无法还原，因此没有遮盖。请手工处理这些地方。\n已写好“m.txt”：遮盖 1 处。\n',
    '**.旬河牵头，**跟进。',
  ])
})

test('in a Word document the title and charts are masked too, the rest of it is searched, and the values fill it back', async () => {
  const folder = await emptyFolder()
  const named = (title: string) =>
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:subject>简报</dc:subject></cp:coreProperties>`
  const word = (more: Parts) =>
    wordOf({ 'word/document.xml': body(paragraph('旬河县有学校')), 'docProps/core.xml': named('旬河县简报'), ...more })
  await writeFile(join(folder, 'r.docx'), word({}))
  await writeFile(join(folder, 'x.docx'), word({ 'customXml/item1.xml': '<a>旬河县</a>' }))
  const [masked, told] = await Promise.all(
    ['r', 'x'].map((name) =>
      starfill(folder, [
        'mask',
        `${name}.docx`,
        '--find',
        '旬河县',
        '--out',
        `${name}m.docx`,
        '--values-out',
        `${name}.json`,
      ]),
    ),
  )
  const filled = await starfill(folder, ['fill', 'rm.docx', '--values', 'r.json', '--out', 'o.docx'])
  const titles = await Promise.all(
    ['rm', 'o'].map(async (name) =>
      strFromU8(unzipSync(await readFile(join(folder, `${name}.docx`)))['docProps/core.xml'] ?? new Uint8Array()),
    ),
  )
  expect([masked, told, filled.code, titles]).toEqual([
    { code: 0, out: '', err: '已写好“rm.docx”：遮盖 2 处。\n' },
    {
      code: 1,
      out: '',
      err: '“旬河县”还在文档的部件“customXml/item1.xml”中，那里不能遮盖：“【旬河县】”。请在 Word 中删去，或填写后导出公开稿。\n已写好“xm.docx”：遮盖 2 处。\n',
    },
    0,
    [named('**县简报'), named('旬河县简报')],
  ])
})

test.each([
  [['--out', 'm.txt']],
  [['--find', '旬河', '--out', 'm.docx']],
  [['--find', '旬河', '--out', 'm.txt', '--values-out', 'v.doc']],
  [['--find', '旬河', '--out', 'r.txt']],
])('mask %j writes nothing', async (args) => {
  const folder = await folderWith(report)
  const { code } = await starfill(folder, ['mask', 'r.txt', ...args])
  expect([code > 0, await namesIn(folder)]).toEqual([true, ['r.txt']])
})

test('--column masks a column whole, in a text and where no name or number would be seen', async () => {
  const folder = await folderWith(
    '名单如下，张建国负责。\n| 户主姓名 | 病种 | 金额（元） |\n|---|---|---|\n| 张建国 | 高血压 | 500 |\n| 合 | - | 30 |\n',
  )
  const asked = ['--column', '姓名', '--column', '病种', '--column', '金额', '--column', '账号']
  const masked = await starfill(folder, [
    'mask',
    'r.txt',
    ...asked,
    '--out',
    'm.txt',
    '--values-out',
    'v.json',
    '--lang',
    'en',
  ])
  const text = await readFile(join(folder, 'm.txt'), 'utf8')
  expect(text).toContain('张建国负责')
  expect(text.split('\n').slice(3, 5)).toEqual(['| *** | *** | *** |', '| * | - | ** |'])
  expect(masked.err).toContain('No table has a column headed “账号”.')
  await starfill(folder, ['fill', 'm.txt', '--values', 'v.json', '--out', 'o.txt', '--allow-findings'])
  expect(await readFile(join(folder, 'o.txt'), 'utf8')).toBe(await readFile(join(folder, 'r.txt'), 'utf8'))
})
