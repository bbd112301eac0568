import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sanitizeDocument } from '../../src/docx/sanitize.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { structureOf } from '../../src/docx/structure.ts'
import { body, type Parts, paragraph, part, run, wordOf } from './word-of.ts'

function cleaned(parts: string | Parts) {
  const result = sanitizeDocument(wordOf(parts))
  if (!result.ok) throw new Error(JSON.stringify(result.messages))
  const { bytes, removed } = result.value
  return { bytes, removed: Object.fromEntries(removed), files: unzipSync(bytes) }
}

/** The body that is left, and what was counted. */
function bodyLeft(inside: string): readonly [string, object] {
  const { files, removed } = cleaned(body(inside))
  const xml = Buffer.from(files['word/document.xml'] ?? []).toString()
  return [/<w:body>(?<inside>.*)<w:sectPr\/>/su.exec(xml)?.groups?.inside ?? '', removed]
}

test('tracked changes are accepted', () => {
  const changed = '<w:rPr><w:b/><w:rPrChange w:id="4" w:author="王"><w:rPr/></w:rPrChange></w:rPr>'
  const inside = `<w:p><w:ins w:id="1" w:author="王">${run('新')}</w:ins><w:del w:id="2" w:author="王"><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveTo w:id="3">${run('来', changed)}</w:moveTo></w:p>`
  const row =
    '<w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>'
  expect(bodyLeft(inside + row)).toEqual([
    `<w:p>${run('新')}${run('来', '<w:rPr><w:b/></w:rPr>')}</w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`,
    { changes: 7 },
  ])
})

test('hidden text goes and text that is shown stays', () => {
  const hidden = (properties: string) => `<w:rPr>${properties}</w:rPr>`
  const inside = paragraph(run('藏', hidden('<w:vanish/>')), run('露', hidden('<w:vanish w:val="0"/>')))
  expect(bodyLeft(inside)).toEqual([paragraph(run('露', hidden('<w:vanish w:val="0"/>'))), { 'hidden-text': 1 }])
})

test('revision marks go from every tag', () => {
  expect(bodyLeft('<w:p w:rsidR="00A1" w:val="x" w:rsidP=\'00B2\'><w:r w:rsidRPr = "00C3"/></w:p>')).toEqual([
    '<w:p w:val="x"><w:r/></w:p>',
    { 'revision-ids': 3 },
  ])
})

test('comments go with their marks, authors and parts, and nothing refers to them any more', () => {
  const inside = `<w:p><w:commentRangeStart w:id="0"/>${run('正文')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`
  const { bytes, removed, files } = cleaned({
    'word/document.xml': body(inside),
    'word/comments.xml': part('w:comments', `<w:comment w:id="0" w:author="王">${paragraph('批注')}</w:comment>`),
    'word/people.xml': part('w:people', ''),
  })
  const read = readDocument(bytes)
  expect([removed, Object.keys(files), read.ok && read.value.text, structureOf(bytes)]).toEqual([
    { comments: 4, authors: 1 },
    ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels', 'word/document.xml'],
    '正文',
    [],
  ])
})

test('properties are emptied of people, offices and what the document is called', () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>总结</dc:title><dc:creator>王</dc:creator><cp:lastModifiedBy>李</cp:lastModifiedBy></cp:coreProperties>'
  const app =
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>C:\\王\\县.dotx</Template><Company>县教育局</Company><Manager/></Properties>'
  const { files, removed } = cleaned({
    'word/document.xml': body(''),
    'docProps/core.xml': core,
    'docProps/app.xml': app,
  })
  const text = (name: string) => Buffer.from(files[name] ?? []).toString()
  expect([text('docProps/core.xml'), text('docProps/app.xml'), removed]).toEqual([
    core.replace('总结', '').replace('王', '').replace('李', ''),
    app.replace(/C:[^<]*/u, '').replace('县教育局', ''),
    { properties: 1, authors: 2, organisation: 1, template: 1 },
  ])
})

const store = (id: string) =>
  `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`
const relationshipsTo = (...targets: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([type, target], index) => `<Relationship Id="r${index}" Type="t/${type}" Target="${target}"/>`).join('')}</Relationships>`

test('custom XML that a content control shows stays, other custom XML goes', () => {
  const control =
    '<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a[1]" w:storeItemID="{B}"/></w:sdtPr><w:sdtContent/></w:sdt>'
  const { bytes, removed, files } = cleaned({
    'word/document.xml': body(control),
    'word/_rels/document.xml.rels': relationshipsTo(
      ['customXml', '../customXml/item1.xml'],
      ['customXml', '../customXml/item2.xml'],
    ),
    'customXml/item1.xml': '<a/>',
    'customXml/itemProps1.xml': store('{A}'),
    'customXml/_rels/item1.xml.rels': relationshipsTo(['customXmlProps', 'itemProps1.xml']),
    'customXml/item2.xml': '<a/>',
    'customXml/itemProps2.xml': store('{b}'),
    'customXml/_rels/item2.xml.rels': relationshipsTo(['customXmlProps', 'itemProps2.xml']),
    '_rels/.rels': relationshipsTo(['officeDocument', 'word/document.xml']),
  })
  expect([Object.keys(files).filter((name) => name.startsWith('customXml')), removed, structureOf(bytes)]).toEqual([
    ['customXml/item2.xml', 'customXml/itemProps2.xml', 'customXml/_rels/item2.xml.rels'],
    { 'custom-xml': 2 },
    [],
  ])
})

test('settings, thumbnails, own properties and printers go', () => {
  const settings = part(
    'w:settings',
    '<w:zoom w:percent="100"/><w:attachedTemplate r:id="t"/><w:rsids><w:rsidRoot w:val="00A1"/></w:rsids><w:docVars><w:docVar w:name="a" w:val="王"/></w:docVars>',
  )
  const { bytes, removed, files } = cleaned({
    'word/document.xml': body(''),
    'word/settings.xml': settings,
    'word/_rels/settings.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="t/attachedTemplate" Target="file:///C:/王/a.dotx" TargetMode="External"/></Relationships>',
    'word/printerSettings1.bin': 'x',
    'docProps/thumbnail.jpeg': 'x',
    'docProps/custom.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
  })
  expect([
    removed,
    Object.keys(files),
    Buffer.from(files['word/settings.xml'] ?? []).toString(),
    structureOf(bytes),
  ]).toEqual([
    { 'printer-settings': 1, thumbnail: 1, 'custom-properties': 1, template: 1, 'revision-ids': 1, variables: 1 },
    [
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/settings.xml',
      'word/_rels/settings.xml.rels',
    ],
    part('w:settings', '<w:zoom w:percent="100"/>'),
    [],
  ])
})

test('printer settings go with the element of a section that refers to them', () => {
  const { bytes, files, removed } = cleaned({
    'word/document.xml': body(
      '<w:p><w:pPr><w:sectPr><w:printerSettings r:id="rId_word_printerSettings1_bin"/></w:sectPr></w:pPr></w:p>',
    ),
    'word/printerSettings1.bin': 'x',
  })
  expect([structureOf(bytes), Buffer.from(files['word/document.xml'] ?? []).toString(), removed]).toEqual([
    [],
    body('<w:p><w:pPr><w:sectPr></w:sectPr></w:pPr></w:p>'),
    { 'printer-settings': 2 },
  ])
})

test('a document with nothing to take out comes back byte for byte', () => {
  const bytes = wordOf(body(paragraph('**县')))
  const result = sanitizeDocument(bytes)
  expect(result.ok && [Buffer.from(result.value.bytes).equals(bytes), result.value.removed.size]).toEqual([true, 0])
})
