/** What becomes of a document's lock and copy when its window is done with it, and how work that was left is found again. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { OpenedDocument } from '../../../src/app/contract.ts'
import { filledWork, type TestHost, type TestWindow, testHost, testWindow, write } from './test-window.ts'

const text = '**县水利局工作总结\n全县修好水渠***公里。\n'
const work = filledWork(text, '旬河')

async function openAt(window: TestWindow, path: string): Promise<OpenedDocument> {
  window.chosen.push(path)
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  if (!opened.ok || !opened.value) throw new Error(JSON.stringify(opened))
  return opened.value
}

const keep = (window: TestWindow, document: string, project = work) =>
  window.ask('save', { document, project, to: 'recovery', as: false, isAsked: false })

const copiesOf = ({ userData }: TestHost) => readdirSync(join(userData, 'recovery'))

test.each([
  ['stays where it is kept', true, 1],
  ['goes where it is dropped', false, 0],
] as const)('the copy of a document that is left %s', async (_what, keepCopy, left) => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openAt(window, write(made.folder, '总结.txt', text))
  await keep(window, document)
  await window.ask('release', { document, keepCopy })
  expect([copiesOf(made).length, (await window.ask('start', {})).recovery.length]).toEqual([left, left])
})

test('the same report opened again finds the work that was left on it, and says how far that was', async () => {
  const made = testHost()
  const window = testWindow(made)
  const path = write(made.folder, '总结.txt', text)
  const { document, earlier: before } = await openAt(window, path)
  await keep(window, document)
  await window.ask('release', { document, keepCopy: true })
  const { earlier } = await openAt(window, path)
  const other = await openAt(window, write(made.folder, '别的.txt', text))
  expect([before, earlier, other.earlier]).toEqual([
    null,
    expect.objectContaining({ name: '总结.txt', counted: { decided: 2, total: 2 } }),
    null,
  ])
  const gone = await window.ask('open', { source: { from: 'token', token: earlier?.token ?? '' }, task: 'a' })
  expect(gone).toMatchObject({ ok: true, value: { project: work, isCopy: true, earlier: null } })
})

test('a report that a browser handed over finds its work by its bytes', async () => {
  const made = testHost()
  const window = testWindow(made)
  const source = { from: 'bytes' as const, name: '总结.txt', bytes: new TextEncoder().encode(text) }
  const first = await window.ask('open', { source, task: 'a' })
  const document = (first.ok && first.value?.document) || ''
  await keep(window, document)
  await window.ask('release', { document, keepCopy: true })
  const again = await window.ask('open', { source, task: 'b' })
  const other = await window.ask('open', {
    source: { ...source, bytes: new TextEncoder().encode(`${text}。`) },
    task: 'c',
  })
  expect([again, other]).toMatchObject([
    { value: { earlier: { counted: { decided: 2 } } } },
    { value: { earlier: null } },
  ])
})

test('work that a living window has open is no earlier work', async () => {
  const made = testHost()
  const path = write(made.folder, '总结.txt', text)
  const first = testWindow(made)
  await keep(first, (await openAt(first, path)).document)
  expect((await openAt(testWindow(made), path)).earlier).toBe(null)
})

test('a copy that nobody looks after is deleted when it is discarded, and nothing else is', async () => {
  const made = testHost()
  const window = testWindow(made)
  const path = write(made.folder, '总结.txt', text)
  const { document } = await openAt(window, path)
  await keep(window, document)
  const [living = ''] = copiesOf(made)
  const tokens = [window.window.admit(path), window.window.admit(join(made.userData, 'recovery', living))]
  for (const token of tokens) await window.ask('discardCopy', { token })
  expect(copiesOf(made)).toEqual([living])
  await window.ask('release', { document, keepCopy: true })
  const [left] = (await window.ask('start', {})).recovery
  await window.ask('discardCopy', { token: left?.token ?? '' })
  expect(copiesOf(made)).toEqual([])
})

test('a copy whose process number is used again by another process is offered', async () => {
  const made = testHost()
  const window = testWindow(made)
  const { document } = await openAt(window, write(made.folder, '总结.txt', text))
  await keep(window, document)
  const [name = ''] = copiesOf(made)
  const [pid, boot, , ...rest] = name.split('~')
  const bytes = readFileSync(join(made.userData, 'recovery', name))
  // The number of a process that runs, with another start.
  writeFileSync(join(made.userData, 'recovery', [pid, boot, '1', ...rest].join('~')), bytes)
  expect((await window.ask('start', {})).recovery.length).toBe(1)
})

test('saves of one document are written in the order in which they were asked', async () => {
  const made = testHost()
  const window = testWindow(made)
  const path = write(made.folder, '总结.txt', text)
  const { document } = await openAt(window, path)
  const project = join(made.folder, 'a.starfill')
  window.chosen.push(project)
  const save = (session: string) =>
    window.ask('save', { document, project: session, to: 'file', as: false, isAsked: true })
  await save('0')
  const wrong: unknown[] = []
  for (let round = 1; round < 20; round++) {
    const results = await Promise.all([save(`${round} older`), save(`${round} newer`)])
    const read = JSON.parse(readFileSync(project, 'utf8'))
    if (read.session !== `${round} newer` || results.some(({ ok }) => !ok)) wrong.push([round, read.session, results])
  }
  expect(wrong).toEqual([])
})
