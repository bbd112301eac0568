import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createRecent } from '../../../src/app/host/recent.ts'
import { createRecovery } from '../../../src/app/host/recovery.ts'
import { createPaths } from '../../../src/app/host/session.ts'
import { createSettings } from '../../../src/app/host/settings.ts'
import { writeProjectFile } from '../../../src/app/project-file.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'starfill-stores-'))
const minute = (minutes: number) => new Date(Date.UTC(2026, 4, 4, 1, minutes))
const work = (name: string) =>
  writeProjectFile({ name, source: Buffer.from('**县'), session: '{}', trail: undefined, home: null })

test('the newest twelve files are recent, each once, and only while they are there', async () => {
  const home = folder()
  const recent = createRecent(home)
  const paths = Array.from({ length: 13 }, (_, index) => join(home, `${index}.txt`))
  for (const path of paths) writeFileSync(path, '')
  for (const [index, path] of paths.entries()) await recent.add(path, minute(index))
  await recent.add(paths[5] ?? '', minute(20))
  await recent.add(join(home, 'gone.txt'), minute(21))
  const names = (await recent.list()).map(({ path, at }) => [path.slice(home.length + 1), at.slice(14, 16)])
  expect(names).toEqual([
    ['5.txt', '20'],
    ...[12, 11, 10, 9, 8, 7, 6, 4, 3, 2].map((index) => [`${index}.txt`, String(index).padStart(2, '0')]),
  ])
})

test('what is pinned stands above the others and stays, and what is known of a file outlives its next opening', async () => {
  const home = folder()
  const recent = createRecent(home)
  const paths = Array.from({ length: 14 }, (_, index) => join(home, `${index}.txt`))
  for (const path of paths) writeFileSync(path, '')
  const [first = '', second = ''] = paths
  await recent.add(first, minute(0), { decided: 3, total: 5 })
  await recent.pin(first, true)
  for (const [index, path] of paths.entries()) await recent.add(path, minute(index))
  const listed = await recent.list()
  expect([listed.length, listed[0]]).toEqual([
    13,
    { path: first, at: minute(0).toISOString(), progress: { decided: 3, total: 5 }, isPinned: true },
  ])
  expect(listed.some(({ path }) => path === second)).toBe(false)
  await recent.add(first, minute(30), { decided: 5, total: 5 })
  await recent.forget(paths[13] ?? '')
  expect((await recent.list()).map(({ path }) => path)).toEqual([first, ...paths.slice(2, 13).toReversed()])
  await recent.forget(null)
  expect((await recent.list()).map(({ progress }) => progress)).toEqual([{ decided: 5, total: 5 }])
  await recent.pin(first, false)
  await recent.forget(null)
  expect(await recent.list()).toEqual([])
})

test('a list that an earlier version wrote is read', async () => {
  const home = folder()
  const path = join(home, 'a.txt')
  writeFileSync(path, '')
  writeFileSync(join(home, 'recent.json'), JSON.stringify([{ path, at: minute(1).toISOString() }]))
  expect(await createRecent(home).list()).toEqual([{ path, at: minute(1).toISOString() }])
})

test('files that are opened at the same time are all recent', async () => {
  const home = folder()
  const recent = createRecent(home)
  const paths = ['a', 'b', 'c'].map((name) => join(home, name))
  for (const path of paths) writeFileSync(path, '')
  await Promise.all(paths.map((path) => recent.add(path, minute(0))))
  expect((await recent.list()).map(({ path }) => path)).toEqual(paths.toReversed())
})

test('a recovery copy is offered while no window looks after it, and is nobody’s once it is dropped', async () => {
  const home = folder()
  const recovery = createRecovery(home)
  const names = async () => (await recovery.list()).copies.map(({ name }) => name)
  expect(await names()).toEqual([])
  await recovery.keep('one', { bytes: work('总结.txt'), key: null })
  expect(await names()).toEqual([])
  recovery.leave('one')
  expect(await names()).toEqual(['总结.txt'])
  const [copy] = (await recovery.list()).copies
  expect([recovery.owns(copy?.path ?? ''), recovery.owns(join(home, '总结.starfill'))]).toEqual([true, false])
  await recovery.adopt(copy?.path ?? '', 'two', { bytes: work('总结.txt'), key: null })
  expect(await names()).toEqual([])
  await recovery.drop('two')
  expect([await names(), readdirSync(join(home, 'recovery'))]).toEqual([[], []])
})

test('copies of a process that runs, damaged copies and other files are not offered', async () => {
  const home = folder()
  mkdirSync(join(home, 'recovery'))
  const files = { [`${process.ppid}-a.starfill`]: work('a'), '4194999-b.starfill': work('b') }
  const others = { '4194999-c.starfill': Buffer.from('{'), '4194999-d.txt': work('d'), 'e.starfill': work('e') }
  for (const [name, bytes] of Object.entries({ ...files, ...others }))
    writeFileSync(join(home, 'recovery', name), bytes)
  expect((await createRecovery(home).list()).copies.map(({ name }) => name)).toEqual(['b'])
})

test('a path has one token, and a token that nobody gave has no path', () => {
  const { tokenOf, pathOf } = createPaths()
  const [one, again, other] = [tokenOf('/a'), tokenOf('/a'), tokenOf('/b')]
  expect([again === one, other === one, pathOf(one), pathOf(other), pathOf('a'.repeat(22))]).toEqual([
    true,
    false,
    '/a',
    '/b',
    null,
  ])
})

test('two changes of settings at once both hold, and a key that says nothing changes nothing', async () => {
  const settings = createSettings(folder())
  await Promise.all([settings.change({ reviewer: '王' }), settings.change({ fontSize: 20, reviewer: undefined })])
  expect(await settings.read()).toMatchObject({ reviewer: '王', fontSize: 20 })
})

test('a setting that cannot be kept is said, and holds until the program ends', async () => {
  const home = join(folder(), 'a file')
  writeFileSync(home, '')
  const settings = createSettings(home)
  const changed = await settings.change({ theme: 'dark' })
  expect(changed).toMatchObject({ ok: true, value: { theme: 'dark' }, messages: [{ code: 'settings-not-kept' }, {}] })
  expect([(await settings.read()).theme, (await createSettings(home).read()).theme]).toEqual(['dark', 'system'])
})
