/** A formatted document as an office has it, with masks in its body, table, header, footnote and text box. */
import { type Parts, part, run, wordOf } from './word-of.ts'
import { tableXml } from './word-table.ts'

const songti = '<w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体" w:hAnsi="Times New Roman"/>'
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/>`
const styles = part(
  'w:styles',
  `<w:docDefaults><w:rPrDefault><w:rPr>${songti}${size(28)}</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="title"><w:name w:val="Title"/><w:pPr><w:spacing w:after="400"/><w:jc w:val="center"/></w:pPr><w:rPr><w:b/>${size(44)}</w:rPr></w:style>`,
)

const line =
  '<w:top w:val="single" w:sz="8"/><w:left w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/><w:right w:val="single" w:sz="8"/>'
const bordered = `<w:tblPr><w:tblW w:w="6000" w:type="dxa"/><w:tblBorders>${line}<w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr>`
const table = tableXml([
  ['乡镇', '学校（所）', '<'],
  ['^', '小学', '初中'],
  ['石坪镇', '**', '5'],
  ['云溪镇', '12', '*'],
]).replace('<w:tblPr/>', bordered)

const red = '<w:rPr><w:b/><w:color w:val="C00000"/></w:rPr>'
const boxed = `<w:p>${run('联系人：', red)}${run('张**')}</w:p>`
const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="2700000" cy="540000"/><wp:docPr id="1" name="框"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2700000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="12700"><a:solidFill><a:srgbClr val="C00000"/></a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>${boxed}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:213pt;height:43pt"><v:textbox><w:txbxContent>${boxed}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`

const styled = (style: string, text: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`
const note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
const sentence = `<w:p><w:pPr><w:ind w:firstLine="560"/></w:pPr>${run('全年培训教师')}${run('*', red)}<w:proofErr w:type="spellStart"/>${run('*', red)}${run('人。')}${note}</w:p>`
const section =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId_word_header1_xml"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1800" w:right="1800" w:bottom="1800" w:left="1800" w:header="900" w:footer="900" w:gutter="0"/></w:sectPr>'

const footnote = (id: number, type: string, inside: string) =>
  `<w:footnote${type} w:id="${id}"><w:p>${inside}</w:p></w:footnote>`

const parts: Parts = {
  'word/document.xml': part(
    'w:document',
    `<w:body>${styled('title', '**县教育工作简报')}${sentence}${table}${box}${section}</w:body>`,
  ),
  'word/header1.xml': part('w:hdr', `<w:p><w:pPr><w:jc w:val="right"/></w:pPr>${run('**县教育局')}</w:p>`),
  'word/footnotes.xml': part(
    'w:footnotes',
    footnote(0, ' w:type="separator"', '<w:r><w:separator/></w:r>') +
      footnote(1, ' w:type="continuationSeparator"', '<w:r><w:continuationSeparator/></w:r>') +
      footnote(2, '', `<w:r><w:footnoteRef/></w:r>${run('其中骨干教师*人。')}`),
  ),
  'word/styles.xml': styles,
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>王强</dc:creator></cp:coreProperties>`,
}

export const formatted = wordOf(parts)

/** Its lines with something in them, the values in the order in which they stand; those that nobody gave are its masks. */
export function formattedLines({
  county = '**',
  trained = '**',
  primary = '**',
  middle = '*',
  core = '*',
}: Readonly<Partial<Record<'county' | 'trained' | 'primary' | 'middle' | 'core', string>>>): readonly string[] {
  return [
    `${county}县教育工作简报`,
    `全年培训教师${trained}人。`,
    ...['乡镇', '学校（所）', '小学', '初中', '石坪镇', primary, '5', '云溪镇', '12', middle],
    '联系人：张**',
    `${county}县教育局`,
    `其中骨干教师${core}人。`,
  ]
}
