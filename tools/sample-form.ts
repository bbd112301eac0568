/** `npx tsx tools/sample-form.ts`: the sample that is a Word document, with a table, a header, a note and a text box. Its bytes are the same each time. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaging = 'http://schemas.openxmlformats.org/package/2006'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const run = (text: string, looks = '') =>
  `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (content: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
/** Two characters in, as prose is set. */
const prose = (content: string) => paragraph(content, '<w:ind w:firstLineChars="200" w:firstLine="560"/>')
const heading = (text: string) =>
  paragraph(
    run(text, '<w:b/>'),
    '<w:keepNext/><w:spacing w:before="120"/><w:ind w:firstLineChars="200" w:firstLine="560"/>',
  )
const centred = '<w:jc w:val="center"/>'

/** Twentieths of a point; together as wide as the type area. */
const columns = [3200, 1882, 1882, 1882]
const row = (cells: readonly string[], looks = '') =>
  `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells
    .map(
      (cell, index) =>
        `<w:tc><w:tcPr><w:tcW w:w="${columns[index]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(run(cell, `${looks}<w:sz w:val="24"/>`), centred)}</w:tc>`,
    )
    .join('')}</w:tr>`
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')
const table = `<w:tbl><w:tblPr><w:tblW w:w="8846" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${row(['项目', '计划数', '完成数', '完成率（%）'], '<w:b/>')}${row(['改造供水管网（公里）', '**.*', '**.*', '**.*'])}${row(['新建水厂（座）', '*', '*', '***'])}${row(['受益群众（户）', '****', '****', '**.*'])}</w:tbl>`

const inBox = '<w:spacing w:line="320" w:lineRule="exact"/>'
const box = `<w:r><w:pict><v:rect style="width:442pt;height:56pt" fillcolor="#f5f5f5" strokecolor="#7f7f7f"><v:textbox><w:txbxContent>${paragraph(run('填报单位：**县水利局　　填报人：***', '<w:sz w:val="24"/>'), inBox)}${paragraph(run('联系电话：****-*******', '<w:sz w:val="24"/>'), inBox)}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`
const noteMark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>'
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const pageNumber = `${run('— ')}${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('separate')}${run('1')}${field('end')}${run(' —')}`

const body = [
  paragraph(run('**县农村饮水安全工程季度报表', '<w:b/><w:sz w:val="44"/>'), `${centred}<w:spacing w:after="240"/>`),
  prose(
    `${run('20**年第*季度，**县共投入资金****万元')}${noteMark}${run('，改造供水管网**.*公里，受益群众****户，水质抽检合格率由上季度的**.*%提高到**.*%，提高*.*个百分点。')}`,
  ),
  heading('一、工程进度'),
  table,
  heading('二、存在问题'),
  prose(run('仍有*个行政村季节性缺水，**镇水厂扩建因用地手续未办结推迟**天开工。')),
  heading('三、下步安排'),
  prose(run('20**年*月底前完成**镇水厂扩建，再改造管网**.*公里，县水利局局长韩**同志负责督办。')),
  paragraph('', '<w:spacing w:after="120"/>'),
  // A line of a fixed height would lay the box over the text before it.
  paragraph(box, '<w:spacing w:line="240" w:lineRule="auto"/>'),
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1871" w:right="1474" w:bottom="1701" w:left="1587" w:header="1134" w:footer="992" w:gutter="0"/></w:sectPr>',
].join('')
const separator = (id: number, type: string, mark: string) =>
  `<w:footnote w:type="${type}" w:id="${id}">${paragraph(`<w:r><w:${mark}/></w:r>`)}</w:footnote>`
const note = paragraph(
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run(' 其中省级补助***万元，县级配套***万元。', '<w:sz w:val="21"/>')}`,
)

const types = [
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['header1', 'header'],
  ['footer1', 'footer'],
  ['footnotes', 'footnotes'],
] as const
const part = (name: string, content: string) => `${declaration}<w:${name} ${namespaces}>${content}</w:${name}>`
const relation = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${office}/${type}" Target="${target}"/>`
const relations = (content: string) =>
  `${declaration}<Relationships xmlns="${packaging}/relationships">${content}</Relationships>`

const parts = {
  '[Content_Types].xml': `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`).join('')}</Types>`,
  '_rels/.rels': relations(relation(1, 'officeDocument', 'word/document.xml')),
  'word/_rels/document.xml.rels': relations(
    relation(1, 'styles', 'styles.xml') +
      relation(2, 'header', 'header1.xml') +
      relation(3, 'footer', 'footer1.xml') +
      relation(4, 'footnotes', 'footnotes.xml'),
  ),
  'word/document.xml': part('document', `<w:body>${body}</w:body>`),
  'word/styles.xml': part(
    'styles',
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="仿宋"/><w:sz w:val="28"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="480" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>',
  ),
  'word/header1.xml': part('hdr', paragraph(run('**县水利局　第*季度', '<w:sz w:val="21"/>'), '<w:jc w:val="right"/>')),
  'word/footer1.xml': part('ftr', paragraph(pageNumber, centred)),
  'word/footnotes.xml': part(
    'footnotes',
    `${separator(-1, 'separator', 'separator')}${separator(0, 'continuationSeparator', 'continuationSeparator')}<w:footnote w:id="1">${note}</w:footnote>`,
  ),
}

writeFileSync(
  resolve(import.meta.dirname, '../templates/samples/water-form.docx'),
  // The first day that a zip knows: the bytes are to have no clock in them.
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
  }),
)
