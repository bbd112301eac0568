import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { createJoiner } from '../../src/docx/join.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { structureOf } from '../../src/docx/structure.ts'
import { missingTools, rendered } from './render.ts'
import { type Parts, paragraph, part, wordOf } from './word-of.ts'

const isPythonThere = spawnSync('python3', ['-c', 'import docx']).status === 0
if (!isPythonThere) console.warn('Joined documents were not read by python-docx: it was not found on this computer.')
if (missingTools.length > 0) console.warn(`Joined documents were not printed: ${missingTools.join(', ')} not found.`)

const header = (text: string) => part('w:hdr', paragraph(text))
const section = (inside = '') =>
  `<w:sectPr><w:headerReference w:type="default" r:id="rId_word_header1_xml"/>${inside}<w:pgSz w:w="11906" w:h="16838"/><w:cols w:space="720"/></w:sectPr>`
const documentOf = (inside: string) => part('w:document', `<w:body>${inside}</w:body>`)

const numbering = part(
  'w:numbering',
  '<w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>' +
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="heading"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>',
)
const styles = part(
  'w:styles',
  '<w:style w:type="paragraph" w:styleId="heading"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>',
)
const listed = (text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const styled = (text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="heading"/><w:jc w:val="center"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`

function made(county: string, parts: Parts = {}, inside?: string, last = section()): Uint8Array {
  return wordOf({
    'word/document.xml': documentOf(`${inside ?? paragraph(`${county}县情况。`)}${last}`),
    'word/header1.xml': header(`${county}县教育局`),
    'word/numbering.xml': numbering,
    'word/styles.xml': styles,
    ...parts,
  })
}

function joined(...documents: readonly Uint8Array[]): Uint8Array {
  const joiner = createJoiner()
  for (const document of documents) expect(joiner.add(document)).toMatchObject({ ok: true })
  const done = joiner.finish()
  expect(done).toMatchObject({ ok: true })
  return done.ok ? done.value : new Uint8Array()
}

const textOf = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
const mainOf = (bytes: Uint8Array) => textOf(bytes, 'word/document.xml')
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found)

test('each document is a section of its own on a new page, its pages counted from 1, under its own header', () => {
  const bytes = joined(made('甘南'), made('江口'), made('石阡'))
  expect(structureOf(bytes)).toEqual([])
  const main = mainOf(bytes)
  expect(all(main, /<w:pgNumType ([^>]*)\/>/gu)).toEqual(['w:start="1"', 'w:start="1"'])
  expect(all(main, /<w:headerReference w:type="default" r:id="([^"]*)"/gu)).toEqual([
    'rId_word_header1_xml',
    'rId_word_header1_xml-2',
    'rId_word_header1_xml-3',
  ])
  const read = readDocument(bytes)
  const said = read.ok ? read.value.paragraphs.map(({ story, text }) => `${story} ${text}`) : []
  expect(said.filter((line) => line.startsWith('body'))).toEqual([
    'body 甘南县情况。',
    'body 江口县情况。',
    'body 石阡县情况。',
  ])
  expect(said.filter((line) => line.startsWith('header')).toSorted()).toEqual(
    ['header 甘南县教育局', 'header 江口县教育局', 'header 石阡县教育局'].toSorted(),
  )
})

test('one document alone stays as it is', () => {
  const document = made('甘南')
  expect(mainOf(joined(document))).toBe(mainOf(document))
})

test('what all share is there once, and a header that is the same is not copied', () => {
  const same = { 'word/header1.xml': header('通报') }
  const names = Object.keys(unzipSync(joined(made('甘南', same), made('江口', same))))
  expect(names.filter((name) => name.includes('header'))).toEqual(['word/header1.xml'])
})

test.each([
  ['a paragraph without properties', paragraph('完。')],
  ['a paragraph with properties', '<w:p><w:pPr><w:jc w:val="center"/><w:rPr><w:b/></w:rPr></w:pPr></w:p>'],
  [
    'properties that somebody changed',
    '<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:id="1" w:author="a"><w:pPr/></w:pPrChange></w:pPr></w:p>',
  ],
  ['an empty paragraph', '<w:p/>'],
  ['empty properties', '<w:p><w:pPr/></w:p>'],
  ['a table', '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>'],
  ['a section of its own', `<w:p><w:pPr>${section()}</w:pPr></w:p>`],
])('the section goes into %s at the end', (_what, last) => {
  const main = mainOf(joined(made('甘南', {}, last), made('江口', {}, last)))
  expect(main.match(/<w:pPr>(?:(?!<\/w:pPr>).)*<w:sectPr>/gu)?.length).toBeGreaterThan(0)
  expect(main.match(/<w:sectPr/gu)).toHaveLength(last.includes('sectPr') ? 4 : 2)
  // Nothing follows the section in the properties of a paragraph but a change to them.
  expect(main).not.toMatch(/<\/w:sectPr><w:(?!pPrChange|p\b|p>|tbl)/u)
})

test('a document that began on the page before begins on a new one, and says its own first number where it has one', () => {
  const last = (inside: string) => section(`<w:type w:val="continuous"/><w:pgNumType ${inside}/>`)
  const main = mainOf(
    joined(made('甘南', {}, undefined, last('w:fmt="decimal"')), made('江口', {}, undefined, last('w:fmt="decimal"'))),
  )
  expect(all(main, /<w:type w:val="(\w+)"/gu)).toEqual(['continuous', 'nextPage'])
  expect(all(main, /<w:pgNumType ([^>]*)\/>/gu)).toEqual(['w:fmt="decimal"', 'w:fmt="decimal" w:start="1"'])
  const own = mainOf(
    joined(made('甘', {}, undefined, last('w:start="3"')), made('江', {}, undefined, last('w:start="3"'))),
  )
  expect(all(own, /<w:pgNumType ([^>]*)\/>/gu)).toEqual(['w:start="3"', 'w:start="3"'])
})

test('a first section without a header does not get that of the document before', () => {
  const inside = `<w:p><w:pPr><w:sectPr/></w:pPr></w:p>${paragraph('附表')}`
  const bytes = joined(made('甘南', {}, inside), made('江口', {}, inside))
  expect(structureOf(bytes)).toEqual([])
  expect(mainOf(bytes).match(/starfillBlankHeader/gu)).toHaveLength(1)
  expect(textOf(bytes, 'word/starfill-blank-header.xml')).toContain('<w:p/>')
})

test('lists begin anew, whether the paragraph or its style numbers them', () => {
  const inside = listed('一') + styled('二')
  const bytes = joined(made('甘南', {}, inside), made('江口', {}, inside))
  const main = mainOf(bytes)
  expect(all(main, /<w:numId w:val="(\d+)"/gu)).toEqual(['7', '8', '8'])
  expect(main).toContain(
    '<w:pStyle w:val="heading"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="8"/></w:numPr><w:jc w:val="center"/>',
  )
  const lists = textOf(bytes, 'word/numbering.xml')
  expect(lists).toContain(
    '<w:num w:numId="8"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>',
  )
})

test('names and numbers stand once, and what leads to a name leads to that of its own document', () => {
  const inside =
    '<w:p w14:paraId="00000001"><w:bookmarkStart w:id="0" w:name="总数"/><w:r><w:t>36</w:t></w:r><w:bookmarkEnd w:id="0"/>' +
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF 总数 \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
    '<w:hyperlink w:anchor="总数"><w:r><w:t>见上</w:t></w:r></w:hyperlink></w:p>' +
    '<w:sdt><w:sdtPr><w:id w:val="-12"/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
  const main = mainOf(joined(made('甘南', {}, inside), made('江口', {}, inside), made('石阡', {}, inside)))
  const unique = (pattern: RegExp) => new Set(all(main, pattern)).size
  expect(all(main, /bookmarkStart w:id="\d+" w:name="([^"]*)"/gu)).toEqual(['总数', '总数_2', '总数_3'])
  expect(all(main, /REF (\S+)/gu)).toEqual(['总数', '总数_2', '总数_3'])
  expect(all(main, /w:anchor="([^"]*)"/gu)).toEqual(['总数', '总数_2', '总数_3'])
  expect([
    unique(/bookmarkStart w:id="(\d+)"/gu),
    unique(/paraId="(\w+)"/gu),
    unique(/<w:id w:val="([^"]*)"/gu),
  ]).toEqual([3, 3, 3])
  // Bound to one store, all would say what the first says.
  expect(main).not.toContain('dataBinding')
})

test('notes come along, each told by its own document', () => {
  const notes = (text: string) =>
    part(
      'w:footnotes',
      `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="1">${paragraph(text)}</w:footnote>`,
    )
  const inside = '<w:p><w:r><w:t>数</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
  const of = (text: string) => made(text, { 'word/footnotes.xml': notes(`${text}注`) }, inside)
  const bytes = joined(of('甘'), of('江'), of('石'))
  expect(structureOf(bytes)).toEqual([])
  const referred = all(mainOf(bytes), /footnoteReference w:id="(\d+)"/gu)
  expect(referred).toEqual(['1', '3', '5'])
  expect(all(textOf(bytes, 'word/footnotes.xml'), /<w:footnote w:id="(\d+)"/gu)).toEqual(referred)
  expect(all(textOf(bytes, 'word/footnotes.xml'), />(.注)</gu)).toEqual(['甘注', '江注', '石注'])
})

test('documents of another make, or with comments, are refused, and what was added before stands', () => {
  const codes = (second: Uint8Array) => {
    const joiner = createJoiner()
    joiner.add(made('甘南'))
    const { messages } = joiner.add(second)
    const done = joiner.finish()
    return [...messages.map(({ code }) => code), done.ok]
  }
  expect(codes(made('江口', { 'word/styles.xml': part('w:styles', '') }))).toEqual(['docx-join-differs', true])
  const commented = '<w:p><w:r><w:commentReference w:id="0"/></w:r></w:p>'
  expect(codes(made('江口', {}, commented))).toEqual(['docx-join-comments', true])
  expect(createJoiner().finish()).toMatchObject({ ok: false })
})

test.runIf(isPythonThere)('python-docx reads its sections, headers and paragraphs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'starfill-join-'))
  writeFileSync(join(folder, 'a.docx'), joined(made('甘南'), made('江口'), made('石阡')))
  const { stdout } = spawnSync(
    'python3',
    [
      '-c',
      'import docx, json; d = docx.Document("a.docx"); print(json.dumps([[p.text for p in d.paragraphs], [[s.start_type == 2, s.header.paragraphs[0].text] for s in d.sections]]))',
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  expect(JSON.parse(stdout)).toEqual([
    ['甘南县情况。', '江口县情况。', '石阡县情况。'],
    [
      [true, '甘南县教育局'],
      [true, '江口县教育局'],
      [true, '石阡县教育局'],
    ],
  ])
})

test.runIf(missingTools.length === 0)('printed, each begins on a page of its own', { timeout: 120_000 }, () => {
  const long = Array.from({ length: 60 }, (_, line) => paragraph(`第${line}行`)).join('')
  const pages = rendered(joined(made('甘南'), made('江口', {}, long), made('石阡')))
  expect(pages.map(({ lines }) => lines[0]?.text)).toEqual([
    '甘南县教育局',
    '江口县教育局',
    '江口县教育局',
    '石阡县教育局',
  ])
  expect(pages[3]?.lines[1]?.text).toBe('石阡县情况。')
})
