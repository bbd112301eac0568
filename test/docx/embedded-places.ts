/** 江口县 in the files that people put into a document, packed and spelled as their formats do. */
import { deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { compoundOf } from './compound-of.ts'
import { body, paragraph, wordOf } from './word-of.ts'

export type HidingPlace = readonly [place: string, document: Uint8Array, told: string]

const name = '江口县'
const gbk = Buffer.from([0xbd, 0xad, 0xbf, 0xda, 0xcf, 0xd8])
const wide = Buffer.from(name, 'utf16le')
const masked = paragraph('**县教师培训')
const embedded = wordOf(body(paragraph('江', '口县')))

/** One part, and where in it the value is told. */
function inside(place: string, part: string, bytes: string | Uint8Array, told: string): HidingPlace {
  return [place, wordOf({ 'word/document.xml': body(masked), [part]: bytes }), told]
}

/** A stream in which the value lies over the edge of a sector. */
const over = (edge: number, length: number): Buffer => {
  const stream = Buffer.alloc(length)
  wide.copy(stream, edge - 2)
  return stream
}

const mail = (encoding: string, content: string) =>
  [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset="gb2312"',
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: file:///C:/a.htm',
    '',
    content,
    '--b--',
    '',
  ].join('\r\n')

const chunk = (type: string, data: Uint8Array) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
}
const png = (type: string, ...data: readonly (string | Uint8Array)[]) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk(type, Buffer.concat(data.map((piece) => Buffer.from(piece)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
const jpeg = (data: Uint8Array) => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(data.length + 2)
  return Buffer.concat([Buffer.from('ffd8ffe1', 'hex'), length, data, Buffer.from('ffda00020102ffd9', 'hex')])
}
const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>&#27743;&#21475;&#21439;</a></x:xmpmeta>'

/** MS-OVBA 2.4.1 without copies: a byte of flags before each eight characters. */
const macro = (source: Buffer) => {
  const data: number[] = []
  for (const [index, byte] of source.entries()) data.push(...(index % 8 === 0 ? [0, byte] : [byte]))
  const header = Buffer.from([1, 0, 0])
  header.writeUInt16LE(0xb000 | (data.length - 1), 1)
  return Buffer.concat([Buffer.alloc(40, 7), header, Buffer.from(data)])
}

const packed = (content: string) => {
  const bytes = deflateSync(Buffer.from(content, 'latin1'))
  return Buffer.concat([
    Buffer.from(`1 0 obj\n<</Length ${bytes.length}/Filter/FlateDecode>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream\nendobj\n'),
  ])
}
const pdf = (...objects: readonly Buffer[]) => Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects])
const table = `1 beginbfchar
<0003> <6C5F>
endbfchar
1 beginbfrange
<0004> <0005> [<53E3> <53BF>]
endbfrange`

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const lines = (text: string) => (text.match(/.{1,76}/gu) ?? []).join('\r\n')
const object = Buffer.concat([Buffer.from('0105000002000000', 'hex'), compoundOf({ Package: embedded })])

export const embeddedPlaces: readonly HidingPlace[] = [
  inside(
    'a web archive in base64',
    'word/a.mht',
    mail('base64', lines(Buffer.concat([Buffer.from('<b>'), gbk, Buffer.from('</b>'.repeat(20))]).toString('base64'))),
    'leak-binary word/a.mht/file:///C:/a.htm',
  ),
  inside(
    'a web archive in quoted-printable',
    'word/a.mht',
    mail('quoted-printable', '<p>=BD=AD=\r\n=BF=DA=CF=D8</p>'),
    'leak-binary word/a.mht/file:///C:/a.htm',
  ),
  inside(
    'the subject of an embedded mail',
    'word/embeddings/a.eml',
    'From: a\r\nSubject: =?gb2312?B?va2/2g==?=\r\n =?gb2312?Q?=CF=D8?=\r\n\r\n',
    'leak-binary word/embeddings/a.eml',
  ),
  inside(
    'rich text in Unicode',
    'word/a.rtf',
    "{\\rtf1\\uc1 \\u27743?{\\b\\u21475\\'3f}\\u21439 ?}",
    'leak-binary word/a.rtf',
  ),
  inside(
    'rich text in code page 936',
    'word/a.rtf',
    "{\\rtf1\\ansicpg936\\'bd\\'ad{\\f1\\b \\'bf\\'da}\r\n\\'cf\\'d8}",
    'leak-binary word/a.rtf',
  ),
  inside(
    'an object in rich text',
    'word/a.rtf',
    `{\\rtf1{\\object{\\*\\objdata ${lines(hex(object))}}}}`,
    'leak-text word/a.rtf/object1/compound/Package/word/document.xml',
  ),
  inside(
    'a web page’s own picture',
    'word/a.html',
    `<html><img src="data:image/svg+xml;base64,${Buffer.from(`<svg><text>${name}</text><desc>${'.'.repeat(20)}</desc></svg>`).toString('base64')}"></html>`,
    'leak-text word/a.html/base64-1',
  ),
  inside(
    'a compressed text of a picture',
    'word/media/a.png',
    png('zTXt', 'Comment\0\0', deflateSync(name)),
    'leak-binary word/media/a.png/zTXt',
  ),
  inside(
    'a compressed international text of a picture',
    'word/media/a.png',
    png('iTXt', 'Title\0\x01\0zh\0\0', deflateSync(name)),
    'leak-binary word/media/a.png/iTXt',
  ),
  inside(
    'the XMP of a PNG',
    'word/media/a.png',
    png('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', xmp),
    'leak-text word/media/a.png/xmp',
  ),
  inside('the XMP of a JPEG', 'word/media/a.jpeg', jpeg(Buffer.from(`a\0${xmp}`)), 'leak-text word/media/a.jpeg/xmp'),
  inside(
    'the title of a photograph',
    'word/media/a.jpeg',
    jpeg(Buffer.concat([Buffer.from('Exif\0\0'), wide])),
    'leak-binary word/media/a.jpeg',
  ),
  inside('a drawn picture', 'word/media/a.svg', `<svg><text>${name}</text></svg>`, 'leak-text word/media/a.svg'),
  inside(
    'a compressed drawing',
    'word/media/a.emz',
    gzipSync(Buffer.concat([Buffer.alloc(40), wide])),
    'leak-binary word/media/a.emz/content',
  ),
  inside(
    'an old document whose text lies over two sectors',
    'word/embeddings/o.doc',
    compoundOf({ WordDocument: over(512, 5000) }),
    'leak-binary word/embeddings/o.doc/WordDocument',
  ),
  inside(
    'an object whose text lies over two small sectors',
    'word/embeddings/o.bin',
    compoundOf({ Contents: over(64, 200) }),
    'leak-binary word/embeddings/o.bin/Contents',
  ),
  inside(
    'the name of an object’s stream',
    'word/embeddings/o.bin',
    compoundOf({ [name]: Buffer.alloc(8) }),
    'leak-binary word/embeddings/o.bin',
  ),
  inside(
    'a document packed into an object',
    'word/embeddings/o.bin',
    compoundOf({ '\u0001Ole10Native': Buffer.concat([Buffer.from('\x10\0\0\0\x02\0a.docx\0'), embedded]) }),
    'leak-text word/embeddings/o.bin/\u0001Ole10Native/package/word/document.xml',
  ),
  inside(
    'a macro',
    'word/vbaProject.bin',
    compoundOf({
      Module1: macro(Buffer.concat([Buffer.from('Attribute VB_Name = "M"\r\n\'abc'), gbk])),
    }),
    'leak-binary word/vbaProject.bin/Module1/source',
  ),
  inside(
    'the pages of a PDF',
    'word/embeddings/a.pdf',
    pdf(packed(table), packed('BT [<0003> 20 <00040005>] TJ ET')),
    'leak-binary word/embeddings/a.pdf',
  ),
  inside(
    'the title of a PDF',
    'word/embeddings/a.pdf',
    pdf(packed('<</Title(\\376\\377\\154_S\\343S\\277)>>')),
    'leak-binary word/embeddings/a.pdf',
  ),
  inside(
    'a bookmark of a PDF',
    'word/embeddings/a.pdf',
    pdf(packed('<</Title<FEFF6C5F53E3 53BF>>>')),
    'leak-binary word/embeddings/a.pdf',
  ),
  [
    'the drawing of a shape from Word 2007',
    wordOf(
      body(
        `${masked}<w:p><w:r><w:pict><v:shape o:gfxdata="${lines(Buffer.from(zipSync({ 'drs/shapexml.xml': Buffer.from(`<a descr="${name}"/>`) })).toString('base64')).replaceAll('\r\n', '&#xA;')}"/></w:pict></w:r></w:p>`,
      ),
    ),
    'leak-attribute word/document.xml/base64-1/drs/shapexml.xml',
  ],
]
