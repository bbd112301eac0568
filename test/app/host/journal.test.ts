import { appendFileSync, copyFileSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { detect } from '../../../src/core/detect.ts'
import { readWork, writeWork } from '../../../src/core/project.ts'
import { noReview } from '../../../src/core/review.ts'
import { reduce, type Session, startSession } from '../../../src/core/session.ts'
import type { WindowAct } from '../../../src/core/trail.ts'
import { viewOf } from '../../../src/core/view.ts'
import { changeBetween } from '../../../src/core/work-change.ts'
import { type TestHost, type TestWindow, testHost, testWindow, write } from './test-window.ts'

const text = '**县水利局工作总结\n全县修好水渠***公里。\n'
const fresh = startSession(detect(text, { format: 'text', masks: ['stars'] }))

const fill = (session: Session, value: string, at = 0) =>
  reduce(session, { type: 'fill', field: viewOf(session).fields[at]?.id ?? '', value })

/** Of the first field or the second, as `lost` fills them. */
const act = (detail: string): WindowAct => ({
  at: '2026-05-04T01:02:03.000Z',
  by: '',
  deed: 'filled',
  field: viewOf(fresh).fields[detail === '2' ? 1 : 0]?.id ?? '',
  detail,
  sealed: { 1: '旬河', 2: '36' }[detail] ?? '汉水',
})

async function opened(window: TestWindow, path: string): Promise<string> {
  window.chosen.push(path)
  const result = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  if (!result.ok || !result.value) throw new Error(JSON.stringify(result))
  return result.value.document
}

const keep = (window: TestWindow, document: string, session: Session) =>
  window.ask('save', { document, project: writeWork(session), to: 'recovery', as: false, isAsked: false })

function note(
  window: TestWindow,
  document: string,
  states: readonly [Session, Session],
  acts: readonly WindowAct[] = [],
  from = 0,
) {
  const [before, after] = states.map((work) => ({ work, review: noReview }))
  const change = before && after && changeBetween(before, after)
  return window.ask('note', { document, change: { ...change }, from, acts: [...acts] })
}

/** What a program started now finds, and what it says. */
async function recovered(made: TestHost) {
  const window = testWindow(made)
  const { recovery } = await window.ask('start', {})
  const result = await window.ask('open', { source: { from: 'token', token: recovery[0]?.token ?? '' }, task: 'a' })
  if (!result.ok || !result.value) throw new Error(JSON.stringify(result))
  const work = readWork(result.value.project ?? '')
  const values = work.ok
    ? [...work.value.decisions.values()].map((decision) => 'value' in decision && decision.value)
    : []
  return { values, messages: result.messages, entries: result.value.entries, document: result.value.document, window }
}

const folderOf = ({ userData }: TestHost) => join(userData, 'recovery')
const journalIn = (made: TestHost) =>
  join(folderOf(made), readdirSync(folderOf(made)).find((name) => name.endsWith('.journal')) ?? '')

/** A window with a copy and two changes in its journal, gone without a word. */
async function lost() {
  const made = testHost()
  const window = testWindow(made)
  const document = await opened(window, write(made.folder, '总结.txt', text))
  const [one, two] = [fill(fresh, '旬河'), fill(fill(fresh, '旬河'), '36', 1)]
  await keep(window, document, fresh)
  await note(window, document, [fresh, one], [act('1')])
  await note(window, document, [one, two], [act('2')], 1)
  return { made, window, document, two }
}

test('what was noted since the copy is there again after the window is gone, and is said', async () => {
  const { made, window } = await lost()
  expect(statSync(journalIn(made)).mode & 0o777).toBe(0o600)
  await window.window.end()
  const { values, messages, entries } = await recovered(made)
  const [said] = messages
  // The opening, the two acts, the opening again.
  expect([values, said?.code, said?.params.count, entries]).toEqual([['旬河', '36'], 'work-replayed', 2, 4])
})

test('a change that nothing is there to follow asks for a copy', async () => {
  const made = testHost()
  const window = testWindow(made)
  const document = await opened(window, write(made.folder, '总结.txt', text))
  const noted = await note(window, document, [fresh, fill(fresh, '旬河')])
  expect([noted.ok && noted.value, readdirSync(made.userData)]).toEqual([{ needsCopy: true }, ['recent.json']])
})

test('after the project was saved the first change makes a copy that starts from it', async () => {
  const made = testHost()
  const window = testWindow(made)
  const document = await opened(window, write(made.folder, '总结.txt', text))
  const [one, two] = [fill(fresh, '旬河'), fill(fresh, '汉水')]
  window.chosen.push(join(made.folder, 'a.starfill'))
  await window.ask('save', { document, project: writeWork(one), to: 'file', as: false, isAsked: true })
  expect(readdirSync(made.userData)).toEqual(['recent.json', 'versions'])
  await note(window, document, [one, two])
  await window.window.end()
  expect((await recovered(made)).values).toEqual(['汉水'])
})

test.each([
  ['half a line at its end', (path: string) => appendFileSync(path, '0123456789abcdef {"at":"20'), ['旬河', '36']],
  ['a last line cut short', (path: string) => truncateSync(path, statSync(path).size - 3), ['旬河']],
  ['a flipped bit in its last line', flipLast, ['旬河']],
  ['nothing in it', (path: string) => truncateSync(path, 0), []],
])('of a journal that was torn the whole lines are replayed: %s', async (_what, tear, values) => {
  const { made, window } = await lost()
  await window.window.end()
  tear(journalIn(made))
  expect((await recovered(made)).values).toEqual(values)
})

function flipLast(path: string): void {
  const bytes = readFileSync(path)
  const at = bytes.length - 5
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

test('a journal of an earlier copy is not replayed on a later one', async () => {
  const { made, window, document, two } = await lost()
  const journal = journalIn(made)
  copyFileSync(journal, `${journal}.kept`)
  await keep(window, document, fill(two, '汉水'))
  copyFileSync(`${journal}.kept`, journal)
  await window.window.end()
  expect((await recovered(made)).values).toEqual(['汉水', '36'])
})

test('what is noted behind a journal that could not be deleted is there again', async () => {
  const { made, window, document, two } = await lost()
  const journal = journalIn(made)
  copyFileSync(journal, `${journal}.kept`)
  const [three, four] = [fill(two, '汉水'), fill(fill(two, '汉水'), '48', 1)]
  await keep(window, document, three)
  copyFileSync(`${journal}.kept`, journal)
  expect((await note(window, document, [three, four], [act('2')])).ok).toBe(true)
  await window.window.end()
  expect((await recovered(made)).values).toEqual(['汉水', '48'])
})

test('recovered work is noted on: a second loss costs nothing either', async () => {
  const { made, window, two } = await lost()
  await window.window.end()
  const again = await recovered(made)
  const later = fill(two, '渭水')
  const noted = await note(again.window, again.document, [two, later])
  expect(noted.ok && noted.value).toEqual({ needsCopy: false })
  await keep(again.window, again.document, later)
  await again.window.window.end()
  expect((await recovered(made)).values).toEqual(['渭水', '36'])
})

test('a page that is lost leaves what was noted to the page that takes its place', async () => {
  const { made, window } = await lost()
  await window.window.pageLost()
  const { launched } = await window.ask('start', {})
  const again = await window.ask('open', { source: { from: 'token', token: launched ?? '' }, task: 'a' })
  const work = readWork((again.ok && again.value?.project) || '')
  expect([work.ok && work.value.decisions.size, again.ok && again.value?.entries, made.log]).toEqual([2, 4, []])
})

test('acts that were told are told once', async () => {
  const { made, window, document, two } = await lost()
  await window.ask('tell', { document, acts: [act('1'), act('2')] })
  await note(window, document, [two, fill(two, '汉水')], [act('3')])
  await window.window.end()
  expect((await recovered(made)).entries).toBe(5)
})

test('discarded work leaves neither copy nor journal', async () => {
  const { made, window, document } = await lost()
  await window.ask('release', { document, keepCopy: false })
  expect(readdirSync(folderOf(made))).toEqual([])
})
