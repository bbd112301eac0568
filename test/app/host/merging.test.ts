/** A project that somebody else wrote while it was open here: what they made of it is given, and their trail joined to ours. */
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Events } from '../../../src/app/contract.ts'
import { readProjectFile, writeProjectFile } from '../../../src/app/project-file.ts'
import { trailFrom } from '../../../src/core/trail-file.ts'
import { newSealKey, seal } from '../../../src/files/sealed.ts'
import { filledWork, type TestWindow, testHost, testWindow, write } from './test-window.ts'

const text = '**区参加培训的有**人。'
const [ours, their] = [filledWork(text, '曹村'), filledWork(text, '李家湾')]

const saveIn = (window: TestWindow, document: string, project: string) =>
  window.ask('save', { document, project, to: 'file', as: false, isAsked: true })

async function openedAt(window: TestWindow, path: string): Promise<string> {
  const source = { from: 'token', token: window.window.admit(path) } as const
  const opened = await window.ask('open', { source, task: 'open' })
  if (!opened.ok || !opened.value) throw new Error(JSON.stringify(opened))
  return opened.value.document
}

/** A project of ours, and over it what somebody made of a copy of it elsewhere. */
async function changedByThem() {
  const made = testHost()
  const [mine, other] = [testWindow(made), testWindow(made)]
  const document = await openedAt(mine, write(made.folder, '总结.txt', text))
  const [path, copy] = [join(made.folder, '总结.starfill'), join(made.folder, '副本.starfill')]
  mine.chosen.push(path)
  await saveIn(mine, document, ours)
  copyFileSync(path, copy)
  await saveIn(other, await openedAt(other, copy), their)
  copyFileSync(copy, path)
  return { ...made, window: mine, document, path, copy }
}

const codesOf = (result: { readonly messages: readonly { readonly code: string }[] }) =>
  result.messages.map(({ code }) => code)

test('what they made of it is given beside what both started from, and nothing is taken in before it is said', async () => {
  const { window, document } = await changedByThem()
  const told = await window.ask('theirs', { document })
  expect(told).toMatchObject({ ok: true, value: { session: their, base: ours } })
  expect(codesOf(await saveIn(window, document, ours))).toEqual(['project-changed'])
})

test('taken in, their entries stand beside ours, and the next save is no change by somebody else', async () => {
  const { window, document, path } = await changedByThem()
  const told = await window.ask('theirs', { document })
  const stamp = (told.ok && told.value?.stamp) || ''
  // No entry tells of the values, which came without a deed.
  expect(await window.ask('adopt', { document, project: ours, stamp })).toMatchObject({
    ok: true,
    value: { entries: 5, fields: [expect.any(String), expect.any(String)], text: false },
  })
  expect(await window.ask('theirs', { document })).toMatchObject({ value: { session: their, base: their } })
  expect(await saveIn(window, document, ours)).toMatchObject({ ok: true, value: { to: 'file' } })
  const file = readProjectFile(readFileSync(path), path)
  const trail = file.ok ? trailFrom(file.value.trail) : null
  expect(trail?.ok ? trail.value.entries.map(({ deed }) => deed) : null).toEqual([
    ...['opened', 'saved', 'broken', 'opened', 'saved', 'saved'],
  ])
  expect(file.ok && file.value.session).toBe(ours)
})

test('what was written since they were asked, or is no work, is not taken in', async () => {
  const { window, document, path, copy } = await changedByThem()
  const told = await window.ask('theirs', { document })
  const stamp = (told.ok && told.value?.stamp) || ''
  expect((await window.ask('adopt', { document, project: '{}', stamp })).ok).toBe(false)
  copyFileSync(copy, path)
  expect(codesOf(await window.ask('adopt', { document, project: ours, stamp }))).toEqual(['project-changed'])
  expect(await window.ask('theirs', { document })).toMatchObject({ value: { base: ours } })
})

test('a text that they changed without a word is told to be another', async () => {
  const { window, document } = await changedByThem()
  const told = await window.ask('theirs', { document })
  const stamp = (told.ok && told.value?.stamp) || ''
  const project = filledWork(`${text}完。`, '曹村')
  expect(await window.ask('adopt', { document, project, stamp })).toMatchObject({ value: { text: true } })
})

test('without a project, or without a document, there is nothing of theirs', async () => {
  const { folder, window, document, path } = await changedByThem()
  const other = await openedAt(window, write(folder, '另一份.txt', text))
  expect(codesOf(await window.ask('theirs', { document: other }))).toEqual(['document-gone'])
  expect(codesOf(await window.ask('adopt', { document: other, project: ours, stamp: '' }))).toEqual(['project-changed'])
  await window.ask('release', { document, keepCopy: false })
  expect(codesOf(await window.ask('theirs', { document }))).toEqual(['document-gone'])
  expect(path).toContain('总结')
})

test('a password that they changed is asked for; what has ours is not', async () => {
  const { window, document, path } = await changedByThem()
  const key = await newSealKey('别的')
  const file = readProjectFile(readFileSync(path), path)
  if (!file.ok) throw new Error('not read')
  write(join(path, '..'), '总结.starfill', seal(writeProjectFile(file.value), key))
  const answers = [null, '别的']
  const asked: Events['passwordAsked'][] = []
  const push = window.told.push.bind(window.told)
  window.told.push = (...entries) => {
    for (const [name, data] of entries)
      if (name === 'passwordAsked') {
        asked.push(data as Events['passwordAsked'])
        const { question } = data as Events['passwordAsked']
        void window.ask('password', { question, password: answers.shift() ?? null })
      }
    return push(...entries)
  }
  expect(await window.ask('theirs', { document })).toMatchObject({ ok: true, value: null })
  expect(await window.ask('theirs', { document })).toMatchObject({ ok: true, value: { session: their } })
  expect(asked).toHaveLength(2)
})
