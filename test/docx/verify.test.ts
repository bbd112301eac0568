import { expect, test } from 'vitest'
import { type Expectation, verifyDocument } from '../../src/docx/verify.ts'
import { hidingPlaces, inPart, masked, text } from './hiding-places.ts'
import { body, paragraph, wordOf } from './word-of.ts'

const nothing: Expectation = { filled: [], kept: [] }
const kept = (value: string, masked = 1): Expectation => ({ filled: [], kept: [{ field: '县名', value, masked }] })

function told(bytes: Uint8Array, expectation: Expectation): unknown {
  const proof = verifyDocument(bytes, expectation)
  return proof.ok
    ? proof.value.kept
    : // A web page is read with its tags and without them.
      [
        ...new Set(
          proof.messages.map(({ code, params }) => [code, params.part ?? params.text ?? params.found].join(' ')),
        ),
      ]
}

test.each(hidingPlaces)('a kept value in %s is found', (_, document, said) => {
  expect([told(document, kept('江口县'))].flat().join()).toBe(said)
})

test('a kept value after the end of the file is found', () => {
  expect(told(Buffer.concat([text(masked), Buffer.from('江口县')]), kept('江口县'))).toEqual(['leak-slack '])
})

test.each([
  ['thousands separators', '１２，３４５人'],
  ['Chinese numerals', '一万二千三百四十五人'],
  ['formal numerals', '壹万贰仟叁佰肆拾伍元'],
  ['single numerals', '编号一二三四五'],
  ['a magnitude', '1.2345万人'],
  ['idle decimals', '12 345.00元'],
])('a kept figure in %s is found', (_, shown) => {
  expect(told(text(paragraph(shown)), kept('12345'))).toEqual(['leak-text word/document.xml'])
})

test.each([
  ['138-1234-5678', '13812345678'],
  ['138 1234 5678', '１３８－１２３４－５６７８'],
])('an identifier %s is found however it is grouped', (shown, value) => {
  expect(told(text(paragraph(shown)), kept(value))).toEqual(['leak-text word/document.xml'])
})

test.each([
  ['part of a longer number', paragraph('共912345人')],
  ['a number with other decimals', paragraph('12345.6元')],
  ['two cells', `<w:tbl><w:tr><w:tc>${paragraph('123')}</w:tc><w:tc>${paragraph('45')}</w:tc></w:tr></w:tbl>`],
  ['a measure', `<w:p><w:pPr><w:ind w:left="12345"/></w:pPr></w:p>`],
  ['a revision mark', '<w:p w:rsidR="00012345"/>'],
])('%s is not a kept figure', (_, inside) => {
  expect(told(text(inside, masked), kept('12345'))).toEqual([{ field: '县名', by: 'search' }])
})

test('what means nothing by itself is proved by the masks at its places', () => {
  const values = ['李', '35', '95.6%', '3人']
  expect([
    ...values.map((value) => told(text(masked), kept(value))),
    ...values.map((value) => told(text(masked), kept(value, 0))),
  ]).toEqual([...values.map(() => [{ field: '县名', by: 'place' }]), ...values.map(() => ['docx-unproved '])])
})

test('a document in which everything stands as it should is proved', () => {
  const lines = ['**县教师培训', '共435人', '共435人']
  const document = text(masked, paragraph('共4', '35人'), paragraph('共435人'))
  expect([
    told(document, { lines, filled: [], kept: [] }),
    told(document, { lines: [...lines, '共435人'], filled: [], kept: [] }),
    told(document, { lines: lines.toReversed(), filled: [], kept: [] }),
    told(document, { lines: lines.slice(1), filled: [], kept: [] }),
    told(document, { filled: [{ field: '人数', value: '435', count: 2 }], kept: [] }),
    told(document, { filled: [{ field: '人数', value: '435', count: 3 }], kept: [] }),
  ]).toEqual([
    [],
    ['docx-text-missing 共435人'],
    ['docx-text-differs **县教师培训'],
    ['docx-text-differs **县教师培训'],
    [],
    ['docx-value-missing 2'],
  ])
})

const relationshipTo = (target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="t/image" Target="${target}"/></Relationships>`
const broken = inPart('word/header1.xml', '<w:hdr>')

test.each<readonly [string, Uint8Array, readonly string[]]>([
  ['a part that is no XML', broken, ['docx-xml word/header1.xml']],
  [
    'a reference to no part',
    wordOf({ 'word/document.xml': body(masked), 'word/_rels/document.xml.rels': relationshipTo('media/a.png') }),
    ['docx-relationship word/document.xml'],
  ],
  [
    'an id that no relationship has',
    text('<w:p><w:hyperlink r:id="r9"/></w:p>'),
    ['docx-relationship word/_rels/document.xml.rels'],
  ],
  [
    'a part without a type',
    wordOf({
      'word/document.xml': body(masked),
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="a/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      'word/a.xyz': 'x',
    }),
    ['docx-content-type word/a.xyz'],
  ],
  ['a file that is no document', Buffer.from('x'), ['docx-not-zip ']],
])('%s is refused, where values are looked for and where none is', (_, document, said) => {
  expect([told(document, nothing), told(document, kept('江口县'))]).toEqual([said, said])
})

test('what was wrong with the source is not held against the result', () => {
  expect(told(broken, { ...nothing, source: broken })).toEqual([])
})

test('an embedded document that cannot be searched is no proof', () => {
  const locked = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from('EncryptedPackage', 'utf16le'),
  ])
  expect(told(inPart('word/embeddings/a.docx', locked), kept('江口县'))).toEqual([
    'docx-unsearchable word/embeddings/a.docx',
  ])
})

test('a value that stands fewer times than it was filled is missing, also where another value begins like it', () => {
  const filled = (value: string, count: number) => ({ field: value, value, count })
  const document = text(paragraph('共12人，其中123人，1212次'))
  const said = (...expected: readonly ReturnType<typeof filled>[]) =>
    verifyDocument(document, { filled: expected, kept: [] }).messages.map(({ params }) => [params.value, params.found])
  expect([said(filled('12', 4), filled('123', 1), filled('1212', 1)), said(filled('12', 5), filled('123', 2))]).toEqual(
    [
      [],
      [
        ['12', 4],
        ['123', 1],
      ],
    ],
  )
})
