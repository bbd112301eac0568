import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { withChangesAccepted } from '../../src/docx/accepted-changes.ts'
import { body, paragraph, run, wordOf } from './word-of.ts'

const author = 'w:id="1" w:author="王" w:date="2026-01-01T00:00:00Z"'
const hidden = '<w:rPr><w:vanish/></w:rPr>'

function drawn(inside: string): string {
  const made = withChangesAccepted(wordOf(body(inside)))
  if (!made.ok) throw new Error(JSON.stringify(made.messages))
  const xml = strFromU8(unzipSync(made.value)['word/document.xml'] ?? new Uint8Array())
  return /<w:body>(?<inside>.*)<w:sectPr\/>/su.exec(xml)?.groups?.inside ?? ''
}

test.each([
  [
    'what was put in and moved here stays, what was deleted and moved away goes',
    `<w:p><w:ins ${author}>${run('新')}</w:ins><w:del ${author}><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom ${author}>${run('走')}</w:moveFrom><w:moveTo ${author}>${run('来')}</w:moveTo></w:p>`,
    paragraph('新', '来'),
  ],
  [
    'a deleted row and a deleted end of a paragraph are none',
    `<w:tbl><w:tr><w:trPr><w:del ${author}/></w:trPr><w:tc>${paragraph('旧')}</w:tc></w:tr><w:tr><w:tc>${paragraph('新')}</w:tc></w:tr></w:tbl><w:p><w:pPr><w:rPr><w:del ${author}/></w:rPr></w:pPr>${run('前')}</w:p>${paragraph('后')}`,
    `<w:tbl><w:tr><w:tc>${paragraph('新')}</w:tc></w:tr></w:tbl>${paragraph('前', '后')}`,
  ],
  [
    'what a public copy loses besides stays',
    `<w:p w:rsidR="1"><w:commentRangeStart w:id="1"/>${run('密', hidden)}<w:ins ${author}>${run('新')}</w:ins></w:p>`,
    `<w:p w:rsidR="1"><w:commentRangeStart w:id="1"/>${run('密', hidden)}${run('新')}</w:p>`,
  ],
])('%s', (_, given, expected) => {
  expect(drawn(given)).toBe(expected)
})

test('a document without changes is the same bytes', () => {
  const bytes = wordOf(body(paragraph('**县')))
  expect(withChangesAccepted(bytes)).toEqual({ ok: true, value: bytes, messages: [] })
})
