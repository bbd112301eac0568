import { expect, test } from 'vitest'
import { besideField } from '../../renderer/model/last-time.ts'
import { createWindowModel } from '../../renderer/model/window-model.ts'
import type { Bridge, Start } from '../../src/app/contract.ts'
import type { OfficeNames } from '../../src/core/office-names.ts'
import { ok } from '../../src/core/result.ts'
import { viewOf } from '../../src/core/view.ts'

const opened = {
  ...{ document: 'report', name: 'a.txt', format: 'text', encoding: 'utf-8', heldBy: null, isCopy: false, entries: 0 },
  ...{ project: null, text: '**县教育局培训教师****人。', stories: [], blanks: 0, source: null, trail: null },
  ...{ hasPassword: false, sealing: null, earlier: null, cells: [], places: [] },
}

/** A window whose host remembers `names`. */
async function openDesk(names: OfficeNames, remembersNames: boolean) {
  const asked: string[] = []
  const answers: Readonly<Record<string, unknown>> = {
    open: ok(opened),
    officeNames: ok(names),
    recall: ok({ name: '去年.docx', values: [] }),
  }
  const ask = new Proxy({} as Bridge['ask'], {
    get: (_, channel: string) => async () => {
      asked.push(channel)
      return answers[channel] ?? ok(null)
    },
  })
  const settings = { language: 'zh-CN', theme: 'light', masks: ['stars'], reviewer: '', remembersNames }
  const start = { settings, language: 'zh-CN', launched: null, layouts: [] } as unknown as Start
  const bridge = { ask, choose: async (source: unknown) => ok(source), droppedFile: async () => null } as unknown
  const model = createWindowModel({ ...(bridge as Bridge), onLine: () => undefined, on: {} as Bridge['on'] }, start)
  await model.document.open({ from: 'dialog' })
  const [county] = viewOf(model.store.get().report?.session ?? ({} as never)).fields
  if (!county) throw new Error('no field')
  const decided = () => model.store.get().report?.session.decisions.get(county.id)
  return { model, asked, county, beside: () => besideField(model.store.get(), county), decided }
}

const names = [
  { label: '县名', value: '旬河' },
  { label: '县名', value: '青禾' },
]

test('a remembered name stands beside its open field, and is taken by one key, which is undone like any', async () => {
  const { model, county, beside, decided } = await openDesk(names, true)
  expect(beside()).toEqual({ value: '旬河', from: 'names' })
  expect([model.lastTime.take(county), decided()]).toEqual([true, { state: 'filled', value: '旬河' }])
  expect([beside(), model.lastTime.take(county)]).toEqual([null, false])
  model.document.act({ type: 'undo' })
  expect(beside()).toEqual({ value: '旬河', from: 'names' })
})

test('what the field itself was last time comes before what others of its name were called', async () => {
  const { model, county, beside } = await openDesk(names, true)
  model.store.patch({ lastTime: { name: '去年.docx', values: new Map([[county.id, '石泉']]) } })
  expect(beside()).toEqual({ value: '石泉', from: 'last' })
})

test('where names are not remembered the host is not asked for any, and none is offered', async () => {
  const { model, asked, beside } = await openDesk(names, false)
  expect([asked.includes('officeNames'), beside()]).toEqual([false, null])
  // The settings list them whatever is wanted: they could be deleted there.
  await model.officeNames.load()
  expect([model.store.get().officeNames.names, beside()]).toEqual([names, null])
})
