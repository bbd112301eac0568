/** Documents in which a kept value stands where nobody looks, each a document of its own. */
import { zipSync } from 'fflate'
import { embeddedPlaces, type HidingPlace } from './embedded-places.ts'
import { body, paragraph, part, run, wordOf } from './word-of.ts'

/** The place of the kept value. */
export const masked = paragraph('**县教师培训')
export const text = (...paragraphs: readonly string[]) => wordOf(body(paragraphs.join('')))
const deletion = (inside: string) =>
  `<w:del w:id="1" w:author="a" w:date="2023-05-01T00:00:00Z"><w:r><w:delText>${inside}</w:delText></w:r></w:del>`
const code = (inside: string) => `<w:r><w:instrText xml:space="preserve">${inside}</w:instrText></w:r>`
const textBox = (inside: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
export const inPart = (name: string, data: string | Uint8Array) =>
  wordOf({ 'word/document.xml': body(masked), [name]: data })
const bytes = (...pieces: readonly (string | Uint8Array)[]) =>
  Buffer.concat([new Uint8Array([1, 2, 3, 0]), ...pieces.map((piece) => Buffer.from(piece)), Buffer.alloc(3)])
const utf16be = (words: string) => Buffer.from(words, 'utf16le').swap16()
const png = (words: string) =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from([0, 0, 0, words.length]),
    Buffer.from(`tEXt${words}`, 'latin1'),
    Buffer.alloc(4),
  ])

const hiding = (...paragraphs: readonly string[]) => text(masked, ...paragraphs)

/** 江口县 in every place and form where it could be left; each a document of its own. */
export const hidingPlaces: readonly HidingPlace[] = [
  ...embeddedPlaces,
  ['a paragraph', hiding(paragraph('江口县')), 'leak-text word/document.xml'],
  ['runs', hiding(paragraph('江', '口', '县')), 'leak-text word/document.xml'],
  [
    'runs with a text box between them',
    hiding(paragraph('江', textBox(paragraph('附件')), '口县')),
    'leak-text word/document.xml',
  ],
  ['runs with a deletion between them', hiding(paragraph('江', deletion('浦'), '口县')), 'leak-text word/document.xml'],
  [
    'runs with a bookmark and a proof mark between them',
    hiding(
      paragraph(run('江'), '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="b"/>', run('口县')),
    ),
    'leak-text word/document.xml',
  ],
  ['two paragraphs', hiding(paragraph('在江'), paragraph('口县')), 'leak-text word/document.xml'],
  ['a table', hiding(`<w:tbl><w:tr><w:tc>${paragraph('江口县')}</w:tc></w:tr></w:tbl>`), 'leak-text word/document.xml'],
  ['decimal references', hiding(paragraph('&#27743;&#21475;&#21439;')), 'leak-text word/document.xml'],
  ['hexadecimal references', hiding(paragraph('&#x6C5F;&#x53E3;&#x53BF;')), 'leak-text word/document.xml'],
  ['CDATA', hiding(paragraph(run('<![CDATA[江口]]>县'))), 'leak-text word/document.xml'],
  ['spaces between its characters', hiding(paragraph('江 口　县')), 'leak-text word/document.xml'],
  ['zero-width characters', hiding(paragraph('江\u200B口\u2060县')), 'leak-text word/document.xml'],
  ['a tracked deletion', hiding(paragraph('**县', deletion('江口县'))), 'leak-deleted word/document.xml'],
  [
    'text and deletion together',
    hiding(paragraph('江', deletion('口县'), '<w:ins w:id="2" w:author="a"><w:r><w:t>**</w:t></w:r></w:ins>')),
    'leak-deleted word/document.xml',
  ],
  [
    'text that was moved away',
    hiding(`<w:p><w:moveFrom w:id="3">${run('江口县')}</w:moveFrom></w:p>`),
    'leak-deleted word/document.xml',
  ],
  ['a field code', hiding(paragraph(code(' DOCVARIABLE 江'), code('口县 '))), 'leak-code word/document.xml'],
  [
    'alt text',
    hiding(
      paragraph(
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图片 1" descr="江口县地图"/></wp:inline></w:drawing></w:r>',
      ),
    ),
    'leak-attribute word/document.xml',
  ],
  [
    'a content control’s name',
    hiding(`<w:sdt><w:sdtPr><w:alias w:val="江口县"/></w:sdtPr><w:sdtContent>${masked}</w:sdtContent></w:sdt>`),
    'leak-attribute word/document.xml',
  ],
  [
    'a bookmark’s name',
    hiding(`<w:p><w:bookmarkStart w:id="0" w:name="江口县"/></w:p>`),
    'leak-attribute word/document.xml',
  ],
  ['an XML comment', hiding(`<!-- 江口县 -->${masked}`), 'leak-aside word/document.xml'],
  ['a header', inPart('word/header1.xml', part('w:hdr', paragraph('江口县'))), 'leak-text word/header1.xml'],
  [
    'a comment',
    inPart(
      'word/comments.xml',
      part('w:comments', `<w:comment w:id="0" w:author="a">${paragraph('是江口县吗')}</w:comment>`),
    ),
    'leak-text word/comments.xml',
  ],
  [
    'a comment’s author',
    inPart(
      'word/comments.xml',
      part('w:comments', `<w:comment w:id="0" w:author="江口县教育局">${masked}</w:comment>`),
    ),
    'leak-attribute word/comments.xml',
  ],
  [
    'a building block',
    inPart('word/glossary/document.xml', part('w:glossaryDocument', paragraph('江口县'))),
    'leak-text word/glossary/document.xml',
  ],
  [
    'a document variable',
    inPart('word/settings.xml', part('w:settings', '<w:docVars><w:docVar w:name="v" w:val="江口县"/></w:docVars>')),
    'leak-attribute word/settings.xml',
  ],
  [
    'the title',
    inPart(
      'docProps/core.xml',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>江口县总结</dc:title></cp:coreProperties>',
    ),
    'leak-text docProps/core.xml',
  ],
  ['custom XML', inPart('customXml/item1.xml', '<r><a>江口县</a></r>'), 'leak-text customXml/item1.xml'],
  [
    'custom XML in UTF-16',
    inPart(
      'customXml/item1.xml',
      Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><r b="江口县"/>', 'utf16le'),
    ),
    'leak-attribute customXml/item1.xml',
  ],
  [
    'a link',
    wordOf({
      'word/document.xml': body(masked),
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://江口县.example/" TargetMode="External"/></Relationships>',
    }),
    'leak-attribute word/_rels/document.xml.rels',
  ],
  [
    'a part’s name',
    inPart('word/media/江口县.png', new Uint8Array([1])),
    [
      'leak-attribute [Content_Types].xml',
      'leak-attribute word/_rels/document.xml.rels',
      'leak-name word/media/江口县.png',
    ].join(),
  ],
  [
    'an embedded document',
    inPart('word/embeddings/a.docx', text(paragraph('江', '口县'))),
    'leak-text word/embeddings/a.docx/word/document.xml',
  ],
  [
    'a document in an embedded document',
    inPart(
      'word/embeddings/a.docx',
      inPart(
        'word/embeddings/b.xlsx',
        zipSync({ 'xl/sharedStrings.xml': Buffer.from('<sst><si><t>江口县</t></si></sst>') }),
      ),
    ),
    'leak-text word/embeddings/a.docx/word/embeddings/b.xlsx/xl/sharedStrings.xml',
  ],
  ['an embedded web page', inPart('word/a.html', '<html><b>江</b>口&#21439;</html>'), 'leak-text word/a.html'],
  [
    'an object in UTF-16',
    inPart('word/embeddings/o.bin', bytes(Buffer.from('江口县', 'utf16le'))),
    'leak-binary word/embeddings/o.bin',
  ],
  [
    'printer settings in big-endian UTF-16',
    inPart('word/printerSettings1.bin', bytes(utf16be('江口县'))),
    'leak-binary word/printerSettings1.bin',
  ],
  [
    'an object in GB 18030',
    inPart('word/embeddings/o.bin', bytes(new Uint8Array([0xbd, 0xad, 0xbf, 0xda, 0xcf, 0xd8]))),
    'leak-binary word/embeddings/o.bin',
  ],
  [
    'a thumbnail’s description',
    inPart('docProps/thumbnail.jpeg', bytes('江口县')),
    'leak-binary docProps/thumbnail.jpeg',
  ],
  [
    'a picture’s description',
    inPart('word/media/a.png', png(Buffer.from('江口县').toString('latin1'))),
    'leak-binary word/media/a.png',
  ],
]
