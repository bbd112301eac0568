import { expect, test } from 'vitest'
import { readDocument } from '../../src/docx/stories.ts'
import { storyFixtures } from './story-fixtures.ts'
import { body, paragraph, part, run, wordOf } from './word-of.ts'

function linesOf(bytes: Uint8Array): readonly string[] {
  const document = readDocument(bytes)
  if (!document.ok) return document.messages.map(({ code }) => code)
  expect(document.value.text).toBe(document.value.paragraphs.map(({ text }) => text).join('\n'))
  return document.value.paragraphs.map(({ story, text }) => (story === 'body' ? text : `${story}: ${text}`))
}

const deletion = (inside: string) => `<w:del w:id="1"><w:r><w:delText>${inside}</w:delText></w:r></w:del>`

test.each(storyFixtures)('text in $place is a line of the report', ({ document, lines }) => {
  expect(linesOf(document('**县'))).toEqual(lines('**县'))
})

test('stories come in order: body, headers, footers, notes, comments, properties', () => {
  const story = (root: string, text: string) => part(root, paragraph(text))
  const core =
    '<p:coreProperties xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>**县</dc:title><dc:creator>王</dc:creator></p:coreProperties>'
  expect(
    linesOf(
      wordOf({
        'docProps/core.xml': core,
        'word/comments.xml': story('w:comments', '批注'),
        'word/footnotes.xml': story('w:footnotes', '脚注'),
        'word/header2.xml': story('w:hdr', '眉二'),
        'word/header1.xml': story('w:hdr', '眉一'),
        'word/footer1.xml': story('w:ftr', '脚'),
        'word/document.xml': body(paragraph('正文')),
      }),
    ),
  ).toEqual([
    '正文',
    'header: 眉二',
    'header: 眉一',
    'footer: 脚',
    'footnotes: 脚注',
    'comments: 批注',
    'properties: **县',
  ])
})

test('tabs and breaks are characters of their own, tab stops are not', () => {
  const tabs = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>'
  const inside = `<w:p>${tabs}<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br></w:br><w:t>丙</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>`
  expect(linesOf(wordOf(body(inside)))).toEqual(['甲\t乙\v丙-\uFFFC'])
})

test('blanks that Word does not show are no text', () => {
  const inside =
    '<w:p><w:r><w:t> 甲 乙 </w:t></w:r><w:r><w:t>\n  </w:t></w:r><w:r><w:t xml:space="preserve"> 丙</w:t></w:r></w:p>'
  expect(linesOf(wordOf(body(inside)))).toEqual(['甲 乙 丙'])
})

test('a paragraph that begins within a text, where none may, keeps its characters and the place of each', () => {
  const inside =
    '<w:p><w:r><w:t> 甲<w:p><w:r><w:tab/></w:r></w:p>乙 </w:t></w:r></w:p><w:p><w:r><w:t>丙</w:t></w:r></w:p>'
  const document = readDocument(wordOf(body(inside)))
  expect(document.ok && document.value.text).toBe(' 甲乙 \n\t\n丙')
  expect(document.ok && document.value.paragraphs.map(({ start }) => start)).toEqual([0, 5, 7])
})

test('words that an underlined box stands between are one text, and each blank is a place of it', () => {
  const underlined = (text: string) => `<w:r><w:rPr><w:u w:val="single"/></w:rPr>${text}</w:r>`
  const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('盒中')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
  const blanks = underlined('<w:t xml:space="preserve">  </w:t>')
  const document = readDocument(wordOf(body(`<w:p>${run('甲')}${blanks}${box}${run('乙')}${blanks}${run('丙')}</w:p>`)))
  expect(document.ok && document.value.text).toBe('甲  乙  丙\n盒中')
  expect(document.ok && document.value.places.map(({ start, end }) => [start, end])).toEqual([
    [1, 3],
    [4, 6],
  ])
})

test('inserted text counts and deleted text does not', () => {
  const inside = `<w:p><w:ins w:id="1">${run('增')}</w:ins>${deletion('删')}<w:moveFrom w:id="2">${run('移')}</w:moveFrom><w:moveTo w:id="3">${run('来')}</w:moveTo></w:p>`
  expect(linesOf(wordOf(body(inside)))).toEqual(['增来'])
})

test('a mask that a deletion cuts through is reported', () => {
  const told = (inside: string) =>
    readDocument(wordOf(body(inside))).messages.map(({ code, params }) => `${code} ${params.text}`)
  expect([
    told(paragraph('教师*', deletion('*'), '人')),
    told(paragraph('教师', deletion('县*'), '*人')),
    told(paragraph('教师**', deletion('余'), '人')),
    told(paragraph('教师', deletion('**'), '35人')),
  ]).toEqual([['docx-half-deleted 教师*人'], ['docx-half-deleted 教师*人'], [], []])
})

test('any prefix, strict names, UTF-16 and another main part are read alike', () => {
  const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const xml = `<?xml version="1.0" encoding="UTF-16"?><q:document xmlns:q="${strict}"><q:body><q:p><q:r><q:t>**县&amp;</q:t></q:r></q:p></q:body></q:document>`
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const root =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/文档/主.xml"/></Relationships>'
  const parts = {
    '[Content_Types].xml': types,
    '_rels/.rels': root,
    'word/_rels/document.xml.rels': root.replace(/<Relationship .*\/>/u, ''),
  }
  expect([
    linesOf(wordOf({ ...parts, '文档/主.xml': Buffer.from(`\uFEFF${xml}`, 'utf16le') })),
    linesOf(wordOf({ ...parts, '文档/主.xml': `\uFEFF${xml.replace('UTF-16', 'utf-8')}` })),
    linesOf(wordOf({ ...parts, '文档/主.xml': xml.replace('UTF-16', 'ASCII').replace('县', '&#21439;') })),
  ]).toEqual([['**县&'], ['**县&'], ['**县&']])
})

test.each([
  ['an entity definition', '<!DOCTYPE w [<!ENTITY a "b">]><w/>', 'docx-doctype'],
  ['a part cut off', body('<w:p>').slice(0, -30), 'docx-xml'],
  ['another encoding', '<?xml version="1.0" encoding="Big5"?><w/>', 'docx-encoding'],
  ['deep nesting', body('<w:p>'.repeat(1200) + '</w:p>'.repeat(1200)), 'docx-depth'],
])('%s is refused', (_, document, code) => {
  expect(linesOf(wordOf(document))).toEqual([code])
})

test.each([
  ['openxmlformats-officedocument.spreadsheetml.sheet.main', 'docx-is-sheet'],
  ['openxmlformats-officedocument.presentationml.presentation.main', 'docx-is-slides'],
  ['ms-package.3dmanufacturing-3dmodel', 'docx-not-word'],
])('a package that is no Word document is refused by what it is: %s', (type, code) => {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.${type}+xml"/></Types>`
  expect(linesOf(wordOf({ 'word/document.xml': body(''), '[Content_Types].xml': types }))).toEqual([code])
})

test.each([
  ['F02A', 1],
  ['002A', 1],
  ['f02a', 1],
  ['F0FC', 0],
  ['F02B', 0],
])('a symbol %s of a symbol font is told as an asterisk: %s', (character, count) => {
  const read = readDocument(wordOf(body(`<w:p><w:r><w:sym w:font="Symbol" w:char="${character}"/></w:r></w:p>`)))
  const said = read.messages.filter(({ code }) => code === 'docx-symbol-masks').map(({ params }) => params.count)
  expect(said).toEqual(count > 0 ? [count] : [])
})

test('a branch outside of alternatives is read like what stands around it', () => {
  const choice = `<mc:Choice xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" Requires="wps">${run('**县')}</mc:Choice>`
  const read = readDocument(wordOf(body(`<w:p>${run('在')}${choice}${run('召开')}</w:p>${paragraph('后')}`)))
  expect(read.ok && read.value.text).toBe('在**县召开\n后')
})
