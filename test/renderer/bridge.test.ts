import { afterEach, expect, test, vi } from 'vitest'
import { openBridge } from '../../renderer/bridge/bridge.ts'

afterEach(() => vi.unstubAllGlobals())

/** What the preload exposes, with the listeners that were given to it. */
function exposedLine() {
  const listeners = new Set<(data: unknown) => void>()
  const listen = (listener: (data: unknown) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  const line = { ask: { start: async () => 'started' }, listen: { progress: listen } }
  vi.stubGlobal('window', { starfill: line })
  const tell = (data: unknown) => {
    for (const listener of listeners) listener(data)
  }
  return { listeners, tell }
}

test('in the desktop window requests go over the preload', async () => {
  exposedLine()
  expect(await openBridge().ask.start({})).toBe('started')
})

test('a listener hears until its signal aborts', () => {
  const { listeners, tell } = exposedLine()
  const stop = new AbortController()
  const heard: unknown[] = []
  openBridge().on.progress((progress) => heard.push(progress), stop.signal)
  tell({ task: 'a' })
  stop.abort()
  tell({ task: 'b' })
  expect([heard, listeners.size]).toEqual([[{ task: 'a' }], 0])
})

test('a signal that has aborted before listens to nothing', () => {
  const { listeners } = exposedLine()
  openBridge().on.progress(() => undefined, AbortSignal.abort())
  expect(listeners.size).toBe(0)
})
