import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OpenedDocument } from '../../../src/app/contract.ts'
import { readProjectFile, writeProjectFile } from '../../../src/app/project-file.ts'
import { detect } from '../../../src/core/detect.ts'
import { startSession } from '../../../src/core/session.ts'
import { breaksIn, fileOf, type StoredTrail, type WindowAct } from '../../../src/core/trail.ts'
import { trailFrom } from '../../../src/core/trail-file.ts'
import { viewOf } from '../../../src/core/view.ts'
import { readDocument } from '../../../src/docx/stories.ts'
import { testSealing } from '../../core/sealing.ts'
import { filledWork, type TestWindow, testHost, testWindow, write } from './test-window.ts'

const text = '**县水利局工作总结\n全县修好水渠。\n'
const { hash } = testSealing()

const county = viewOf(startSession(detect(text, { format: 'text', masks: ['stars'] }))).fields[0]?.id ?? ''
const signed = { by: '填报人', at: '2026-05-04T09:02:03+08:00' }
const decision = { state: 'filled', value: '旬河' } as const
const work = JSON.stringify({
  ...JSON.parse(filledWork(text, '旬河')),
  review: { marks: [], fillings: [{ ...signed, field: county, decision }], findings: [] },
})

const options = {
  copy: 'public',
  layout: 'plain',
  maskAs: 'same',
  maskWidth: null,
  allowOpen: false,
  allowFindings: true,
} as const
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

const act: WindowAct = {
  at: '2026-05-04T09:02:03+08:00',
  by: '填报人',
  deed: 'filled',
  field: county,
  detail: '',
  sealed: '旬河',
}

async function openFile(
  window: TestWindow,
  path: string,
): Promise<OpenedDocument & { readonly codes: readonly string[] }> {
  window.chosen.push(path)
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  if (!opened.ok || !opened.value) throw new Error(JSON.stringify(opened))
  return { ...opened.value, codes: opened.messages.map(({ code }) => code) }
}

const save = (window: TestWindow, document: string, to: 'file' | 'recovery' = 'file', isAsked = true) =>
  window.ask('save', { document, project: work, to, as: false, isAsked })

function storedIn(path: string): StoredTrail {
  const file = readProjectFile(readFileSync(path), path)
  const stored = file.ok ? trailFrom(file.value.trail) : file
  if (!stored.ok) throw new Error(JSON.stringify(stored))
  return stored.value
}

const deedsIn = (path: string) => storedIn(path).entries.map(({ deed }) => deed)

async function saved() {
  const made = testHost()
  const window = testWindow(made)
  await window.ask('settings', { change: { reviewer: '小李' } })
  const { document } = await openFile(window, write(made.folder, '总结.txt', text))
  const path = join(made.folder, '总结.starfill')
  window.chosen.push(path)
  await window.ask('tell', { document, acts: [act] })
  await save(window, document)
  return { made, window, document, path }
}

/** The project with its trail changed, opened by somebody else. */
async function tampered(path: string, folder: string, change: (stored: StoredTrail) => unknown) {
  const file = readProjectFile(readFileSync(path), path)
  if (!file.ok) throw new Error(JSON.stringify(file))
  const other = write(folder, 'b.starfill', writeProjectFile({ ...file.value, trail: change(storedIn(path)) }))
  const window = testWindow(testHost())
  return { window, other, opened: await openFile(window, other) }
}

test('what the window tells and what the host does are one chain, signed, and saved with the project', async () => {
  const { path } = await saved()
  const { count, last, entries } = storedIn(path)
  expect(entries.map(({ deed, by }) => [deed, by])).toEqual([
    ['opened', '小李'],
    ['filled', '填报人'],
    ['saved', '小李'],
  ])
  const [opened] = entries
  expect(opened && fileOf(opened)).toEqual({
    sha256: sha256(text),
    name: '总结.txt',
  })
  expect([count, last, breaksIn(entries, hash)]).toEqual([3, entries[2]?.hash, []])
})

test('an autosave adds nothing by itself, and reopening goes on with the chain', async () => {
  const { window, document, path } = await saved()
  await save(window, document, 'file', false)
  await window.ask('release', { document, keepCopy: false })
  const next = testWindow(testHost())
  const again = await openFile(next, path)
  await save(next, again.document)
  expect([again.codes, again.entries, deedsIn(path), breaksIn(storedIn(path).entries, hash)]).toEqual([
    [],
    4,
    ['opened', 'filled', 'saved', 'opened', 'saved'],
    [],
  ])
})

test('a recovery copy carries the chain on', async () => {
  const { made, window, document, path } = await saved()
  await window.ask('tell', { document, acts: [act] })
  await save(window, document, 'recovery', false)
  await window.window.end()
  const next = testWindow(made)
  const { recovery } = await next.ask('start', {})
  const source = { from: 'token', token: recovery[0]?.token ?? '' } as const
  const opened = await next.ask('open', { source, task: 'open' })
  await save(next, (opened.ok && opened.value?.document) || '')
  expect([deedsIn(path), breaksIn(storedIn(path).entries, hash)]).toEqual([
    ['opened', 'filled', 'saved', 'filled', 'opened', 'saved'],
    [],
  ])
})

test('an export is told with the hash of what was written, and one that failed as well', async () => {
  const { made, window, document, path } = await saved()
  const out = join(made.folder, '总结.docx')
  const folder = join(made.folder, 'a.docx')
  mkdirSync(folder)
  window.chosen.push(out, folder)
  const exported = await window.ask('export', {
    document,
    project: work,
    options,
    as: 'docx',
    withRecord: false,
    task: 'a',
  })
  const failed = await window.ask('export', {
    document,
    project: work,
    options,
    as: 'docx',
    withRecord: false,
    task: 'a',
  })
  await save(window, document, 'file', false)
  const [entry, , last] = storedIn(path).entries.slice(3)
  expect([exported.ok && exported.value?.entries, failed.ok, entry?.deed, entry && fileOf(entry), last?.deed]).toEqual([
    4,
    false,
    'exported-public',
    { sha256: sha256(readFileSync(out)), name: '总结.docx' },
    'not-written',
  ])
})

test('a record is written beside the document, tells of its export, and is put on record itself', async () => {
  const { made, window, document, path } = await saved()
  window.chosen.push(join(made.folder, '总结 公开稿.docx'))
  const exported = await window.ask('export', {
    document,
    project: work,
    options,
    as: 'docx',
    withRecord: true,
    task: 'a',
  })
  const wrote = window.told.filter(([what]) => what === 'wrote').slice(-2)
  await save(window, document, 'file', false)
  const record = join(made.folder, '总结 公开稿（审核记录）.docx')
  const read = readDocument(readFileSync(record))
  const lines = read.ok ? read.value.paragraphs.map((line) => line.text) : []
  const entries = storedIn(path).entries.slice(3)
  expect([
    exported.ok && exported.value?.record?.name,
    wrote,
    lines[0],
    lines.includes('导出公开稿') && lines.includes(entries[0]?.hash.slice(0, 12) ?? ''),
    entries.map((entry) => [entry.deed, fileOf(entry)?.sha256]),
  ]).toEqual([
    '总结 公开稿（审核记录）.docx',
    [
      ['wrote', join(made.folder, '总结 公开稿.docx')],
      ['wrote', record],
    ],
    '审核记录',
    true,
    [
      ['exported-public', sha256(readFileSync(join(made.folder, '总结 公开稿.docx')))],
      ['exported-record', sha256(readFileSync(record))],
    ],
  ])
})

test('where the record cannot be written, neither is the document', async () => {
  const { made, window, document } = await saved()
  mkdirSync(join(made.folder, 'a（审核记录）.docx'))
  window.chosen.push(join(made.folder, 'a.docx'))
  const exported = await window.ask('export', {
    document,
    project: work,
    options,
    as: 'docx',
    withRecord: true,
    task: 'a',
  })
  expect([exported.messages.map(({ code }) => code), existsSync(join(made.folder, 'a.docx'))]).toEqual([
    ['write-onto-folder'],
    false,
  ])
})

test('a record is written by itself, and a cancelled one is nothing', async () => {
  const { made, window, document } = await saved()
  const cancelled = await window.ask('record', { document, project: work, task: 'a' })
  window.chosen.push(join(made.folder, '记录.docx'))
  const recorded = await window.ask('record', { document, project: work, task: 'a' })
  expect([
    cancelled.ok && cancelled.value,
    recorded.ok && recorded.value,
    window.told.filter(([what]) => what === 'choose document'),
  ]).toEqual([
    null,
    { token: expect.any(String), name: '记录.docx', entries: 4 },
    [
      ['choose document', '总结（审核记录）.docx'],
      ['choose document', '总结（审核记录）.docx'],
    ],
  ])
})

test.each<[string, (stored: StoredTrail) => unknown, string]>([
  [
    'changed',
    ({ entries, ...head }) => ({ ...head, entries: entries.map((entry) => ({ ...entry, by: '别人' })) }),
    'trail-broken',
  ],
  ['cut short', ({ entries, ...head }) => ({ ...head, entries: entries.slice(0, -1) }), 'trail-cut'],
  ['no trail', () => ({ entries: 'none' }), 'trail-damaged'],
])(
  'a trail that is %s is said when the project opens; work goes on, and the break is on record',
  async (_what, change, code) => {
    const { made, path } = await saved()
    const { window, other, opened } = await tampered(path, made.folder, change)
    await save(window, opened.document)
    const later = await openFile(testWindow(testHost()), other)
    const { entries } = storedIn(other)
    const broken = entries.findIndex(({ deed }) => deed === 'broken')
    expect(opened.codes).toContain(code)
    expect([later.text, breaksIn(entries, hash).some((at) => at >= broken), deedsIn(other).slice(-2)]).toEqual([
      text,
      false,
      ['opened', 'saved'],
    ])
  },
)

test('a deed that only the host may tell is refused', async () => {
  const { window, document } = await saved()
  const acts = [{ ...act, deed: 'exported-public' }]
  await expect(window.window.answer('tell', { document, acts })).rejects.toThrow('tell with acts.0.deed')
})
