import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkProject, type ProjectFile } from '../../../src/app/check/project.ts'
import { reportFrom } from '../../../src/app/open.ts'
import { readProjectFile } from '../../../src/app/project-file.ts'
import { makeKey, readKeys } from '../../../src/app/signing.ts'
import type { StoredTrail } from '../../../src/core/trail.ts'
import { trailFrom } from '../../../src/core/trail-file.ts'
import { filledWork, type TestHost, type TestWindow, testHost, testWindow, write } from './test-window.ts'

const text = '**县水利局工作总结\n全县修好水渠。\n'

async function openFile(window: TestWindow, path: string): Promise<string> {
  window.chosen.push(path)
  const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
  if (!opened.ok || !opened.value) throw new Error(JSON.stringify(opened))
  return opened.value.document
}

async function save(window: TestWindow, document: string, path: string): Promise<ProjectFile> {
  window.chosen.push(path)
  const project = filledWork(text, '旬河')
  const saved = await window.ask('save', { document, project, to: 'file', as: false, isAsked: true })
  const file = readProjectFile(readFileSync(path), path)
  if (!saved.ok || !file.ok) throw new Error(JSON.stringify([saved, file]))
  return file.value
}

const trailIn = ({ trail }: ProjectFile): StoredTrail => {
  const read = trailFrom(trail)
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.value
}

const codesOf = async (file: ProjectFile, keys: Parameters<typeof checkProject>[2] = []) => {
  const checked = await checkProject(file, 'zh-CN', keys)
  if (!checked.ok) return []
  const said = [...checked.value.findings.map(({ code }) => code), ...checked.messages.map(({ code }) => code)]
  return said.filter((code) => /^sign/u.test(code))
}

/** Answers the password that the window is asked for, once. */
async function answered<T>(window: TestWindow, password: string | null, asking: Promise<T>): Promise<T> {
  for (;;) {
    const asked = window.told.findLast(([what]) => what === 'passwordAsked')
    if (asked) {
      const { question } = asked[1] as { readonly question: string }
      await window.ask('password', { question, password })
      return asking
    }
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function withKey(
  name = '王审核',
): Promise<{ readonly made: TestHost; readonly window: TestWindow; readonly key: string }> {
  const made = testHost()
  const window = testWindow(made)
  await window.ask('settings', { change: { reviewer: name } })
  const key = await window.ask('signingKey', { wish: 'make', password: '开门' })
  if (!key.ok || !key.value) throw new Error(JSON.stringify(key))
  return { made, window, key: key.value.key }
}

test('with a key that was made in the settings every entry and the end of the trail are signed', async () => {
  const { made, window, key } = await withKey()
  const file = await save(
    window,
    await openFile(window, write(made.folder, 'a.txt', text)),
    join(made.folder, 'a.starfill'),
  )
  const { entries, closing } = trailIn(file)
  expect([entries.map((entry) => entry.key), closing?.key]).toEqual([[key, key], key])
  const keys = [{ name: '王审核', key }]
  expect([await codesOf(file), await codesOf(file, keys), await codesOf(file, [{ name: '别人', key }])]).toEqual([
    ['signed-by'],
    ['signed-by'],
    ['signature-other', 'signed-by'],
  ])
})

test('the key waits for its password when a report is opened; without it names are as typed', async () => {
  const { made, key } = await withKey()
  const path = write(made.folder, 'a.txt', text)
  const closedHost = async (password: string | null) => {
    const next = testHost({ userData: made.userData })
    const window = testWindow(next)
    const start = await window.ask('start', {})
    const document = await answered(window, password, openFile(window, path))
    const file = await save(window, document, join(made.folder, `${password ?? 'none'}.starfill`))
    return [start.signingKey?.isOpen, trailIn(file).entries[0]?.key]
  }
  expect([await closedHost('开门'), await closedHost(null)]).toEqual([
    [false, key],
    [false, undefined],
  ])
})

test('a key that the command line made is used in the window, and its public part stands in the list', async () => {
  const made = testHost()
  const [out, list] = [join(made.folder, '王.starfill-key'), join(made.folder, '名单.json')]
  const first = await makeKey({ name: '王审核', password: '开门', out, list })
  const again = await makeKey({ name: '王审核', password: '开门', out, list })
  const window = testWindow(made)
  const used = await answered(
    window,
    '开门',
    window.ask('signingKey', { wish: 'use', name: 'w', bytes: readFileSync(out) }),
  )
  const keys = await readKeys(list)
  expect([again.messages[0]?.code, used.ok && used.value?.isOpen, keys.ok && keys.value]).toEqual([
    'write-onto-key',
    true,
    [first.ok && first.value],
  ])
  const removed = await window.ask('signingKey', { wish: 'remove' })
  expect([removed.ok && removed.value, (await window.ask('start', {})).signingKey]).toEqual([null, null])
})

test('what is no key is refused, and what is no list', async () => {
  const made = testHost()
  const window = testWindow(made)
  const used = await window.ask('signingKey', { wish: 'use', name: 'w', bytes: new Uint8Array([1]) })
  const list = await readKeys(write(made.folder, 'a.json', '{"starfill-keys":1,"keys":[{"name":"王","key":"短"}]}'))
  expect([used.messages[0]?.code, list.messages[0]?.code]).toEqual(['key-damaged', 'keys-damaged'])
})

const listOf = (...keys: readonly { readonly name: string; readonly key: string }[]) =>
  new TextEncoder().encode(JSON.stringify({ 'starfill-keys': 1, keys }))

test('with the office’s list a project tells at its opening, and in its record, whose key is not theirs', async () => {
  const { made, window, key } = await withKey()
  const path = join(made.folder, 'a.starfill')
  const first = await openFile(window, write(made.folder, 'a.txt', text))
  await save(window, first, path)
  await window.ask('release', { document: first, keepCopy: false })
  const said = async (...listed: readonly { readonly name: string; readonly key: string }[]) => {
    const used = await window.ask('keyList', { wish: 'use', name: '名单.json', bytes: listOf(...listed) })
    window.chosen.push(path)
    const opened = await window.ask('open', { source: { from: 'dialog' }, task: 'open' })
    if (!opened.ok || !opened.value) throw new Error(JSON.stringify(opened))
    const { document, project } = opened.value
    const out = join(made.folder, `${listed[0]?.name}.docx`)
    window.chosen.push(out)
    const record = await window.ask('record', { document, project: project ?? '', task: 'record' })
    await window.ask('save', { document, project: project ?? '', to: 'file', as: false, isAsked: true })
    await window.ask('release', { document, keepCopy: false })
    const read = await reportFrom(readFileSync(out), 'a.docx')
    const isBroken = read.ok && read.value.text.includes('别人的密钥')
    const codes = opened.messages.map(({ code }) => code).filter((code) => /^sign/u.test(code))
    return [used.ok && used.value.length, codes, record.ok, isBroken]
  }
  expect([await said({ name: '王审核', key }), await said({ name: '别人', key })]).toEqual([
    [1, [], true, false],
    [1, ['signature-other'], true, true],
  ])
  // What a list says is no break of the trail.
  const file = readProjectFile(readFileSync(path), path)
  const broken = file.ok ? trailIn(file.value).entries.filter(({ deed }) => deed === 'broken') : []
  expect(broken.map(({ detail }) => detail)).toEqual([expect.stringContaining('fields')])
  const start = await window.ask('start', {})
  const removed = await window.ask('keyList', { wish: 'remove' })
  expect([start.keyList, removed.ok && removed.value]).toEqual([[{ name: '别人', key }], []])
})

test('a list that is none is not taken, and one that was damaged since is said and not passed over in a record', async () => {
  const made = testHost()
  const window = testWindow(made)
  const none = await window.ask('keyList', { wish: 'use', name: 'a.json', bytes: new Uint8Array([1]) })
  await window.ask('keyList', { wish: 'use', name: 'a.json', bytes: listOf() })
  write(made.userData, 'office-keys.json', '{}')
  const start = await window.ask('start', {})
  const document = await openFile(window, write(made.folder, 'a.txt', text))
  const record = await window.ask('record', { document, project: filledWork(text, '旬河'), task: 'record' })
  expect([none.messages[0]?.code, start.messages[0]?.code, record.messages[0]?.code]).toEqual([
    'keys-damaged',
    'keys-damaged',
    'keys-damaged',
  ])
})
