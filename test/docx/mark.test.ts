import { strFromU8, unzipSync, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import type { Comment } from '../../src/docx/mark/comment.ts'
import type { ValueSpan } from '../../src/docx/mark/shades.ts'
import { type CommentSpan, markDocument } from '../../src/docx/mark.ts'
import { readDocument, type WordDocument } from '../../src/docx/stories.ts'
import { structureOf } from '../../src/docx/structure.ts'
import { all, type Element, treeOf } from './parts.ts'
import { storyFixtures } from './story-fixtures.ts'
import { body, paragraph, part, run, wordOf } from './word-of.ts'

function opened(bytes: Uint8Array): WordDocument {
  const document = readDocument(bytes)
  if (!document.ok) throw new Error(JSON.stringify(document.messages))
  return document.value
}

const said = (text: string, author = '李审核'): Comment => ({ author, at: null, text })

/** Every `search` of the document as a filled value, with a comment on each. */
function places(document: WordDocument, search: string) {
  const found = document.paragraphs.flatMap(({ text }, paragraph) => {
    const start = text.indexOf(search)
    return start < 0 ? [] : [{ paragraph, start, end: start + search.length }]
  })
  return {
    values: found.map((place): ValueSpan => ({ ...place, state: 'filled', otherwise: () => said('看不出颜色') })),
    comments: found.map((place): CommentSpan => ({ ...place, comment: said('请核对') })),
  }
}

function marked(bytes: Uint8Array, search: string, more: readonly CommentSpan[] = []): Uint8Array {
  const document = opened(bytes)
  const { values, comments } = places(document, search)
  const result = markDocument(document, values, [...comments, ...more])
  if (!result.ok) throw new Error(JSON.stringify(result.messages))
  return result.value
}

const sourcesOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))

const textIn = (runs: readonly Element[]): string =>
  runs
    .flatMap(({ children }) => children)
    .map(({ name, text }) => (name === 'w:t' ? text : ''))
    .join('')

/** What is highlighted in a part. */
const highlightedIn = (source: string): string =>
  textIn(
    all(treeOf(source), 'w:r').filter(({ children }) =>
      children.some(({ name, children: own }) => name === 'w:rPr' && own.some((one) => one.name === 'w:highlight')),
    ),
  )

/** The document's body after `search` is marked, without what stands around it. */
function bodyAfter(inside: string, search: string): string {
  const after = sourcesOf(marked(wordOf(body(inside)), search))['word/document.xml'] ?? ''
  return /<w:body>(?<inside>.*)<w:sectPr\/>/su.exec(after)?.groups?.inside ?? ''
}

const cuts = (text: string) => [
  [text],
  ...[...text].slice(1).map((_, index) => [text.slice(0, index + 1), text.slice(index + 1)]),
  [...text],
]

const linesOf = (bytes: Uint8Array) =>
  opened(bytes).paragraphs.flatMap(({ story, text }) => (story === 'comments' ? [] : [`${story}: ${text}`]))

const commentsOf = (bytes: Uint8Array): readonly string[] =>
  all(treeOf(sourcesOf(bytes)['word/comments.xml'] ?? '<none/>'), 'w:comment').map((comment) =>
    textIn(all(comment, 'w:r')),
  )

test.each(storyFixtures)(
  'a value in $place is highlighted in every twin and commented on, however it is cut over runs',
  ({ document, part: name }) => {
    for (const runs of cuts('共***人')) {
      const before = document('共***人', runs)
      const after = marked(before, '***')
      const shown = highlightedIn(sourcesOf(after)[name] ?? '')
      expect([linesOf(after), structureOf(after)]).toEqual([linesOf(before), structureOf(before)])
      const [own, other] = [commentsOf(before), commentsOf(after)]
      expect([shown.replaceAll('***', ''), other.slice(0, own.length), other.slice(own.length)]).toEqual([
        '',
        name === 'word/comments.xml' ? [expect.any(String)] : own,
        shown === '' ? ['请核对', '看不出颜色'] : ['请核对'],
      ])
      // What stands in no run of Word can have no colour: what is there is said instead.
      const inRuns = textIn(all(treeOf(sourcesOf(before)[name] ?? ''), 'w:r'))
      expect(shown !== '').toBe(inRuns.includes('***'))
    }
  },
)

const bold = '<w:rPr><w:b/></w:rPr>'
const yellow = '<w:highlight w:val="yellow"/>'
const from = '<w:commentRangeStart w:id="0"/>'
const to = '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'

test('only the value is highlighted, in the type that stands there, and the comment is about just that', () => {
  expect(bodyAfter(`<w:p>${run('共435人', bold)}</w:p>`, '435')).toBe(
    `<w:p>${run('共', bold)}${from}${run('435', `<w:rPr><w:b/>${yellow}</w:rPr>`)}${to}${run('人', bold)}</w:p>`,
  )
})

test('a value that is a whole run, or ends one, leaves no empty run', () => {
  const value = run('435', `<w:rPr>${yellow}</w:rPr>`)
  expect([
    bodyAfter(`<w:p>${run('435')}</w:p>`, '435'),
    bodyAfter(`<w:p>${run('435人')}</w:p>`, '435'),
    bodyAfter(`<w:p>${run('共435')}</w:p>`, '435'),
    bodyAfter(`<w:p><w:r><w:tab/><w:t>435</w:t><w:tab/></w:r></w:p>`, '435'),
  ]).toEqual([
    `<w:p>${from}${value}${to}</w:p>`,
    `<w:p>${from}${value}${to}${run('人')}</w:p>`,
    `<w:p>${run('共')}${from}${value}${to}</w:p>`,
    `<w:p><w:r><w:tab/></w:r>${from}<w:r><w:rPr>${yellow}</w:rPr><w:t>435</w:t></w:r>${to}<w:r><w:tab/></w:r></w:p>`,
  ])
})

test('the highlight stands where the schema lets it, in the place of one that is there', () => {
  const properties = (inside: string) =>
    `<w:rPr><w:rFonts w:ascii="A"/><w:sz w:val="32"/>${inside}<w:u w:val="single"/></w:rPr>`
  const change = '<w:rPrChange w:id="1" w:author="a"><w:rPr><w:highlight w:val="red"/></w:rPr></w:rPrChange>'
  expect([
    bodyAfter(`<w:p>${run('435', properties(''))}</w:p>`, '435'),
    bodyAfter(`<w:p>${run('435', properties('<w:highlight w:val="green"/>'))}</w:p>`, '435'),
    bodyAfter(`<w:p>${run('435', '<w:rPr/>')}</w:p>`, '435'),
    bodyAfter(`<w:p>${run('435', `<w:rPr>${change}</w:rPr>`)}</w:p>`, '435'),
  ]).toEqual([
    `<w:p>${from}${run('435', properties(yellow))}${to}</w:p>`,
    `<w:p>${from}${run('435', properties(yellow))}${to}</w:p>`,
    `<w:p>${from}${run('435', `<w:rPr>${yellow}</w:rPr>`)}${to}</w:p>`,
    `<w:p>${from}${run('435', `<w:rPr>${yellow}${change}</w:rPr>`)}${to}</w:p>`,
  ])
})

test('blanks that were shown are shown, and those that were not are not', () => {
  const after = bodyAfter('<w:p><w:r><w:t> 共 435 人 </w:t></w:r></w:p>', '435')
  expect(after).toBe(`<w:p>${run('共 ')}${from}${run('435', `<w:rPr>${yellow}</w:rPr>`)}${to}${run(' 人')}</w:p>`)
})

test('a comment without a value divides a text just so', () => {
  const comment = said('请核对')
  const marked = markDocument(
    opened(wordOf(body('<w:p><w:r><w:t> 共435人 </w:t></w:r></w:p>'))),
    [],
    [{ paragraph: 0, start: 1, end: 4, comment }],
  )
  expect(marked.ok && around(marked.value)).toBe('共[435]人¶')
  expect(marked.ok && linesOf(marked.value)).toEqual(['body: 共435人'])
})

test('a value in a section of plain characters stays in one', () => {
  expect(bodyAfter('<w:p><w:r><w:t xml:space="preserve"><![CDATA[共<5人]]></w:t></w:r></w:p>', '<5')).toBe(
    `<w:p>${run('<![CDATA[共]]>')}${from}${run('<![CDATA[<5]]>', `<w:rPr>${yellow}</w:rPr>`)}${to}${run('<![CDATA[人]]>')}</w:p>`,
  )
})

test('a comment reaches over all runs of its words, and lies inside what they lie in', () => {
  const inside = `<w:p>${run('共4')}<w:proofErr w:type="spellStart"/><w:hyperlink w:anchor="b">${run('3')}${run('5人')}</w:hyperlink></w:p>`
  const value = (text: string) => run(text, `<w:rPr>${yellow}</w:rPr>`)
  expect(bodyAfter(inside, '435')).toBe(
    `<w:p>${run('共')}${from}${value('4')}<w:proofErr w:type="spellStart"/><w:hyperlink w:anchor="b">${value('3')}${value('5')}${to}${run('人')}</w:hyperlink></w:p>`,
  )
})

/** What stands beside a comment in the body: `[` and `]` where it begins and ends. */
function around(bytes: Uint8Array): string {
  return (sourcesOf(bytes)['word/document.xml'] ?? '')
    .replace(/<w:commentRangeStart[^>]*>/gu, '[')
    .replace(/<w:commentRangeEnd[^>]*><w:r[^>]*><w:commentReference[^>]*><\/w:r>/gu, ']')
    .replace(/<w:pPr>.*?<\/w:pPr>/gu, '')
    .replace(/<\/w:p>|<w:p\/>/gu, '¶')
    .replace(/<w:footnoteReference[^>]*>/gu, '¹')
    .replace(/<w:txbxContent>.*<\/w:txbxContent>/gu, '▭')
    .replace(/<[^>]*>|\s/gu, '')
}

test('Word has comments in the body only: what is said of another story stands where the body leads there', () => {
  const section = '<w:p><w:pPr><w:sectPr><w:headerReference r:id="rId_word_header1_xml"/></w:sectPr></w:pPr></w:p>'
  const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('值')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  const header = part('w:hdr', paragraph('值'))
  const notes = part(
    'w:footnotes',
    `<w:footnote w:id="1">${paragraph('无')}</w:footnote><w:footnote w:id="2">${paragraph('值')}</w:footnote>`,
  )
  const second = '<w:sectPr><w:headerReference r:id="rId_word_header2_xml"/></w:sectPr>'
  expect([
    around(
      marked(
        wordOf({ 'word/document.xml': body(paragraph('一') + section + paragraph('二')), 'word/header1.xml': header }),
        '值',
      ),
    ),
    around(
      marked(
        wordOf({ 'word/document.xml': body(`${section}${paragraph('二')}${second}`), 'word/header2.xml': header }),
        '值',
      ),
    ),
    around(
      marked(wordOf({ 'word/document.xml': body(paragraph('见', note, '。')), 'word/footnotes.xml': notes }), '值'),
    ),
    around(marked(wordOf(body(paragraph('前', box, '后'))), '值')),
    around(marked(wordOf({ 'word/document.xml': body('<w:p/>'), 'word/header1.xml': header }), '值')),
  ]).toEqual(['[]一¶¶二¶', '¶[]二¶', '见[]¹。¶', '前[▭]后¶', '[]¶'])
})

const existing = part('w:comments', `<w:comment w:id="7" w:author="原作者">${paragraph('原来的批注')}</w:comment>`)

test('comments that are there stay as they are, and new ones have ids of their own', () => {
  const inside = `<w:p><w:commentRangeStart w:id="9"/>${run('共435人')}<w:commentRangeEnd w:id="9"/></w:p>`
  const after = sourcesOf(marked(wordOf({ 'word/document.xml': body(inside), 'word/comments.xml': existing }), '435'))
  expect([
    after['word/comments.xml']?.startsWith(existing.replace('</w:comments>', '')),
    [...(after['word/document.xml'] ?? '').matchAll(/<w:comment\w+ w:id="\d+"/gu)].map(([tag]) => tag),
  ]).toEqual([
    true,
    [
      '<w:commentRangeStart w:id="9"',
      '<w:commentRangeStart w:id="10"',
      '<w:commentRangeEnd w:id="10"',
      '<w:commentReference w:id="10"',
      '<w:commentRangeEnd w:id="9"',
    ],
  ])
})

const plainBody = body(paragraph('共435人'))
const strict = plainBody.replace(
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
)
const bare = plainBody.replaceAll(/(<\/?)w:/gu, '$1').replace('xmlns:w=', 'xmlns=')
const other = plainBody.replaceAll(/(<\/?|xmlns:)w([:=])/gu, '$1x$2')
const utf16 = Buffer.from(`\uFEFF${plainBody.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16()

test.each<readonly [string, Parameters<typeof wordOf>[0]]>([
  ['without a part for comments', plainBody],
  [
    'with an empty one',
    { 'word/document.xml': plainBody, 'word/comments.xml': part('w:comments', '').replace('></w:comments>', '/>') },
  ],
  [
    'with another part of that name',
    {
      'word/document.xml': plainBody,
      'word/comments.xml': existing,
      'word/_rels/document.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="t/theme" Target="theme.xml" TargetMode="External"/></Relationships>',
    },
  ],
  ['that is strict', strict],
  ['without prefixes', bare],
  ['with other prefixes', other],
  ['in UTF-16', { 'word/document.xml': utf16 }],
])('a document %s is marked like any other, and the package is whole', (_, given) => {
  const before = wordOf(given)
  const after = marked(before, '435')
  const document = opened(after)
  expect([
    structureOf(after),
    linesOf(after),
    document.paragraphs.filter(({ story }) => story === 'comments').at(-1)?.text,
  ]).toEqual([[], ['body: 共435人'], '请核对'])
  expect(
    document.sources.get('word/document.xml')?.text.match(/\w+:highlight[^>]* (?<prefix>\w+):val="yellow"/gu),
  ).toHaveLength(1)
})

test('a document without relationships gets them', () => {
  const files = unzipSync(wordOf(plainBody))
  delete files['word/_rels/document.xml.rels']
  expect(structureOf(marked(zipSync(files), '435'))).toEqual([])
})

test('the same document is marked in the same bytes, and nothing to mark leaves it as it is', () => {
  const bytes = wordOf(plainBody)
  const nothing = markDocument(opened(bytes), [], [])
  expect([
    Buffer.from(marked(bytes, '435')).equals(marked(bytes, '435')),
    nothing.ok && Buffer.from(nothing.value).equals(bytes),
  ]).toEqual([true, true])
})

test('another program reads the comments, who wrote them and where', async () => {
  const note: Comment = { author: '李 & 审核', at: '2026-05-04T09:02:03Z', text: '与附表不一致\n请改为<436>' }
  const after = marked(wordOf(body(paragraph('共435人') + paragraph('另有6人'))), '435', [
    { paragraph: 1, start: 2, end: 3, comment: note },
  ])
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(after) },
    { styleMap: ['comment-reference => sup'] },
  )
  expect(value.replaceAll(/<a href="#[^"]*">↑<\/a>|<\/?(?:a|dl|dd|dt)\b[^>]*>/gu, '')).toBe(
    '<p>共435<sup>[李1]</sup>人</p><p>另有6<sup>[李2]</sup>人</p>Comment [李1]<p>请核对 </p>Comment [李2]<p>与附表不一致</p><p>请改为&lt;436&gt; </p>',
  )
  expect(sourcesOf(after)['word/comments.xml']).toContain(
    '<w:comment w:id="1" w:author="李 &amp; 审核" w:date="2026-05-04T09:02:03Z" w:initials="李">',
  )
})
