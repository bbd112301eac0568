import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { applyChange, type Change } from '../../src/core/change.ts'
import { fillDocument } from '../../src/docx/fill.ts'
import { readDocument, type WordDocument } from '../../src/docx/stories.ts'
import { storyFixtures } from './story-fixtures.ts'
import { body, paragraph, run, wordOf } from './word-of.ts'

function opened(bytes: Uint8Array): WordDocument {
  const document = readDocument(bytes)
  if (!document.ok) throw new Error(JSON.stringify(document.messages))
  return document.value
}

function filled(document: WordDocument, change: Change): Uint8Array {
  const result = fillDocument(document, change)
  if (!result.ok) throw new Error(JSON.stringify(result.messages))
  return result.value
}

const told = (document: WordDocument, change: Change) => fillDocument(document, change).messages.map(({ code }) => code)

/** The edits that replace every `search` of the report. */
const replacing = (text: string, search: string, value: string): Change =>
  [...text.matchAll(new RegExp(search.replaceAll('*', '\\*'), 'gu'))].map(({ index }) => ({
    start: index,
    end: index + search.length,
    text: value,
  }))

/** A document's body after a change, without what stands around it. */
function bodyAfter(inside: string, change: Change): string {
  const after = unzipSync(filled(opened(wordOf(body(inside))), change))['word/document.xml']
  return /<w:body>(?<inside>.*)<w:sectPr\/>/su.exec(Buffer.from(after ?? []).toString())?.groups?.inside ?? ''
}

/** Every way to cut a text into two runs, and into single characters. */
const cuts = (text: string) => [
  [text],
  ...[...text].slice(1).map((_, index) => [text.slice(0, index + 1), text.slice(index + 1)]),
  [...text],
]

test.each(storyFixtures)(
  'a mask in $place is filled in every twin, however it is cut over runs',
  ({ document, lines }) => {
    for (const runs of cuts('共***人')) {
      const before = opened(document('共***人', runs))
      // One star stays, so that descriptions, which are lines only where they hold a mask, can be read again.
      const change = replacing(before.text, '***', '1<2&*')
      expect(change).toHaveLength(1)
      const after = filled(before, change)
      expect(
        opened(after).paragraphs.map(({ story, text }) => (story === 'body' ? text : `${story}: ${text}`)),
      ).toEqual(lines('共1<2&*人'))
      const sources = Object.entries(unzipSync(after)).map(([, data]) => Buffer.from(data).toString())
      expect(sources.filter((source) => source.includes('***'))).toEqual([])
    }
  },
)

test.each(storyFixtures)('in $place nothing but the mask differs afterwards, in any part', ({ document }) => {
  const bytes = document('共***人')
  const before = opened(bytes)
  const after = unzipSync(filled(before, replacing(before.text, '***', '435')))
  const expected = Object.entries(unzipSync(bytes)).map(([name, data]) => [
    name,
    Buffer.from(data).toString().replaceAll('***', '435'),
  ])
  expect(Object.entries(after).map(([name, data]) => [name, Buffer.from(data).toString()])).toEqual(expected)
})

test.each(storyFixtures)(
  'with nothing decided, a document with text in $place comes back byte for byte',
  ({ document }) => {
    const bytes = document('共***人')
    expect(Buffer.from(filled(opened(bytes), [])).equals(bytes)).toBe(true)
  },
)

const strictNames = (xml: string) =>
  xml.replaceAll(
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  )
const utf16 = (xml: string) => Buffer.from(`\uFEFF${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le')

test.each<readonly [string, (xml: string) => string | Buffer]>([
  [
    'with other prefixes',
    (xml) => xml.replaceAll(/(?<=<\/?)w:|(?<=xmlns:)w(?==)|(?<= )w:(?=\w+=)/gu, (found) => found.replace('w', 'q')),
  ],
  ['without prefixes', (xml) => xml.replace('xmlns:w=', 'xmlns=').replaceAll(/(?<=<\/?)w:/gu, '')],
  ['with strict names', strictNames],
  ['with a byte-order mark', (xml) => `\uFEFF${xml}`],
  ['in UTF-16', utf16],
  ['in big-endian UTF-16', (xml) => utf16(xml).swap16()],
  ['with CDATA', (xml) => xml.replaceAll(/(?<=<w:t>)([^<]+)(?=<)/gu, '<![CDATA[$1]]>')],
  ['with references', (xml) => xml.replaceAll('*', '&#42;').replaceAll('共', '&#x5171;')],
  ['with blanks that are shown', (xml) => xml.replaceAll('<w:t>', '<w:t xml:space="preserve">')],
])('a mask is filled in a part written %s, however it is cut over runs', (_how, write) => {
  for (const runs of cuts('共***人')) {
    const before = opened(wordOf({ 'word/document.xml': write(body(paragraph(...runs) + paragraph('后'))) }))
    expect(before.text).toBe('共***人\n后')
    expect(opened(filled(before, replacing(before.text, '***', '1<2&'))).text).toBe('共1<2&人\n后')
  }
})

const bold = '<w:rPr><w:b/></w:rPr>'

const spelt = '<w:rPr><w:lang w:val="en-US"/></w:rPr>'

test('the value takes the run of the mask’s first character where all look alike, and the other runs keep what else they hold', () => {
  const cut = `${run('共*', spelt)}<w:proofErr w:type="gramStart"/><w:bookmarkStart w:id="0" w:name="b"/>${run('*')}<w:r><w:lastRenderedPageBreak/><w:t>*人</w:t></w:r>`
  expect(bodyAfter(`<w:p>${cut}</w:p>`, [{ start: 1, end: 4, text: '435' }])).toBe(
    `<w:p>${run('共435', spelt)}<w:proofErr w:type="gramStart"/><w:bookmarkStart w:id="0" w:name="b"/>${run('')}<w:r><w:lastRenderedPageBreak/><w:t>人</w:t></w:r></w:p>`,
  )
})

test('a mask, and a value as long as its mask, keeps the look of each character; one of another length that of the first', () => {
  const cut = `${run('由李')}${run('建', bold)}${run('国主持')}`
  const masked = `${run('由*')}${run('*', bold)}${run('*主持')}`
  const after = (inside: string, text: string) => bodyAfter(`<w:p>${inside}</w:p>`, [{ start: 1, end: 4, text }])
  expect([after(cut, '***'), after(masked, '李建国'), after(masked, '李国'), after(cut, '**')]).toEqual([
    `<w:p>${masked}</w:p>`,
    `<w:p>${cut}</w:p>`,
    `<w:p>${run('由李国')}${run('', bold)}${run('主持')}</w:p>`,
    `<w:p>${run('由**')}${run('', bold)}${run('主持')}</w:p>`,
  ])
})

test('blanks at the ends of a value are shown', () => {
  const plain = '<w:p><w:r><w:t> 共** </w:t></w:r></w:p>'
  expect([
    bodyAfter(plain, [{ start: 1, end: 3, text: '4 5' }]),
    bodyAfter(plain, [{ start: 1, end: 3, text: '45 ' }]),
  ]).toEqual([
    '<w:p><w:r><w:t> 共4 5 </w:t></w:r></w:p>',
    '<w:p><w:r><w:t xml:space="preserve">共45 </w:t></w:r></w:p>',
  ])
})

test('what is escaped depends on where it stands', () => {
  const cdata = '<w:p><w:r><w:t><![CDATA[共**]]></w:t></w:r></w:p>'
  const attribute =
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr=\'共**\'/></wp:inline></w:drawing></w:r></w:p>'
  const value = `<&]]>"'`
  expect([
    bodyAfter(cdata, [{ start: 1, end: 3, text: value }]),
    bodyAfter(attribute, [{ start: 2, end: 4, text: value }]),
  ]).toEqual([
    `<w:p><w:r><w:t><![CDATA[共<&]]]]><![CDATA[>"']]></w:t></w:r></w:p>`,
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr=\'共&lt;&amp;]]&gt;&quot;&apos;\'/></wp:inline></w:drawing></w:r></w:p>',
  ])
})

test('a mask written as references is filled like any other', () => {
  expect(bodyAfter(paragraph('共&#42;&#x2A;人'), [{ start: 1, end: 3, text: '35' }])).toBe(paragraph('共35人'))
})

test('text typed between placeholders lands in the run before it', () => {
  const inside = `<w:p>${run('全县', bold)}${run('教师')}</w:p>`
  expect([
    bodyAfter(inside, [{ start: 2, end: 2, text: '各校' }]),
    bodyAfter(inside, [{ start: 0, end: 0, text: '在' }]),
  ]).toEqual([`<w:p>${run('全县各校', bold)}${run('教师')}</w:p>`, `<w:p>${run('在全县', bold)}${run('教师')}</w:p>`])
})

test('a tab or break inside an edit stays where it stands, and can be taken out', () => {
  const inside = '<w:p><w:r><w:t>甲*</w:t><w:tab/><w:t>*乙</w:t></w:r></w:p>'
  expect([
    bodyAfter(inside, [{ start: 1, end: 4, text: '1\t2' }]),
    bodyAfter(inside, [{ start: 1, end: 4, text: '12' }]),
  ]).toEqual([
    '<w:p><w:r><w:t>甲1</w:t><w:tab/><w:t>2乙</w:t></w:r></w:p>',
    '<w:p><w:r><w:t>甲12</w:t><w:t>乙</w:t></w:r></w:p>',
  ])
})

const two = opened(
  wordOf(
    body(
      paragraph('全县') +
        paragraph('教师**人') +
        '<w:p/>' +
        paragraph('共*', '<w:del w:id="1"><w:r><w:delText>*</w:delText></w:r></w:del>', '人'),
    ),
  ),
)

test.each<readonly [string, Change, string]>([
  ['splitting a paragraph', [{ start: 1, end: 1, text: '\n' }], 'paragraphs-fixed'],
  ['joining two paragraphs', [{ start: 2, end: 3, text: '' }], 'paragraphs-fixed'],
  ['a control character', [{ start: 5, end: 7, text: '4\u00013' }], 'docx-control'],
  ['half a character', [{ start: 5, end: 7, text: '\uD800' }], 'docx-control'],
  ['a line break that XML could carry', [{ start: 5, end: 7, text: '4\u20283' }], 'docx-control'],
  ['a tab that stood nowhere', [{ start: 5, end: 7, text: '4\t3' }], 'docx-control'],
  ['a mask that is half deleted', [{ start: 11, end: 12, text: '4' }], 'docx-half-deleted'],
])('%s is refused', (_, change, code) => {
  expect([two.text, told(two, change)]).toEqual(['全县\n教师**人\n\n共*人', [code]])
})

test('all that is wrong is said at once', () => {
  expect(
    told(two, [
      { start: 0, end: 0, text: '\u0001' },
      { start: 11, end: 12, text: '4' },
    ]),
  ).toEqual(['docx-control', 'docx-half-deleted'])
})

test('one document is filled many times', () => {
  const document = opened(wordOf(body(paragraph('共*', '*人'))))
  expect(['1', '22', ''].map((value) => opened(filled(document, [{ start: 1, end: 3, text: value }])).text)).toEqual([
    '共1人',
    '共22人',
    '共人',
  ])
})

test('filling leaves the encoding of a part as it was', () => {
  const source = (encoding: string) => body(paragraph('共**人')).replace('UTF-8', encoding)
  const utf16 = Buffer.from(`\uFEFF${source('UTF-16')}`, 'utf16le').swap16()
  const ascii = source('us-ascii').replaceAll(/[共人]/gu, (character) => `&#${character.charCodeAt(0)};`)
  const after = (document: string | Uint8Array) =>
    Buffer.from(
      unzipSync(filled(opened(wordOf({ 'word/document.xml': document })), [{ start: 1, end: 3, text: '万' }]))[
        'word/document.xml'
      ] ?? [],
    )
  expect([after(utf16).swap16().toString('utf16le'), after(ascii).toString('latin1')]).toEqual([
    `\uFEFF${source('UTF-16').replace('**', '万')}`,
    ascii.replace('**', '&#19975;'),
  ])
})

test('the change of a report is the change of its document', () => {
  const change: Change = [
    { start: 0, end: 1, text: '本' },
    { start: 5, end: 7, text: '435' },
  ]
  expect(opened(filled(two, change)).text).toBe(applyChange(two.text, change))
})
