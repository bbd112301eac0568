import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWindowModel } from '../../renderer/model/window-model.ts'
import { soonAfterChanges } from '../../renderer/shell/autosave.ts'
import type { Bridge, Input, Start } from '../../src/app/contract.ts'
import { error } from '../../src/core/codes.ts'
import { fail, ok } from '../../src/core/result.ts'

const settings = {
  language: 'zh-CN',
  theme: 'light',
  masks: ['stars'],
  reviewer: '李填报',
} as unknown as Start['settings']
const start = { settings, language: 'zh-CN', launched: null, layouts: [] } as unknown as Start
const file = {
  name: 'a.txt',
  format: 'text',
  encoding: 'utf-8',
  text: '**县。',
  heldBy: null,
  isCopy: false,
  earlier: null,
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function desk({ isFull = false } = {}) {
  const asked: string[] = []
  const notes: Input<'note'>[] = []
  const answers = {
    open: async () =>
      ok({ ...file, document: 'report', entries: 1, project: null, cells: [], places: [], blanks: 0, stories: [] }),
    save: async () => ok({ name: 'a', at: '2026-05-04T01:02:03.000Z', to: 'recovery' }),
    note: async (input: Input<'note'>) => {
      notes.push(input)
      return isFull ? fail(error('write-no-space', { path: 'a' })) : ok({ needsCopy: false })
    },
  }
  const ask = new Proxy({} as Bridge['ask'], {
    get: (_, channel: string) => async (input: never) => {
      asked.push(channel)
      return channel in answers ? answers[channel as 'open'](...([input] as unknown as [])) : ok(null)
    },
  })
  const bridge = { ask, choose: async (source: never) => ok(source), droppedFile: async () => null, on: {} }
  const model = createWindowModel(bridge as unknown as Bridge, start)
  await model.document.open({ from: 'dialog' })
  const type = (value: string) => {
    const [item] = model.store.get().report?.session.detection.passages[0]?.items ?? []
    const steps = [{ type: 'fill' as const, field: item?.field ?? '', value }]
    model.document.act({ type: 'steps', stroke: 'list', steps })
  }
  return { asked, notes, model, type }
}

test.each([
  [200, 300, 1],
  [2000, 45, 0],
])('a key every %i ms is noted all along, no later than half a second', async (rhythm, keys, unnoted) => {
  const { asked, notes, model, type } = await desk()
  const end = soonAfterChanges(model.store, 400, () => void model.saving.note())
  const behind: number[] = []
  for (let key = 1; key <= keys; key++) {
    type(`值${key}`)
    await vi.advanceTimersByTimeAsync(rhythm)
    const last = JSON.stringify(notes.at(-1)?.change ?? '')
    behind.push(key - Number(/值(\d+)/u.exec(last)?.[1] ?? 0))
  }
  end()
  // The first goes into the copy that all others follow.
  expect([asked.filter((channel) => channel === 'save').length, Math.max(...behind.slice(4))]).toEqual([1, unnoted])
})

test('a note is as small as its change, and names the run of keys as one act', async () => {
  const { notes, model, type } = await desk()
  type('旬')
  await model.saving.note()
  type('旬河')
  await model.saving.note()
  type('旬河县')
  await model.saving.note()
  expect(notes.map(({ from, acts, change }) => [from, acts.length, JSON.stringify(change).length < 600])).toEqual([
    [0, 1, true],
    [0, 1, true],
  ])
})

test('what could not be noted is said, and comes with the next', async () => {
  const { notes, model, type } = await desk({ isFull: true })
  type('旬')
  await model.saving.note()
  type('旬河')
  await model.saving.note()
  const said = model.store.get().notices.map(({ code }) => code)
  type('旬河县')
  await model.saving.note()
  expect([said, notes.length, JSON.stringify(notes.at(-1)).includes('旬河县')]).toEqual([['write-no-space'], 2, true])
})

test('nothing is noted where nothing changed', async () => {
  const { asked, model } = await desk()
  await model.saving.note()
  expect(asked).toEqual(['open'])
})
