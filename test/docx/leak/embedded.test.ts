import { deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { streamsOf } from '../../../src/docx/leak/compound-file.ts'
import { openInside } from '../../../src/docx/leak/embedded.ts'
import { verifyDocument } from '../../../src/docx/verify.ts'
import { compoundOf } from '../compound-of.ts'
import { body, paragraph, wordOf } from '../word-of.ts'

function told(part: string, bytes: string | Uint8Array, value: string): readonly string[] {
  const document = wordOf({ 'word/document.xml': body(paragraph('**县')), [part]: bytes })
  const proof = verifyDocument(document, { filled: [], kept: [{ field: '县名', value, masked: 1 }] })
  return proof.messages.map(({ code, params }) => `${code} ${params.part}`)
}

const utf16 = (text: string) => Buffer.concat([Buffer.alloc(9), Buffer.from(text, 'utf16le'), Buffer.alloc(9)])
const rtf = (text: string) => `{\\rtf1 ${[...text].map((one) => `{\\b\\u${one.charCodeAt(0)}?}`).join('')}}`
const mht = (text: string) =>
  `MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`<p>${text}</p>`).toString('base64')}`
const carriers: readonly (readonly [string, string, (text: string) => string | Uint8Array])[] = [
  ['a web page', 'word/a.html', (text) => `<html><br><p>${[...text].join('<i></i>')}</p>`],
  ['references', 'word/a.html', (text) => `<html><br>${[...text].map((one) => `&#${one.charCodeAt(0)};`).join('')}`],
  ['a web archive', 'word/a.mht', mht],
  ['rich text', 'word/a.rtf', rtf],
  ['an object', 'word/embeddings/a.bin', utf16],
  ['a stream', 'word/embeddings/a.doc', (text) => compoundOf({ WordDocument: utf16(text) })],
]
const forms: readonly (readonly [value: string, shown: string])[] = [
  ['12345', '12,345'],
  ['12345', '１２３４５'],
  ['12345', '一万二千三百四十五'],
  ['12345', '1.2345万'],
  ['江口县', '江 口 县'],
  ['Lin Hai', 'ＬＩＮ　ＨＡＩ'],
]

test.each(carriers)('in %s a value is found in every form', (_, part, carry) => {
  const missed = forms.filter(([value, shown]) => told(part, carry(`共${shown}人`), value).length === 0)
  expect([missed, told(part, carry('共912345人'), '12345')]).toEqual([[], []])
})

const sheet = (...strings: readonly string[]) =>
  zipSync({
    'xl/sharedStrings.xml': Buffer.from(
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
    ),
  })

test.each([
  [
    'a sheet',
    'word/embeddings/a.xlsx',
    sheet('<r><t>12</t></r><r><rPr/><t>345</t></r>'),
    sheet('<t>12</t>', '<t>345</t>'),
  ],
  ['a web page', 'word/a.html', '<html><p>12<b>345</b></p></html>', '<html><p>12</p><p>345</p></html>'],
  [
    'a drawing',
    'word/media/a.svg',
    '<svg><text>12<tspan>345</tspan></text></svg>',
    '<svg><text>12</text><text>345</text></svg>',
  ],
])('in %s a figure reaches over formatting and not over cells', (_, part, together, apart) => {
  expect([told(part, together, '12345').length, told(part, apart, '12345')]).toEqual([1, []])
})

test('cells of an embedded table are figures of their own', () => {
  expect(told('word/a.html', '<table><tr><td>123</td><td>45</td></tr></table>', '12345')).toEqual([])
})

const pdf = (dictionary: string, stream: Uint8Array, trailer = '') =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<<${dictionary}>>\nstream\n`),
    stream,
    Buffer.from(`\nendstream\nendobj\n${trailer}`),
  ])

test.each<readonly [string, string, Uint8Array]>([
  ['another kind of archive', 'word/embeddings/a.rar', Buffer.from('Rar!\x1a\x07\0')],
  ['a film', 'word/media/a.mp4', Buffer.from('\0\0\0\x18ftypmp42')],
  ['a locked PDF', 'word/embeddings/a.pdf', pdf('', Buffer.alloc(0), 'trailer <</Encrypt 5 0 R>>')],
  ['a PDF packed otherwise', 'word/embeddings/a.pdf', pdf('/Filter/LZWDecode', Buffer.alloc(4))],
  ['a damaged PDF', 'word/embeddings/a.pdf', pdf('/Filter/FlateDecode', Buffer.from('x'))],
  [
    'a locked old document',
    'word/embeddings/a.doc',
    compoundOf({ WordDocument: Buffer.from('eca5c1005a00090400000101', 'hex') }),
  ],
  [
    'a locked old sheet',
    'word/embeddings/a.xls',
    compoundOf({ Workbook: Buffer.from([0x09, 0x08, 2, 0, 0, 6, 0x2f, 0, 2, 0, 1, 0]) }),
  ],
  ['a damaged drawing', 'word/media/a.emz', Buffer.from([0x1f, 0x8b, 8, 0])],
  ['a drawing that is a bomb', 'word/media/a.emz', gzipSync(Buffer.alloc(65 * 1024 * 1024))],
])('%s is said not to have been looked into', (_, part, bytes) => {
  expect(told(part, bytes, '江口县')).toEqual([`docx-unread ${part}`])
})

test.each<readonly [string, string, string | Uint8Array]>([
  ['a PDF', 'word/embeddings/a.pdf', pdf('/Filter/FlateDecode', deflateSync('BT (a) Tj ET'))],
  ['a drawing', 'word/media/a.emz', gzipSync(Buffer.alloc(100))],
  ['an object', 'word/embeddings/a.bin', compoundOf({ a: Buffer.alloc(5000), b: Buffer.alloc(10) })],
  ['a web archive', 'word/a.mht', mht('全文')],
])('%s without the value says nothing', (_, part, bytes) => {
  expect(told(part, bytes, '江口县')).toEqual([])
})

test('the streams of a compound file are read in the order of their chains', () => {
  const pattern = (length: number) => Buffer.from(Array.from({ length }, (_, index) => (index * 7) % 251))
  const given = { large: pattern(10_000), small: pattern(300), edge: pattern(4096), empty: Buffer.alloc(0) }
  expect(streamsOf(compoundOf(given)).map(({ name, bytes }) => [name, Buffer.from(bytes)])).toEqual(
    Object.entries(given),
  )
})

test('a compound file whose chains run in circles, or that ends anywhere, is read as far as it goes', () => {
  const bytes = compoundOf({ large: Buffer.alloc(10_000, 1), small: Buffer.alloc(300, 2) })
  const circle = Buffer.from(bytes)
  circle.writeUInt32LE(19, bytes.length - 512 + 19 * 4)
  const cut = Array.from({ length: 60 }, (_, index) => bytes.subarray(0, 8 + index * 200))
  const lengths = [circle, ...cut].map((one) => streamsOf(one).reduce((sum, stream) => sum + stream.bytes.length, 0))
  expect(Math.max(...lengths)).toBeLessThanOrEqual(10_300)
})

test('random bytes after any beginning are opened without trouble', () => {
  let seed = 1
  const random = () => {
    seed = (seed * 48271) % 0x7fffffff
    return seed & 0xff
  }
  const starts = ['d0cf11e0a1b11ae1', '255044462d', '7b5c727466', '89504e470d0a1a0a', 'ffd8', '1f8b', '504b0304']
  const opened = starts.flatMap((start) =>
    Array.from({ length: 40 }, () =>
      openInside(Buffer.concat([Buffer.from(start, 'hex'), Buffer.from(Array.from({ length: 2000 }, random))])),
    ),
  )
  expect(opened).toHaveLength(starts.length * 40)
})
