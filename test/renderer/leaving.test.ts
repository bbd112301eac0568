import { expect, test, vi } from 'vitest'
import { keptAs } from '../../renderer/model/state.ts'
import { createWindowModel, type WindowModel } from '../../renderer/model/window-model.ts'
import type { Bridge, Input, SavedWork, Start } from '../../src/app/contract.ts'
import { error } from '../../src/core/codes.ts'
import { fail, ok } from '../../src/core/result.ts'

const settings = { language: 'zh-CN', theme: 'light', masks: ['stars'], reviewer: '' } as unknown as Start['settings']
const start = { settings, language: 'zh-CN', launched: null, layouts: [] } as unknown as Start
const nobody = {
  heldBy: null,
  isCopy: false,
  earlier: null,
  entries: 1,
  project: null,
  cells: [],
  places: [],
  blanks: 0,
  stories: [],
}

interface Desk {
  readonly model: WindowModel
  readonly released: Input<'release'>[]
  readonly opened: string[]
  /** What happens while the next report is being read. */
  readonly reading: (() => void)[]
}

/** A host that opens whatever it is asked for, and answers a save as `went` says. */
function desk({
  went = 'file' as SavedWork['to'] | 'refused',
  earlier = null as object | null,
  heldBy = null as object | null,
  isBad = false,
} = {}): Desk {
  const released: Input<'release'>[] = []
  const opened: string[] = []
  const reading: Desk['reading'] = []
  const answers: Partial<{ [C in keyof Bridge['ask']]: (input: Input<C>) => Promise<unknown> }> = {
    look: async () => (isBad ? fail(error('file-not-text', { path: 'a' })) : ok({ token: null })),
    open: async () => {
      const document = `report${opened.length}`
      opened.push(document)
      reading.shift()?.()
      const report = { ...nobody, document, name: `${document}.txt`, format: 'text', encoding: 'utf-8', text: '**县。' }
      return ok({ ...report, earlier, heldBy })
    },
    save: async ({ to }) => {
      if (went === 'refused') return fail(error('document-gone', {}))
      return ok({ name: 'a.starfill', at: '2026-05-04T01:02:03.000Z', to: to === 'recovery' ? 'recovery' : went })
    },
    release: async (input) => {
      released.push(input)
      return ok(null)
    },
  }
  const ask = new Proxy({} as Bridge['ask'], {
    get: (_, channel: keyof Bridge['ask']) => async (input: never) => (await answers[channel]?.(input)) ?? ok(null),
  })
  const bridge = { ask, choose: async (source: never) => ok(source), droppedFile: async () => null, on: {} }
  return { model: createWindowModel(bridge as unknown as Bridge, start), released, opened, reading }
}

const open = ({ model }: Desk) => model.document.open({ from: 'dialog' })

function fill({ model }: Desk, value = '旬河'): void {
  const [item] = model.store.get().report?.session.detection.passages[0]?.items ?? []
  model.document.act({ type: 'fill', field: item?.field ?? '', value })
}

const name = ({ model }: Desk) => model.store.get().report?.document

/** Opens another report over unsaved work, and answers the question. */
async function openOver(made: Desk, answer: 'save' | 'keep' | 'discard' | 'stay'): Promise<void> {
  await open(made)
  fill(made)
  const opening = open(made)
  await vi.waitFor(() => expect(made.model.store.get().leaving).toBe('open'))
  made.model.leaving.answer(answer)
  await opening
}

test.each([
  ['saved', 'save', 'file', 'drop'],
  ['handed to a browser, which says nothing of what becomes of it', 'save', 'download', 'keep'],
  ['kept for later', 'keep', 'file', 'keep'],
  ['discarded', 'discard', 'file', 'drop'],
] as const)('the copy of work that another report takes the place of: %s', async (_what, answer, went, copy) => {
  const made = desk({ went })
  await openOver(made, answer)
  expect([name(made), made.released]).toEqual(['report1', [{ document: 'report0', keepCopy: copy === 'keep' }]])
})

test.each([
  ['the person stays', 'stay', 'file'],
  ['it cannot be saved', 'save', 'refused'],
  ['it cannot be kept', 'keep', 'refused'],
] as const)('no other report is opened where %s', async (_what, answer, went) => {
  const made = desk({ went })
  await openOver(made, answer)
  expect([name(made), made.opened, made.released]).toEqual(['report0', ['report0'], []])
})

test('nothing is asked where nothing is unsaved', async () => {
  const made = desk()
  await open(made)
  await open(made)
  expect([name(made), made.released]).toEqual(['report1', [{ document: 'report0', keepCopy: false }]])
})

test('what is typed while the other report is being read stays in the copy', async () => {
  const made = desk()
  await open(made)
  made.reading.push(() => fill(made))
  await open(made)
  expect(made.released).toEqual([{ document: 'report0', keepCopy: true }])
})

test('of two reports that are opened at once each takes the place of the one before', async () => {
  const made = desk()
  await open(made)
  await Promise.all([open(made), open(made)])
  expect([name(made), made.released.map(({ document }) => document)]).toEqual(['report2', ['report0', 'report1']])
})

test('a second question takes the place of the first, whose asker stays', async () => {
  const made = desk()
  await open(made)
  fill(made)
  const [first, second] = [made.model.leaving.ask('open'), made.model.leaving.ask('close')]
  expect([await first, made.model.store.get().leaving]).toEqual([null, 'close'])
  made.model.leaving.answer('discard')
  expect(await second).toBe('drop')
})

test('a file that cannot be opened asks nothing about unsaved work, and leaves it as it is', async () => {
  const refused = desk({ isBad: true })
  await open(refused)
  fill(refused)
  await open(refused)
  const { leaving, report, notices } = refused.model.store.get()
  expect([leaving, report?.document, notices.map(({ code }) => code), refused.opened]).toEqual([
    null,
    'report0',
    ['file-not-text'],
    ['report0'],
  ])
})

test('of two reports opened at once the last asked for stays, and what went on before it is given free', async () => {
  const made = desk({
    earlier: { token: 'a'.repeat(22), name: 'a.txt', folder: null, at: '2026-05-04T01:02:03.000Z', counted: null },
  })
  await open(made)
  await Promise.all([made.model.document.goOn(), open(made)])
  expect([name(made), made.released.map(({ document }) => document)]).toEqual(['report2', ['report0', 'report1']])
})

test('earlier work on the report that was opened is gone on with, or left', async () => {
  const earlier = {
    token: 'a'.repeat(22),
    name: 'a.txt',
    at: '2026-05-04T01:02:03.000Z',
    counted: { decided: 53, total: 53 },
  }
  const made = desk({ earlier })
  await open(made)
  expect(made.model.store.get().earlier).toEqual(earlier)
  await made.model.document.goOn()
  expect([name(made), made.released]).toEqual(['report1', [{ document: 'report0', keepCopy: false }]])
  made.model.document.startAnew()
  expect(made.model.store.get().earlier).toBe(null)
})

test.each([
  ['file', 'saved'],
  ['download', 'downloaded'],
  ['recovery', 'unsaved'],
] as const)('what went to a %s is called %s, and unsaved at the next key', async (went, said) => {
  const made = desk({ went })
  const standing = () => {
    const { report } = made.model.store.get()
    return report && keptAs(report)
  }
  await open(made)
  fill(made)
  await made.model.saving.save()
  const after = standing()
  fill(made, '汉水')
  expect([after, standing()]).toEqual([said, 'unsaved'])
})

test('a project that somebody else has open takes no changes until a copy of it is saved', async () => {
  const made = desk({ heldBy: { who: '小王', machine: 'office', since: '2026-05-04T01:02:03.000Z' } })
  await open(made)
  const before = made.model.store.get().report?.session
  fill(made)
  await made.model.saving.save()
  expect(made.model.store.get().report?.session).toBe(before)
  await made.model.saving.saveAs()
  fill(made)
  const after = made.model.store.get().report
  expect([after?.heldBy, after?.session.decisions.size, after?.name]).toEqual([null, 1, 'a.starfill'])
})
