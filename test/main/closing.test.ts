import { EventEmitter } from 'node:events'
import { expect, onTestFinished, test, vi } from 'vitest'
import { setupClosing } from '../../src/main/closing.ts'

function closingWindow() {
  const seen: string[] = []
  const window = Object.assign(new EventEmitter(), {
    webContents: new EventEmitter(),
    destroy: () => seen.push('destroyed'),
  })
  const finish = async () => void seen.push('finished')
  const { answer, end } = setupClosing(window as never, (canStay) => seen.push(canStay ? 'asked' : 'told'), finish)
  window.webContents.emit('did-finish-load')
  const close = () => window.emit('close', { preventDefault: () => seen.push('kept open') })
  return { window, seen, answer, end, close }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a window that is to close stays until its page has answered and what it holds is free', async () => {
  const { seen, close, answer } = closingWindow()
  close()
  await settled()
  expect(seen).toEqual(['kept open', 'asked'])
  answer('close')
  await settled()
  expect(seen).toEqual(['kept open', 'asked', 'finished', 'destroyed'])
})

test('a window whose page says no stays', async () => {
  const { seen, close, answer } = closingWindow()
  close()
  answer('stay')
  await settled()
  expect(seen).toEqual(['kept open', 'asked'])
})

test.each(['render-process-gone', 'did-fail-load'])('a page that cannot answer is not asked: %s', async (event) => {
  const seen: string[] = []
  const window = Object.assign(new EventEmitter(), {
    webContents: new EventEmitter(),
    destroy: () => seen.push('destroyed'),
  })
  setupClosing(
    window as never,
    () => seen.push('asked'),
    async () => void seen.push('finished'),
  )
  window.webContents.emit(event)
  window.emit('close', { preventDefault: () => seen.push('kept open') })
  await settled()
  expect(seen).toEqual(['kept open', 'finished', 'destroyed'])
})

test('a page that hangs is not asked', async () => {
  const { window, seen, close } = closingWindow()
  window.emit('unresponsive')
  close()
  await settled()
  expect(seen).toEqual(['kept open', 'finished', 'destroyed'])
})

test('a page that hung and answers again is asked again', () => {
  const { window, seen, close } = closingWindow()
  window.emit('unresponsive')
  window.emit('responsive')
  close()
  expect(seen).toEqual(['kept open', 'asked'])
})

test('a load that fails after the page has come does not make it mute', () => {
  const { window, seen, close } = closingWindow()
  window.webContents.emit('did-fail-load')
  close()
  expect(seen).toEqual(['kept open', 'asked'])
})

test('a page that cannot stay is told to keep its work, and the window goes when it has answered', async () => {
  const { seen, end, answer } = closingWindow()
  end()
  await settled()
  expect(seen).toEqual(['told'])
  answer('close')
  await settled()
  expect(seen).toEqual(['told', 'finished', 'destroyed'])
})

test('a page that does not answer its end is not waited for, and goes once', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { seen, end, answer } = closingWindow()
  end()
  await vi.advanceTimersByTimeAsync(3000)
  answer('close')
  await vi.advanceTimersByTimeAsync(0)
  expect(seen).toEqual(['told', 'finished', 'destroyed'])
})
