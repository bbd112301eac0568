import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { setupPageTrouble } from '../../src/main/page-trouble.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))

function troubled(wantsNew: boolean) {
  const seen: string[] = []
  const asked: AbortSignal[] = []
  const window = Object.assign(new EventEmitter(), { webContents: new EventEmitter() })
  const stop = (reason: string) => window.webContents.emit('render-process-gone', {}, { reason })
  setupPageTrouble(window as never, {
    ask: async (trouble, signal) => {
      seen.push(trouble)
      asked.push(signal)
      return wantsNew
    },
    reload: async () => {
      // What hangs is ended for it.
      stop('killed')
      seen.push('new page')
    },
    close: () => seen.push('closed'),
    log: () => undefined,
  })
  return { window, seen, asked, stop }
}

test('a page that crashed is said, and another takes its place', async () => {
  const { seen, stop } = troubled(true)
  stop('crashed')
  await settled()
  expect(seen).toEqual(['crashed', 'new page'])
})

test('whoever wants no new page has the window closed', async () => {
  const { seen, stop } = troubled(false)
  stop('oom')
  await settled()
  expect(seen).toEqual(['crashed', 'closed'])
})

test('a page that ends as it should is no trouble', async () => {
  const { seen, stop } = troubled(true)
  stop('clean-exit')
  await settled()
  expect(seen).toEqual([])
})

test('a page that hangs may be waited for, and the question goes when it answers again', async () => {
  const { window, seen, asked } = troubled(false)
  window.emit('unresponsive')
  window.emit('responsive')
  await settled()
  expect([seen, asked[0]?.aborted]).toEqual([['hanging'], true])
})

test('a page that hangs is ended where the person wants a new one, and that is no second trouble', async () => {
  const { window, seen } = troubled(true)
  window.emit('unresponsive')
  await settled()
  expect(seen).toEqual(['hanging', 'new page'])
})
