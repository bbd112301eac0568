import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Events } from '../../../src/app/contract.ts'
import { isSealed, newSealKey, seal } from '../../../src/files/sealed.ts'
import { filledWork, type TestWindow, testHost, testWindow, write } from './test-window.ts'

const text = '**区参加培训的有**人。'

/** Answers each question with the next of `passwords`; cancels when there is none left. */
function answering(window: TestWindow, passwords: (string | null)[]): Events['passwordAsked'][] {
  const asked: Events['passwordAsked'][] = []
  const { told } = window
  const push = told.push.bind(told)
  told.push = (...entries) => {
    for (const [name, data] of entries)
      if (name === 'passwordAsked') {
        const question = data as Events['passwordAsked']
        asked.push(question)
        void window.ask('password', { question: question.question, password: passwords.shift() ?? null })
      }
    return push(...entries)
  }
  return asked
}

async function sealedProject(host = testHost()) {
  const window = testWindow(host)
  const report = write(host.folder, '总结.txt', text)
  const opened = await window.ask('open', { source: { from: 'token', token: window.window.admit(report) }, task: 't' })
  if (!opened.ok || !opened.value) throw new Error('not opened')
  const { document } = opened.value
  await window.ask('setPassword', { document, password: '开门' })
  const path = join(host.folder, '总结.starfill')
  const save = async (value: string, to: 'file' | 'recovery' = 'file') =>
    window.ask('save', { document, project: filledWork(text, value), to, as: false, isAsked: true })
  window.chosen.push(path)
  const saved = await save('曹村')
  expect(saved).toMatchObject({ ok: true, value: { to: 'file' } })
  return { ...host, window, document, path, save }
}

const openAt = async (window: TestWindow, path: string) =>
  window.ask('open', { source: { from: 'token', token: window.window.admit(path) }, task: 'open' })

describe('a project with a password', () => {
  test('is encrypted on disk and asks for its password until that is right', async () => {
    const { host, window, document, path } = await sealedProject()
    const bytes = readFileSync(path)
    expect([isSealed(bytes), bytes.includes(Buffer.from('曹村')), bytes.includes(Buffer.from('starfill": 2'))]).toEqual(
      [true, false, false],
    )
    await window.ask('release', { document, keepCopy: false })
    const later = testWindow({ host })
    const asked = answering(later, ['错的', '开门'])
    const opened = await openAt(later, path)
    expect(asked.map(({ name, isAgain }) => [name, isAgain])).toEqual([
      ['总结.starfill', false],
      ['总结.starfill', true],
    ])
    expect(opened).toMatchObject({ ok: true, value: { hasPassword: true, project: expect.stringContaining('曹村') } })
  })

  test('is not opened by who does not give it, and nothing is said to be wrong', async () => {
    const { host, path } = await sealedProject()
    const other = testWindow({ host })
    answering(other, [null])
    expect(await openAt(other, path)).toEqual({ ok: true, value: null, messages: [] })
  })

  test('says that it is damaged or cut without asking', async () => {
    const { host, folder, path } = await sealedProject()
    const bytes = readFileSync(path)
    const flipped = Buffer.from(bytes)
    flipped[bytes.length - 40] = (flipped[bytes.length - 40] ?? 0) ^ 4
    const window = testWindow({ host })
    const asked = answering(window, [])
    const damaged = await openAt(window, write(folder, 'a.starfill', flipped))
    const cut = await openAt(window, write(folder, 'b.starfill', bytes.subarray(0, bytes.length - 40)))
    expect([damaged, cut]).toMatchObject([
      { messages: [{ code: 'sealed-damaged' }] },
      { messages: [{ code: 'sealed-cut' }] },
    ])
    expect(asked).toEqual([])
  })

  test('leaves no word of the work in the user’s folder: copy and journal are encrypted as well, and come back', async () => {
    const { host, window, document, userData, save, path } = await sealedProject()
    await save('曹村', 'recovery')
    const change = { text: null, decisions: [], overrides: [], marks: none, fillings: none, findings: none }
    const act = {
      at: '2026-05-04T09:02:03+08:00',
      by: '',
      deed: 'filled',
      field: 'a',
      detail: '',
      sealed: '李家湾',
    } as const
    await window.ask('note', { document, change, from: 0, acts: [act] })
    const files = readdirSync(join(userData, 'recovery'))
    expect(files.map((name) => name.replace(/^.*\./u, '')).toSorted()).toEqual(['journal', 'starfill'])
    for (const name of files) {
      const content = readFileSync(join(userData, 'recovery', name), 'utf8')
      expect([name, /曹村|李家湾|培训/u.test(content)]).toEqual([name, false])
    }
    await window.window.end()
    const later = testWindow({ host })
    const { recovery } = await later.ask('start', {})
    expect(recovery).toMatchObject([{ name: '总结.txt' }])
    answering(later, ['开门', '开门'])
    expect(await openAt(later, path)).toMatchObject({ value: { earlier: { counted: { decided: 2, total: 2 } } } })
    const back = await later.ask('open', { source: { from: 'token', token: recovery[0]?.token ?? '' }, task: 'back' })
    expect(back).toMatchObject({
      value: { isCopy: true, hasPassword: true },
      messages: [{ code: 'work-replayed' }, { code: 'trail-fields' }],
    })
  })

  test('can lose it: what is written then is plain again', async () => {
    const { window, document, path, save } = await sealedProject()
    await window.ask('setPassword', { document, password: null })
    await save('曹村')
    expect(isSealed(readFileSync(path))).toBe(false)
  })
})

test('a sheet of values with a password is asked for it as well', async () => {
  const { host, folder } = testHost()
  const window = testWindow({ host })
  const path = join(folder, '取值.json')
  writeFileSync(path, seal(Buffer.from('{"县名":"曹村"}'), await newSealKey('开门')))
  answering(window, ['开门'])
  const rows = await window.ask('valuesIn', { source: { from: 'token', token: window.window.admit(path) } })
  expect(rows).toMatchObject({ ok: true, value: [{ key: '县名', value: '曹村' }] })
})

const none = { gone: [], come: [] }
