import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { pageDocument } from '../../../src/app/finish/page.ts'
import { detectReport, reportFrom } from '../../../src/app/open.ts'
import { textOf } from '../../../src/core/detect.ts'
import type { Decision } from '../../../src/core/model.ts'
import { partsOf } from '../../../src/core/page-marks.ts'
import { viewOf } from '../../../src/core/view.ts'
import { formatted } from '../../docx/formatted.ts'
import { body, paragraph, wordOf } from '../../docx/word-of.ts'

/** What its parts say of placeholders, by the label of their field. */
async function pageOf(bytes: Uint8Array, name: string, layout: string, given: Readonly<Record<string, Decision>> = {}) {
  const report = await reportFrom(bytes, name)
  if (!report.ok) throw new Error(report.messages[0].code)
  const detection = detectReport(report.value)
  const view = viewOf({ detection, overrides: new Map() })
  const decisions = new Map(view.fields.flatMap(({ id, label }) => (given[label] ? [[id, given[label]] as const] : [])))
  const page = await pageDocument({ report: report.value, text: textOf(detection), ...view, decisions }, layout)
  if (!page.ok) throw new Error(page.messages[0].code)
  const xml = Object.entries(unzipSync(page.value.bytes)).map(([part, data]) => [part, strFromU8(data)] as const)
  const labels = new Map(view.fields.map(({ id, label }) => [id, label]))
  const said = xml.flatMap(([part, text]) =>
    partsOf(page.value.marks, text).flatMap(({ at, text: shown }) =>
      at === null ? [] : [[part, labels.get(view.placeholders[at]?.field ?? ''), shown] as const],
    ),
  )
  return { said, all: xml.map(([, text]) => text).join('\n'), count: view.placeholders.length }
}

test('every placeholder of a Word document stands between its marks, over split runs, in tables, boxes, headers and notes', async () => {
  const { said } = await pageOf(formatted, 'a.docx', 'source', { 县名: { state: 'filled', value: '旬河' } })
  const parts = said.map(([part, , shown]) => `${part.replace(/^word\/|\.xml$/gu, '')} ${shown}`)
  // A box and its fallback are twins.
  expect(parts.toSorted()).toEqual(
    [
      'document **',
      'document **',
      'document **',
      'document **',
      'document *',
      'document 旬河',
      'footnotes *',
      'header1 旬河',
    ].toSorted(),
  )
})

test('a kept value is nowhere in what the page is drawn from', async () => {
  const kept = { 县名: { state: 'kept', value: '旬河' } } as const
  const text = Buffer.from('**县教育局\n培训教师**人。\n')
  const pages = await Promise.all([
    pageOf(formatted, 'a.docx', 'source', kept),
    pageOf(text, 'a.txt', 'official', kept),
    pageOf(formatted, 'a.docx', 'plain', kept),
  ])
  expect(pages.map(({ all }) => all.includes('旬河'))).toEqual([false, false, false])
})

test('the page of a text is its new document, laid out by what stands there and not by the marks', async () => {
  const { said, count } = await pageOf(Buffer.from('关于**县工作的报告\n一、培训教师**人。\n'), 'a.txt', 'official')
  expect([said.map(([part, , shown]) => [part, shown]), count]).toEqual([
    [
      ['word/document.xml', '**'],
      ['word/document.xml', '**'],
    ],
    2,
  ])
})

test('what no page shows has no mark: a title among the properties', async () => {
  const core =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>**县总结</dc:title></cp:coreProperties>'
  const lines = ['全县**所学校', '短', '教师**人', '', '学生**人'].map((line) => paragraph(line)).join('')
  const bytes = wordOf({ 'word/document.xml': body(lines), 'docProps/core.xml': core })
  const { said, all, count } = await pageOf(bytes, 'a.docx', 'source')
  expect([said.length, count, all.includes('<dc:title>**县总结</dc:title>')]).toEqual([3, 4, true])
})
