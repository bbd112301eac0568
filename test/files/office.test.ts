import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/docx/stories.ts'
import { findOffice } from '../../src/files/office.ts'
import { body, paragraph, wordOf } from '../docx/word-of.ts'
import { fakeOffice, oldWord } from './fake-office.ts'
import { emptyFolder } from './folder.ts'

const onPosix = test.skipIf(process.platform === 'win32')
const going = new AbortController().signal
const made = wordOf(body(paragraph('**县')))

async function officeIn(folder: string, docx: Uint8Array | null, waits = false) {
  const fake = await fakeOffice(folder, docx, waits)
  const office = await findOffice({ PATH: `${fake.path}:${process.env.PATH}` })
  if (!office) throw new Error('The stand-in was not found.')
  return { ...fake, office }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((settle) => setTimeout(settle, 10))
}

onPosix('an old document becomes a .docx from a copy, without macros, and nothing of it is left behind', async () => {
  const { office, log, path } = await officeIn(await emptyFolder(), made)
  const result = await office(oldWord, '旧.doc', going)
  const called = (await readFile(log, 'utf8')).trim().split('\n')
  const folder = dirname(called.at(-1) ?? '')
  expect({ result, given: await readFile(join(path, 'given')), called, isLeft: existsSync(folder) }).toEqual({
    result: { ok: true, value: Buffer.from(made), messages: [] },
    given: oldWord,
    called: [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'],
      ...['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'made'), join(folder, 'report.doc')],
    ],
    isLeft: false,
  })
})

onPosix('an office that makes nothing of a document is reported with what to do', async () => {
  const { office } = await officeIn(await emptyFolder(), null)
  expect(await office(oldWord, '旧.doc', going)).toEqual({
    ok: false,
    messages: [{ code: 'office-failed', severity: 'error', params: { path: '旧.doc' } }],
  })
})

onPosix('an office that is told to stop is gone with all that it started, and so is its folder', async () => {
  const { office, log } = await officeIn(await emptyFolder(), made, true)
  const stop = new AbortController()
  const result = office(oldWord, '旧.doc', stop.signal)
  await until(() => existsSync(log))
  stop.abort()
  const folder = dirname((await readFile(log, 'utf8')).trim().split('\n').at(-1) ?? '')
  expect([await result, existsSync(folder)]).toEqual([
    { ok: false, messages: [{ code: 'task-cancelled', severity: 'info', params: {} }] },
    false,
  ])
})

onPosix('an office beside the report is not taken for the machine’s own', async () => {
  const folder = await emptyFolder()
  await fakeOffice(folder, made)
  const before = process.cwd()
  process.chdir(folder)
  try {
    expect(await findOffice({ PATH: 'office:' }, 'freebsd')).toBeNull()
  } finally {
    process.chdir(before)
  }
})

const isHere = spawnSync('sh', ['-c', 'command -v soffice']).status === 0
if (!isHere) console.warn('No document of the old Word was converted: soffice not found on this computer.')

test.runIf(isHere)(
  'LibreOffice makes of a real .doc the text that it was saved from',
  { timeout: 120_000 },
  async () => {
    const folder = await emptyFolder()
    await writeFile(join(folder, 'r.docx'), wordOf(body(paragraph('**县教育局') + paragraph('培训教师****人。'))))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const { status } = spawnSync('soffice', [profile, '--headless', '--convert-to', 'doc:MS Word 97', 'r.docx'], {
      cwd: folder,
    })
    const office = await findOffice()
    const docx = await office?.(await readFile(join(folder, 'r.doc')), 'r.doc', going)
    const text = docx?.ok ? readDocument(docx.value) : docx
    expect([status, text]).toMatchObject([0, { ok: true, value: { text: '**县教育局\n培训教师****人。' } }])
  },
)
