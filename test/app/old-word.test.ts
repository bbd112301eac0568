import { expect, test } from 'vitest'
import { newWord } from '../../src/app/old-word.ts'
import type { TaskControl } from '../../src/app/task-control.ts'
import { ok } from '../../src/core/result.ts'
import type { OfficeConverter } from '../../src/files/office.ts'
import { compound, oldWord } from '../files/fake-office.ts'

const made = Buffer.from('PK')

/** What came of it, and in which order who was asked. */
async function opened(bytes: Uint8Array, office: OfficeConverter | null, work: TaskControl = {}) {
  const told: string[] = []
  const find = async () => {
    told.push('find')
    if (!office) return null
    return (...given: Parameters<OfficeConverter>) => {
      told.push('convert')
      return office(...given)
    }
  }
  const result = await newWord(bytes, '旧.doc', { ...work, progress: (step) => told.push(`said: ${step}`) }, find)
  return { result, told }
}

const office: OfficeConverter = async () => ok(made)

test('an old document is converted, which is said before and after', async () => {
  expect(await opened(oldWord, office)).toEqual({
    result: ok(made, [{ code: 'office-converted', severity: 'warning', params: { path: '旧.doc' } }]),
    told: ['find', 'said: convert', 'convert'],
  })
})

test('where there is no office an old document stays what it is, for its reader to say what to do', async () => {
  expect(await opened(oldWord, null)).toEqual({ result: ok(oldWord), told: ['find'] })
})

test.each([
  [
    'a .docx with a password, which comes in the same container',
    Buffer.concat([oldWord, compound('EncryptedPackage')]),
  ],
  ['any other file', made],
])('no office is asked for %s', async (_what, bytes) => {
  expect(await opened(bytes, office)).toEqual({ result: ok(bytes), told: [] })
})

const html = Buffer.from('\uFEFF<!DOCTYPE html>\n<html><body>**县</body></html>')

test.each([
  ['a document in rich text', Buffer.from('{\\rtf1 **}')],
  [
    'a text of OpenDocument',
    Buffer.from(`PK\u0003\u0004${'.'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`),
  ],
  ['a web page that is named .doc', html],
  [
    'Word’s XML of 2003',
    Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>'),
  ],
])('%s is converted by the same office', async (_what, bytes) => {
  const { result } = await opened(bytes, office)
  expect([result.ok && result.value, result.messages.map(({ code }) => code)]).toEqual([made, ['office-converted']])
})

test.each([
  ['a sheet of Excel or ET', compound('Workbook'), 'file-is-sheet'],
  ['a presentation', compound('PowerPoint Document'), 'file-is-slides'],
  [
    'a sheet of OpenDocument',
    Buffer.from(`PK\u0003\u0004${'.'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`),
    'file-is-sheet',
  ],
  [
    'a web archive that is named .doc',
    Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b'),
    'file-is-web-archive',
  ],
])('%s is refused by name, and no office is asked', async (_what, bytes, code) => {
  const { result, told } = await opened(bytes, office)
  expect([result.messages.map(({ code }) => code), told]).toEqual([[code], []])
})

test.each([
  ['a web page', html, 'file-is-web-page'],
  [
    'a text of OpenDocument',
    Buffer.from(`PK\u0003\u0004${'.'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.text`),
    'file-is-odt',
  ],
])('without an office %s is refused by name', async (_what, bytes, code) => {
  expect((await opened(bytes, null)).result.messages).toEqual([{ code, severity: 'error', params: { path: '旧.doc' } }])
})

test('a page that is not named like a document is a text about itself', async () => {
  const find = async () => office
  expect(await newWord(html, '网页.txt', {}, find)).toEqual(ok(html))
})

test('nothing is converted for work that was stopped before', async () => {
  const { result, told } = await opened(oldWord, office, { signal: AbortSignal.abort() })
  expect([result.messages.map(({ code }) => code), told]).toEqual([['cancelled'], ['find']])
})
