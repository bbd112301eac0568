/** What a window opens, keeps under another name and gives up. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Input } from '../../../src/app/contract.ts'
import { lockProject } from '../../../src/app/lock.ts'
import { readProjectFile } from '../../../src/app/project-file.ts'
import { trailFrom } from '../../../src/core/trail-file.ts'
import { filledWork, testHost, testWindow, write } from './test-window.ts'

const text = '**区参加培训的有**人。'

async function opened() {
  const made = testHost()
  const window = testWindow(made)
  const report = write(made.folder, '总结.txt', text)
  const answer = await window.ask('open', { source: { from: 'token', token: window.window.admit(report) }, task: 't' })
  if (!answer.ok || !answer.value) throw new Error('not opened')
  const { document } = answer.value
  const save = (path: string, as = false) => {
    window.chosen.push(path)
    return window.ask('save', { document, project: filledWork(text, '5'), to: 'file', as, isAsked: true })
  }
  return { ...made, window, document, save }
}

const codes = (result: { readonly messages: readonly { readonly code: string }[] }) =>
  result.messages.map(({ code }) => code)

test('a sample is opened by its name, and one that is none is said', async () => {
  const window = testWindow(testHost())
  const sample = await window.ask('open', { source: { from: 'template', id: 'duty-report' }, task: 't' })
  const none = await window.ask('open', { source: { from: 'template', id: 'no-such-sample' }, task: 't' })
  expect([sample.ok && sample.value?.name, none.ok && none.value !== null]).toEqual(['述职述廉报告.md', false])
})

test('a dialog that is closed opens nothing and is no trouble', async () => {
  const window = testWindow(testHost())
  expect(await window.ask('look', { source: { from: 'dialog' }, task: 't' })).toEqual({
    ok: true,
    value: null,
    messages: [],
  })
  expect(await window.ask('open', { source: { from: 'dialog' }, task: 't' })).toEqual({
    ok: true,
    value: null,
    messages: [],
  })
})

test('what is looked at gets a token to open it by, unless it is open already or has no path', async () => {
  const { folder, window, document } = await opened()
  const look = (source: Input<'look'>['source']) => window.ask('look', { source, task: 't' })
  const bytes = new TextEncoder().encode(text)
  // What an older program wrote is not converted to be looked at.
  const old = write(folder, '旧.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))
  const admitted = window.window.admit(old)
  expect([
    await look({ from: 'token', token: document }),
    await look({ from: 'bytes', name: '总结.txt', bytes }),
    await look({ from: 'bytes', name: 'a.starfill', bytes }),
    await look({ from: 'token', token: admitted }),
  ]).toMatchObject([
    { ok: true, value: { token: null } },
    { ok: true, value: { token: null } },
    { ok: false, messages: [{ params: { path: 'a.starfill' } }] },
    { ok: true, value: { token: admitted } },
  ])
})

test('where nothing is chosen nothing is done, and a document that is gone is said', async () => {
  const { window, document } = await opened()
  const { told } = window
  const options = { copy: 'final', layout: 'plain', maskAs: 'same', maskWidth: null, allowOpen: true } as const
  const project = filledWork(text, '5')
  const exported = { document, project, options: { ...options, allowFindings: true }, withRecord: false, task: 't' }
  const nothing = { ok: true, value: null }
  expect([
    await window.ask('export', { ...exported, as: 'docx' }),
    await window.ask('batchMapping', { source: { from: 'dialog' } }),
    await window.ask('saveBatchMapping', { document, choices: [] }),
    await window.ask('batchFolder', { document, name: '批' }),
    await window.ask('record', { document, project, task: 't' }),
    await window.ask('valuesOut', { document, project, format: 'csv' }),
    await window.ask('valuesIn', { source: { from: 'dialog' } }),
    await window.ask('recall', { document, project, source: { from: 'dialog' }, task: 't' }),
  ]).toMatchObject(Array(8).fill(nothing))
  expect(told.filter(([what]) => what === 'wrote')).toEqual([])
  const gone = [
    await window.ask('export', { ...exported, document: 'no-such-document', as: 'docx' }),
    await window.ask('saveBatchMapping', { document: 'no-such-document', choices: [] }),
    await window.ask('batchFolder', { document: 'no-such-document', name: '批' }),
    await window.ask('exactPages', { document: 'no-such-document', project, options: exported.options, task: 't' }),
    await window.ask('page', { document: 'no-such-document', project, layout: 'plain', task: 't' }),
    await window.ask('record', { document: 'no-such-document', project, task: 't' }),
    await window.ask('valuesOut', { document: 'no-such-document', project, format: 'csv' }),
  ]
  expect(gone.map(codes)).toEqual(Array(7).fill(['document-gone']))
})

test('a project that another has open is not written over, and says so', async () => {
  const { folder, save } = await opened()
  const path = join(folder, '别人.starfill')
  const held = await lockProject(path, { who: '老李', id: 'other', now: new Date() })
  const refused = await save(path)
  expect([refused.ok, codes(refused), existsSync(path)]).toEqual([false, ['project-held'], false])
  await held.release?.()
  expect((await save(path)).ok).toBe(true)
})

test('saved under another name, the first is free again and keeps what it had', async () => {
  const { folder, save } = await opened()
  const [first, second] = [join(folder, '一.starfill'), join(folder, '二.starfill')]
  await save(first)
  const before = readFileSync(first, 'utf8')
  await save(second, true)
  const lock = await lockProject(first, { who: '老李', id: 'other', now: new Date() })
  const own = await lockProject(second, { who: '老李', id: 'other', now: new Date() })
  expect([lock.release !== null, own.release !== null, readFileSync(first, 'utf8') === before]).toEqual([
    true,
    false,
    true,
  ])
})

test('where it cannot be written under another name, that name is free and the first is held still', async () => {
  const { folder, save } = await opened()
  const first = join(folder, '一.starfill')
  await save(first)
  const second = join(folder, '目录.starfill')
  mkdirSync(second)
  writeFileSync(join(second, 'x'), '')
  const failed = await save(second, true)
  const lock = await lockProject(first, { who: '老李', id: 'other', now: new Date() })
  const other = await lockProject(second, { who: '老李', id: 'other', now: new Date() })
  expect([failed.ok, lock.release !== null, other.release !== null]).toEqual([false, false, true])
})

test('what was given up twice is given up once', async () => {
  const { window, document } = await opened()
  expect(await window.ask('release', { document, keepCopy: false })).toMatchObject({ ok: true })
  expect(await window.ask('release', { document, keepCopy: false })).toMatchObject({ ok: true })
  expect(await window.ask('versions', { document })).toMatchObject({ ok: false })
})

test('what is saved as a download is in no file yet: its name is free, its copy stays, and the next save asks again', async () => {
  const made = testHost()
  const window = testWindow(made, null, { wrote: () => false })
  const report = write(made.folder, '总结.txt', text)
  const answer = await window.ask('open', { source: { from: 'token', token: window.window.admit(report) }, task: 't' })
  const document = answer.ok ? (answer.value?.document ?? '') : ''
  const path = join(made.folder, 'a.starfill')
  const save = () => {
    window.chosen.push(path)
    const project = filledWork(text, '5')
    return window.ask('save', { document, project, to: 'file', as: false, isAsked: true })
  }
  expect([await save(), await save()]).toMatchObject([
    { ok: true, value: { name: 'a.starfill', to: 'download' } },
    { ok: true, value: { name: 'a.starfill', to: 'download' } },
  ])
  expect(window.told.filter(([what]) => what === 'choose project')).toHaveLength(2)
  expect(existsSync(path)).toBe(true)
  const lock = await lockProject(path, { who: '小李', id: 'x', now: new Date() })
  expect(lock.release).not.toBeNull()
  await lock.release?.()
  await window.window.end()
  expect((await testWindow(made).ask('start', {})).recovery).toMatchObject([{ name: '总结.txt' }])
})

test('only what a person asked to save is told in the trail, and what could not be written too', async () => {
  const { window, document, save, folder } = await opened()
  const path = join(folder, 'a.starfill')
  const project = filledWork(text, '5')
  await save(path)
  await window.ask('save', { document, project, to: 'file', as: false, isAsked: false })
  const deeds = () => {
    const file = readProjectFile(readFileSync(path), path)
    const trail = file.ok ? trailFrom(file.value.trail) : null
    return trail?.ok ? trail.value.entries.map(({ deed }) => deed) : null
  }
  expect(deeds()).toEqual(['opened', 'saved'])
  const taken = join(folder, 'b.starfill')
  mkdirSync(taken)
  expect((await save(taken, true)).ok).toBe(false)
  await window.ask('save', { document, project, to: 'file', as: false, isAsked: true })
  expect(deeds()).toEqual(['opened', 'saved', 'saved', 'not-written', 'saved'])
})

test('nothing that is made of a report is written over it or over its project', async () => {
  const { window, document, save, folder } = await opened()
  const [report, own] = [join(folder, '总结.txt'), join(folder, 'a.starfill')]
  await save(own)
  const project = filledWork(text, '5')
  const before = [readFileSync(report), readFileSync(own)]
  const said: unknown[] = []
  for (const path of [report, own]) {
    window.chosen.push(path)
    said.push(codes(await window.ask('record', { document, project, task: 't' })))
    window.chosen.push(path)
    said.push(codes(await window.ask('valuesOut', { document, project, format: 'csv' })))
  }
  expect(said).toEqual(Array(4).fill(['write-over-source']))
  expect([readFileSync(report), readFileSync(own)]).toEqual(before)
})

test('last time’s report says what the fields were, and the page of a report is drawn from its words', async () => {
  const { window, document, folder } = await opened()
  const project = filledWork(text, '5')
  window.chosen.push(write(folder, '上次.txt', '旬阳区参加培训的有41人。'))
  const recalled = await window.ask('recall', { document, project, source: { from: 'dialog' }, task: 't' })
  expect(recalled).toMatchObject({ ok: true, value: { name: '上次.txt' } })
  expect(recalled.ok && recalled.value?.values.map(([, value]) => value)).toEqual(['旬阳区', '41'])
  expect(await window.ask('page', { document, project, layout: 'plain', task: 't' })).toMatchObject({ ok: true })
})

test('what a window says of itself reaches its frame, and a page that could not be printed is said', async () => {
  const { window } = await opened()
  await window.ask('commands', { available: ['save'] })
  await window.ask('close', { answer: 'stay' })
  expect(window.told.filter(([what]) => what === 'available' || what === 'close')).toEqual([
    ['available', ['save']],
    ['close', 'stay'],
  ])
  expect(codes(await window.ask('print', {}))).toEqual(['not-printed'])
})
