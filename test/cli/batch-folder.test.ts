/** Several reports over one table, a mapping that is kept, and PDF files. */
import { chmod, mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { emptyFolder } from '../files/folder.ts'
import { starfill } from './program.ts'

const word = (...lines: readonly string[]) => wordOf(body(lines.map((line) => paragraph(line)).join('')))

async function share(): Promise<string> {
  const folder = await emptyFolder()
  await mkdir(join(folder, '报告', '子'), { recursive: true })
  await writeFile(join(folder, '报告', '通报.docx'), word('**县情况。', '合格率**%。'))
  await writeFile(join(folder, '报告', '子', '通知.docx'), word('**县通知。', '全年培训教师**人。'))
  await writeFile(join(folder, 't.csv'), '单位,合格率,培训教师\n甘南,98,36\n江口,97,41\n')
  await writeFile(join(folder, 'm.json'), JSON.stringify({ 单位: '县名' }))
  return folder
}

const batch = (folder: string, report: string, ...more: readonly string[]) =>
  starfill(folder, ['batch', report, '--table', 't.csv', '--out-dir', 'out', '--name', '{县名}', ...more])

const docx = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.docx')).toSorted()

test('each report of a folder has a folder of its own for the rows of the table, by one mapping', async () => {
  const folder = await share()
  const { code, err } = await batch(folder, '报告', '--map', 'm.json')
  expect([code, err.includes(join('报告', '子', '通知.docx'))]).toEqual([0, true])
  expect([await docx(join(folder, 'out', '通报')), await docx(join(folder, 'out', '子', '通知'))]).toEqual([
    ['江口.docx', '甘南.docx'].toSorted(),
    ['江口.docx', '甘南.docx'].toSorted(),
  ])
})

test('a report with nothing to fill is said, and the others are done', async () => {
  const folder = await share()
  await writeFile(join(folder, '报告', '说明.docx'), word('没有占位符。'))
  const { code, err } = await batch(folder, '报告', '--map', 'm.json')
  expect([code, err.includes('没有找到占位符')]).toEqual([3, true])
  expect(await docx(join(folder, 'out', '通报'))).toHaveLength(2)
})

test('two reports that differ in their endings alone have two folders', async () => {
  const folder = await share()
  await writeFile(join(folder, '报告', '通报.txt'), '**县情况。\n合格率**%。\n')
  await batch(folder, '报告', '--map', 'm.json')
  expect((await readdir(join(folder, 'out'))).toSorted()).toEqual(['子', '通报.docx', '通报.txt'].toSorted())
})

test('a field of the mapping that only some reports have concerns those, and one that none has is said', async () => {
  const folder = await share()
  await writeFile(join(folder, 'm.json'), JSON.stringify({ 单位: '县名', 合格率: '合格率（%）', 培训教师: '没有' }))
  const { code, err } = await batch(folder, '报告', '--map', 'm.json')
  expect([code, err.match(/“没有”/gu)?.length, err.includes('“合格率（%）”')]).toEqual([1, 1, false])
})

test('the mapping that was used is kept, and read again it is the same', async () => {
  const folder = await share()
  const { code } = await batch(folder, join('报告', '通报.docx'), '--map', 'm.json', '--save-map', 'kept.json')
  expect(code).toBe(0)
  const kept = JSON.parse(await readFile(join(folder, 'kept.json'), 'utf8'))
  expect(kept).toEqual({ 单位: '县名', 合格率: '合格率（%）', 培训教师: null })
  await rm(join(folder, 'out'), { recursive: true })
  const again = await batch(folder, join('报告', '通报.docx'), '--map', 'kept.json')
  expect([again.code, await docx(join(folder, 'out'))]).toEqual([0, ['江口.docx', '甘南.docx'].toSorted()])
})

/** Stands in for LibreOffice: makes a PDF of each document but of the one that its number names, and writes down each run. */
async function office(folder: string, fails = ''): Promise<string> {
  const path = join(folder, 'office')
  await mkdir(path)
  const script = `#!/bin/sh
echo run >> '${join(path, 'log')}'
while [ $# -gt 0 ]; do
  [ "$1" = --outdir ] && out=$2 && mkdir -p "$out"
  case "$1" in *.docx) name=$(basename "$1" .docx); [ "$name" = "${fails}" ] || echo '%PDF-1.7' > "$out/$name.pdf";; esac
  shift
done
`
  await writeFile(join(path, 'soffice'), script)
  await chmod(join(path, 'soffice'), 0o755)
  return path
}

const pdfs = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.pdf')).toSorted()
const isWindows = process.platform === 'win32'

test.skipIf(isWindows)('PDF files are made of all in one run, and again only of what changed', async () => {
  const folder = await share()
  const path = await office(folder)
  const run = (...more: readonly string[]) =>
    starfill(
      folder,
      [
        'batch',
        join('报告', '通报.docx'),
        '--table',
        't.csv',
        '--out-dir',
        'out',
        '--map',
        'm.json',
        '--name',
        '{县名}',
        '--pdf',
        ...more,
      ],
      'zh_CN.UTF-8',
      [path],
    )
  expect((await run()).err).toContain('PDF：做出 2 份，沿用 0 份')
  expect(await pdfs(join(folder, 'out'))).toEqual(['江口.pdf', '甘南.pdf'].toSorted())
  expect(await readFile(join(path, 'log'), 'utf8')).toBe('run\n')
  await utimes(join(folder, 'out', '甘南.pdf'), 0, 0)
  expect((await run('--resume')).err).toContain('PDF：做出 1 份，沿用 1 份')
})

test.skipIf(isWindows)('a document of which no PDF could be made is named, and the others have theirs', async () => {
  const folder = await share()
  const path = await office(folder, '0')
  const { code, err } = await starfill(
    folder,
    [
      'batch',
      join('报告', '通报.docx'),
      '--table',
      't.csv',
      '--out-dir',
      'out',
      '--map',
      'm.json',
      '--name',
      '{县名}',
      '--pdf',
    ],
    'zh_CN.UTF-8',
    [path],
  )
  expect([code, err.includes(join('out', '甘南.docx')), await pdfs(join(folder, 'out'))]).toEqual([
    4,
    true,
    ['江口.pdf'],
  ])
})

test('what goes with single reports or written documents alone is said before anything is done', async () => {
  const folder = await share()
  const refused = [
    await batch(folder, '报告', '--save-map', 'kept.json'),
    await batch(folder, '报告', '--joined', 'all.docx'),
    await batch(folder, join('报告', '通报.docx'), '--pdf', '--trial'),
  ]
  expect([refused.map(({ code }) => code), (await readdir(folder)).includes('out')]).toEqual([[2, 2, 2], false])
})
