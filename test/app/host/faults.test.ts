/** What the host makes of a disk of which a call fails, each kind by itself; `torture.test.ts` has every call fail in turn. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createSettings } from '../../../src/app/host/settings.ts'
import { createSigner } from '../../../src/app/host/signer.ts'
import { lockProject } from '../../../src/app/lock.ts'
import type { Message } from '../../../src/core/codes.ts'
import { type FileCall, faultsIn } from '../../torture/faults.ts'
import { type OpenedWork, openWork } from './open-work.ts'
import { type TestHost, testHost, testWindow } from './test-window.ts'

/** Until the function is called that comes back, or the test ends, these calls fail. */
function failing({ folder }: Pick<TestHost, 'folder'>, isMeant: (call: FileCall) => boolean, code = 'EIO') {
  const { end } = faultsIn(folder, (_index, call) => (isMeant(call) ? code : null))
  onTestFinished(end)
  return end
}

const isJournal = ({ path }: FileCall) => path.endsWith('.journal')
const isCopy = ({ path }: FileCall) => /recovery\/[^/]*\.starfill$/u.test(path)
const copiesIn = ({ userData }: TestHost) => readdirSync(join(userData, 'recovery'))

/** Work whose copy has the first word, and whose journal the others; its window is gone. */
async function left(...words: readonly string[]): Promise<OpenedWork> {
  const work = await openWork()
  const [first = '', ...others] = words
  await work.typist.keep(first)
  for (const word of others) await work.typist.note(word)
  return work
}

/** What is typed here is in no trail, which is said as well. */
const codesOf = (messages: readonly Message[]) =>
  messages.map(({ code }) => code).filter((code) => !/^trail-/u.test(code))

async function recovered(made: TestHost) {
  const window = testWindow(made)
  const { recovery, messages } = await window.ask('start', {})
  const opened = await window.ask('open', { source: { from: 'token', token: recovery[0]?.token ?? '' }, task: 'a' })
  const said = codesOf([...messages, ...opened.messages])
  return { said, text: (opened.ok && opened.value?.project) || '', offered: recovery.length }
}

test('a journal that cannot be read is said, and stays for when it can be', async () => {
  const { made, window } = await left('旬河', '汉水')
  await window.window.end()
  const well = failing(made, (call) => isJournal(call) && call.name === 'readFile')
  const now = await recovered(made)
  well()
  const later = await recovered(made)
  expect([now.said, now.text.includes('旬河'), later.text.includes('汉水')]).toEqual([
    ['notes-unread', 'file-unreadable'],
    true,
    true,
  ])
})

test('a page that is lost while the journal cannot be read loses nothing', async () => {
  const { made, window } = await left('旬河', '汉水')
  const well = failing(made, (call) => isJournal(call) && call.name === 'readFile')
  await window.window.pageLost()
  well()
  const { launched } = await window.ask('start', {})
  const again = await window.ask('open', { source: { from: 'token', token: launched ?? '' }, task: 'a' })
  expect(again.ok && again.value?.project).toContain('汉水')
})

test('half a line that could be neither written nor taken away hides nothing that is noted later', async () => {
  const { made, window, typist } = await left('旬河', '汉水')
  const well = failing(made, (call) => isJournal(call) && ['writeFile', 'truncate'].includes(call.name))
  expect(await typist.note('渭水')).toMatchObject({ ok: false, messages: [{ code: 'write-failed' }] })
  well()
  expect(await typist.note('泾水')).toMatchObject({ ok: true, value: { needsCopy: true } })
  await typist.keep('泾水')
  await typist.note('洛水')
  await window.window.end()
  expect((await recovered(made)).text).toContain('洛水')
})

test('a copy that is opened while the disk is full stays as it is', async () => {
  const { made, window } = await left('旬河', '汉水')
  await window.window.end()
  const well = failing(made, ({ name }) => name === 'open' || name === 'rename', 'ENOSPC')
  const full = testWindow(made)
  const [copy] = (await full.ask('start', {})).recovery
  well()
  const again = failing(made, ({ name }) => name === 'rename', 'ENOSPC')
  const opened = await full.ask('open', { source: { from: 'token', token: copy?.token ?? '' }, task: 'a' })
  again()
  await full.window.end()
  expect([codesOf(opened.messages), (await recovered(made)).text.includes('汉水')]).toEqual([
    ['work-replayed', 'write-no-space'],
    true,
  ])
})

test('a copy that cannot be deleted is emptied, and gone at the next start', async () => {
  const { made, window, document } = await left('旬河')
  const well = failing(made, (call) => isCopy(call) && call.name === 'unlink')
  expect(await window.ask('release', { document, keepCopy: false })).toMatchObject({ ok: true, messages: [] })
  well()
  expect([(await testWindow(made).ask('start', {})).recovery, copiesIn(made)]).toEqual([[], []])
})

test('a copy that can be neither deleted nor emptied is said, and offered', async () => {
  const { made, window, document } = await left('旬河')
  const well = failing(made, (call) => isCopy(call) && ['unlink', 'truncate'].includes(call.name))
  const said = [{ code: 'copy-not-deleted', params: { reason: 'EIO' } }]
  expect(await window.ask('release', { document, keepCopy: false })).toMatchObject({ messages: said })
  const { recovery } = await window.ask('start', {})
  expect(await window.ask('discardCopy', { token: recovery[0]?.token ?? '' })).toMatchObject({ messages: said })
  well()
  expect((await recovered(made)).offered).toBe(1)
})

test('notes beside a copy that cannot be deleted are emptied, and where that cannot be either, it is said', async () => {
  const codes = (messages: readonly Message[]) => messages.map(({ code }) => code)
  const notesIn = (made: TestHost) =>
    copiesIn(made)
      .filter((name) => name.endsWith('.journal'))
      .map((name) => readFileSync(join(made.userData, 'recovery', name), 'utf8').includes('汉水'))
  const given = async (...calls: readonly string[]) => {
    const { made, window, document } = await left('旬河', '汉水')
    const well = failing(made, (call) => isJournal(call) && calls.includes(call.name))
    const { messages } = await window.ask('release', { document, keepCopy: false })
    const notes = notesIn(made)
    well()
    await testWindow(made).ask('start', {})
    return [codes(messages), notes, copiesIn(made)]
  }
  expect([await given('unlink'), await given('unlink', 'truncate')]).toEqual([
    [[], [false], []],
    [['journal-not-deleted'], [true], []],
  ])
  const { made, typist } = await left('旬河', '汉水')
  failing(made, (call) => isJournal(call) && ['unlink', 'truncate'].includes(call.name))
  expect(codes((await typist.keep('汉水')).messages)).toEqual(['journal-not-deleted'])
})

test.each([
  ['the folder of copies', ({ name, path }: FileCall) => name === 'readdir' && path.endsWith('recovery')],
  ['a copy', (call: FileCall) => isCopy(call) && call.name === 'readFile'],
])('%s that cannot be read is said at the start', async (_what, isMeant) => {
  const { made, window } = await left('旬河')
  await window.window.end()
  const well = failing(made, isMeant)
  const { messages } = await testWindow(made).ask('start', {})
  well()
  expect([messages.map(({ code }) => code), (await recovered(made)).offered]).toEqual([
    ['copies-unread', 'file-unreadable'],
    1,
  ])
})

test('acts that the journal does not take are said, and in the next copy', async () => {
  const { made, window, document, typist } = await left('旬河')
  const well = failing(made, (call) => isJournal(call) && call.name === 'writeFile')
  const act = {
    at: '2026-05-04T01:02:03.000Z',
    by: '',
    deed: 'filled',
    field: 'a',
    detail: '',
    sealed: '汉水',
  } as const
  expect(await window.ask('tell', { document, acts: [act] })).toMatchObject({ ok: false })
  well()
  expect(await typist.note('汉水')).toMatchObject({ value: { needsCopy: true } })
  await typist.keep('汉水')
  expect(readFileSync(join(made.userData, 'recovery', copiesIn(made)[0] ?? ''), 'utf8')).toContain('"filled"')
})

test('a project that nobody can look at is not written over', async () => {
  const { made, window, typist } = await left('旬河')
  const project = join(made.folder, 'a.starfill')
  window.chosen.push(project)
  await typist.save('旬河')
  writeFileSync(project, '别人的')
  const well = failing(made, ({ name, path }) => name === 'stat' && path === project)
  const saved = await typist.save('汉水')
  well()
  expect([saved.messages.map(({ code }) => code), readFileSync(project, 'utf8')]).toEqual([
    ['file-unreadable'],
    '别人的',
  ])
})

test('a lock that cannot be read is nobody’s to take away', async () => {
  const made = testHost()
  const project = join(made.folder, 'a.starfill')
  const maker = { who: '王', id: 'a', now: new Date() }
  const first = await lockProject(project, maker)
  const well = failing(made, ({ name, path }) => name === 'readFile' && path.endsWith('.lock'))
  const second = await lockProject(project, { ...maker, id: 'b' })
  well()
  const third = await lockProject(project, { ...maker, id: 'c' })
  await first.release?.()
  expect([second, third.by?.who]).toEqual([
    { release: null, by: { who: '?', machine: '?', since: '', isHere: false } },
    '王',
  ])
})

test('settings that cannot be read are not written over', async () => {
  const made = testHost()
  await createSettings(made.userData).change({ reviewer: '王' })
  const settings = createSettings(made.userData)
  const well = failing(made, ({ name }) => name === 'readFile')
  const changed = await settings.change({ fontSize: 20 })
  well()
  expect([changed.messages.map(({ code }) => code), (await createSettings(made.userData).read()).reviewer]).toEqual([
    ['settings-not-kept', 'file-unreadable'],
    '王',
  ])
})

test('a signing key that cannot be read is not written over, and one that cannot be taken away is said', async () => {
  const made = testHost()
  const signer = createSigner(made.userData)
  await signer.make('王', '口令口令')
  const before = readFileSync(join(made.userData, 'signing.starfill-key'))
  const well = failing(made, ({ name }) => ['readFile', 'rm'].includes(name))
  const results = [await signer.make('李', '口令口令'), await signer.remove()]
  well()
  expect([
    results.map(({ messages }) => messages[0]?.code),
    readFileSync(join(made.userData, 'signing.starfill-key')),
  ]).toEqual([['file-unreadable', 'write-failed'], before])
})
