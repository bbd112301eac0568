import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { setupClosing } from '../../src/main/closing.ts'

function closingWindow() {
  const seen: string[] = []
  const window = Object.assign(new EventEmitter(), {
    webContents: new EventEmitter(),
    destroy: () => seen.push('destroyed'),
  })
  const answer = setupClosing(window as never, () => seen.push('asked'))
  window.webContents.emit('did-finish-load')
  const close = () => window.emit('close', { preventDefault: () => seen.push('kept open') })
  return { window, seen, answer, close }
}

test('a window that is to close stays until its page has answered', () => {
  const { seen, close, answer } = closingWindow()
  close()
  expect(seen).toEqual(['kept open', 'asked'])
  answer('close')
  expect(seen).toEqual(['kept open', 'asked', 'destroyed'])
})

test('a window whose page says no stays', () => {
  const { seen, close, answer } = closingWindow()
  close()
  answer('stay')
  expect(seen).toEqual(['kept open', 'asked'])
})

test('a page that has crashed is not asked', () => {
  const { window, seen, close } = closingWindow()
  window.webContents.emit('render-process-gone')
  close()
  expect(seen).toEqual([])
})

test('a page that hangs is not asked, and asked again once it answers', () => {
  const { window, seen, close } = closingWindow()
  window.emit('unresponsive')
  close()
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
