import { spawn, spawnSync } from 'node:child_process'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/docx/stories.ts'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { emptyFolder } from '../files/folder.ts'
import { program, starfill } from './program.ts'

const rows = 60

async function folderWithTable(bad: readonly number[] = []): Promise<string> {
  const folder = await emptyFolder()
  await writeFile(join(folder, 'm.docx'), wordOf(body(paragraph('**县情况。') + paragraph('合格率**%。'))))
  const lines = Array.from({ length: rows }, (_, row) => `=县${row},${bad.includes(row) ? 150 : 98}`)
  await writeFile(join(folder, 't.csv'), `xianming,合格率\n${lines.join('\n')}\n`)
  return folder
}

const batch = (folder: string, ...more: readonly string[]) =>
  starfill(folder, ['batch', 'm.docx', '--table', 't.csv', '--out-dir', 'out', '--name', '{县名}', ...more])

async function contentOf(folder: string) {
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'))
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'base64')] as const)),
  )
}

test('a document for each row, found by its Pinyin heading; rows with errors are told and left out', async () => {
  const folder = await folderWithTable([3, 7])
  const { code, out, err } = await batch(folder)
  expect(code).toBe(1)
  expect(out.split('\n').filter((line) => line.includes('错误'))).toHaveLength(2)
  expect(err).toContain('写出 58 份，沿用 0 份，有问题没有写出 2 行')
  const names = await readdir(join(folder, 'out'))
  expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(58)
})

test('the summary tells every row, and nothing in it runs as a formula', async () => {
  const folder = await folderWithTable([3])
  await batch(folder)
  const parts = unzipSync(await readFile(join(folder, 'out', 'starfill-batch.xlsx')))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet.match(/<row>/gu)).toHaveLength(rows + 1)
  expect(sheet).toContain(">'=县0.docx<")
  expect(sheet).not.toContain('<f>')
})

test('a batch that is killed at any moment goes on to what an uninterrupted one makes', async () => {
  const folder = await folderWithTable([3])
  await batch(folder)
  const uninterrupted = await contentOf(join(folder, 'out'))
  for (const milliseconds of [150, 300, 450]) {
    await rm(join(folder, 'out'), { recursive: true })
    const args = ['batch', 'm.docx', '--table', 't.csv', '--out-dir', 'out', '--name', '{县名}']
    const child = spawn(process.execPath, [program, ...args], {
      cwd: folder,
      stdio: 'ignore',
      env: { LC_ALL: 'zh_CN.UTF-8' },
    })
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await setTimeout(milliseconds)
    child.kill('SIGKILL')
    await ended
    const { code } = await batch(folder, '--resume')
    expect(code).toBe(1)
    expect(await contentOf(join(folder, 'out'))).toEqual(uninterrupted)
  }
})

const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU') === true

/** Both parts at once: by GNU parallel, as the README says it, where the machine has that. */
async function inTwoParts(folder: string): Promise<readonly number[]> {
  if (!hasParallel)
    return Promise.all(['1/2', '2/2'].map(async (shard) => (await batch(folder, '--shard', shard)).code))
  const args = ['batch', 'm.docx', '--table', 't.csv', '--out-dir', 'out', '--name', '{县名}', '--shard', '{}/2']
  const child = spawn('parallel', ['--will-cite', process.execPath, program, ...args, ':::', '1', '2'], {
    ...{ cwd: folder, stdio: 'ignore' },
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  })
  return [await new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)))]
}

test('two parts, each by itself, merge to the same documents', async () => {
  const folder = await folderWithTable()
  await batch(folder)
  const whole = await contentOf(join(folder, 'out'))
  await rm(join(folder, 'out'), { recursive: true })
  expect(new Set(await inTwoParts(folder))).toEqual(new Set([0]))
  const { code, err } = await starfill(folder, ['batch', '--merge', '--out-dir', 'out'])
  expect([code, err]).toEqual([0, expect.stringContaining('写出 60 份')])
  const merged = [...(await contentOf(join(folder, 'out')))].filter(([name]) => !name.includes('-of-'))
  expect(new Map(merged)).toEqual(whole)
})

test('a trial writes nothing, and each row can be told as JSON', async () => {
  const folder = await folderWithTable([3])
  const { out, err } = await batch(folder, '--trial', '--json')
  const told = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(told).toHaveLength(rows)
  expect(told[3]).toMatchObject({ row: 5, hash: null, findings: [{ severity: 'error' }, { severity: 'warning' }] })
  expect(err).toContain('59 行没有错误，1 行有错误')
  expect(await readdir(folder)).toEqual(['m.docx', 't.csv'])
})

test.each([
  [[], '--table'],
  [['--table', 't.csv'], '--out-dir'],
  [['--table', 't.csv', '--out-dir', 'o', '--shard', '3/2'], '3/2'],
  [['--table', 't.csv', '--out-dir', 'o', '--threads', '0'], '--threads'],
  [['--table', 't.csv', '--out-dir', 'o', '--map', 't.csv'], '对应关系'],
  [['--table', 't.csv', '--out-dir', 'o', '--name', '{人数}'], '{人数}'],
  [['--table', 'm.docx', '--out-dir', 'o'], '表格'],
])('batch %j is refused with a sentence about %s', async (more, said) => {
  const folder = await folderWithTable()
  const { code, err } = await starfill(folder, ['batch', 'm.docx', ...more])
  expect([code > 0, err]).toEqual([true, expect.stringContaining(said)])
})

test('all documents are one as well, in the order of the table; of parts once they are merged', async () => {
  const folder = await folderWithTable([3])
  const { err } = await batch(folder, '--joined', 'all.docx')
  expect(err).toContain('59 份合成了一个文档')
  const read = async (name: string) => {
    const document = readDocument(await readFile(join(folder, name)))
    return document.ok ? document.value.paragraphs.map(({ text }) => text) : []
  }
  expect((await read('all.docx')).slice(0, 8)).toEqual(
    ['=县0', '=县1', '=县2', '=县4'].flatMap((name) => [`${name}县情况。`, '合格率98%。']),
  )
  await rm(join(folder, 'out'), { recursive: true })
  for (const part of ['1/2', '2/2']) await batch(folder, '--shard', part)
  await starfill(folder, ['batch', '--merge', '--out-dir', 'out', '--joined', 'merged.docx'])
  expect(await readFile(join(folder, 'merged.docx'))).toEqual(await readFile(join(folder, 'all.docx')))
})

test('what cannot be joined is said before anything is written', async () => {
  const folder = await folderWithTable()
  const codes = [
    await batch(folder, '--joined', 'all.docx', '--trial'),
    await batch(folder, '--joined', 'all.docx', '--shard', '1/2'),
    await batch(folder, '--joined', 'all.pdf'),
  ].map(({ code }) => code)
  expect([codes, (await readdir(folder)).toSorted()]).toEqual([
    [2, 2, 2],
    ['m.docx', 't.csv'],
  ])
})
