import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atPauses } from '../../renderer/model/pause.ts'
import type { WindowState } from '../../renderer/model/state.ts'
import { createStore } from '../../renderer/model/store.ts'
import { detect } from '../../src/core/detect.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const first = startSession(detect('**县教育局培训教师。', { format: 'text', masks: ['stars'] }))
const [{ field = '' } = {}] = viewOf(first).placeholders
const filled = (value: string) => reduce(first, { type: 'fill', field, value })

function model() {
  const store = createStore({ report: { session: first }, active: null } as unknown as WindowState)
  const show = (session: Session | null) =>
    store.set((state) => ({ ...state, report: session && ({ session } as WindowState['report']) }))
  return { store, show }
}

test('work waits until the session has stood as it is for the whole pause, and then runs once', () => {
  const { store, show } = model()
  const seen: Session[] = []
  const end = atPauses(
    store,
    ({ session }) => session,
    400,
    (session) => seen.push(session),
  )
  const [one, two] = [filled('旬'), filled('旬河')]
  vi.advanceTimersByTime(399)
  show(one)
  vi.advanceTimersByTime(399)
  show(two)
  store.set((state) => ({ ...state, active: 'elsewhere' }))
  vi.advanceTimersByTime(400)
  vi.advanceTimersByTime(4000)
  show(one)
  end()
  vi.advanceTimersByTime(4000)
  expect(seen).toEqual([two])
})

test('work under way hears that what it works at has changed, or is gone', () => {
  const { store, show } = model()
  const signals: AbortSignal[] = []
  atPauses(
    store,
    ({ session }) => session,
    400,
    (_, changed) => signals.push(changed),
  )
  vi.advanceTimersByTime(400)
  show(filled('旬河'))
  vi.advanceTimersByTime(400)
  const between = signals.map(({ aborted }) => aborted)
  show(null)
  expect([between, signals.map(({ aborted }) => aborted)]).toEqual([
    [true, false],
    [true, true],
  ])
})
