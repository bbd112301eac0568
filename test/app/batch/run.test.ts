import { mkdir, readdir, readFile, rmdir, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeJoined } from '../../../src/app/batch/joined.ts'
import { manifestPath, outcomesIn, whole } from '../../../src/app/batch/manifest.ts'
import { type BatchOptions, openMaster } from '../../../src/app/batch/master.ts'
import { mergeParts } from '../../../src/app/batch/merge.ts'
import { fillerOf } from '../../../src/app/batch/row-filler.ts'
import { type BatchRequest, runBatch } from '../../../src/app/batch/run.ts'
import type { ComingFiller, StartFiller } from '../../../src/app/batch/threads.ts'
import { error } from '../../../src/core/codes.ts'
import { fail, map, ok } from '../../../src/core/result.ts'
import { readDocument } from '../../../src/docx/stories.ts'
import { body, paragraph, wordOf } from '../../docx/word-of.ts'
import { emptyFolder, namesIn } from '../../files/folder.ts'

const reportOf = (...lines: readonly string[]) => wordOf(body(lines.map((line) => paragraph(line)).join('')))
const lines = ['**县情况。', '全年培训教师**人，合格率**%。']
const report = reportOf(...lines)
const options: BatchOptions = {
  masks: ['stars'],
  keep: [],
  masking: { as: 'same', width: null },
  copy: 'final',
  layout: 'source',
  allowOpen: false,
  allowFindings: false,
  language: 'zh-CN',
}

/** In this thread: threads are tried with the command line. */
const here: StartFiller = (master) => ({
  open: async (plan) => map(await openMaster(master), (opened) => fillerOf(opened, plan)),
  end: async () => undefined,
})

const headings = '县名,培训教师,合格率'
const rows = ['甘南,36,98', '江口,41,97', '平安,25,150', '甘南,12,99', '石阡,52,95']

async function setUp(given: readonly string[] = rows) {
  const folder = await emptyFolder()
  const table = join(folder, 't.csv')
  await writeFile(table, `${headings}\n${given.join('\n')}\n`)
  const request: BatchRequest = {
    master: { name: '通报.docx', bytes: report, options, work: null },
    table,
    choices: new Map(),
    pattern: '{县名}',
    folder: join(folder, 'out'),
    shard: whole,
    resume: false,
  }
  return { folder, table, out: join(folder, 'out'), request }
}

const run = (request: BatchRequest, more: object = {}) => runBatch(request, { startFiller: here, fillers: 2, ...more })

async function contentOf(out: string): Promise<Readonly<Record<string, string>>> {
  const names = (await namesIn(out)).filter((name) => !name.startsWith('.'))
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(out, name), 'base64')] as const))
  return Object.fromEntries(files)
}

async function textOf(out: string, name: string): Promise<string> {
  const read = readDocument(await readFile(join(out, name)))
  if (!read.ok) return ''
  return read.value.paragraphs.flatMap(({ story, text }) => (story === 'body' ? [text] : [])).join('\n')
}

test('each row becomes a document, a row with an error is left out and told, and equal names are numbered', async () => {
  const { request, out } = await setUp()
  const told: string[] = []
  const done = await run(request, {
    told: ({
      row,
      file,
      hash,
      findings,
    }: {
      row: number
      file: string
      hash: string | null
      findings: readonly { text: string }[]
    }) => told.push(`${row} ${file} ${hash ? 'written' : findings[0]?.text}`),
  })
  expect(done.ok && done.value).toEqual({ written: 4, unchanged: 0, leftOut: 1 })
  expect(told).toEqual([
    '2 甘南.docx written',
    '3 江口.docx written',
    expect.stringMatching(/^4 平安.docx .*150/u),
    '5 甘南（2）.docx written',
    '6 石阡.docx written',
  ])
  expect(await namesIn(out)).toEqual(['starfill-batch.jsonl', '江口.docx', '甘南.docx', '甘南（2）.docx', '石阡.docx'])
  expect(await textOf(out, '甘南（2）.docx')).toBe('甘南县情况。\n全年培训教师12人，合格率99%。')
})

test('a batch that is stopped anywhere goes on to the same files, byte for byte', async () => {
  const { request, out } = await setUp()
  await run(request)
  const uninterrupted = await contentOf(out)
  for (let kept = 0; kept <= rows.length; kept++) {
    const manifest = join(out, 'starfill-batch.jsonl')
    const lines = (await readFile(manifest, 'utf8')).split('\n')
    // As a kill leaves it: some lines, half of another, and files that no line tells of.
    await writeFile(manifest, `${lines.slice(0, kept + 1).join('\n')}\n${lines[kept + 1]?.slice(0, 40) ?? ''}`)
    if (kept % 2 === 0) await unlink(join(out, '石阡.docx'))
    const done = await run({ ...request, resume: true })
    expect(done.ok).toBe(true)
    expect(await contentOf(out)).toEqual(uninterrupted)
  }
})

test('what has not changed stays, a changed row is done again, and the file of its old name goes', async () => {
  const { request, out, table } = await setUp()
  await run(request)
  await writeFile(table, `${headings}\n${rows.with(1, '新江,41,97').join('\n')}\n`)
  const done = await run({ ...request, resume: true })
  expect(done.ok && done.value).toEqual({ written: 1, unchanged: 3, leftOut: 1 })
  expect(await namesIn(out)).toContain('新江.docx')
  expect(await namesIn(out)).not.toContain('江口.docx')
})

test('a changed report is done again as a whole', async () => {
  const { request, out } = await setUp()
  await run(request)
  const master = { ...request.master, bytes: reportOf('**县通报。', ...lines.slice(1)) }
  const done = await run({ ...request, master, resume: true })
  expect(done.ok && done.value).toEqual({ written: 4, unchanged: 0, leftOut: 1 })
  expect(await textOf(out, '甘南.docx')).toContain('通报')
})

test('a document that a person changed since is made again, and never taken away', async () => {
  const { request, out, table } = await setUp()
  await run(request)
  await writeFile(join(out, '江口.docx'), 'changed by hand')
  await writeFile(table, `${headings}\n${rows.with(1, '新江,41,97').join('\n')}\n`)
  await run({ ...request, resume: true })
  expect(await readFile(join(out, '江口.docx'), 'utf8')).toBe('changed by hand')
})

test.each([1, 2, 3])('%i parts are disjoint and merge to what one run makes', async (of) => {
  const one = await setUp()
  await run(one.request)
  const parts = { ...one.request, folder: join(one.folder, 'parts') }
  for (let part = 1; part <= of; part++) await run({ ...parts, shard: { part, of } })
  if (of > 1) expect((await mergeParts(parts.folder)).ok).toBe(true)
  const merged = Object.entries(await contentOf(parts.folder)).filter(([name]) => !name.includes('-of-'))
  expect(Object.fromEntries(merged)).toEqual(await contentOf(one.out))
})

test('parts that are missing or of other reports are not merged', async () => {
  const { request, out } = await setUp()
  await run({ ...request, shard: { part: 1, of: 2 } })
  expect((await mergeParts(out)).messages).toMatchObject([{ code: 'batch-merge-lacks', params: { missing: '2/2' } }])
  const master = { ...request.master, bytes: reportOf(...lines, '完。') }
  await run({ ...request, master, shard: { part: 2, of: 2 } })
  expect((await mergeParts(out)).messages).toMatchObject([{ code: 'batch-merge-differs' }])
})

test('a folder that is a file, that is used, or that another run holds is refused before anything is written', async () => {
  const { request, folder, out, table } = await setUp()
  const codes = async (asked: BatchRequest) => (await run(asked)).messages.map(({ code }) => code)
  expect(await codes({ ...request, folder: table })).toContain('batch-folder-is-file')
  await run(request)
  expect(await codes(request)).toContain('batch-folder-used')
  expect(await codes({ ...request, shard: { part: 1, of: 2 } })).toContain('batch-folder-other')
  const other = { ...request, folder: join(folder, 'other') }
  const both = await Promise.all([codes(other), codes(other)])
  expect(both.flat().filter((code) => code === 'batch-folder-held')).toHaveLength(1)
  expect(await readdir(out)).toHaveLength(5)
})

test('the documents are joined in the order of the table, unless one is not any more what was written', async () => {
  const { request, out, folder } = await setUp()
  await run(request)
  const path = join(folder, 'all.docx')
  const joined = () => writeJoined(out, outcomesIn(manifestPath(out, whole)), path)
  expect(await joined()).toMatchObject({ ok: true, messages: [{ code: 'batch-joined', params: { count: 4 } }] })
  expect((await textOf(folder, 'all.docx')).split('\n')[2]).toBe('江口县情况。')
  await writeFile(join(out, '江口.docx'), 'changed by hand')
  expect(await joined()).toMatchObject({ ok: false, messages: [{ code: 'batch-joined-changed' }] })
})

test('what cannot be written stops the batch and is said; what was written stands, nothing is half there, and it goes on', async () => {
  const many = Array.from({ length: 60 }, (_, index) => `县${index},36,98`)
  const { request, out } = await setUp(many)
  const inTheWay = join(out, '县24.docx')
  await mkdir(inTheWay, { recursive: true })
  expect(await run(request)).toMatchObject({ ok: false, messages: [{ code: 'write-onto-folder' }] })
  const done = async () => (await namesIn(out)).filter((name) => name.endsWith('.docx') && name !== '县24.docx').length
  const lines = (await readFile(join(out, 'starfill-batch.jsonl'), 'utf8')).trim().split('\n')
  expect([lines.length - 1, await done()]).toEqual([24, 24])
  await rmdir(inTheWay)
  const again = await run({ ...request, resume: true })
  expect(again.ok && again.value).toEqual({ written: 36, unchanged: 24, leftOut: 0 })
})

test('a thread that cannot be started, or stops, fails the batch and frees the folder', async () => {
  const many = Array.from({ length: 200 }, (_, index) => `县${index},36,98`)
  const { request, out } = await setUp(many)
  const ended: string[] = []
  const starting = (open: ComingFiller['open']): StartFiller => {
    return () => ({ open, end: async () => void ended.push('ended') })
  }
  const refused = fail(error('batch-folder-is-file', { folder: '' }))
  const failed = await run(request, { startFiller: starting(async () => refused) })
  expect(failed.messages.map(({ code }) => code)).toEqual(['batch-folder-is-file'])
  const stopping = starting(async () => ok(() => Promise.reject(new Error('gone'))))
  await expect(run({ ...request, resume: true }, { startFiller: stopping })).rejects.toThrow('gone')
  expect(ended).toEqual(['ended', 'ended'])
  expect((await run({ ...request, resume: true })).ok).toBe(true)
  expect((await namesIn(out)).filter((name) => name.endsWith('.docx'))).toHaveLength(200)
})

test('for a long table threads start at once, and end too where it cannot be filled; for a short one none is started', async () => {
  const acts: string[] = []
  const watched: StartFiller = (master) => {
    acts.push('started')
    return { ...here(master), end: async () => void acts.push('ended') }
  }
  const long = Array.from({ length: 4000 }, (_, index) => `县${index},36,98`)
  const { request } = await setUp(long)
  const wrong = await run({ ...request, pattern: '{无}' }, { startFiller: watched })
  expect([wrong.ok, ...acts.splice(0)]).toEqual([false, 'started', 'ended'])
  expect((await run((await setUp()).request, { startFiller: watched })).ok).toBe(true)
  expect(acts).toEqual([])
})

test('a name that a system would hide, that stands for a device, or that is too long, is one that every system holds', async () => {
  const { request, out } = await setUp(['.隐,36,98', `${'长'.repeat(300)},36,98`, 'con,36,98'])
  await run(request)
  const names = (await namesIn(out)).filter((name) => name.endsWith('.docx'))
  expect(names.toSorted()).toEqual(['隐.docx', '_con.docx', `${'长'.repeat(66)}.docx`].toSorted())
})

test('a table without rows, without anything, or that is none is said', async () => {
  const { request, table } = await setUp([])
  const codes = async () => (await run(request)).messages.map(({ code }) => code)
  expect(await run(request)).toMatchObject({ ok: true, value: { written: 0, leftOut: 0 } })
  await writeFile(table, '')
  expect(await codes()).toEqual(['file-empty'])
  await writeFile(table, Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))
  expect((await codes()).length).toBe(1)
  await unlink(table)
  expect(await codes()).toEqual(['file-missing'])
})

test('a kept column is never written, not even as a name, and is looked for', async () => {
  const { request, out } = await setUp()
  const keeping = { ...request, master: { ...request.master, options: { ...options, keep: ['县名'] } } }
  expect((await run(keeping)).messages.map(({ code }) => code)).toEqual(['batch-name-kept'])
  await run({ ...keeping, pattern: '{序号}' })
  expect(await textOf(out, '1.docx')).toBe('**县情况。\n全年培训教师36人，合格率98%。')
  expect(await readFile(join(out, 'starfill-batch.jsonl'), 'utf8')).not.toContain('甘南')
})

test('a trial writes nothing and tells the same', async () => {
  const { request, folder } = await setUp()
  const done = await run({ ...request, folder: null })
  expect(done.ok && done.value).toEqual({ written: 4, unchanged: 0, leftOut: 1 })
  expect(await namesIn(folder)).toEqual(['t.csv'])
})

test('a value without a column and a cell without a heading leave their row out', async () => {
  const { request } = await setUp(['甘南,36', '江口,41,97,多'])
  const found: string[] = []
  await run(request, {
    told: ({ findings }: { findings: readonly { text: string }[] }) => found.push(findings[0]?.text ?? ''),
  })
  expect(found).toEqual([expect.stringContaining('合格率'), expect.stringContaining('D 列')])
})

test('a stopped batch says so and leaves what is done', async () => {
  const many = Array.from({ length: 100 }, (_, index) => `县${index},36,98`)
  const { request, out } = await setUp(many)
  const stop = new AbortController()
  const done = await run(request, { signal: stop.signal, told: () => stop.abort() })
  expect(done.messages).toMatchObject([{ code: 'task-cancelled' }])
  const resumed = await run({ ...request, resume: true })
  expect(resumed.ok && resumed.value.written + resumed.value.unchanged).toBe(100)
  expect((await namesIn(out)).filter((name) => name.endsWith('.docx'))).toHaveLength(100)
})
