import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { withFieldsAsRuns } from '../../src/docx/simple-fields.ts'
import { body, paragraph, run, wordOf } from './word-of.ts'

const field = (code: string, inside: string) => `<w:fldSimple w:instr="${code}">${inside}</w:fldSimple>`

function drawn(inside: string): string {
  const made = withFieldsAsRuns(wordOf(body(inside)))
  if (!made.ok) throw new Error(JSON.stringify(made.messages))
  return strFromU8(unzipSync(made.value)['word/document.xml'] ?? new Uint8Array())
}

test('a field that is one element keeps its result as runs, with its code', () => {
  const xml = drawn(paragraph(run('第'), field(' PAGE &quot;a&quot; ', run('3')), run('页')))
  expect(xml).not.toContain('fldSimple')
  expect(xml).toContain('<w:instrText xml:space="preserve"> PAGE &quot;a&quot; </w:instrText>')
  expect([...xml.matchAll(/fldCharType="(\w+)"/gu)].map((match) => match[1])).toEqual(['begin', 'separate', 'end'])
  expect(xml.replaceAll(/<w:instrText.*?<\/w:instrText>|<[^>]*>/gu, '').trim()).toBe('第3页')
})

test('one inside another, and one without a result, end where they ended', () => {
  const xml = drawn(paragraph(field('A', field('B', run('乙'))), '<w:fldSimple w:instr="C"/>'))
  expect([...xml.matchAll(/fldCharType="(\w+)"/gu)].map((match) => match[1]).join(' ')).toBe(
    'begin separate begin separate end end begin separate end',
  )
})

test('a document without one is the same bytes', () => {
  const bytes = wordOf(body(paragraph('**县')))
  expect(withFieldsAsRuns(bytes)).toEqual({ ok: true, value: bytes, messages: [] })
})
