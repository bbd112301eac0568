import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultSettings } from '../../../src/app/contract.ts'
import type { Keystore, Platform } from '../../../src/app/host/platform.ts'
import { error } from '../../../src/core/codes.ts'
import { detect } from '../../../src/core/detect.ts'
import { writeWork } from '../../../src/core/project.ts'
import { fail, ok } from '../../../src/core/result.ts'
import { type Action, reduce, startSession } from '../../../src/core/session.ts'
import { viewOf } from '../../../src/core/view.ts'
import { testHost, testWindow, write } from './test-window.ts'

const text = '**县教育局培训教师****人，**县获得表彰。\n'

/** Turns every bit around: what it sealed cannot be read by who looks at the file. */
const keystore: Keystore = {
  seal: (said) => Buffer.from(`sealed ${said}`).map((byte) => byte ^ 255),
  open: (bytes) => {
    const said = Buffer.from(bytes.map((byte) => byte ^ 255)).toString()
    return said.startsWith('sealed ') ? said.slice(7) : null
  },
}

const countyOf = (session: Parameters<typeof viewOf>[0]) =>
  viewOf(session).fields.find(({ label }) => label === '县名')?.id ?? ''

/** The work in which that was done to the county. */
function work(act: (field: string) => Action): string {
  const session = startSession(detect(text, { format: 'text', masks: ['stars'] }))
  return writeWork(reduce(session, act(countyOf(session))))
}

const filled = (value: string) => work((field) => ({ type: 'fill', field, value }))
const kept = (value: string) =>
  work((field) => ({ type: 'decide', decisions: new Map([[field, { state: 'kept', value }]]) }))

function openDesk(found: Platform['keystore'] = () => ok(keystore)) {
  const made = testHost({ keystore: found })
  const window = testWindow(made)
  const stored = join(made.userData, 'office-names.sealed')
  let reports = 0
  // A save that asks for no name leaves its answer behind.
  const choose = (path: string) => window.chosen.splice(0, window.chosen.length, path)
  const begin = async () => {
    choose(write(made.folder, `r${reports++}.txt`, text))
    const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
    if (!opened.ok || !opened.value) throw new Error(JSON.stringify(opened))
    return opened.value.document
  }
  const save = (document: string, project: string, isAsked = true) => {
    choose(join(made.folder, `${document}.starfill`))
    return window.ask('save', { document, project, to: isAsked ? 'file' : 'recovery', as: false, isAsked })
  }
  const listed = async () => {
    const names = await window.ask('officeNames', { wish: 'list' })
    return names.ok ? names.value.map(({ label, value }) => `${label} ${value}`) : names.messages[0].code
  }
  const want = (remembersNames: boolean) => window.ask('settings', { change: { remembersNames } })
  return { ...made, window, stored, choose, begin, save, listed, want }
}

test('nothing is remembered unless it is wanted, and then by a sealed file of this user’s own', async () => {
  const { stored, begin, save, listed, want, userData } = openDesk()
  expect(defaultSettings.remembersNames).toBe(false)
  const document = await begin()
  await save(document, filled('旬河'))
  expect([await listed(), existsSync(stored)]).toEqual([[], false])
  await want(true)
  await save(document, filled('旬河'))
  const bytes = readFileSync(stored)
  expect([await listed(), bytes.includes('旬河')]).toEqual([['县名 旬河'], false])
  if (process.platform !== 'win32') expect(statSync(stored).mode & 0o777).toBe(0o600)
  expect(readdirSync(userData).filter((name) => name.includes('office-names'))).toEqual(['office-names.sealed'])
})

test('a kept value is never remembered, and is forgotten where an earlier report told it: also by a save that nobody asked for', async () => {
  const { begin, save, listed, want } = openDesk()
  await want(true)
  const first = await begin()
  await save(first, kept('旬河'))
  expect(await listed()).toEqual([])
  await save(first, filled('旬河'))
  expect(await listed()).toEqual(['县名 旬河'])
  await save(await begin(), kept('旬河'), false)
  expect(await listed()).toEqual([])
})

test('an export is remembered as a save is; work with a password, and a save that nobody asked for, are not', async () => {
  const { choose, begin, save, listed, want, window, folder } = openDesk()
  await want(true)
  const document = await begin()
  await save(document, filled('甲县'), false)
  await window.ask('setPassword', { document, password: '一二三四五六' })
  await save(document, filled('乙县'))
  expect(await listed()).toEqual([])
  const open = await begin()
  choose(join(folder, 'out.docx'))
  const options = { copy: 'final', layout: 'plain', maskAs: 'same', maskWidth: null } as const
  const exported = await window.ask('export', {
    document: open,
    project: filled('青禾'),
    as: 'docx',
    options: { ...options, allowOpen: true, allowFindings: true },
    withRecord: false,
    task: 'export',
  })
  expect([exported.ok, await listed()]).toEqual([true, ['县名 青禾']])
})

test('one name is forgotten, or all; and all when nothing is to be remembered any more', async () => {
  const { stored, begin, save, listed, want, window } = openDesk()
  await want(true)
  const document = await begin()
  for (const value of ['旬河', '青禾', '石泉']) await save(document, filled(value))
  expect(await listed()).toEqual(['县名 石泉', '县名 青禾', '县名 旬河'])
  await window.ask('officeNames', { wish: 'forget', label: '县名', value: '青禾' })
  expect(await listed()).toEqual(['县名 石泉', '县名 旬河'])
  await window.ask('officeNames', { wish: 'clear' })
  expect([await listed(), existsSync(stored)]).toEqual([[], false])
  await save(document, filled('旬河'))
  await want(false)
  expect([await listed(), existsSync(stored)]).toEqual([[], false])
})

test('without a keystore nothing is remembered, and why is said where the names are listed; the work is saved all the same', async () => {
  const { stored, begin, save, listed, want } = openDesk(() => fail(error('keystore-plain', {})))
  await want(true)
  const saved = await save(await begin(), filled('旬河'))
  expect([saved.ok, saved.messages, await listed(), existsSync(stored)]).toEqual([true, [], 'keystore-plain', false])
})

test('names that cannot be read are not written over, and can be deleted', async () => {
  const { stored, begin, save, listed, want, window, userData } = openDesk()
  await want(true)
  write(userData, 'office-names.sealed', 'somebody else’s')
  const saved = await save(await begin(), filled('旬河'))
  expect([saved.ok, await listed(), readFileSync(stored, 'utf8')]).toEqual([
    true,
    'office-names-unread',
    'somebody else’s',
  ])
  await window.ask('officeNames', { wish: 'clear' })
  expect(await listed()).toEqual([])
})

test('what could not be kept is said with the work that was', async () => {
  const { begin, save, want } = openDesk(() => ok({ ...keystore, seal: () => null }))
  await want(true)
  const saved = await save(await begin(), filled('旬河'))
  expect([saved.ok, saved.messages.map(({ code }) => code)]).toEqual([true, ['office-names-not-kept', 'keystore-none']])
})
