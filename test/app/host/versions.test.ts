import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { isSealed } from '../../../src/files/sealed.ts'
import { temporaryName } from '../../../src/files/temporary.ts'
import { filledWork, testHost, testWindow, write } from './test-window.ts'

const text = '**区参加培训的有**人。'

/** A project that is saved with the clock of the test. */
async function project() {
  const clock = { now: Date.parse('2026-05-04T01:00:00Z') }
  const made = testHost({ now: () => new Date(clock.now) })
  const window = testWindow(made)
  const report = write(made.folder, '总结.txt', text)
  const opened = await window.ask('open', { source: { from: 'token', token: window.window.admit(report) }, task: 't' })
  if (!opened.ok || !opened.value) throw new Error('not opened')
  const { document } = opened.value
  const path = join(made.folder, '总结.starfill')
  window.chosen.push(path)
  const save = (value: string, isAsked = true) =>
    window.ask('save', { document, project: filledWork(text, value), to: 'file', as: false, isAsked })
  const list = async () => {
    const listed = await window.ask('versions', { document })
    return listed.ok ? listed.value : []
  }
  const files = () =>
    readdirSync(join(made.userData, 'versions'), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
  return { ...made, window, document, path, clock, save, list, files }
}

test('of eleven saves the last ten are kept, newest first, with how far each was', async () => {
  const { save, list, clock, window, document, files } = await project()
  for (let turn = 1; turn <= 11; turn++) {
    clock.now += 1000
    await save(`值${turn}`)
  }
  const versions = await list()
  expect(versions.map(({ at }) => at)).toEqual(
    Array.from({ length: 10 }, (_, index) => new Date(clock.now - index * 1000).toISOString()),
  )
  expect(versions[9]?.counted).toEqual({ decided: 2, total: 2 })
  const oldest = await window.ask('version', { document, version: versions[9]?.token ?? '' })
  expect(oldest).toMatchObject({ ok: true, value: expect.stringMatching(/值2(?!\d)/u) })
  expect(files().map((path) => statSync(path).mode & 0o777)).toEqual(Array(10).fill(0o600))
})

test.each([
  ['within ten minutes is no version of its own', 10 * 60_000 - 1, 1],
  ['after ten minutes is one', 10 * 60_000, 2],
])('a save that nobody asked for %s', async (_what, later, count) => {
  const { save, list, clock } = await project()
  await save('甲')
  clock.now += later
  await save('乙', false)
  expect((await list()).length).toBe(count)
})

test('the same work saved again drives no earlier version out', async () => {
  const { save, list } = await project()
  for (let turn = 0; turn < 12; turn++) await save('甲')
  expect((await list()).length).toBe(1)
})

test('a version is opened as a document that no file has, and the project is not locked by it', async () => {
  const { save, list, window, path } = await project()
  await save('甲')
  await save('乙')
  const [, first] = await list()
  const apart = await window.ask('open', { source: { from: 'token', token: first?.token ?? '' }, task: 'a' })
  expect(apart).toMatchObject({
    value: { isCopy: true, heldBy: null, name: '总结.txt', project: expect.stringContaining('甲') },
  })
  const saved = await window.ask('save', {
    document: (apart.ok && apart.value?.document) || '',
    project: filledWork(text, '丙'),
    to: 'file',
    as: false,
    isAsked: false,
  })
  expect(saved).toMatchObject({ value: { to: 'recovery' } })
  expect(readFileSync(path, 'utf8')).toContain('乙')
})

test('only versions are read as versions', async () => {
  const { window, document, path, save } = await project()
  await save('甲')
  const read = await window.ask('version', { document, version: window.window.admit(path) })
  expect(read).toMatchObject({ ok: false, messages: [{ code: 'version-gone' }] })
})

test('a password closes the versions that were kept without one, another closes them again, and none opens them', async () => {
  const { window, document, save, list, files } = await project()
  await save('甲')
  await save('乙')
  const states: unknown[] = []
  for (const password of ['一', '二', null]) {
    await window.ask('setPassword', { document, password })
    states.push([
      files().map((path) => isSealed(readFileSync(path))),
      (await list()).map(({ counted }) => counted?.decided),
    ])
  }
  expect(states).toEqual([
    [
      [true, true],
      [2, 2],
    ],
    [
      [true, true],
      [2, 2],
    ],
    [
      [false, false],
      [2, 2],
    ],
  ])
})

test.each([
  ['180 days are kept', 180, 1],
  ['181 days go', 181, 0],
])('versions of a project that nobody saved for %s', async (_what, days, left) => {
  const { save, clock, window, files } = await project()
  await save('甲')
  clock.now += days * 24 * 60 * 60_000
  await window.ask('start', {})
  expect(files().length).toBe(left)
})

test('what a killed program left half written among the versions is taken away at the next start', async () => {
  const { save, files, window } = await project()
  await save('值')
  const [version = ''] = files()
  const ofNobody = temporaryName().replace(`-${process.pid}-`, `-${2 ** 22 + 1}-`)
  writeFileSync(join(dirname(version), ofNobody), 'half')
  await window.ask('start', {})
  expect(files()).toEqual([version])
})
