import { expect, test } from 'vitest'
import { bodyOf, bodyPlaces } from '../../../src/app/finish/word-body.ts'
import { detectReport, reportFrom } from '../../../src/app/open.ts'
import { resolve } from '../../../src/core/resolve.ts'
import { viewOf } from '../../../src/core/view.ts'
import { paragraph, part, run, wordOf } from '../../docx/word-of.ts'
import { tableXml } from '../../docx/word-table.ts'

const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('联系人：张**')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
const section = '<w:sectPr><w:headerReference w:type="default" r:id="rId_word_header1_xml"/></w:sectPr>'
const table = tableXml([
  ['乡镇', '学校（所）'],
  ['石坪镇', '**'],
])
/** A text box and a header stand beside the body, the box before its table. */
const document = wordOf({
  'word/document.xml': part(
    'w:document',
    `<w:body>${paragraph('培训**人。')}${box}${table}${paragraph('**县教育局')}${section}</w:body>`,
  ),
  'word/header1.xml': part('w:hdr', `${tableXml([['页眉', '甲**']])}<w:p>${run('**县教育局')}</w:p>`),
})

/** All masks filled with a value longer than they are. */
async function filled() {
  const report = await reportFrom(document, 'r.docx')
  if (!report.ok || !report.value.word) throw new Error('not read')
  const { word, text } = report.value
  const { placeholders, fields } = viewOf({ detection: detectReport(report.value), overrides: new Map() })
  const decisions = new Map(fields.map(({ id }, index) => [id, { state: 'filled', value: `值${index}值值` } as const]))
  return { word, whole: resolve(text, placeholders, decisions) }
}

test('the body has its own lines, places and cells, wherever other stories stand between', async () => {
  const { word, whole } = await filled()
  const shown = bodyOf(word, whole)
  const lines = word.paragraphs.map(({ story }, index) => ({ story, line: whole.text.split('\n')[index] }))
  const inBody = lines.filter(({ story }) => story === 'body').map(({ line }) => line)
  const ownPieces = whole.pieces.filter(
    ({ start }) => word.paragraphs[whole.text.slice(0, start).split('\n').length - 1]?.story === 'body',
  )
  const said = (text: string, spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end))
  expect([lines.length > inBody.length, whole.pieces.length > ownPieces.length, shown.text.split('\n')]).toEqual([
    true,
    true,
    inBody,
  ])
  expect(said(shown.text, shown.pieces)).toEqual(said(whole.text, ownPieces))
  expect(shown.placeholders.length).toBe(shown.pieces.length)
  expect(said(shown.text, shown.cells)).toEqual(['乡镇', '学校（所）', '石坪镇', expect.stringContaining('值')])
})

test('a span of the whole text stands in the body, or in the story that it is of', async () => {
  const { word, whole } = await filled()
  const { text } = bodyOf(word, whole)
  const placeOf = bodyPlaces(word, whole.text)
  const told = (words: string, from = 0) => {
    const start = whole.text.indexOf(words, from)
    const place = placeOf({ start, end: start + words.length })
    return 'story' in place ? place.story : text.slice(place.start, place.end)
  }
  expect([told('培训'), told('联系人'), told('石坪镇'), told('教育局'), told('页眉')]).toEqual([
    '培训',
    'textbox',
    '石坪镇',
    '教育局',
    'header',
  ])
})

test('a manual line break starts a line, and what stands for a picture is left blank', async () => {
  const { word, whole } = await filled()
  const text = whole.text.replace('培训', '培\v训\ufffc')
  expect(bodyOf(word, { ...whole, text }).text.slice(0, 4)).toBe('培\n训 ')
})
