import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Input, Outputs } from '../../../src/app/contract.ts'
import { detect } from '../../../src/core/detect.ts'
import { writeWork } from '../../../src/core/project.ts'
import { reduce, startSession } from '../../../src/core/session.ts'
import { viewOf } from '../../../src/core/view.ts'
import { readDocument } from '../../../src/docx/stories.ts'
import { type TestWindow, testHost, testWindow, write } from './test-window.ts'

const text = '**县情况。\n全年培训教师**人，合格率**%。\n'
const started = startSession(detect(text, { format: 'text', masks: ['stars'] }))
const fieldOf = (label: string) => viewOf(started).fields.find((field) => field.label.startsWith(label))?.id ?? ''
const options = {
  copy: 'final',
  layout: 'plain',
  maskAs: 'same',
  maskWidth: null,
  allowOpen: false,
  allowFindings: false,
} as const

type Value<T> = Extract<T, { readonly ok: true }> extends { readonly value: infer V } ? V : never

function good<T extends { readonly ok: boolean }>(result: T): Value<T> {
  expect(result).toMatchObject({ ok: true })
  return (result as unknown as { readonly value: Value<T> }).value
}

const rows = ['甘南,36,98', '江口,41,97', '平安,25,150', '石阡,52,95']

async function opened(given: readonly string[] = rows, headings = 'xianming,培训教师,合格率') {
  const host = testHost()
  const window = testWindow(host)
  const report = write(host.folder, '通报.txt', text)
  const document = good(
    await window.ask('open', { source: { from: 'token', token: window.window.admit(report) }, task: 'o' }),
  )?.document as string
  const table = write(host.folder, '各县.csv', `${headings}\n${given.join('\n')}\n`)
  window.chosen.push(table)
  const chosen = good(await window.ask('batchTable', { source: { from: 'dialog' } }))
  const source: Omit<Input<'batchLook'>, 'task'> = {
    document,
    project: writeWork(started),
    table: chosen?.table ?? '',
    choices: [],
    pattern: '{县名}',
    options,
  }
  const batch: Omit<Input<'batchRun'>, 'task' | 'folder'> = { ...source, also: [], masters: null }
  return { ...host, ...window, batch, source, table }
}

async function chooseFolder({ ask, chosen, folder, batch }: Awaited<ReturnType<typeof opened>>, name = '结果') {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  chosen.push(path)
  return { path, choice: good(await ask('batchFolder', { document: batch.document, name })) }
}

const bodyOf = (path: string) => {
  const read = readDocument(readFileSync(path))
  return read.ok ? read.value.paragraphs.flatMap(({ story, text: said }) => (story === 'body' ? [said] : [])) : []
}

test('the window is shown which column fills which field, how the first files are called, and how many rows there are', async () => {
  const { ask, source } = await opened()
  const look = await ask('batchLook', { ...source, task: 'l' })
  expect(look).toMatchObject({
    ok: true,
    value: {
      columns: [
        { heading: 'xianming', by: 'spelling' },
        { heading: '培训教师', by: 'label' },
        { heading: '合格率', by: 'label' },
      ],
      sample: ['甘南', '36', '98'],
      names: ['甘南.docx', '江口.docx', '平安.docx', '石阡.docx'],
      rows: 4,
    },
  })
})

test('columns that nobody can tell apart are shown, with what is wrong, to be corrected by hand', async () => {
  const { ask, source } = await opened(['甘南,36,98,1'], '县名,培训教师,合格率,xianming')
  const look = await ask('batchLook', { ...source, task: 'l' })
  expect([look.ok && look.value.columns.length, look.messages.map(({ code }) => code)]).toEqual([
    4,
    expect.arrayContaining(['batch-column-twice']),
  ])
  const corrected = await ask('batchLook', { ...source, choices: [['xianming', null]], task: 'l' })
  expect(corrected.messages.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('a mapping that was saved is what the command reads, and is read again', async () => {
  const { ask, chosen, folder, batch } = await opened()
  const path = join(folder, '对应.json')
  chosen.push(path, path)
  const choices: [string, string | null][] = [
    ['单位', fieldOf('县名')],
    ['备注', null],
  ]
  good(await ask('saveBatchMapping', { document: batch.document, choices }))
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(Object.fromEntries(choices))
  expect(good(await ask('batchMapping', { source: { from: 'dialog' } }))).toEqual(choices)
})

test('every row is tried before anything is written, the gravest first, and told on the way', async () => {
  const { ask, batch, folder, told } = await opened()
  const before = readdirSync(folder)
  const tried = good(await ask('batchRun', { ...batch, folder: null, task: 't' }))
  expect(tried).toMatchObject({ counts: { written: 3, leftOut: 1 }, isStopped: false, summary: null })
  expect(tried.rows.map(({ row, isGood }) => [row, isGood])).toEqual([
    [4, false],
    [2, true],
    [3, true],
    [5, true],
  ])
  expect(tried.rows[0]?.findings[0]).toMatchObject({ severity: 'error', text: expect.stringContaining('150') })
  expect(readdirSync(folder)).toEqual(before)
  expect(told).toContainEqual(['progress', expect.objectContaining({ task: 't' })])
})

test('the documents are written beside a summary, what was done is in the trail, and each can be opened', async () => {
  const window = await opened()
  const { ask, batch, told } = window
  const { path, choice } = await chooseFolder(window)
  expect(choice).toMatchObject({ path, isUsed: false })
  const folder = choice?.folder ?? ''
  const entries = good(await ask('batchRun', { ...batch, folder, task: 'r' })).entries
  expect(entries).toBe(2)
  expect(
    readdirSync(path)
      .filter((name) => !name.startsWith('.'))
      .toSorted(),
  ).toEqual(['starfill-batch.jsonl', 'starfill-batch.xlsx', '江口.docx', '甘南.docx', '石阡.docx'].toSorted())
  expect(bodyOf(join(path, '甘南.docx')).join('\n')).toContain('甘南县情况。\n全年培训教师36人，合格率98%。')
  good(await ask('batchOpen', { folder, file: '甘南.docx', where: 'program' }))
  good(await ask('batchOpen', { folder, file: '甘南.docx', where: 'folder' }))
  good(await ask('batchOpen', { folder, file: null, where: 'folder' }))
  expect(told.slice(-3)).toEqual([
    ['open', join(path, '甘南.docx')],
    ['reveal', join(path, '甘南.docx')],
    ['reveal', path],
  ])
})

test('only documents of a folder that the person chose are opened, and only such a folder is written to', async () => {
  const window = await opened()
  const { ask, batch, folder } = window
  const { path, choice } = await chooseFolder(window)
  writeFileSync(join(path, 'a.sh'), '')
  const token = choice?.folder ?? ''
  for (const file of ['a.sh', '没有.docx', 'starfill-batch.jsonl'])
    expect(await ask('batchOpen', { folder: token, file, where: 'program' })).toMatchObject({ ok: false })
  const other = window.window.admit(folder)
  expect(await ask('batchOpen', { folder: other, file: null, where: 'folder' })).toMatchObject({ ok: false })
  expect(await ask('batchRun', { ...batch, folder: other, task: 'r' })).toMatchObject({ ok: false })
})

test('a batch that was there before is said, gone on with, and what changed is written again', async () => {
  const window = await opened()
  const { ask, batch, table } = window
  const { path, choice } = await chooseFolder(window)
  const folder = choice?.folder ?? ''
  good(await ask('batchRun', { ...batch, folder, task: 'r' }))
  const again = await chooseFolder(window)
  expect(again.choice).toMatchObject({ isUsed: true })
  writeFileSync(table, `xianming,培训教师,合格率\n${rows.with(2, '平安,25,100').join('\n')}\n`)
  const done = good(await ask('batchRun', { ...batch, folder, task: 'r' }))
  expect([done.counts, readdirSync(path).includes('平安.docx')]).toEqual([
    { written: 1, unchanged: 3, leftOut: 0 },
    true,
  ])
})

test('what the report already says stands in every document, and a column goes before it', async () => {
  const window = await opened(['甘南,36'], '县名,培训教师')
  const { ask, batch, source } = window
  const filled = [
    [fieldOf('合格率'), '99'],
    [fieldOf('县名'), '旬河'],
  ].reduce((now, [field = '', value = '']) => reduce(now, { type: 'fill', field, value }), started)
  const project = writeWork(filled)
  expect((await ask('batchLook', { ...source, project, task: 'l' })).messages).toEqual([])
  const { path, choice } = await chooseFolder(window)
  good(await ask('batchRun', { ...batch, project, folder: choice?.folder ?? '', task: 'r' }))
  expect(bodyOf(join(path, '甘南.docx')).join('\n')).toContain('甘南县情况。\n全年培训教师36人，合格率99%。')
})

test('a value that the report keeps is kept in every document, and names none of them', async () => {
  const window = await opened()
  const { ask, batch, source } = window
  const project = writeWork(reduce(started, { type: 'keep', field: fieldOf('县名') }))
  const codes = (await ask('batchLook', { ...source, project, task: 'l' })).messages.map(({ code }) => code)
  expect(codes).toContain('batch-name-kept')
  const { path, choice } = await chooseFolder(window)
  const done = await ask('batchRun', { ...batch, project, pattern: '', folder: choice?.folder ?? '', task: 'r' })
  expect(good(done).counts.written).toBe(3)
  expect(bodyOf(join(path, '通报_1.docx')).join('\n')).toContain('**县情况。\n全年培训教师36人')
})

test('one row is shown as it would be filled, with all that is wrong with it', async () => {
  const { ask, source } = await opened()
  const row = good(await ask('batchRow', { ...source, row: 4, task: 'o' }))
  expect(row).toMatchObject({ row: 4, file: '平安.docx', findings: [{ severity: 'error' }, { severity: 'warning' }] })
  expect(new Map(row.decisions).get(fieldOf('县名'))).toEqual({ state: 'filled', value: '平安' })
  expect((await ask('batchRow', { ...source, row: 99, task: 'o' })).messages).toMatchObject([
    { code: 'batch-row-gone' },
  ])
})

test('one document of all is made beside them, which no row is called like, and what came of it is said', async () => {
  const window = await opened(['甘南,36,98', 'starfill-batch,41,97', '平安,25,150'])
  const { ask, batch, told } = window
  const { path, choice } = await chooseFolder(window)
  const run = { ...batch, folder: choice?.folder ?? '', also: ['joined' as const], task: 'r' }
  const done = good(await ask('batchRun', run))
  expect([done.joined, done.said.map(({ code }) => code)]).toEqual(['starfill-batch.docx', ['batch-joined']])
  expect(readdirSync(path)).toContain('starfill-batch（2）.docx')
  const said = bodyOf(join(path, 'starfill-batch.docx')).join('\n')
  expect([said.includes('甘南县情况'), said.includes('starfill-batch县情况'), said.includes('平安')]).toEqual([
    true,
    true,
    false,
  ])
  expect(told).toContainEqual(['progress', { task: 'r', done: 0, total: null, what: 'join' }])
  good(await ask('batchOpen', { folder: choice?.folder ?? '', file: 'starfill-batch.docx', where: 'program' }))
  writeFileSync(join(path, '甘南.docx'), '')
  const again = good(await ask('batchRun', { ...run, also: [] }))
  expect([again.joined, again.said, again.counts.written]).toEqual([null, [], 1])
})

test('where no row is written there is no document of all: that is said, and the rest stands', async () => {
  const window = await opened(['平安,25,150'])
  const { choice } = await chooseFolder(window)
  const run = { ...window.batch, folder: choice?.folder ?? '', also: ['joined' as const, 'pdf' as const], task: 'r' }
  const done = good(await window.ask('batchRun', run))
  expect([done.joined, done.summary, done.said.map(({ code }) => code)]).toEqual([
    null,
    'starfill-batch.xlsx',
    ['batch-joined-nothing'],
  ])
})

async function withReports(given?: readonly string[], headings?: string) {
  const window = await opened(given, headings)
  const { ask, chosen, folder, batch } = window
  const reports = join(folder, '报告')
  mkdirSync(join(reports, '下级'), { recursive: true })
  writeFileSync(join(reports, '甲.txt'), '**县通报。\n学生**人。\n')
  writeFileSync(join(reports, '下级', '乙.txt'), '**县简报。\n合格率**%。\n')
  writeFileSync(join(reports, '无.txt'), '没有可填的。\n')
  chosen.push(reports)
  const masters = good(await ask('batchMasters', { document: batch.document }))
  return { ...window, reports, masters }
}

test('every report of a folder is filled over the table, each into a folder of its own, and each is told', async () => {
  const window = await withReports(['甘南,36,98,500', '平安,25,150,600'], '单位,培训教师,合格率,学生')
  const { ask, batch, masters } = window
  expect(masters).toMatchObject({ path: window.reports, count: 3 })
  const { path, choice } = await chooseFolder(window)
  const folder = choice?.folder ?? ''
  const choices: [string, string][] = [['单位', fieldOf('县名')]]
  const run = { ...batch, choices, pattern: '', masters: masters?.masters ?? null, folder, task: 'r' }
  const done = good(await ask('batchRun', run))
  expect(done.reports.map(({ name, counts }) => [name, counts])).toEqual([
    ['下级/乙', { written: 1, unchanged: 0, leftOut: 1 }],
    ['无', null],
    ['甲', { written: 2, unchanged: 0, leftOut: 0 }],
  ])
  expect(done.reports[1]?.said.map(({ code }) => code)).toEqual(['batch-no-fields'])
  expect([done.counts, done.summary, done.entries]).toEqual([{ written: 3, unchanged: 0, leftOut: 1 }, null, 1])
  expect(done.rows.map(({ file, isGood }) => [file, isGood])).toEqual([
    ['下级/乙/乙_2.docx', false],
    ['甲/甲_1.docx', true],
    ['甲/甲_2.docx', true],
    ['下级/乙/乙_1.docx', true],
  ])
  expect(bodyOf(join(path, '下级', '乙', '乙_1.docx'))).toEqual(['甘南县简报。', '合格率98%。'])
  good(await ask('batchOpen', { folder, file: done.reports[0]?.summary ?? '', where: 'program' }))
  expect(window.told.at(-1)).toEqual(['open', join(path, '下级', '乙', 'starfill-batch.xlsx')])
  expect(good(await ask('batchRun', run)).counts).toEqual({ written: 0, unchanged: 3, leftOut: 1 })
})

test('what a batch wrote among the reports is no report the next time, and a trial of all writes nothing', async () => {
  const window = await withReports()
  const { ask, chosen, batch, masters, reports } = window
  const run = { ...batch, pattern: '', masters: masters?.masters ?? null, task: 'r' }
  const tried = good(await ask('batchRun', { ...run, folder: null }))
  expect([tried.reports.length, readdirSync(reports).toSorted()]).toEqual([3, ['下级', '无.txt', '甲.txt'].toSorted()])
  chosen.push(reports)
  const folder = good(await ask('batchFolder', { document: batch.document, name: '报告' }))?.folder ?? ''
  good(await ask('batchRun', { ...run, options: { ...options, allowOpen: true }, folder }))
  chosen.push(reports)
  expect(good(await ask('batchMasters', { document: batch.document }))?.count).toBe(3)
})

test('a folder of reports counts only where the person chose it, and has some', async () => {
  const window = await opened()
  const { ask, chosen, folder, batch } = window
  const empty = join(folder, '空')
  mkdirSync(empty)
  chosen.push(empty)
  const masters = await ask('batchMasters', { document: batch.document })
  expect(masters.messages).toMatchObject([{ code: 'folder-no-reports' }])
  const other = window.window.admit(folder)
  expect(await ask('batchRun', { ...batch, masters: other, folder: null, task: 'r' })).toMatchObject({ ok: false })
  for (const file of ['../a.docx', '/a.docx', 'a/../../b.docx', 'a//b.docx', ''])
    await expect(async () => ask('batchOpen', { folder: other, file, where: 'program' })).rejects.toThrow()
})

const many = Array.from({ length: 64 }, (_, index) => `县${index},36,98`)

/** Answers when the work has told that it is under way. */
const underWay = ({ told }: Pick<TestWindow, 'told'>) =>
  vi.waitFor(() => expect(told.some(([event]) => event === 'progress')).toBe(true), { interval: 1, timeout: 20_000 })

test('work that is stopped tells what it did, frees the folder, and goes on from there', async () => {
  const window = await opened(many)
  const { ask, batch } = window
  const { path, choice } = await chooseFolder(window)
  const run = { ...batch, folder: choice?.folder ?? '', task: 'r' }
  const going = ask('batchRun', run)
  await underWay(window)
  await ask('cancel', { task: 'r' })
  const stopped = good(await going) as Value<Outputs['batchRun']>
  expect([stopped.isStopped, stopped.counts.written > 0, stopped.counts.written < 64]).toEqual([true, true, true])
  const done = good(await ask('batchRun', run))
  expect(done.counts).toEqual({ written: 64 - stopped.counts.written, unchanged: stopped.counts.written, leftOut: 0 })
  expect(readdirSync(path).filter((name) => name.endsWith('.docx'))).toHaveLength(64)
})

test('work that waits writes nothing until it goes on', async () => {
  const window = await opened(many)
  const { ask, batch } = window
  const { path, choice } = await chooseFolder(window)
  const manifest = () => readFileSync(join(path, 'starfill-batch.jsonl'), 'utf8')
  const going = ask('batchRun', { ...batch, folder: choice?.folder ?? '', task: 'r' })
  await underWay(window)
  await ask('pause', { task: 'r', isPaused: true })
  await vi.waitFor(async () => {
    const before = manifest()
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(manifest()).toBe(before)
  })
  expect(manifest().split('\n').length).toBeLessThan(65)
  await ask('pause', { task: 'r', isPaused: false })
  expect(good(await going).counts.written).toBe(64)
})

test('a table that a page hands over is read like a file', async () => {
  const { ask, source } = await opened()
  const bytes = new TextEncoder().encode('县名,培训教师,合格率\n甘南,36,98\n')
  const chosen = good(await ask('batchTable', { source: { from: 'bytes', name: '表.csv', bytes } }))
  const look = await ask('batchLook', { ...source, table: chosen?.table ?? '', task: 'l' })
  expect([chosen?.name, good(look).rows]).toEqual(['表.csv', 1])
})
