import { expect, test } from 'vitest'
import { fillDocument } from '../../src/docx/fill.ts'
import { sanitizeDocument } from '../../src/docx/sanitize.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { missingTools, type Pixels, pictures } from './render.ts'
import { paragraph, part, run, wordOf } from './word-of.ts'

if (missingTools.length > 0)
  console.warn(`Filled pages were not compared: ${missingTools.join(', ')} not found on this computer.`)

const font = '<w:rFonts w:ascii="Noto Sans CJK SC" w:hAnsi="Noto Sans CJK SC" w:eastAsia="Noto Sans CJK SC"/>'
/** Masks are red and as wide as their values, so that everything black has to stay where it is. */
const mask = run('＊＊', `<w:rPr>${font}<w:b/><w:color w:val="FF0000"/><w:sz w:val="32"/></w:rPr>`)
const black = (text: string) => run(text, `<w:rPr>${font}</w:rPr>`)
const cell = (...runs: readonly string[]) =>
  `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/><w:shd w:val="clear" w:fill="E0E0E0"/></w:tcPr>${paragraph(...runs)}</w:tc>`
const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
  (side) => `<w:${side} w:val="single" w:sz="8" w:color="000000"/>`,
)
const table = `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/><w:tblBorders>${edges.join('')}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cell(black('单位'))}${cell(mask, black('学校'))}</w:tr><w:tr>${cell(mask)}${cell(black('合计'))}</w:tr></w:tbl>`
const box = `<w:r><w:pict><v:rect style="position:absolute;margin-left:200pt;margin-top:150pt;width:140pt;height:50pt" fillcolor="#eeeeee"><v:textbox><w:txbxContent>${paragraph(black('文本框'), mask)}</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`
const heading = `<w:p><w:pPr><w:jc w:val="center"/><w:spacing w:after="240"/></w:pPr>${mask}${black('县教师培训工作总结')}</w:p>`
const reference = (kind: string) => `<w:${kind}Reference w:type="default" r:id="rId_word_${kind}1_xml"/>`
const section = `<w:sectPr>${reference('header')}${reference('footer')}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1800" w:right="1800" w:bottom="1800" w:left="1800" w:header="900" w:footer="900"/></w:sectPr>`
const notes = ['separator', 'continuationSeparator'].map(
  (type, id) => `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`,
)
const original = wordOf({
  'word/document.xml': part(
    'w:document',
    `<w:body>${heading}${paragraph(black('全年'), box, mask, black('参加培训'), '<w:r><w:footnoteReference w:id="2"/></w:r>')}${table}${section}</w:body>`,
  ),
  'word/header1.xml': part('w:hdr', paragraph(mask, black('教育局'))),
  'word/footer1.xml': part('w:ftr', paragraph(black('抄送'), mask)),
  'word/footnotes.xml': part(
    'w:footnotes',
    `${notes.join('')}<w:footnote w:id="2">${paragraph(black('由'), mask, black('统计'))}</w:footnote>`,
  ),
})

function filled(): Uint8Array {
  const read = readDocument(original)
  if (!read.ok) throw new Error(read.messages[0].code)
  const values = ['江口', '旬河', '石坪', '云山', '白水', '青川', '平岭', '安远', '新河']
  const places = [...read.value.text.matchAll(/＊＊/gu)]
  const edits = places.map(({ index }, at) => ({ start: index, end: index + 2, text: values[at] ?? '' }))
  const result = fillDocument(read.value, edits)
  if (!result.ok) throw new Error(result.messages[0].code)
  return result.value
}

const isRed = (pixel: number): boolean => pixel >> 16 > (pixel & 0xff)

/** How many pixels are red, how many differ, and how many of those are red in neither. */
function compared(before: Pixels, after: Pixels) {
  const counts = { red: 0, differ: 0, elsewhere: 0 }
  for (const [at, pixel] of before.entries()) {
    const other = after[at] ?? -1
    if (isRed(pixel)) counts.red++
    if (pixel === other) continue
    counts.differ++
    if (!isRed(pixel) && !isRed(other)) counts.elsewhere++
  }
  return counts
}

test.runIf(missingTools.length === 0)(
  'a formatted document filled in place looks as it did but for its placeholders, and so does its public copy',
  { timeout: 180_000 },
  () => {
    const document = filled()
    const copy = sanitizeDocument(document)
    const [before, after, cleaned] = pictures([original, document, ...(copy.ok ? [copy.value.bytes] : [])])
    const [page, filledPage, publicPage] = [before?.[0], after?.[0], cleaned?.[0]]
    if (!page || !filledPage || !publicPage) throw new Error('There is no page.')
    const { red, differ, elsewhere } = compared(page, filledPage)
    // Seven masks of two characters of 16 points.
    expect({
      pages: [before?.length, after?.length, cleaned?.length],
      red: red > 400,
      differ: differ > 400,
      elsewhere,
      ofPublic: compared(filledPage, publicPage).differ,
    }).toEqual({ pages: [1, 1, 1], red: true, differ: true, elsewhere: 0, ofPublic: 0 })
  },
)
