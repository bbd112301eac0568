import { body, type Parts, paragraph, part, run, wordOf } from './word-of.ts'

/** A document with text in one of the places where text can stand; `split` cuts the text over runs. */
export interface StoryFixture {
  readonly place: string
  /** The document with `text`, which is put in as runs wherever runs can stand. */
  readonly document: (text: string, runs?: readonly string[]) => Uint8Array
  /** The lines the report has. */
  readonly lines: (text: string) => readonly string[]
  /** The part the text stands in. */
  readonly part: string
}

type Inside = (runs: string, text: string) => string

function inBody(place: string, inside: Inside, lines: StoryFixture['lines'] = (text) => [text]): StoryFixture {
  return {
    place,
    document: (text, runs = [text]) => wordOf(body(inside(runs.map((one) => run(one)).join(''), text))),
    lines,
    part: 'word/document.xml',
  }
}

function inPart(
  place: string,
  name: string,
  inside: Inside,
  lines: StoryFixture['lines'],
  others: Parts = {},
): StoryFixture {
  return {
    place,
    document: (text, runs = [text]) =>
      wordOf({
        'word/document.xml': body(paragraph('正文')),
        [name]: inside(runs.map((one) => run(one)).join(''), text),
        ...others,
      }),
    lines: (text) => ['正文', ...lines(text)],
    part: name,
  }
}

const p = (runs: string) => `<w:p>${runs}</w:p>`
const own = (story: string) => (text: string) => [`${story}: ${text}`]
const shape = (inside: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
const drawing = (inside: string) =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`
const twins = (first: string, other: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${first}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent></w:r>`
const sdt = (properties: string, inside: string) =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`
const field = (result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF 县 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const drawn = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`
const core = (inside: string) =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</cp:coreProperties>`
const extended = (inside: string) =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${inside}</Properties>`
const custom = (inside: string) =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property name="单位">${inside}</property></Properties>`

const related = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="t/${type}" Target="${target}"/></Relationships>`

const storeId = '{11111111-2222-3333-4444-555555555555}'
const bound = `<w:dataBinding w:prefixMappings="xmlns:n='urn:data'" w:xpath="/n:root[1]/n:unit[2]" w:storeItemID="${storeId}"/>`
const boundTitle = `<w:dataBinding w:prefixMappings="xmlns:k='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' xmlns:d='http://purl.org/dc/elements/1.1/'" w:xpath="/k:coreProperties[1]/d:title[1]" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>`
const boundDocument = (runs: string, text: string): Parts => ({
  'word/document.xml': body(p(`${run('在')}${sdt(bound, runs)}${run('内')}`)),
  'customXml/item1.xml': `<root xmlns="urn:data"><unit>别处</unit><unit>${text}</unit></root>`,
  'customXml/itemProps1.xml': `<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="t/customXml" Target="../customXml/item1.xml"/></Relationships>',
  'customXml/_rels/item1.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="t/customXmlProps" Target="itemProps1.xml"/></Relationships>',
})

export const storyFixtures: readonly StoryFixture[] = [
  inBody('a paragraph', p),
  inBody('a table', (runs) => `<w:tbl><w:tr><w:tc>${p(runs)}</w:tc></w:tr></w:tbl>`),
  inBody(
    'a table in a table',
    (runs) => `<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>${p(runs)}</w:tc></w:tr></w:tbl>${p('')}</w:tc></w:tr></w:tbl>`,
    (text) => [text, ''],
  ),
  inBody('a hyperlink', (runs) => p(`<w:hyperlink w:anchor="b">${runs}</w:hyperlink>`)),
  inBody('a smart tag', (runs) => p(`<w:smartTag w:element="place">${runs}</w:smartTag>`)),
  inBody('a tracked insertion', (runs) => p(`<w:ins w:id="1" w:author="a">${runs}</w:ins>`)),
  inBody('text that was moved here', (runs) => p(`<w:moveTo w:id="1" w:author="a">${runs}</w:moveTo>`)),
  inBody('a hyperlink in a smart tag in a tracked insertion', (runs) =>
    p(
      `<w:ins w:id="1" w:author="a"><w:smartTag w:element="a"><w:hyperlink w:anchor="b">${runs}</w:hyperlink></w:smartTag></w:ins>`,
    ),
  ),
  inBody('a simple field', (runs) => p(`<w:fldSimple w:instr="TITLE">${runs}</w:fldSimple>`)),
  inBody('a field’s result', (runs) => p(field(runs))),
  inBody('an inline content control', (runs) => p(sdt('', runs))),
  inBody('a block content control', (runs) => sdt('', p(runs))),
  inBody('a cell content control', (runs) => `<w:tbl><w:tr>${sdt('', `<w:tc>${p(runs)}</w:tc>`)}</w:tr></w:tbl>`),
  inBody('a row content control', (runs) => `<w:tbl>${sdt('', `<w:tr><w:tc>${p(runs)}</w:tc></w:tr>`)}</w:tbl>`),
  inBody(
    'ruby base text',
    (runs) => p(`<w:r><w:ruby><w:rt>${run('xiàn')}</w:rt><w:rubyBase>${runs}</w:rubyBase></w:ruby></w:r>`),
    (text) => [text, 'xiàn'],
  ),
  inBody(
    'ruby text',
    (runs) => p(`<w:r><w:ruby><w:rt>${runs}</w:rt><w:rubyBase>${run('县')}</w:rubyBase></w:ruby></w:r>`),
    (text) => ['县', text],
  ),
  inBody('a formula', (_, text) => p(`<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`)),
  inBody(
    'a VML text box',
    (runs) => p(shape(p(runs))),
    (text) => ['', `textbox: ${text}`],
  ),
  inBody(
    'a text box of a group',
    (runs) =>
      p(
        `<w:r><w:drawing><wp:anchor><a:graphic><a:graphicData><wpg:wgp><wps:wsp><wps:txbx><w:txbxContent>${p(runs)}</w:txbxContent></wps:txbx></wps:wsp></wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`,
      ),
    (text) => ['', `textbox: ${text}`],
  ),
  inBody(
    'WordArt and watermarks',
    (_, text) => p(`<w:r><w:pict><v:shape><v:textpath on="t" string="${text}"/></v:shape></w:pict></w:r>`),
    (text) => ['', `alt-text: ${text}`],
  ),
  inBody(
    'the description of a VML picture',
    (_, text) => p(`<w:r><w:pict><v:shape alt="${text}"><v:imagedata o:title="图"/></v:shape></w:pict></w:r>`),
    (text) => ['', `alt-text: ${text}`],
  ),
  inBody(
    'a text box and its fallback',
    (runs) =>
      p(
        twins(
          drawing(p(runs)),
          `<w:pict><v:shape><v:textbox><w:txbxContent>${p(runs)}</w:txbxContent></v:textbox></v:shape></w:pict>`,
        ),
      ),
    (text) => ['', `textbox: ${text}`],
  ),
  inBody(
    'a text box whose fallback says something else',
    (runs) =>
      p(
        twins(
          drawing(p(run('图'))),
          `<w:pict><v:shape><v:textbox><w:txbxContent>${p(runs)}</w:txbxContent></v:textbox></v:shape></w:pict>`,
        ),
      ),
    (text) => ['', 'textbox: 图', `textbox: ${text}`],
  ),
  inBody(
    'alternatives inside a paragraph',
    (runs) =>
      p(
        `${run('在')}<mc:AlternateContent><mc:Choice Requires="w14">${runs}</mc:Choice><mc:Fallback>${runs}</mc:Fallback></mc:AlternateContent>${run('内')}`,
      ),
    (text) => [`在${text}内`],
  ),
  inBody(
    'alt text',
    (_, text) =>
      p(
        `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="${text}"/><a:graphic><a:graphicData><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="图" descr="${text}"/></pic:nvPicPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      ),
    (text) => ['', `alt-text: ${text}`],
  ),
  inBody(
    'a table’s description',
    (_, text) => `<w:tbl><w:tblPr><w:tblCaption w:val="${text}"/></w:tblPr></w:tbl>`,
    own('alt-text'),
  ),
  inPart('a header', 'word/header1.xml', (runs) => part('w:hdr', p(runs)), own('header')),
  inPart('a footer', 'word/footer1.xml', (runs) => part('w:ftr', p(runs)), own('footer')),
  inPart(
    'a footnote',
    'word/footnotes.xml',
    (runs) => part('w:footnotes', `<w:footnote w:id="1">${p(runs)}</w:footnote>`),
    own('footnotes'),
  ),
  inPart(
    'an endnote',
    'word/endnotes.xml',
    (runs) => part('w:endnotes', `<w:endnote w:id="1">${p(runs)}</w:endnote>`),
    own('endnotes'),
  ),
  inPart(
    'a comment',
    'word/comments.xml',
    (runs) => part('w:comments', `<w:comment w:id="1">${p(runs)}</w:comment>`),
    own('comments'),
  ),
  inPart(
    'a chart’s title',
    'word/charts/chart1.xml',
    (_, text) =>
      part('c:chartSpace', `<c:chart><c:title><c:tx><c:rich>${drawn(text)}</c:rich></c:tx></c:title></c:chart>`),
    own('chart'),
  ),
  inPart(
    'a chart’s label',
    'word/charts/chart1.xml',
    (_, text) =>
      part(
        'c:chartSpace',
        `<c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:strCache></c:strRef></c:cat>`,
      ),
    own('chart'),
  ),
  inPart(
    'a chart’s own shapes',
    'word/charts/drawing1.xml',
    (_, text) => part('c:userShapes', drawn(text)),
    own('chart'),
    { 'word/_rels/document.xml.rels': related('chartUserShapes', 'charts/drawing1.xml') },
  ),
  inPart(
    'a chart of the newer kind',
    'word/charts/chartEx1.xml',
    (_, text) =>
      `<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"><cx:strDim><cx:lvl><cx:pt idx="0">${text}</cx:pt></cx:lvl></cx:strDim></cx:chartSpace>`,
    own('chart'),
    { 'word/_rels/document.xml.rels': related('chartEx', 'charts/chartEx1.xml') },
  ),
  inPart(
    'a diagram',
    'word/diagrams/data1.xml',
    (_, text) => part('dgm:dataModel', `<dgm:ptLst><dgm:pt><dgm:t>${drawn(text)}</dgm:t></dgm:pt></dgm:ptLst>`),
    own('diagram'),
  ),
  {
    place: 'a diagram and its drawing',
    document: (text) =>
      wordOf({
        'word/document.xml': body(''),
        'word/diagrams/data1.xml': part('dgm:dataModel', `<dgm:t>${drawn(text)}</dgm:t>`),
        'word/diagrams/drawing1.xml': part('dsp:drawing', `<dsp:txBody>${drawn(text)}</dsp:txBody>`),
      }),
    lines: own('diagram'),
    part: 'word/diagrams/data1.xml',
  },
  {
    place: 'a content control bound to custom XML',
    document: (text, runs = [text]) => wordOf(boundDocument(runs.map((one) => run(one)).join(''), text)),
    lines: (text) => [`在${text}内`],
    part: 'word/document.xml',
  },
  {
    place: 'a paragraph in a content control bound to custom XML',
    document: (text, runs = [text]) =>
      wordOf({
        ...boundDocument('', text),
        'word/document.xml': body(sdt(bound, p(runs.map((one) => run(one)).join('')))),
      }),
    lines: (text) => [text],
    part: 'word/document.xml',
  },
  {
    place: 'a content control bound to the title',
    document: (text, runs = [text]) =>
      wordOf({
        'word/document.xml': body(p(`${run('在')}${sdt(boundTitle, runs.map((one) => run(one)).join(''))}`)),
        'docProps/core.xml': core(`<dc:title>${text}</dc:title>`),
      }),
    lines: (text) => [`在${text}`],
    part: 'word/document.xml',
  },
  inPart(
    'the keywords',
    'docProps/core.xml',
    (_, text) => core(`<cp:keywords>${text}</cp:keywords>`),
    own('properties'),
  ),
  inPart('the manager', 'docProps/app.xml', (_, text) => extended(`<Manager>${text}</Manager>`), own('properties')),
  inPart('the title', 'docProps/core.xml', (_, text) => core(`<dc:title>${text}</dc:title>`), own('properties')),
  inPart('the company', 'docProps/app.xml', (_, text) => extended(`<Company>${text}</Company>`), own('properties')),
  inPart(
    'a property of one’s own',
    'docProps/custom.xml',
    (_, text) => custom(`<vt:lpwstr>${text}</vt:lpwstr>`),
    own('properties'),
  ),
]
