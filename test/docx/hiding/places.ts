/** Where in a Word document something can be written: each place takes what is written and gives the document. */
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { compoundOf } from '../compound-of.ts'
import { body, paragraph, part, run, wordOf } from '../word-of.ts'

export type Place = (written: string) => Uint8Array

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const masked = paragraph('**县教师培训')
const inBody =
  (inside: (written: string) => string): Place =>
  (written) =>
    wordOf(body(masked + inside(xml(written))))
const inPart =
  (name: string, content: (written: string) => string | Uint8Array): Place =>
  (written) =>
    wordOf({ 'word/document.xml': body(masked), [name]: content(written) })
const inXml = (name: string, content: (written: string) => string): Place =>
  inPart(name, (written) => content(xml(written)))

const cells = (text: string) =>
  `<w:tbl><w:tr>${[...text].map((one) => `<w:tc>${paragraph(one)}</w:tc>`).join('')}</w:tr></w:tbl>`
const tracked = 'w:id="1" w:author="a" w:date="2023-05-01T00:00:00Z"'
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const box = (inside: string) =>
  `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
const property = (inside: string) =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="a">${inside}</property></Properties>`
const sheet = (written: string) =>
  zipSync({
    'xl/sharedStrings.xml': Buffer.from(
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${written}</t></si></sst>`,
    ),
  })
const picture = (description: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="${description}"/></wp:inline></w:drawing></w:r></w:p>`

/** Places that hold any text. */
export const textPlaces: Readonly<Record<string, Place>> = {
  'a paragraph': inBody((text) => paragraph(run(text))),
  'between words': inBody((text) => paragraph(run(`见（${text}）。`))),
  'a table': inBody((text) => `<w:tbl><w:tr><w:tc>${paragraph(run(text))}</w:tc></w:tr></w:tbl>`),
  'a text box': inBody((text) => box(paragraph(run(text)))),
  'hidden type': inBody((text) => paragraph(run(text, '<w:rPr><w:vanish/></w:rPr>'))),
  'a tracked deletion': inBody((text) =>
    paragraph(`<w:del ${tracked}><w:r><w:delText>${text}</w:delText></w:r></w:del>`),
  ),
  'a tracked insertion': inBody((text) => paragraph(`<w:ins ${tracked}>${run(text)}</w:ins>`)),
  'a field code': inBody((text) => paragraph(instruction(` QUOTE "${text}" `))),
  'a formula': inBody((text) => `<w:p><m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath></w:p>`),
  'a picture’s description': inBody(picture),
  'a bookmark’s name': inBody(
    (text) => `<w:p><w:bookmarkStart w:id="1" w:name="${text}"/><w:bookmarkEnd w:id="1"/></w:p>`,
  ),
  'a content control’s title': inBody(
    (text) =>
      `<w:sdt><w:sdtPr><w:alias w:val="${text}"/></w:sdtPr><w:sdtContent>${paragraph('a')}</w:sdtContent></w:sdt>`,
  ),
  'a list’s entry': inBody(
    (text) =>
      `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="${text}" w:value="a"/></w:dropDownList></w:sdtPr><w:sdtContent>${paragraph('a')}</w:sdtContent></w:sdt>`,
  ),
  'a form’s default': inBody((text) =>
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="${text}"/></w:textInput></w:ffData></w:fldChar></w:r>`,
    ),
  ),
  'a tooltip': inBody((text) => paragraph(`<w:hyperlink w:anchor="a" w:tooltip="${text}">${run('a')}</w:hyperlink>`)),
  'a smart tag’s attribute': inBody((text) =>
    paragraph(
      `<w:smartTag w:uri="urn:a" w:element="a"><w:smartTagPr><w:attr w:name="a" w:val="${text}"/></w:smartTagPr>${run('a')}</w:smartTag>`,
    ),
  ),
  'a comment of XML': inBody((text) => `<!-- ${text.replaceAll('--', '- -')} -->`),
  'a header': inXml('word/header1.xml', (text) => part('w:hdr', paragraph(run(text)))),
  'a footnote': inXml('word/footnotes.xml', (text) =>
    part('w:footnotes', `<w:footnote w:id="2">${paragraph(run(text))}</w:footnote>`),
  ),
  'a comment': inXml('word/comments.xml', (text) =>
    part('w:comments', `<w:comment w:id="0" w:author="a">${paragraph(run(text))}</w:comment>`),
  ),
  'a comment’s author': inXml('word/comments.xml', (text) =>
    part('w:comments', `<w:comment w:id="0" w:author="${text}">${paragraph('a')}</w:comment>`),
  ),
  'a building block': inXml('word/glossary/document.xml', (text) =>
    part(
      'w:glossaryDocument',
      `<w:docParts><w:docPart><w:docPartBody>${paragraph(run(text))}</w:docPartBody></w:docPart></w:docParts>`,
    ),
  ),
  'a document variable': inXml('word/settings.xml', (text) =>
    part('w:settings', `<w:docVars><w:docVar w:name="a" w:val="${text}"/></w:docVars>`),
  ),
  'a property of the document': inXml(
    'docProps/core.xml',
    (text) =>
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${text}</dc:title></cp:coreProperties>`,
  ),
  'a custom property': inXml('docProps/custom.xml', (text) => property(`<vt:lpwstr>${text}</vt:lpwstr>`)),
  'custom XML': inXml('customXml/item1.xml', (text) => `<r><a>${text}</a></r>`),
  'an attribute of custom XML': inXml('customXml/item1.xml', (text) => `<r a="${text}"/>`),
  'a chart’s text': inXml('word/charts/chart1.xml', (text) =>
    part('c:chartSpace', `<c:strCache><c:pt idx="0"><c:v>${text}</c:v></c:pt></c:strCache>`),
  ),
  'a diagram': inXml('word/diagrams/data1.xml', (text) =>
    part('dgm:dataModel', `<dgm:pt><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`),
  ),
  'an embedded workbook': inPart('word/embeddings/a.xlsx', (written) => sheet(xml(written))),
  'an embedded document': inPart('word/embeddings/a.docx', (written) => wordOf(body(paragraph(run(xml(written)))))),
  'an embedded web page': inPart('word/a.html', (written) => `<html><p>${xml(written)}</p></html>`),
  'a drawn picture': inPart(
    'word/media/a.svg',
    (written) => `<svg xmlns="http://www.w3.org/2000/svg"><text>${xml(written)}</text></svg>`,
  ),
  'an embedded text': inPart('word/embeddings/a.txt', (written) => written),
  'a compressed text': inPart('word/embeddings/a.gz', (written) => gzipSync(written)),
  'an object': inPart('word/embeddings/o.bin', (written) =>
    compoundOf({
      Contents: Buffer.concat([Buffer.alloc(8, 1), Buffer.from(`见${written}。`, 'utf16le'), Buffer.alloc(4)]),
    }),
  ),
}

/** Places for text of Chinese characters as they are, which these formats encode in their own ways. */
export const chinesePlaces: Readonly<Record<string, Place>> = {
  'runs of one character': inBody((text) => paragraph(...[...text].map((one) => run(one)))),
  'one character a cell': inBody(cells),
  'a deletion between the characters': inBody((text) =>
    paragraph(...[...text].map((one) => `${run(one)}<w:del ${tracked}><w:r><w:delText>删</w:delText></w:r></w:del>`)),
  ),
  'a phonetic guide on each character': inBody((text) =>
    paragraph(
      ...[...text].map(
        (one) => `<w:r><w:ruby><w:rt><w:r><w:t>a</w:t></w:r></w:rt><w:rubyBase>${run(one)}</w:rubyBase></w:ruby></w:r>`,
      ),
    ),
  ),
  symbols: inBody((text) =>
    paragraph(
      `<w:r>${[...text].map((one) => `<w:sym w:font="宋体" w:char="${(one.codePointAt(0) ?? 0).toString(16)}"/>`).join('')}</w:r>`,
    ),
  ),
  'an element’s name': inPart('customXml/item1.xml', (written) => `<r><${written}>1</${written}></r>`),
  'an address that is a file': inPart(
    'word/a.html',
    (written) => `<html><img src="data:text/plain;base64,${Buffer.from(`见${written}。`).toString('base64')}"></html>`,
  ),
  'Big5, where it has the characters': inPart('word/embeddings/a.txt', (written) => {
    const encoded = iconv.encode(`見${written}。`, 'big5')
    return new TextDecoder('big5').decode(encoded) === `見${written}。` ? encoded : written
  }),
  'a part’s name': (written) => wordOf({ 'word/document.xml': body(masked), [`word/media/${written}.png`]: 'a' }),
  GBK: inPart('word/embeddings/a.txt', (written) => iconv.encode(`见${written}。`, 'gbk')),
  'UTF-16': inPart('word/embeddings/a.txt', (written) => Buffer.from(`\ufeff见${written}。`, 'utf16le')),
}
