import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sanitizeDocument } from '../../../src/docx/sanitize.ts'
import { structureOf } from '../../../src/docx/structure.ts'
import { body, type Parts, paragraph, part, run, wordOf } from '../word-of.ts'

const core = (creator: string, more = '') =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>${creator}</dc:creator>${more}</cp:coreProperties>`

function cleaned(given: Parts | Uint8Array) {
  const result = sanitizeDocument(given instanceof Uint8Array ? given : wordOf(given))
  if (!result.ok) throw new Error(JSON.stringify(result.messages))
  const { bytes, removed, remaining } = result.value
  return {
    bytes,
    files: unzipSync(bytes),
    removed: Object.fromEntries(removed),
    remaining: Object.fromEntries(remaining),
  }
}

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString()

const relationships = (...items: readonly (readonly [type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.map(([type, target], index) => `<Relationship Id="r${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`

test('a part that nothing leads to goes, and what it alone led to', () => {
  const { files, removed, bytes } = cleaned({
    'word/document.xml': body(paragraph('正文')),
    'word/comments.xml': part('w:comments', `<w:comment w:id="0" w:author="王">${paragraph('批注')}</w:comment>`),
    'word/_rels/document.xml.rels': relationships(),
    'word/_rels/comments.xml.rels': relationships(['image', 'media/a.png']),
    'word/media/a.png': 'picture',
  })
  expect([Object.keys(files), removed, structureOf(bytes)]).toEqual([
    ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels', 'word/document.xml'],
    { unreferenced: 2 },
    [],
  ])
})

test('a header without a content type of its own is cleaned like any other', () => {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
  const { files, removed } = cleaned({
    '[Content_Types].xml': types,
    'word/document.xml': body(''),
    'word/header1.xml': part(
      'w:hdr',
      `<w:p>${run('页眉')}<w:del w:id="1" w:author="王"><w:r><w:delText>原稿</w:delText></w:r></w:del></w:p>`,
    ),
  })
  expect([text(files['word/header1.xml']), removed]).toEqual([
    part('w:hdr', `<w:p>${run('页眉')}</w:p>`),
    { changes: 1 },
  ])
})

const sheetTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
const sheet = (inside: string, name = 'comments') =>
  `<${name} xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</${name}>`

test('a workbook inside is cleaned by the same rules: author, notes, who may write', () => {
  const workbook = zipSync({
    '[Content_Types].xml': Buffer.from(sheetTypes),
    'xl/workbook.xml': Buffer.from(sheet('<fileSharing userName="王"/><sheets/>', 'workbook')),
    'xl/comments1.xml': Buffer.from(
      sheet(
        '<authors><author>王</author></authors><commentList><comment ref="A1" authorId="0"><text/></comment></commentList>',
      ),
    ),
    'docProps/core.xml': Buffer.from(core('王')),
  })
  const { files, removed } = cleaned({ 'word/document.xml': body(''), 'word/embeddings/a.xlsx': workbook })
  const inside = unzipSync(files['word/embeddings/a.xlsx'] ?? new Uint8Array())
  expect([Object.values(inside).map(text).join('').includes('王'), removed]).toEqual([
    false,
    { authors: 3, comments: 1 },
  ])
})

const inner = (creator: string) =>
  wordOf({
    'word/document.xml': body(
      `<w:p>${run('留')}<w:del w:id="1" w:author="王"><w:r><w:delText>去</w:delText></w:r></w:del></w:p>`,
    ),
    'docProps/core.xml': core(creator),
  })

test.each([
  ['of a document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['of the main part of one', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
])('a document that is taken in as a chunk is cleaned, with the content type %s', (_, type) => {
  const { files, removed } = cleaned({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/a.docx" ContentType="${type}"/></Types>`,
    'word/document.xml': body(''),
    'word/_rels/document.xml.rels': relationships(['aFChunk', 'a.docx']),
    'word/a.docx': inner('王'),
  })
  const inside = unzipSync(files['word/a.docx'] ?? new Uint8Array())
  expect([text(inside['word/document.xml']), text(inside['docProps/core.xml']), removed]).toEqual([
    body(`<w:p>${run('留')}</w:p>`),
    core(''),
    { changes: 1, authors: 1 },
  ])
})

test('assigned tasks go with their part, permissions of accounts with their marks', () => {
  const { files, removed } = cleaned({
    'word/document.xml': body(
      `<w:p><w:permStart w:id="1" w:ed="OFFICE\\wang"/>${run('正文')}<w:permEnd w:id="1"/></w:p>`,
    ),
    'word/_rels/document.xml.rels': relationships(['documenttasks', 'documenttasks.xml']),
    'word/documenttasks.xml': '<t:Tasks xmlns:t="t"/>',
  })
  expect([
    Object.keys(files).some((name) => name.includes('tasks')),
    text(files['word/document.xml']),
    removed,
  ]).toEqual([false, body(paragraph('正文')), { tasks: 1, permissions: 2 }])
})

test('times and counts of saving go whole, ids of paragraphs like those of revisions', () => {
  const times = '<dcterms:created>2026-01-02T03:04:05Z</dcterms:created><cp:revision>7</cp:revision>'
  const { files, removed } = cleaned({
    'word/document.xml': body('<w:p w14:paraId="0A" w14:textId="0B"/>'),
    'docProps/core.xml': core('', times),
  })
  expect([text(files['docProps/core.xml']), text(files['word/document.xml']), removed]).toEqual([
    core(''),
    body('<w:p/>'),
    { times: 2, 'revision-ids': 2 },
  ])
})

test('a title that a content control shows stays, for Word would show it empty', () => {
  const control =
    '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns0:coreProperties[1]/ns1:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/></w:sdtPr><w:sdtContent/></w:sdt>'
  const properties = core('', '<dc:title>总结</dc:title>')
  const { files } = cleaned({ 'word/document.xml': body(control), 'docProps/core.xml': properties })
  expect(text(files['docProps/core.xml'])).toBe(properties)
})

test('what stays and may tell something is counted', () => {
  const picture =
    '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="C:\\\\王\\\\a.png"/><a:srcRect l="10000"/></wp:inline></w:drawing></w:r>'
  const inside = [
    `<w:p><w:bookmarkStart w:id="1" w:name="王小明"/><w:bookmarkStart w:id="2" w:name="_Toc1"/>${run('白', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>')}</w:p>`,
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> AUT</w:instrText></w:r><w:r><w:instrText>HOR </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    `<w:p><w:fldSimple w:instr=" PAGE "/><w:hyperlink w:tooltip="问王">${run('链接')}</w:hyperlink>${picture}</w:p>`,
  ]
  const { remaining } = cleaned({
    'word/document.xml': body(inside.join('')),
    'word/media/a.tiff': 'II*',
    'word/embeddings/o.bin': 'object',
  })
  expect(remaining).toEqual({
    bookmarks: 1,
    'hardly-visible-text': 1,
    'field-codes': 1,
    tooltips: 1,
    descriptions: 1,
    'cropped-pictures': 1,
    'picture-files': 1,
    'embedded-files': 1,
  })
})
