import { expect, test, vi } from 'vitest'
import { createWindowModel } from '../../renderer/model/window-model.ts'
import type { Bridge, Start } from '../../src/app/contract.ts'
import { warning } from '../../src/core/codes.ts'
import { ok, type Result } from '../../src/core/result.ts'

const settings = { language: 'zh-CN', theme: 'light', masks: ['stars'], reviewer: '' } as unknown as Start['settings']
const start = { settings, language: 'zh-CN', launched: null, layouts: [] } as unknown as Start

const opened = (document: string) => ({
  document,
  name: `${document}.txt`,
  format: 'text',
  encoding: 'utf-8',
  heldBy: null,
  isCopy: false,
  entries: [],
  project: null,
  text: '**县培训教师****人。',
})

/** A host that writes down what it is asked; `answers` stand in for its own. */
function deskWith(answers: Partial<Bridge['ask']> = {}) {
  const asked: string[] = []
  const ask = new Proxy({} as Bridge['ask'], {
    get: (_, channel: keyof Bridge['ask']) => async (input: never) => {
      asked.push(channel)
      const answer = answers[channel] as ((input: never) => Promise<unknown>) | undefined
      return answer ? answer(input) : ok(null)
    },
  })
  const choose: Bridge['choose'] = async (source) => {
    asked.push('choose')
    return ok(source)
  }
  return {
    asked,
    model: createWindowModel(
      { ask, choose, droppedFile: async () => null, onLine: () => undefined, on: {} as Bridge['on'] },
      start,
    ),
  }
}

test('a file is asked for at once, and what becomes of unsaved work before the file is read', async () => {
  let name = 0
  const { asked, model } = deskWith({
    look: async () => ok({ token: null }),
    open: async () => ok(opened(`report${name++}`)) as never,
    save: async () => ok({ name: 'a', at: '2026-05-04T01:02:03.000Z', to: 'recovery' }) as never,
  })
  await model.document.open({ from: 'dialog' })
  const [field] = model.store.get().report?.session.detection.passages[0]?.items ?? []
  model.document.act({ type: 'fill', field: field?.field ?? '', value: '旬河' })
  asked.length = 0
  const opening = model.document.open({ from: 'dialog' })
  const atOnce = [...asked]
  await vi.waitFor(() => expect(model.store.get().leaving).toBe('open'))
  model.leaving.answer('keep')
  await opening
  expect([atOnce, asked.filter((channel) => ['choose', 'save', 'open'].includes(channel))]).toEqual([
    ['choose'],
    ['choose', 'save', 'open'],
  ])
})

test('of another report nothing is known to be right before it was checked', async () => {
  const { model } = deskWith({ open: async () => ok(opened('report')) as never })
  await model.document.open({ from: 'dialog' })
  model.store.patch({ isChecked: true })
  await model.document.open({ from: 'dialog' })
  expect([model.store.get().report?.name, model.store.get().isChecked]).toEqual(['report.txt', false])
})

test('a setting holds before the host has answered, and an answer to an earlier change does not take it back', async () => {
  const answers: ((settings: Result<Start['settings']>) => void)[] = []
  const { model } = deskWith({ settings: () => new Promise((answer) => answers.push(answer)) })
  const theme = () => model.store.get().settings.theme
  const [first, second] = [model.settings.change({ theme: 'dark' }), model.settings.change({ theme: 'contrast' })]
  const seen = [theme()]
  answers[0]?.(ok({ ...settings, theme: 'dark' }))
  await first
  seen.push(theme())
  answers[1]?.(ok({ ...settings, theme: 'contrast' }))
  await second
  expect([...seen, theme()]).toEqual(['contrast', 'contrast', 'contrast'])
})

test('a setting that could not be kept holds and is said', async () => {
  const said = [warning('settings-not-kept', {})]
  const { model } = deskWith({ settings: async ({ change }) => ok({ ...settings, ...change } as never, said) })
  await model.settings.change({ theme: 'dark' })
  const { settings: now, notices } = model.store.get()
  expect([now.theme, notices]).toEqual(['dark', said])
})

test('going to a finding that is no placeholder is remembered, so that the next one is found from there', () => {
  const { model } = deskWith()
  model.navigation.goTo({ start: 4, end: 6, placeholder: null, severity: 'warning' })
  // The editor tells that no placeholder is worked at there.
  model.navigation.activate(null)
  expect(model.store.get().visited).toEqual({ start: 4, end: 6, severity: 'warning', placeholder: null })
})
