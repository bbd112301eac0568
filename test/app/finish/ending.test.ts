import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { endingFits, endingOf } from '../../../src/app/finish/ending.ts'
import { body, paragraph, wordOf } from '../../docx/word-of.ts'

const types = '[Content_Types].xml'
const plain = wordOf(body(paragraph('**县')))
const parts = unzipSync(plain)
const macros = zipSync({
  ...parts,
  [types]: strToU8(
    strFromU8(parts[types] ?? new Uint8Array()).replace(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'application/vnd.ms-word.document.macroEnabled.main+xml',
    ),
  ),
})

test.each([
  ['a document', plain, '完.docx', []],
  ['a document', plain, '完.docm', ['ending-no-macros']],
  ['one with macros', macros, '完.docm', []],
  ['one with macros', macros, '完.DOCX', ['ending-macros']],
  ['a text', Buffer.from('完'), '完.txt', []],
])('%s is written under an ending that Word takes: %#', async (_what, bytes, path, codes) => {
  expect((await endingFits(bytes, path)).messages.map(({ code }) => code)).toEqual(codes)
})

test('the name that is offered has the ending of what is written', async () => {
  expect([await endingOf(plain), await endingOf(macros)]).toEqual(['.docx', '.docm'])
})
