import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { info } from '../../../src/core/codes.ts'
import { fail, ok, type Result } from '../../../src/core/result.ts'
import { body, paragraph, wordOf } from '../../docx/word-of.ts'
import { oldWord } from '../../files/fake-office.ts'
import { filledWork, testHost, testWindow, write } from './test-window.ts'

test('a document of the old Word is converted, which is said while it lasts and after, and the project carries the .docx', async () => {
  const made = wordOf(body(paragraph('**县')))
  const host = testHost({ findOffice: async () => async () => ok(made) })
  const window = testWindow(host)
  window.chosen.push(write(host.folder, '旧.doc', oldWord), join(host.folder, '旧.starfill'))
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  const document = opened.ok ? (opened.value?.document ?? '') : ''
  await window.ask('save', {
    document,
    project: filledWork('**县', '旬河', 'docx'),
    to: 'file',
    as: false,
    isAsked: true,
  })
  const { source } = JSON.parse(readFileSync(join(host.folder, '旧.starfill'), 'utf8'))
  expect([opened, window.told[0], Buffer.from(source, 'base64')]).toMatchObject([
    { ok: true, value: { name: '旧.doc', format: 'docx', text: '**县' }, messages: [{ code: 'office-converted' }] },
    ['progress', { task: 'open', done: 0, total: null, what: 'convert' }],
    Buffer.from(made),
  ])
})

test('a conversion that is cancelled opens nothing', async () => {
  let stop: AbortSignal | null = null
  const findOffice = async () => (_bytes: Uint8Array, _name: string, signal: AbortSignal) =>
    new Promise<Result<Uint8Array>>((settle) => {
      stop = signal
      signal.addEventListener('abort', () => settle(fail(info('task-cancelled', {}))))
    })
  const host = testHost({ findOffice })
  const window = testWindow(host)
  window.chosen.push(write(host.folder, '旧.doc', oldWord))
  const opening = window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  await vi.waitUntil(() => stop !== null)
  await window.ask('cancel', { task: 'open' })
  expect(await opening).toEqual(fail(info('task-cancelled', {})))
})
