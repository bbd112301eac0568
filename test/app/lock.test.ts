import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lockProject } from '../../src/app/lock.ts'
import { thisProcess } from '../../src/files/process-identity.ts'

const now = new Date('2026-05-04T01:02:03.000Z')
const makeProject = () => join(mkdtempSync(join(tmpdir(), 'starfill-lock-')), '总结.starfill')
const lockOf = (project: string) => join(project, '..', '.总结.starfill.lock')
const maker = (id: string) => ({ who: `人${id}`, id, now })

function leave(project: string, changes: object): void {
  const holder = { who: '小李', machine: hostname(), ...thisProcess(), id: 'old', since: now.toISOString(), ...changes }
  writeFileSync(lockOf(project), JSON.stringify(holder))
}

test('a second window learns who holds a project, on which machine and since when', async () => {
  const project = makeProject()
  const first = await lockProject(project, maker('1'))
  const second = await lockProject(project, maker('2'))
  expect([first.by, second]).toEqual([
    null,
    { release: null, by: { who: '人1', machine: hostname(), since: '2026-05-04T01:02:03.000Z', isHere: true } },
  ])
  await first.release?.()
  expect(existsSync(lockOf(project))).toBe(false)
})

test.each([
  ['a process that ended', { pid: 2 ** 22 + 1 }, true],
  ['a process of an earlier start of the machine', { boot: 'another' }, thisProcess().boot !== ''],
  ['another process that had this number', { started: '1' }, thisProcess().started !== ''],
  ['a process that runs', {}, false],
  ['another machine', { machine: 'another', pid: 2 ** 22 + 1 }, false],
])('the lock of %s', async (_what, changes, isTaken) => {
  const project = makeProject()
  leave(project, changes)
  const { release } = await lockProject(project, maker('1'))
  expect(release !== null).toBe(isTaken)
})

test('another process of this machine, and any of another, is somewhere else', async () => {
  const holders = [{ pid: process.ppid, boot: '', started: '' }, { machine: 'another' }]
  const found: unknown[] = []
  for (const changes of holders) {
    const project = makeProject()
    leave(project, changes)
    found.push((await lockProject(project, maker('1'))).by?.isHere)
  }
  expect(found).toEqual([false, false])
})

test('a lock of version 0.1 is understood', async () => {
  const project = makeProject()
  writeFileSync(lockOf(project), JSON.stringify({ who: '小李', machine: hostname(), pid: process.pid, id: 'old' }))
  expect((await lockProject(project, maker('1'))).by).toEqual({
    who: '小李',
    machine: hostname(),
    since: '',
    isHere: true,
  })
})

test.each([
  ['no lock', null],
  ['a dead lock', { pid: 2 ** 22 + 1 }],
  ['a damaged lock', 'damaged'],
])('of many that take a project at once one holds it, where there was %s', async (_what, before) => {
  const held: number[] = []
  for (let race = 0; race < 50; race++) {
    const project = makeProject()
    if (before === 'damaged') writeFileSync(lockOf(project), '{')
    else if (before) leave(project, before as object)
    const locks = await Promise.all([1, 2, 3, 4].map((id) => lockProject(project, maker(String(id)))))
    held.push(locks.filter(({ release }) => release !== null).length)
    expect(readdirSync(join(project, '..'))).toEqual(['.总结.starfill.lock'])
  }
  expect(held.filter((count) => count !== 1)).toEqual([])
})
