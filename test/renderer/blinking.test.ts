import { afterEach, expect, test, vi } from 'vitest'
import { blinkWhileWorking } from '../../renderer/editor/blinking.ts'

afterEach(() => void vi.useRealTimers())

function caret() {
  vi.useFakeTimers()
  const listeners: (() => void)[] = []
  const told: unknown[] = []
  const listen = (listener: () => void) => {
    listeners.push(listener)
    return { dispose: () => void listeners.splice(listeners.indexOf(listener), 1) }
  }
  const end = blinkWhileWorking({
    updateOptions: ({ cursorBlinking }) => void told.push(cursorBlinking),
    onDidChangeCursorSelection: (listener) => listen(listener as () => void),
    onDidFocusEditorText: (listener) => listen(listener),
  })
  return { told, end, work: () => listeners[0]?.(), listeners }
}

test('the caret comes to rest five seconds after the last work, and no timer is left', () => {
  const { told, work } = caret()
  vi.advanceTimersByTime(4999)
  work()
  vi.advanceTimersByTime(4999)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect([told, vi.getTimerCount()]).toEqual([['solid'], 0])
})

test('the next work makes it blink again, and a long run of keys tells the editor once', () => {
  const { told, work } = caret()
  vi.advanceTimersByTime(5000)
  for (let key = 0; key < 10; key++) work()
  expect(told).toEqual(['solid', 'blink'])
})

test('an editor that is gone is told nothing', () => {
  const { told, end, listeners } = caret()
  end()
  vi.advanceTimersByTime(60_000)
  expect([told, listeners]).toEqual([[], []])
})
