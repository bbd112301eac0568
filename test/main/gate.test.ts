import { expect, test } from 'vitest'
import { channels } from '../../src/app/channels.ts'
import { type Frame, type IpcRequest, setupGate } from '../../src/main/gate.ts'

const page: Frame = { url: 'app://starfill/index.html', parent: null }

function gate() {
  const handlers = new Map<string, (event: IpcRequest, input: unknown) => Promise<unknown>>()
  const asked: unknown[] = []
  const log: string[] = []
  const window = {
    answer: async (channel: unknown, input: unknown) => {
      asked.push([channel, input])
      return 'answered'
    },
    admit: (path: string) => `token of ${path}`,
  }
  setupGate(
    { handle: (name, listener) => handlers.set(name, listener) },
    (id) => (id === 1 ? window : null),
    (line) => log.push(line),
  )
  const ask = (senderFrame: Frame | null, id = 1) => handlers.get('ask:start')?.({ sender: { id }, senderFrame }, {})
  const drop = (senderFrame: Frame | null, path: unknown) =>
    handlers.get('dropped')?.({ sender: { id: 1 }, senderFrame }, path)
  return { handlers, asked, log, ask, drop }
}

test('every channel of the contract and dropped files are listened to, and nothing else', () => {
  expect([...gate().handlers.keys()]).toEqual([...channels.map((channel) => `ask:${channel}`), 'dropped'])
})

test('our own page is answered', async () => {
  const { ask, asked, log } = gate()
  expect([await ask(page), asked, log]).toEqual(['answered', [['start', {}]], []])
})

test.each([
  ['a frame that is gone', null],
  ['a frame inside a page', { url: page.url, parent: page }],
  ['a page that is not ours', { url: 'https://example.org/', parent: null }],
  ['a page that is not ours', { url: 'app://elsewhere/index.html', parent: null }],
  ['a page that is not ours', { url: 'file:///app/index.html', parent: null }],
  ['a page without an address', { url: '', parent: null }],
])('%s is refused and logged, and nothing happens', async (why, frame) => {
  const { ask, asked, log } = gate()
  await expect(ask(frame)).rejects.toThrow('The request start was refused.')
  expect([asked, log]).toEqual([[], [`Refused start: ${why}`]])
})

test('contents that are no window of ours are refused', async () => {
  const { ask, asked, log } = gate()
  await expect(ask(page, 2)).rejects.toThrow('refused')
  expect([asked, log]).toEqual([[], ['Refused start: a window that is not ours']])
})

test('a dropped file becomes a token, for our own page alone', async () => {
  const { drop } = gate()
  expect([await drop(page, '/office/贺词.txt'), await drop(page, '贺词.txt'), await drop(page, 7)]).toEqual([
    'token of /office/贺词.txt',
    null,
    null,
  ])
  await expect(drop({ url: 'https://example.org/', parent: null }, '/office/贺词.txt')).rejects.toThrow('refused')
})
