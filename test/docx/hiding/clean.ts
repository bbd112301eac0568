/** Documents that say nothing of a kept value although its characters stand in them: what the format needs, years, pieces of other words. */
import { zipSync } from 'fflate'
import { body, paragraph, part, run, wordOf } from '../word-of.ts'

export interface Clean {
  readonly title: string
  readonly value: string
  readonly document: Uint8Array
}

const masked = paragraph('**县教师培训')
const inBody = (inside: string) => wordOf(body(masked + inside))
const inPart = (name: string, content: string | Uint8Array) =>
  wordOf({ 'word/document.xml': body(masked), [name]: content })
const settings = (inside: string) => inPart('word/settings.xml', part('w:settings', inside))
const chart = (inside: string) => inPart('word/charts/chart1.xml', part('c:chartSpace', inside))
const properties = (inside: string) =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${inside}</Properties>`
const core = (inside: string) =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inside}</cp:coreProperties>`
const sheet = (inside: string) =>
  zipSync({
    'xl/worksheets/sheet1.xml': Buffer.from(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${inside}</worksheet>`,
    ),
  })
const shape = (attributes: string) => `<w:p><w:r><w:pict><v:shape ${attributes}/></w:pict></w:r></w:p>`
const properly = (inside: string) => `<w:p><w:pPr>${inside}</w:pPr></w:p>`
const styled = (inside: string) => paragraph(run('字', `<w:rPr>${inside}</w:rPr>`))

/** What the format needs, with a figure of a kept value in it. */
const machinery: Readonly<Record<string, (figure: string) => Uint8Array>> = {
  'a margin': (figure) => inBody(`<w:p><w:pPr><w:sectPr><w:pgMar w:top="${figure}"/></w:sectPr></w:pPr></w:p>`),
  'a size of paper': (figure) =>
    inBody(`<w:p><w:pPr><w:sectPr><w:pgSz w:w="${figure}" w:h="${figure}"/></w:sectPr></w:pPr></w:p>`),
  'an indent': (figure) => inBody(properly(`<w:ind w:left="${figure}" w:firstLine="${figure}"/>`)),
  'a distance': (figure) => inBody(properly(`<w:spacing w:before="${figure}" w:line="${figure}"/>`)),
  'a tab': (figure) => inBody(properly(`<w:tabs><w:tab w:val="left" w:pos="${figure}"/></w:tabs>`)),
  'a number of a list': (figure) =>
    inBody(properly(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${figure}"/></w:numPr>`)),
  'a size of type': (figure) => inBody(styled(`<w:sz w:val="${figure}"/>`)),
  'a colour': (figure) => inBody(styled(`<w:color w:val="${figure.padStart(6, '0')}"/>`)),
  'a shade': (figure) => inBody(properly(`<w:shd w:val="clear" w:fill="${figure.padStart(6, '0')}"/>`)),
  'a position': (figure) => inBody(styled(`<w:position w:val="${figure}"/>`)),
  'a revision’s mark': (figure) => inBody(`<w:p w:rsidR="00${figure}0" w:rsidRDefault="${figure.padStart(8, '0')}"/>`),
  'a paragraph’s id': (figure) => inBody(`<w:p w14:paraId="${figure.padStart(8, '0')}"/>`),
  'a bookmark’s id': (figure) =>
    inBody(`<w:p><w:bookmarkStart w:id="${figure}" w:name="a"/><w:bookmarkEnd w:id="${figure}"/></w:p>`),
  'a bookmark of contents': (figure) =>
    inBody(`<w:p><w:bookmarkStart w:id="1" w:name="_Toc${figure}"/><w:bookmarkEnd w:id="1"/></w:p>`),
  'a reference of Word': (figure) =>
    inBody(`<w:p><w:bookmarkStart w:id="1" w:name="_Ref${figure}"/><w:bookmarkEnd w:id="1"/></w:p>`),
  'a tracked change’s id': (figure) =>
    inBody(paragraph(`<w:ins w:id="${figure}" w:author="a" w:date="2023-05-01T00:00:00Z">${run('字')}</w:ins>`)),
  'a time of a tracked change': () =>
    inBody(paragraph(`<w:ins w:id="1" w:author="a" w:date="2021-03-07T00:00:00Z">${run('字')}</w:ins>`)),
  'a content control’s id': (figure) =>
    inBody(
      `<w:sdt><w:sdtPr><w:id w:val="${figure}"/></w:sdtPr><w:sdtContent>${paragraph('字')}</w:sdtContent></w:sdt>`,
    ),
  'a column’s width': (figure) =>
    inBody(
      `<w:tbl><w:tblGrid><w:gridCol w:w="${figure}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="${figure}" w:type="dxa"/></w:tcPr>${paragraph('字')}</w:tc></w:tr></w:tbl>`,
    ),
  'a table’s width': (figure) =>
    inBody(
      `<w:tbl><w:tblPr><w:tblW w:w="${figure}" w:type="pct"/></w:tblPr><w:tr><w:tc>${paragraph('字')}</w:tc></w:tr></w:tbl>`,
    ),
  'a row’s height': (figure) =>
    inBody(
      `<w:tbl><w:tr><w:trPr><w:trHeight w:val="${figure}"/></w:trPr><w:tc>${paragraph('字')}</w:tc></w:tr></w:tbl>`,
    ),
  'a drawing’s size': (figure) =>
    inBody(
      `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="${figure}" cy="${figure}"/></wp:inline></w:drawing></w:r></w:p>`,
    ),
  'a drawing’s place': (figure) =>
    inBody(
      `<w:p><w:r><w:drawing><wp:anchor><wp:positionH><wp:posOffset>${figure}</wp:posOffset></wp:positionH></wp:anchor></w:drawing></w:r></w:p>`,
    ),
  'a drawing’s id': (figure) =>
    inBody(
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="${figure}" name="图片"/></wp:inline></w:drawing></w:r></w:p>`,
    ),
  'a shape’s id': (figure) => inBody(shape(`id="_x0000_s${figure}"`)),
  'a shape’s measure': (figure) => inBody(shape(`coordsize="${figure},${figure}" path="m,l,${figure}r${figure},e"`)),
  'a shape’s style': (figure) => inBody(shape(`style="width:${figure}pt;z-index:${figure}"`)),
  'a formula of a shape': (figure) =>
    inBody(`<w:p><w:r><w:drawing><a:avLst><a:gd name="adj" fmla="val ${figure}"/></a:avLst></w:drawing></w:r></w:p>`),
  'a colour of a drawing': (figure) =>
    inBody(`<w:p><w:r><w:drawing><a:srgbClr val="${figure.padStart(6, '0')}"/></w:drawing></w:r></w:p>`),
  'a switch of a version': (figure) =>
    settings(
      `<w:compat><w:compatSetting w:name="useWord${figure}TrackBottomHyphenation" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/></w:compat>`,
    ),
  'a mode of a version': (figure) =>
    settings(`<w:compat><w:compatSetting w:name="compatibilityMode" w:val="${figure}"/></w:compat>`),
  'a root of revisions': (figure) => settings(`<w:rsids><w:rsidRoot w:val="00${figure}0"/></w:rsids>`),
  'a zoom': (figure) => settings(`<w:zoom w:percent="${figure}"/>`),
  'a tab of a document': (figure) => settings(`<w:defaultTabStop w:val="${figure}"/>`),
  'a priority of a style': (figure) =>
    inPart('word/styles.xml', part('w:styles', `<w:style w:styleId="a"><w:uiPriority w:val="${figure}"/></w:style>`)),
  'a font’s numbers': (figure) =>
    inPart(
      'word/fontTable.xml',
      part(
        'w:fonts',
        `<w:font w:name="宋体"><w:panose1 w:val="0201${figure}0"/><w:sig w:usb0="0000${figure}"/></w:font>`,
      ),
    ),
  'a list’s sign': (figure) =>
    inPart(
      'word/numbering.xml',
      part(
        'w:numbering',
        `<w:abstractNum w:abstractNumId="${figure}"><w:nsid w:val="${figure.padStart(8, '0')}"/><w:tmpl w:val="${figure.padStart(8, '0')}"/></w:abstractNum>`,
      ),
    ),
  'a comment’s id': (figure) =>
    inPart(
      'word/comments.xml',
      part('w:comments', `<w:comment w:id="${figure}" w:author="a">${paragraph('字')}</w:comment>`),
    ),
  'a note’s id': (figure) =>
    inPart('word/footnotes.xml', part('w:footnotes', `<w:footnote w:id="${figure}">${paragraph('字')}</w:footnote>`)),
  'a chart’s axis': (figure) => chart(`<c:axId val="${figure}"/><c:crossAx val="${figure}"/>`),
  'a chart’s measure': (figure) => chart(`<c:marker><c:size val="${figure}"/></c:marker>`),
  'counts of a document': (figure) =>
    inPart(
      'docProps/app.xml',
      properties(`<Words>${figure}</Words><Characters>${figure}</Characters><TotalTime>${figure}</TotalTime>`),
    ),
  'a version of a program': (figure) => inPart('docProps/app.xml', properties(`<AppVersion>16.${figure}</AppVersion>`)),
  'a revision of a document': (figure) => inPart('docProps/core.xml', core(`<cp:revision>${figure}</cp:revision>`)),
  'a time of a document': () =>
    inPart(
      'docProps/core.xml',
      core('<dcterms:created xsi:type="dcterms:W3CDTF">2021-03-07T08:00:00Z</dcterms:created>'),
    ),
  'a namespace': (figure) =>
    inBody(
      `<w:p><w:r><w:drawing><a:graphicData uri="http://schemas.microsoft.com/office/word/${figure}/wordprocessingShape"/></w:drawing></w:r></w:p>`,
    ),
  'an extension’s name': (figure) =>
    inBody(
      `<w:p><w:r><w:drawing><a:ext uri="{28A0092B-C50C-407E-A947-70E7${figure.padStart(8, '0')}}"/></w:drawing></w:r></w:p>`,
    ),
  'a row of a sheet': (figure) =>
    inPart('word/embeddings/a.xlsx', sheet(`<row r="${figure}"><c r="A${figure}" s="${figure}"/></row>`)),
  'a piece of a longer figure': (figure) => inBody(paragraph(`共9${figure}1人`)),
  'a figure with other decimals': (figure) => inBody(paragraph(`${figure}.5元`)),
}

const figures = ['58734', '2013', '1026', '21600']
const dated = /time of/u

/** Words and years that are something else. */
const chances: readonly (readonly [title: string, value: string, document: Uint8Array])[] = [
  ['a year', '2013', inBody(paragraph('2013年全县教育工作总结'))],
  ['a year of a document number', '2013', inBody(paragraph('县教发〔2013〕5号'))],
  ['a range of years', '2013', inBody(paragraph('2012—2013学年'))],
  ['a year of a date', '2013', inBody(paragraph('2013-05-06印发'))],
  ['two paragraphs', '李明', inBody(paragraph('负责人姓李') + paragraph('明年再看'))],
  [
    'two cells',
    '李明',
    inBody(`<w:tbl><w:tr><w:tc>${paragraph('姓李')}</w:tc><w:tc>${paragraph('明年')}</w:tc></w:tr></w:tbl>`),
  ],
  ['a piece of a Latin word', 'lin', inBody(paragraph('the line of schools'))],
  ['digits of a date', '20210', inBody(paragraph('2021-03-07'))],
  ['a shorter telephone', '1234567', inBody(paragraph('电话0931-12345678'))],
  ['another day', '2021年3月7日', inBody(paragraph('2021年3月8日'))],
  ['another year', '2021年3月7日', inBody(paragraph('2022年3月7日'))],
]

export const cleanDocuments: readonly Clean[] = [
  ...Object.entries(machinery).map(([title, at], index): Clean => {
    const value = dated.test(title)
      ? '2021年3月7日'
      : (figures[title === 'a switch of a version' ? 1 : index % figures.length] ?? '')
    return { title: `${value} and ${title}`, value, document: at(value) }
  }),
  ...chances.map(([title, value, document]): Clean => ({ title: `${value} and ${title}`, value, document })),
]
