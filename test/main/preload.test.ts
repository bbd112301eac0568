import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import vm from 'node:vm'
import { expect, test } from 'vitest'
import { channels, eventNames } from '../../src/app/channels.ts'

const built = readFileSync(join(resolve(import.meta.dirname, '../..'), 'out/preload/index.cjs'), 'utf8')

/** Runs the built preload as the sandbox would: a plain script with one `require`. */
function runPreload() {
  const required: string[] = []
  const exposed: Record<string, unknown> = {}
  const calls: unknown[] = []
  const told = new Map<string, (event: unknown, data: unknown) => void>()
  const tell = (data: unknown) => told.get('tell:progress')?.({ sender: 'never for the page' }, data)
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: unknown) => Object.assign(exposed, { [name]: value }) },
    webUtils: { getPathForFile: ({ name }: { readonly name: string }) => (name === '' ? '' : `/office/${name}`) },
    ipcRenderer: {
      invoke: async (...call: unknown[]) => calls.push(['invoke', ...call]),
      on: (name: string, listener: (event: unknown, data: unknown) => void) => told.set(name, listener),
    },
  }
  const require = (name: string) => {
    required.push(name)
    return electron
  }
  vm.runInNewContext(built, { require, exports: {}, module: { exports: {} } })
  return { required, exposed, calls, tell }
}

interface Exposed {
  readonly droppedFile: (file: object) => Promise<unknown>
  readonly ask: Readonly<Record<string, (input: unknown) => unknown>>
  readonly listen: Readonly<Record<string, (listener: (...heard: unknown[]) => void) => () => void>>
}

test('the built preload loads nothing but Electron', () => {
  expect(runPreload().required).toEqual(['electron'])
})

test('the page is given one function for each request and each event, and nothing else', () => {
  const { exposed } = runPreload()
  const line = exposed.starfill as Exposed
  expect([Object.keys(exposed), Object.keys(line), Object.keys(line.ask), Object.keys(line.listen)]).toEqual([
    ['starfill'],
    ['ask', 'droppedFile', 'listen'],
    [...channels],
    [...eventNames],
  ])
})

test('a request goes to its own channel', () => {
  const { exposed, calls } = runPreload()
  ;(exposed.starfill as Exposed).ask.cancel?.({ task: 'a' })
  expect(calls).toEqual([['invoke', 'ask:cancel', { task: 'a' }]])
})

test('a listener hears the data and never the event, until it ends', () => {
  const { exposed, tell } = runPreload()
  const heard: unknown[] = []
  const stop = (exposed.starfill as Exposed).listen.progress?.((...data) => heard.push(data))
  tell({ task: 'a' })
  stop?.()
  tell({ task: 'b' })
  expect(heard).toEqual([[{ task: 'a' }]])
})

test('what is told before anybody listens waits for the first who does', () => {
  const { exposed, tell } = runPreload()
  const heard: unknown[] = []
  tell({ task: 'a' })
  tell({ task: 'b' })
  const { listen } = exposed.starfill as Exposed
  for (const who of ['first', 'second']) listen.progress?.((data) => heard.push([who, data]))
  expect(heard).toEqual([
    ['first', { task: 'a' }],
    ['first', { task: 'b' }],
  ])
})

test('a dropped file goes to the host by its path; one without a path does not', async () => {
  const { exposed, calls } = runPreload()
  const { droppedFile } = exposed.starfill as Exposed
  await droppedFile({ name: '贺词.txt' })
  expect([await droppedFile({ name: '' }), calls]).toEqual([null, [['invoke', 'dropped', '/office/贺词.txt']]])
})
