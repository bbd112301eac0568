import { expect, test, vi } from 'vitest'
import { canRun, noBatch, secondsLeft } from '../../renderer/model/batch-state.ts'
import { createWindowModel } from '../../renderer/model/window-model.ts'
import type { Bridge, Input, Start } from '../../src/app/contract.ts'
import { error, warning } from '../../src/core/codes.ts'
import { ok, type Result } from '../../src/core/result.ts'

const settings = {
  language: 'zh-CN',
  theme: 'light',
  masks: ['stars'],
  reviewer: '',
  layout: 'auto',
  maskAs: 'same',
  maskWidth: null,
} as unknown as Start['settings']
const start = { settings, language: 'zh-CN', launched: null, layouts: [], host: 'web' } as unknown as Start

const running = { task: 't', isTrial: false, done: 0, phase: null, since: 1000, from: 0, pausedAt: null }

test('what is left is told by the pace until now, and by nothing before the first row', () => {
  expect(secondsLeft(running, 100, 5000)).toBeNull()
  expect(secondsLeft({ ...running, done: 20 }, 100, 5000)).toBe(16)
  expect(secondsLeft({ ...running, done: 60, from: 40 }, 100, 5000)).toBe(8)
  expect(secondsLeft({ ...running, done: 40, from: 40 }, 100, 5000)).toBeNull()
  expect(secondsLeft({ ...running, done: 100 }, 100, 5000)).toBe(0)
  // A pause is no work: the pace is that until it began.
  expect(secondsLeft({ ...running, done: 20, pausedAt: 5000 }, 100, 60_000)).toBe(16)
})

test('rows are tried and written once a table is read, and nothing is wrong with all of them', () => {
  const state = { ...noBatch(settings, 'text'), table: { table: 'a', name: 'a.csv' } }
  const outlook = { columns: [], sample: [], names: [], rows: 3 }
  expect([
    canRun(state),
    canRun({ ...state, outlook }),
    canRun({ ...state, outlook, said: [warning('batch-in-clear', { count: 1, names: '' })] }),
    canRun({ ...state, outlook, said: [error('batch-no-column', { heading: '' })] }),
    canRun({ ...state, outlook, running }),
  ]).toEqual([false, true, true, false, false])
})

const outlook = {
  columns: [
    { index: 0, heading: '单位', field: 'f1', by: 'hand' },
    { index: 1, heading: '备注', field: null, by: null },
    { index: 2, heading: '', field: null, by: null },
  ],
  sample: ['甘南'],
  names: ['甘南.docx'],
  rows: 2,
}

/** With a report open and a table chosen. */
async function desk(answers: Partial<Bridge['ask']> = {}) {
  const asked: [string, unknown][] = []
  const own: Partial<Bridge['ask']> = {
    open: async () =>
      ok({
        document: 'd',
        name: '通报.txt',
        format: 'text',
        encoding: 'utf-8',
        text: '**县情况',
        project: null,
        entries: 1,
        heldBy: null,
      }) as never,
    batchTable: async () => ok({ table: 'table', name: '各县.csv' }),
    batchLook: async () => ok(outlook) as never,
    batchFolder: async () => ok({ folder: 'folder', path: '/out', isUsed: false }),
    ...answers,
  }
  const ask = new Proxy({} as Bridge['ask'], {
    get: (_, channel: keyof Bridge['ask']) => async (input: never) => {
      asked.push([channel, input])
      const answer = own[channel] as ((input: never) => Promise<unknown>) | undefined
      return answer ? answer(input) : ok(null)
    },
  })
  const bridge: Bridge = {
    ask,
    choose: async (source) => ok(source),
    droppedFile: async () => null,
    onLine: () => undefined,
    on: {} as Bridge['on'],
  }
  const model = createWindowModel(bridge, start)
  await model.document.open({ from: 'dialog' })
  await model.batch.chooseTable()
  await vi.waitFor(() => expect(model.store.get().batch.outlook).toEqual(outlook))
  const last = <C extends keyof Bridge['ask'] & string>(channel: C) =>
    asked.findLast(([name]) => name === channel)?.[1] as Input<never>
  return { model, asked, last, batch: () => model.store.get().batch }
}

test('what a person says of a column is looked at again, and taken back leaves it to its heading', async () => {
  const { model, last } = await desk()
  model.batch.assign('单位', 'f1')
  model.batch.assign('备注', null)
  expect(last('batchLook')).toMatchObject({
    choices: [
      ['单位', 'f1'],
      ['备注', null],
    ],
  })
  model.batch.assign('备注', undefined)
  expect(last('batchLook')).toMatchObject({ choices: [['单位', 'f1']] })
})

test('an earlier look that answers late does not take the place of the newer one', async () => {
  const answers: ((result: Result<never>) => void)[] = []
  let isSlow = false
  const { model, batch } = await desk({
    batchLook: () =>
      isSlow ? new Promise((answer) => answers.push(answer as never)) : Promise.resolve(ok(outlook) as never),
  })
  isSlow = true
  model.batch.name('{a}')
  model.batch.name('{b}')
  answers[1]?.(ok({ ...outlook, names: ['new'] }) as never)
  await vi.waitFor(() => expect(batch().outlook?.names).toEqual(['new']))
  answers[0]?.(ok({ ...outlook, names: ['old'] }) as never)
  await Promise.resolve()
  expect(batch().outlook?.names).toEqual(['new'])
})

test('the mapping is saved whole, the columns that the headings told with it', async () => {
  const { model, last } = await desk()
  await model.batch.saveMapping()
  expect(last('saveBatchMapping')).toEqual({
    document: 'd',
    choices: [
      ['单位', 'f1'],
      ['备注', null],
    ],
  })
})

test('nothing is written without a folder, and a trial needs none', async () => {
  const { model, last, asked } = await desk({
    batchRun: async () =>
      ok({
        counts: { written: 2, unchanged: 0, leftOut: 0 },
        rows: [],
        isStopped: false,
        summary: null,
        joined: null,
        said: [],
        reports: [],
        entries: 2,
      }),
  })
  await model.batch.run(false)
  expect(asked.some(([channel]) => channel === 'batchRun')).toBe(false)
  await model.batch.run(true)
  expect(last('batchRun')).toMatchObject({ folder: null })
  await model.batch.chooseFolder('通报')
  await model.batch.run(false)
  expect(last('batchRun')).toMatchObject({ folder: 'folder' })
  expect([model.store.get().batch.folder?.isUsed, model.store.get().report?.entries]).toEqual([true, 2])
})

test('a pause is told to the host and does not count as work', async () => {
  let end: (result: Result<never>) => void = () => undefined
  const { model, batch, last } = await desk({ batchRun: () => new Promise((resolve) => (end = resolve as never)) })
  const going = model.batch.run(true)
  const task = batch().running?.task ?? ''
  model.batch.showProgress({ task, done: 1, total: null, what: null })
  model.batch.showProgress({ task: 'other', done: 9, total: null, what: null })
  expect(batch().running?.done).toBe(1)
  model.batch.pause(true)
  expect([last('pause'), batch().running?.pausedAt === null]).toEqual([{ task, isPaused: true }, false])
  const { since = 0 } = batch().running ?? {}
  await new Promise((resolve) => setTimeout(resolve, 5))
  model.batch.pause(false)
  expect([batch().running?.pausedAt, (batch().running?.since ?? 0) > since]).toEqual([null, true])
  end(
    ok({
      counts: { written: 1, unchanged: 0, leftOut: 0 },
      rows: [],
      isStopped: false,
      summary: null,
      joined: null,
      said: [],
      reports: [],
      entries: 1,
    }) as never,
  )
  await going
  expect(batch()).toMatchObject({ running: null, done: { isTrial: true } })
})

test('what is made beside the documents is asked for when they are written, and told as work of its own', async () => {
  const { model, batch, last } = await desk({ batchRun: () => new Promise(() => undefined) })
  model.batch.want('joined', true)
  model.batch.want('pdf', true)
  model.batch.want('joined', false)
  await model.batch.chooseFolder('通报')
  void model.batch.run(false)
  await vi.waitFor(() => expect(last('batchRun')).toMatchObject({ also: ['pdf'] }))
  const task = batch().running?.task ?? ''
  model.batch.showProgress({ task, done: 2, total: null, what: null })
  expect(batch().running).toMatchObject({ done: 2, phase: null })
  const { since = 0 } = batch().running ?? {}
  await new Promise((resolve) => setTimeout(resolve, 5))
  model.batch.showProgress({ task, done: 0, total: 2, what: 'pdf' })
  expect(batch().running).toMatchObject({ done: 0, phase: { what: 'pdf', total: 2 } })
  expect((batch().running?.since ?? 0) > since).toBe(true)
  // Rows of the next report: their pace is counted from here.
  model.batch.showProgress({ task, done: 7, total: null, what: null })
  expect(batch().running).toMatchObject({ done: 7, from: 7, phase: null })
})

test('the reports of a folder are filled instead of the open one until that is taken back', async () => {
  const { model, batch, last } = await desk({
    batchMasters: async () => ok({ masters: 'm', path: '/reports', count: 3 }),
    batchRun: () => new Promise(() => undefined),
  })
  await model.batch.chooseMasters()
  void model.batch.run(true)
  await vi.waitFor(() => expect(last('batchRun')).toMatchObject({ masters: 'm' }))
  model.batch.leaveMasters()
  expect(batch().masters).toBeNull()
})

test('a trial makes nothing beside', async () => {
  const { model, last } = await desk({ batchRun: () => new Promise(() => undefined) })
  model.batch.want('joined', true)
  void model.batch.run(true)
  await vi.waitFor(() => expect(last('batchRun')).toMatchObject({ also: [], folder: null }))
})

test('another report begins anew, and the work for the one before is stopped', async () => {
  let name = 0
  const { model, batch, asked } = await desk({
    open: async () =>
      ok({
        document: `d${name++}`,
        name: '通报.txt',
        format: 'text',
        encoding: 'utf-8',
        text: '**县情况',
        project: null,
        entries: 1,
        heldBy: null,
      }) as never,
    batchRun: () => new Promise(() => undefined),
  })
  void model.batch.run(true)
  const task = batch().running?.task
  await model.document.open({ from: 'dialog' })
  expect(asked).toContainEqual(['cancel', { task }])
  expect(batch()).toMatchObject({ table: null, running: null, outlook: null })
})

test('what was done before a batch is told before it, and its own entry is kept with the work', async () => {
  const { model, asked } = await desk({
    tell: async () => ok(null),
    save: async () => ok({ name: 'a', at: '2026-05-04T01:02:03.000Z', to: 'recovery' }) as never,
    batchRun: async () =>
      ok({
        counts: { written: 2, unchanged: 0, leftOut: 0 },
        rows: [],
        isStopped: false,
        summary: null,
        joined: null,
        said: [],
        reports: [],
        entries: 3,
      }),
  })
  const [field] = model.store.get().report?.session.detection.passages[0]?.items ?? []
  model.document.act({ type: 'fill', field: field?.field ?? '', value: '旬河' })
  await model.batch.chooseFolder('通报')
  await model.batch.run(false)
  const order = asked
    .map(([channel]) => channel)
    .filter((channel) => ['tell', 'batchRun', 'save', 'note'].includes(channel))
  expect([order.slice(0, 2), order.length > 2, model.store.get().report?.entries]).toEqual([
    ['tell', 'batchRun'],
    true,
    3,
  ])
})
