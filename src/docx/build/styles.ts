/** `word/styles.xml`: the layout's styles under the names Word and WPS know, without a theme. */
import { escapeQuoted } from '../../core/xml-text.ts'
import { isOptional, type Layout, type OptionalStyleName, type StyleName, type TextStyle } from '../layout.ts'
import { characterWidth, condensedBy, type PageMeasures, twipsOfPt } from '../measures.ts'

interface Named {
  readonly id: string
  readonly name: string
  /** Stays on the page of what follows. */
  readonly keep?: boolean
  /** Whoever presses Enter behind it gets body text. */
  readonly next?: boolean
  /** Text in tables and frames is as high as its own lines. */
  readonly offGrid?: boolean
  readonly outline?: number
}

/** Built-in styles carry their English names: that is how Word and WPS recognise and translate them. */
const names: Readonly<Record<StyleName, Named>> = {
  body: { id: 'BodyText', name: 'Body Text' },
  title: { id: 'Title', name: 'Title', keep: true, next: true },
  subtitle: { id: 'Subtitle', name: 'Subtitle', keep: true },
  salutation: { id: 'Salutation', name: 'Salutation' },
  heading1: { id: 'Heading1', name: 'heading 1', keep: true, next: true, outline: 0 },
  heading2: { id: 'Heading2', name: 'heading 2', keep: true, next: true, outline: 1 },
  heading3: { id: 'Heading3', name: 'heading 3', keep: true, next: true, outline: 2 },
  heading4: { id: 'Heading4', name: 'heading 4', keep: true, next: true, outline: 3 },
  item: { id: 'ListParagraph', name: 'List Paragraph' },
  tableHead: { id: 'TableHead', name: '表头', keep: true, offGrid: true },
  tableCell: { id: 'TableCell', name: '表格文字', offGrid: true },
  attachments: { id: 'AttachmentNote', name: '附件说明' },
  attachment: { id: 'Attachment', name: '附件', keep: true },
  signature: { id: 'Signature', name: 'Signature' },
  date: { id: 'Date', name: 'Date' },
  note: { id: 'Remark', name: '附注' },
  organ: { id: 'Organ', name: '发文机关标志', keep: true },
  number: { id: 'DocumentNumber', name: '发文字号', keep: true },
  copies: { id: 'Copies', name: '抄送机关', offGrid: true },
  print: { id: 'PrintLine', name: '印发机关', offGrid: true },
  pageNumber: { id: 'Footer', name: 'footer', offGrid: true },
  copyNumber: { id: 'CopyNumber', name: '份号', keep: true },
  secrecy: { id: 'Secrecy', name: '密级和紧急程度', keep: true },
  signer: { id: 'Signer', name: '签发人', keep: true },
  issued: { id: 'Issued', name: '纪要编发', keep: true },
  dispatch: { id: 'Dispatch', name: '发电', keep: true },
  attendance: { id: 'Attendance', name: '出席人员' },
}

export function styleId(name: StyleName): string {
  return names[name].id
}

/** `used`: the styles of official documents that this one needs. */
export function stylesXml(layout: Layout, page: PageMeasures, used: ReadonlySet<OptionalStyleName>): string {
  const { body } = layout.styles
  const bodyType = typeXml(body, layout, page)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${bodyType}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr><w:widowControl w:val="0"/>${spacingXml('body', layout, page)}<w:jc w:val="${justify(body)}"/></w:pPr><w:rPr>${bodyType}</w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>',
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    ...(Object.keys(names) as StyleName[])
      .filter((name) => !isOptional(name) || used.has(name))
      .map((name) => styleXml(name, layout, page)),
    '</w:styles>',
  ].join('')
}

function styleXml(name: StyleName, layout: Layout, page: PageMeasures): string {
  const { id, name: shown, next } = names[name]
  const custom = /[^ -~]/u.test(shown) ? ' w:customStyle="1"' : ''
  return [
    `<w:style w:type="paragraph"${custom} w:styleId="${id}"><w:name w:val="${shown}"/><w:basedOn w:val="Normal"/>`,
    next ? '<w:next w:val="BodyText"/>' : '',
    `<w:qFormat/><w:pPr>${paragraphXml(name, layout, page)}</w:pPr><w:rPr>${typeXml(layout.styles[name], layout, page)}</w:rPr></w:style>`,
  ].join('')
}

/** In the order of CT_PPrBase (ECMA-376, part 1, 17.3.1.26). */
function paragraphXml(name: StyleName, layout: Layout, page: PageMeasures): string {
  const style = layout.styles[name]
  const { keep, outline } = names[name]
  const character = characterWidth(style, layout, page)
  const indents = (['left', 'right', 'firstLine'] as const).map(
    (side) => ` w:${side}Chars="${Math.round(style[side] * 100)}" w:${side}="${Math.round(style[side] * character)}"`,
  )
  return [
    keep ? '<w:keepNext/>' : '',
    '<w:widowControl w:val="0"/>',
    '<w:snapToGrid w:val="0"/>',
    spacingXml(name, layout, page),
    `<w:ind${indents.join('')}/>`,
    `<w:jc w:val="${justify(style)}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('')
}

/**
 * A style's distances and line height, in twips or 240ths of a line. With a grid the height is fixed to the grid's lines: whichever font a
 * computer puts in a missing one's place, a page holds as many lines as it must. Text in tables and frames is as high as its font.
 */
export function spacingOf(name: StyleName, layout: Layout, page: PageMeasures) {
  const { beforePt, afterPt, lines, exactPt } = layout.styles[name]
  const exact =
    exactPt !== null ? twipsOfPt(exactPt) : page.grid && !names[name].offGrid ? page.grid.linePitch * lines : null
  return {
    before: twipsOfPt(beforePt),
    after: twipsOfPt(afterPt),
    line: Math.round(exact ?? lines * 240),
    lineRule: exact === null ? ('auto' as const) : ('exact' as const),
  }
}

function spacingXml(name: StyleName, layout: Layout, page: PageMeasures): string {
  const { before, after, line, lineRule } = spacingOf(name, layout, page)
  return `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="${lineRule}"/>`
}

function justify({ align }: TextStyle): string {
  return align === 'centre' ? 'center' : align
}

/** In the order of CT_RPr (17.3.2.28). */
function typeXml(style: TextStyle, layout: Layout, page: PageMeasures): string {
  const { bold, colour } = style
  const size = Math.round(style.sizePt * 2)
  const latin = escapeQuoted(style.latin)
  return [
    `<w:rFonts w:hint="eastAsia" w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${escapeQuoted(style.eastAsia)}" w:cs="${latin}"/>`,
    `<w:b w:val="${Number(bold)}"/><w:bCs w:val="${Number(bold)}"/><w:color w:val="${colour}"/>`,
    `<w:spacing w:val="${-condensedBy(style, layout, page)}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('')
}
