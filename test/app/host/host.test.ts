import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { defaultSettings, type OpenedDocument } from '../../../src/app/contract.ts'
import { writeProjectFile } from '../../../src/app/project-file.ts'
import { detect } from '../../../src/core/detect.ts'
import { readWork, writeWork } from '../../../src/core/project.ts'
import { decisionOf } from '../../../src/core/resolve.ts'
import { type FieldMark, noReview } from '../../../src/core/review.ts'
import { startSession } from '../../../src/core/session.ts'
import { filledWork, type TestWindow, testHost, testWindow, write } from './test-window.ts'

const text = '**县水利局工作总结\n全县修好水渠***公里。\n'

async function openFile(window: TestWindow, path: string): Promise<OpenedDocument> {
  window.chosen.push(path)
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  if (!opened.ok || !opened.value) throw new Error(JSON.stringify(opened))
  return opened.value
}

const codes = (result: { readonly messages: readonly { readonly code: string }[] }) =>
  result.messages.map(({ code }) => code)

test('a report opens with its text, and is recent from then on', async () => {
  const made = testHost()
  const window = testWindow(made)
  const path = write(made.folder, '总结.txt', text)
  const opened = await openFile(window, path)
  expect(opened).toEqual({
    document: expect.any(String),
    name: '总结.txt',
    format: 'text',
    cells: [],
    boxes: false,
    places: [],
    blanks: 0,
    stories: [],
    encoding: 'utf-8',
    text,
    project: null,
    isCopy: false,
    earlier: null,
    source: expect.any(Uint8Array),
    trail: { count: 1, last: expect.any(String), entries: [expect.objectContaining({ deed: 'opened' })] },
    heldBy: null,
    hasPassword: false,
    sealing: null,
    entries: 1,
  })
  const { recent } = await window.ask('start', {})
  const listed = { token: expect.any(String), name: '总结.txt', at: '2026-05-04T01:02:03.000Z', counted: null }
  const folder = `${basename(dirname(made.folder))} › ${basename(made.folder)}`
  expect(recent).toEqual([{ ...listed, folder, isPinned: false }])
  const pinned = await window.ask('pinRecent', { token: recent[0]?.token ?? '', isPinned: true })
  expect(pinned).toEqual([{ ...listed, folder, isPinned: true }])
  const again = await window.ask('open', { source: { from: 'token', token: recent[0]?.token ?? '' }, task: 'open' })
  expect(again).toMatchObject({ ok: true, value: { name: '总结.txt', text } })
})

test('the report that the program was started with is offered to the window', async () => {
  const made = testHost()
  const window = testWindow(made, write(made.folder, '总结.txt', text))
  const { launched } = await window.ask('start', {})
  const opened = await window.ask('open', { source: { from: 'token', token: launched ?? '' }, task: 'open' })
  expect(opened).toMatchObject({ ok: true, value: { name: '总结.txt' } })
})

test('a sample opens by its name, and a name that leads elsewhere does not', async () => {
  const window = testWindow(testHost())
  const { templates } = await window.ask('start', {})
  const id = templates[0]?.id ?? ''
  const opened = await window.ask('open', { source: { from: 'template', id }, task: 'open' })
  const nameless = templates.filter(({ id: own, label }) => label.en === own || label['zh-CN'] === own)
  expect([templates.length > 0, nameless, opened.ok]).toEqual([true, [], true])
  await expect(
    window.window.answer('open', { source: { from: 'template', id: '../../layouts/plain' }, task: 'open' }),
  ).rejects.toThrow('open with')
})

test('a cancelled dialog is no trouble', async () => {
  const window = testWindow(testHost())
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  expect(opened).toEqual({ ok: true, value: null, messages: [] })
})

test.each([
  ['is no text', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'file-not-text'],
  ['is a PDF', '%PDF-1.7', 'file-is-pdf'],
  ['is empty', '', 'file-empty'],
])('a file that is no report is refused with the reason: it %s', async (_what, content, code) => {
  const made = testHost()
  const window = testWindow(made)
  window.chosen.push(write(made.folder, 'x.txt', content))
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  expect([opened.ok, codes(opened)]).toEqual([false, [code]])
})

test('a text of 200 MB is refused with the limit, whichever way it comes', async () => {
  const made = testHost()
  const window = testWindow(made)
  const path = write(made.folder, 'x.txt', '')
  truncateSync(path, 200 * 1024 * 1024)
  window.chosen.push(path)
  const bytes = new Uint8Array(200 * 1024 * 1024)
  const refused = [
    await window.ask('open', { source: { from: 'dialog' }, task: 'open' }),
    await window.ask('open', { source: { from: 'bytes', name: 'x.txt', bytes }, task: 'open' }),
  ]
  expect(refused.map(({ messages }) => messages[0])).toEqual([
    { code: 'file-too-large', severity: 'error', params: { path, megabytes: 64 } },
    { code: 'file-too-large', severity: 'error', params: { path: 'x.txt', megabytes: 64 } },
  ])
})

test('a file that vanishes between the dialog and the reading is reported missing', async () => {
  const made = testHost()
  const window = testWindow(made)
  const path = write(made.folder, '总结.txt', text)
  window.chosen.push(path)
  rmSync(path)
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  expect([opened.ok, codes(opened)]).toEqual([false, ['file-missing']])
})

test('a report that is changed or taken away while it is open is told to the window', { timeout: 20_000 }, async () => {
  const made = testHost()
  const window = testWindow(made)
  const path = write(made.folder, '总结.txt', text)
  const { document } = await openFile(window, path)
  writeFileSync(path, `${text}又一行`)
  const changes = () => window.told.filter(([event]) => event === 'changedOnDisk').map(([, data]) => data)
  await vi.waitFor(() => expect(changes()).toEqual([{ document, isProject: false, gone: false }]), 8000)
  rmSync(path)
  await vi.waitFor(() => expect(changes()).toContainEqual({ document, isProject: false, gone: true }), 8000)
})

test('work is saved as a project that needs no other file, and opens again', async () => {
  const made = testHost()
  const window = testWindow(made)
  const path = write(made.folder, '总结.txt', text)
  const { document } = await openFile(window, path)
  const project = join(made.folder, '总结.starfill')
  window.chosen.push(project)
  const work = filledWork(text, '旬河')
  expect(await window.ask('save', { document, project: work, to: 'file', as: false, isAsked: true })).toEqual({
    ok: true,
    value: { name: '总结.starfill', at: '2026-05-04T01:02:03.000Z', to: 'file' },
    messages: [],
  })
  expect(window.told).toContainEqual(['choose project', '总结.starfill'])
  await window.ask('release', { document, keepCopy: false })
  rmSync(path)
  const again = await openFile(testWindow(testHost()), project)
  expect(again).toMatchObject({ name: '总结.starfill', text, project: work, heldBy: null })
})

test('a project is known by what it holds, whatever it is called', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openFile(window, write(made.folder, '总结.txt', text))
  const project = join(made.folder, '总结')
  window.chosen.push(project)
  const work = filledWork(text, '旬河')
  await window.ask('save', { document, project: work, to: 'file', as: false, isAsked: true })
  await window.ask('release', { document, keepCopy: false })
  expect(await openFile(testWindow(testHost()), project)).toMatchObject({ name: '总结', text, project: work })
})

test('what saves itself asks for no name: without a file of its own it goes to the private copy', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openFile(window, write(made.folder, '总结.txt', text))
  const before = window.told.length
  const project = filledWork(text, '旬河')
  const saved = await window.ask('save', { document, project, to: 'file', as: false, isAsked: false })
  expect([saved.ok && saved.value?.to, window.told.slice(before)]).toEqual(['recovery', []])
})

test('saving again asks for no name, and does not count as a change by somebody else', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openFile(window, write(made.folder, '总结.txt', text))
  window.chosen.push(join(made.folder, 'a.starfill'))
  await window.ask('save', { document, project: '1', to: 'file', as: false, isAsked: true })
  const saved = await window.ask('save', { document, project: '2', to: 'file', as: false, isAsked: true })
  expect([saved.ok, window.told.filter(([what]) => what === 'choose project').length]).toEqual([true, 1])
})

test('a project that another program changed is not overwritten', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openFile(window, write(made.folder, '总结.txt', text))
  const path = join(made.folder, 'a.starfill')
  window.chosen.push(path)
  await window.ask('save', { document, project: '1', to: 'file', as: false, isAsked: true })
  writeFileSync(path, 'of somebody else')
  const saved = await window.ask('save', { document, project: '2', to: 'file', as: false, isAsked: true })
  expect([codes(saved), readFileSync(path, 'utf8')]).toEqual([['project-changed'], 'of somebody else'])
})

test('a project is never written over the report it was made from', async () => {
  const made = testHost()
  const window = testWindow(made)
  const path = write(made.folder, '总结.txt', text)
  const { document } = await openFile(window, path)
  window.chosen.push(path)
  const saved = await window.ask('save', { document, project: '1', to: 'file', as: true, isAsked: true })
  expect([codes(saved), readFileSync(path, 'utf8')]).toEqual([['write-over-source'], text])
})

async function savedProject(folder: string, window: TestWindow): Promise<{ path: string; document: string }> {
  const { document } = await openFile(window, write(folder, '总结.txt', text))
  const path = join(folder, '总结.starfill')
  window.chosen.push(path)
  await window.ask('save', { document, project: filledWork(text, '旬河'), to: 'file', as: false, isAsked: true })
  return { path, document }
}

test('of two windows on one project the second is told who has it, and cannot save over it', async () => {
  const made = testHost()
  const first = testWindow(made)
  const { path, document } = await savedProject(made.folder, first)
  const second = testWindow(testHost({ who: '小李' }))
  const read = await openFile(second, path)
  expect(read).toMatchObject({ text, heldBy: { who: '小王', machine: hostname(), since: '2026-05-04T01:02:03.000Z' } })
  const saved = await second.ask('save', {
    document: read.document,
    project: '2',
    to: 'file',
    as: false,
    isAsked: true,
  })
  expect(codes(saved)).toEqual(['project-held'])
  await first.ask('release', { document, keepCopy: false })
  expect(await openFile(second, path)).toMatchObject({ heldBy: null })
})

test('a file is looked at without being opened, and one that is none is said', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { path } = await savedProject(made.folder, window)
  const look = (file: string) => {
    window.chosen.push(file)
    return window.ask('look', { source: { from: 'dialog' }, task: 'look' })
  }
  const damaged = write(made.folder, 'b.starfill', readFileSync(path).subarray(0, 200))
  const session = JSON.stringify({ text: 1 })
  const wrong = write(
    made.folder,
    'c.starfill',
    writeProjectFile({ name: 'a.txt', source: Buffer.from('**县'), session, trail: undefined, home: null }),
  )
  const answers = [
    await look(path),
    await look(damaged),
    await look(wrong),
    await look(write(made.folder, 'a.pdf', '%PDF-1.7')),
  ]
  expect(answers.map((answer) => (answer.ok ? answer.value : codes(answer)))).toEqual([
    { token: expect.any(String) },
    ['project-damaged'],
    ['session-damaged'],
    ['file-is-pdf'],
  ])
  expect(await openFile(testWindow(made), path)).toMatchObject({ heldBy: { isHere: true } })
})

test('a project opened anew in the window that has it goes on being its own', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { path, document } = await savedProject(made.folder, window)
  const again = await openFile(window, path)
  await window.ask('release', { document, keepCopy: false })
  const saved = await window.ask('save', {
    document: again.document,
    project: filledWork(text, '清河'),
    to: 'file',
    as: false,
    isAsked: true,
  })
  const other = await openFile(testWindow(made), path)
  expect([again.heldBy, saved.ok, other.heldBy?.isHere]).toEqual([null, true, true])
})

test('a lock left by a process that is no more holds nobody up', async () => {
  const made = testHost()
  const { path, document } = await savedProject(made.folder, testWindow(made))
  const lock = join(made.folder, '.总结.starfill.lock')
  const mine = JSON.parse(readFileSync(lock, 'utf8'))
  writeFileSync(lock, JSON.stringify({ ...mine, pid: 2 ** 22 + 1 }))
  expect(await openFile(testWindow(testHost()), path)).toMatchObject({ heldBy: null })
  expect(document).toEqual(expect.any(String))
})

/** As version 0.1 wrote it: whoever makes such a file needs no sum. */
function withoutSum(file: object): string {
  return JSON.stringify({ ...file, starfill: 1, sum: undefined })
}

test.each([
  ['cut short', (whole: string) => whole.slice(0, whole.length / 2), 'project-damaged'],
  ['of a newer program', (whole: string) => whole.replace('"starfill": 2', '"starfill": 3'), 'project-newer'],
  ['of no program', () => '{"hello": 1}', 'project-damaged'],
  [
    'with a session that is none',
    (whole: string) => withoutSum({ ...JSON.parse(whole), session: '{}' }),
    'session-damaged',
  ],
  ['with bytes that are none', (whole: string) => whole.replace(/"source": ".*"/u, '"source": "*"'), 'project-damaged'],
])('a project that is %s is refused', async (_how, damage, code) => {
  const made = testHost()
  const { path } = await savedProject(made.folder, testWindow(made))
  const damaged = write(made.folder, 'damaged.starfill', damage(readFileSync(path, 'utf8')))
  const window = testWindow(testHost())
  window.chosen.push(damaged)
  expect(codes(await window.ask('open', { source: { from: 'dialog' }, task: 'open' }))).toEqual([code])
})

test('unsaved work is private to its owner, survives its window, and is offered once the window is gone', async () => {
  const made = testHost()
  const lost = testWindow(made)
  const { document } = await openFile(lost, write(made.folder, '总结.txt', text))
  const work = filledWork(text, '旬河')
  await lost.ask('save', { document, project: work, to: 'recovery', as: false, isAsked: false })
  const copy = join(made.userData, 'recovery', readdirSync(join(made.userData, 'recovery'))[0] ?? '')
  expect([statSync(copy).mode & 0o777, statSync(join(made.userData, 'recovery')).mode & 0o777]).toEqual([0o600, 0o700])
  const next = testWindow(made)
  expect((await next.ask('start', {})).recovery).toEqual([])
  await lost.window.end()
  const { recovery } = await next.ask('start', {})
  const folder = `${basename(dirname(made.folder))} › ${basename(made.folder)}`
  expect(recovery).toMatchObject([{ name: '总结.txt', folder, counted: { decided: 2, total: 2 } }])
  const opened = await next.ask('open', { source: { from: 'token', token: recovery[0]?.token ?? '' }, task: 'open' })
  expect(opened).toMatchObject({ ok: true, value: { name: '总结.txt', text, project: work } })
  if (opened.ok && opened.value) await next.ask('release', { document: opened.value.document, keepCopy: false })
  expect((await next.ask('start', {})).recovery).toEqual([])
})

test('a project that somebody sent cannot say what is written over or taken away', async () => {
  const made = testHost()
  const precious = write(made.folder, 'precious.txt', 'precious')
  const { path } = await savedProject(made.folder, testWindow(made))
  const home = { report: null, project: precious, stamp: '' }
  const sent = write(made.folder, 'sent.starfill', withoutSum({ ...JSON.parse(readFileSync(path, 'utf8')), home }))
  const window = testWindow(made)
  const { document, name } = await openFile(window, sent)
  await window.ask('save', { document, project: '1', to: 'file', as: false, isAsked: true })
  expect([name, readFileSync(precious, 'utf8'), readFileSync(sent, 'utf8')]).toEqual([
    'sent.starfill',
    'precious',
    expect.stringContaining('"session": "1"'),
  ])
})

test('work that was saved before the power went is recovered into its project, unless that has changed since', async () => {
  const made = testHost()
  const lost = testWindow(made)
  const { path, document } = await savedProject(made.folder, lost)
  await lost.ask('save', { document, project: filledWork(text, '汉水'), to: 'recovery', as: false, isAsked: false })
  await lost.window.end()
  const window = testWindow(made)
  const recover = async () => {
    const { recovery } = await window.ask('start', {})
    const opened = await window.ask('open', { source: { from: 'token', token: recovery[0]?.token ?? '' }, task: 'a' })
    return opened.ok && opened.value ? opened.value : null
  }
  const opened = await recover()
  writeFileSync(path, 'of somebody else')
  const saved = await window.ask('save', {
    document: opened?.document ?? '',
    project: '2',
    to: 'file',
    as: false,
    isAsked: true,
  })
  expect([opened?.name, opened?.project, codes(saved), readFileSync(path, 'utf8')]).toEqual([
    '总结.starfill',
    filledWork(text, '汉水'),
    ['project-changed'],
    'of somebody else',
  ])
})

test('saving the project takes its recovery copy away', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openFile(window, write(made.folder, '总结.txt', text))
  await window.ask('save', { document, project: '1', to: 'recovery', as: false, isAsked: false })
  window.chosen.push(join(made.folder, 'a.starfill'))
  await window.ask('save', { document, project: '1', to: 'file', as: false, isAsked: true })
  await window.window.end()
  expect((await testWindow(made).ask('start', {})).recovery).toEqual([])
})

const options = {
  copy: 'final',
  layout: 'plain',
  maskAs: 'same',
  maskWidth: null,
  allowOpen: false,
  allowFindings: true,
} as const

test('the previewed document is the exported one, with every value in it', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openFile(window, write(made.folder, '总结.txt', text))
  const project = filledWork(text, '旬河')
  const shown = await window.ask('preview', { document, project, options, task: 'preview' })
  const target = join(made.folder, '总结.docx')
  window.chosen.push(target)
  const exported = await window.ask('export', {
    document,
    project,
    options,
    as: 'docx',
    withRecord: false,
    task: 'export',
  })
  expect(exported).toEqual({
    ok: true,
    value: {
      token: expect.any(String),
      name: '总结.docx',
      entries: 2,
      record: null,
      proof: { accepted: 0, searched: 0, byPlace: 0 },
    },
    messages: [],
  })
  const partOf = (bytes: Uint8Array) => new TextDecoder().decode(unzipSync(bytes)['word/document.xml'])
  const written = partOf(readFileSync(target))
  expect([shown.ok && partOf(shown.value) === written, written.includes('旬河')]).toEqual([true, true])
  if (exported.ok && exported.value) {
    const { token } = exported.value
    expect(codes(await window.ask('reveal', { token, where: 'folder' }))).toEqual([])
    expect(codes(await window.ask('reveal', { token, where: 'program' }))).toEqual([])
  }
  expect(window.told).toContainEqual(['reveal', target])
  expect(window.told).toContainEqual(['open', target])
})

test('an export with open placeholders is refused before anybody is asked where it goes', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openFile(window, write(made.folder, '总结.txt', text))
  const project = writeWork(startSession(detect(text, { format: 'text', masks: ['stars'] })))
  const exported = await window.ask('export', {
    document,
    project,
    options,
    as: 'docx',
    withRecord: false,
    task: 'export',
  })
  expect([codes(exported), window.told]).toEqual([['open-placeholders'], []])
})

test('a Word report is filled in itself, and so is its public copy', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document: first } = await openFile(window, write(made.folder, '总结.txt', text))
  const source = join(made.folder, '原件.docx')
  window.chosen.push(source)
  const open = writeWork(startSession(detect(text, { format: 'text', masks: ['stars'] })))
  await window.ask('export', {
    document: first,
    project: open,
    options: { ...options, allowOpen: true },
    as: 'docx',
    withRecord: false,
    task: 'a',
  })
  const { document, format, text: read } = await openFile(window, source)
  const project = filledWork(read, '旬河', 'docx')
  const own = { ...options, layout: 'source' }
  const filled = await window.ask('preview', { document, project, options: own, task: 'b' })
  const shared = await window.ask('preview', { document, project, options: { ...own, copy: 'public' }, task: 'b' })
  expect([format, filled.ok, shared.ok, codes(shared)]).toEqual(['docx', true, true, ['removed-properties']])
})

test('a copy says in its name what it is, and a review copy carries the notes that the project has', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openFile(window, write(made.folder, '总结.txt', text))
  const work = readWork(filledWork(text, '旬河'))
  if (!work.ok) throw new Error('not read')
  const { decisions } = work.value
  const [field = ''] = decisions.keys()
  const signed = { by: '李审核', at: '2026-05-04T09:02:03Z' }
  const marks: readonly FieldMark[] = [
    { field, verdict: 'returned', note: '请核对', decision: decisionOf(decisions, field), ...signed },
  ]
  const project = writeWork(work.value, { ...noReview, marks })
  const target = join(made.folder, '审核.docx')
  for (const copy of ['final', 'public', 'review'] as const) {
    window.chosen.push(target)
    await window.ask('export', {
      document,
      project,
      options: { ...options, copy },
      as: 'docx',
      withRecord: false,
      task: copy,
    })
  }
  const comments = new TextDecoder().decode(unzipSync(readFileSync(target))['word/comments.xml'])
  expect([
    window.told.flatMap(([what, name]) => (what === 'choose document' ? [name] : [])),
    comments.includes('w:author="李审核" w:date="2026-05-04T09:02:03Z"'),
    comments.includes('请核对'),
  ]).toEqual([['总结（定稿）.docx', '总结（公开稿）.docx', '总结（审核稿）.docx'], true, true])
})

test('values go out with what is decided and come in again', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openFile(window, write(made.folder, '总结.txt', text))
  const sheet = join(made.folder, '总结.csv')
  window.chosen.push(sheet)
  await window.ask('valuesOut', { document, project: filledWork(text, '旬河'), format: 'csv' })
  window.chosen.push(sheet)
  const rows = await window.ask('valuesIn', { source: { from: 'dialog' } })
  expect(rows.ok && rows.value?.every(({ value, keep }) => value === '旬河' && !keep)).toBe(true)
})

test('settings are kept between windows, and only what was said is changed', async () => {
  const made = testHost()
  await testWindow(made).ask('settings', { change: { theme: 'dark' } })
  await testWindow(made).ask('settings', { change: { language: 'en' } })
  const { settings } = await testWindow(made).ask('start', {})
  expect(settings).toEqual({ ...defaultSettings, theme: 'dark', language: 'en' })
})

test('damaged settings are as good as none', async () => {
  const made = testHost()
  write(made.userData, 'settings.json', '{"theme": "pink"}')
  expect((await testWindow(made).ask('start', {})).settings).toEqual(defaultSettings)
})

test('the list of recent files can be forgotten', async () => {
  const made = testHost()
  const window = testWindow(made)
  await openFile(window, write(made.folder, '总结.txt', text))
  expect(await window.ask('forgetRecent', { token: null })).toEqual([])
  expect((await window.ask('start', {})).recent).toEqual([])
})

const secret = '旬河县'

test.each([
  ['no channel', 'shell', {}],
  ['a name from the prototype', 'constructor', {}],
  ['a channel that is no name', ['start'], {}],
  ['nothing', 'open', undefined],
  ['a path', 'open', { source: { from: 'path', path: secret }, task: 'a' }],
  ['a path for a token', 'open', { source: { from: 'token', token: `../../${secret}` }, task: 'a' }],
  [
    'a name with folders',
    'open',
    { source: { from: 'bytes', name: `../${secret}`, bytes: new Uint8Array() }, task: 'a' },
  ],
  ['text for bytes', 'open', { source: { from: 'bytes', name: 'a.txt', bytes: secret }, task: 'a' }],
  ['a key too many', 'release', { document: 'a'.repeat(22), keepCopy: false, path: secret }],
  ['a setting that is none', 'settings', { change: { theme: secret } }],
  [
    'a layout that is a path',
    'preview',
    { document: 'a'.repeat(22), project: '', options: { ...options, layout: `../${secret}.json` }, task: 'a' },
  ],
  ['a number for a project', 'save', { document: 'a'.repeat(22), project: 1, to: 'file', as: false, isAsked: true }],
])('garbage from the window is refused and logged, and nothing happens: %s', async (_what, channel, input) => {
  const made = testHost()
  const window = testWindow(made)
  await expect(window.window.answer(channel, input)).rejects.toThrow()
  expect([made.log, window.told]).toEqual([[expect.stringMatching(/^Refused: (?!.*旬河)/u)], []])
})

test('a token of nothing is answered with what to do', async () => {
  const window = testWindow(testHost())
  const document = 'a'.repeat(22)
  const answers = [
    await window.ask('open', { source: { from: 'token', token: document }, task: 'a' }),
    await window.ask('save', { document, project: '', to: 'file', as: false, isAsked: true }),
    await window.ask('reveal', { token: document, where: 'folder' }),
    await window.ask('preview', { document, project: '', options, task: 'a' }),
  ]
  expect(answers.map(codes)).toEqual([['document-gone'], ['document-gone'], ['document-gone'], ['document-gone']])
})

test('work that stands only in its copy is offered again when another report takes its place', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openFile(window, write(made.folder, '总结.txt', text))
  const project = filledWork(text, '旬河')
  await window.ask('save', { document, project, to: 'recovery', as: false, isAsked: false })
  await window.ask('release', { document, keepCopy: true })
  const { recovery } = await window.ask('start', {})
  expect(recovery.map(({ name }) => name)).toEqual(['总结.txt'])
})
