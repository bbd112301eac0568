import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { asDocument, hasMacros } from '../../src/docx/document-type.ts'
import { body, paragraph, wordOf } from './word-of.ts'

const types = '[Content_Types].xml'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const macros = 'application/vnd.ms-word'

/** A document whose main part says that it is of this type. */
function typed(type: string): Uint8Array {
  const parts = unzipSync(wordOf(body(paragraph('**县'))))
  const xml = strFromU8(parts[types] ?? new Uint8Array()).replace(`${word}.document.main+xml`, type)
  return zipSync({ ...parts, [types]: strToU8(xml) })
}

function typeOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)[types] ?? new Uint8Array())
  return /ContentType="(?<type>[^"]*\.main\+xml)"/u.exec(xml)?.groups?.type ?? ''
}

describe('what is written of a document says what it is', () => {
  test.each([
    [`${word}.template.main+xml`, `${word}.document.main+xml`, false],
    [`${macros}.template.macroEnabledTemplate.main+xml`, `${macros}.document.macroEnabled.main+xml`, true],
  ])('a template becomes a document: %s', (from, to, macro) => {
    const made = asDocument(typed(from))
    expect(made.ok && [typeOf(made.value), hasMacros(made.value)]).toEqual([to, macro])
  })

  test.each([`${word}.document.main+xml`, `${macros}.document.macroEnabled.main+xml`])(
    '%s stays byte for byte',
    (type) => {
      const bytes = typed(type)
      const made = asDocument(bytes)
      expect(made.ok && made.value === bytes).toBe(true)
    },
  )
})
