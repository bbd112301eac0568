import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { checkOpened } from '../../../src/app/check/report.ts'
import { type FillRequest, fillReport } from '../../../src/app/finish/request.ts'
import { detectReport, type OpenedReport, reportFrom } from '../../../src/app/open.ts'
import { fieldsOf } from '../../../src/core/detect.ts'
import { sameMasks } from '../../../src/core/resolve.ts'
import type { ValueRow } from '../../../src/core/values.ts'
import { readDocument } from '../../../src/docx/stories.ts'
import { hidingPlaces } from '../../docx/hiding-places.ts'
import { storyFixtures } from '../../docx/story-fixtures.ts'
import { body, paragraph, part, run, wordOf } from '../../docx/word-of.ts'
import { tableXml } from '../../docx/word-table.ts'

const bold = '<w:rPr><w:b/></w:rPr>'
const source = wordOf({
  'word/document.xml': body(
    paragraph('全年培训教师') +
      paragraph('共', run('*', bold), run('*', bold), '人。') +
      paragraph('第一行', '<w:r><w:br/></w:r>', '第二行。'),
  ),
  'word/header1.xml': part('w:hdr', paragraph('表彰学生*人')),
})

async function opened(bytes: Uint8Array): Promise<OpenedReport> {
  const report = await reportFrom(bytes, 'r.docx')
  if (!report.ok) throw new Error(report.messages[0].code)
  return report.value
}

async function filled(bytes: Uint8Array, values: readonly Partial<ValueRow>[], more: Partial<FillRequest> = {}) {
  const report = await opened(bytes)
  const detection = detectReport(report)
  const ids = fieldsOf(detection).map(({ id }) => id)
  const rows = values.map((row, at) => ({ key: ids[at] ?? '', value: null, keep: false, ...row }))
  const wanted = {
    keep: [],
    masking: sameMasks,
    allowOpen: false,
    target: { format: 'docx', layout: 'source' },
  } as const
  return fillReport({ report, detection, rows, ...wanted, ...more })
}

async function bytesOf(...given: Parameters<typeof filled>): Promise<Uint8Array> {
  const result = await filled(...given)
  if (!result.ok) throw new Error(JSON.stringify(result.messages))
  return result.value.bytes
}

const linesOf = (bytes: Uint8Array) => {
  const document = readDocument(bytes)
  return document.ok ? document.value.paragraphs.map(({ text }) => text) : document.messages
}

test('a Word report is filled in place: its headers too, in the formatting that stands there, and nothing else changes', async () => {
  const bytes = await bytesOf(source, [{ value: '36' }, { value: '5' }])
  const [before, after] = [unzipSync(source), unzipSync(bytes)]
  const changed = Object.keys(after).filter(
    (name) => strFromU8(after[name] ?? bytes) !== strFromU8(before[name] ?? source),
  )
  expect([linesOf(bytes), changed]).toEqual([
    ['全年培训教师', '共36人。', '第一行\v第二行。', '表彰学生5人'],
    ['word/document.xml', 'word/header1.xml'],
  ])
  expect(strFromU8(after['word/document.xml'] ?? bytes)).toContain(run('36', bold))
})

test('nothing decided gives the same bytes', async () => {
  expect(Buffer.from(await bytesOf(source, [], { allowOpen: true })).equals(source)).toBe(true)
})

test.each(storyFixtures)('a mask in $place is filled, and the document proved', async ({ document }) => {
  const result = await filled(document('表彰学生**人'), [{ value: '12' }])
  expect(result.messages).toEqual([])
})

test('as a new document or a text, the body alone is taken, and a document says so', async () => {
  const values = [{ value: '36' }, { value: '5' }]
  const document = await filled(source, values, { target: { format: 'docx', layout: 'plain' } })
  const text = await filled(source, values, { target: { format: 'text' } })
  expect([
    document.ok && linesOf(document.value.bytes).slice(0, 4),
    document.messages.map(({ code }) => code),
    text.ok && Buffer.from(text.value.bytes).toString(),
  ]).toEqual([
    ['全年培训教师', '共36人。', '第一行', '第二行。'],
    ['word-rebuilt'],
    '全年培训教师\n共36人。\n第一行\n第二行。',
  ])
})

test('a text has no source document', async () => {
  const report = await reportFrom(Buffer.from('培训教师**人。'), 'r.txt')
  if (!report.ok) throw new Error('not read')
  const result = await fillReport({
    ...{ report: report.value, detection: detectReport(report.value), rows: [], keep: [], masking: sameMasks },
    ...{ allowOpen: true, target: { format: 'docx', layout: 'source' } },
  })
  expect(result.messages.map(({ code }) => code)).toEqual(['layout-no-source'])
})

const hiding = wordOf({
  'word/document.xml': body(paragraph('表彰学生**人')),
  'customXml/item1.xml': '<root>云山第一中学</root>',
})

test('a kept value that hides in another part of the package is a leak', async () => {
  const result = await filled(hiding, [{ value: '云山第一中学', keep: true }])
  expect([result.ok, result.messages.map(({ code }) => code.split('-')[0])]).toEqual([false, ['leak']])
})

test.each(hidingPlaces)('an export with a kept value in %s is refused', async (_, document) => {
  const refused = await filled(document, [{ value: '江口县', keep: true }], { allowOpen: true })
  const free = await filled(document, [{ value: '旬河县', keep: true }], { allowOpen: true })
  expect([refused.ok, free.messages]).toEqual([false, []])
})

test('a finished document is checked: what it still masks, what it leaks anywhere, and what it does not say', async () => {
  const report = await opened(hiding)
  const rows = [
    { key: '校名', value: '云山第一中学', keep: true },
    { key: '班级', value: '12', keep: false },
  ]
  const found = await checkOpened({ report, detection: detectReport(report), rows }, 'en')
  expect(found.ok && found.value.findings.map(({ code, start, end, field }) => [code, start, end, field])).toEqual([
    ['check-unsure', 0, 0, null],
    ['leak-text', 0, 0, '校名'],
    ['value-not-found', 0, 0, '班级'],
    ['open-place', 4, 6, expect.any(String)],
  ])
})

test('a table of a Word document is understood as one: labels by row and column, totals held against their rows', async () => {
  const rows = (sum: string) => [
    ['乡镇', '学校（所）', '<'],
    ['^', '小学', '初中'],
    ['石坪镇', '12', '**'],
    ['云溪镇', '8', '3'],
    ['合计', sum, '*'],
  ]
  const report = await opened(wordOf(body(tableXml(rows('21')))))
  const detection = detectReport(report)
  const found = await checkOpened({ report, detection, rows: [] }, 'en')
  const wrong = found.ok ? found.value.findings.filter(({ code }) => code === 'total-differs') : []
  expect([fieldsOf(detection).map(({ label }) => label), wrong.map(({ text }) => text)]).toEqual([
    ['石坪镇·学校（所）·初中', '合计·学校（所）·初中'],
    ['21'],
  ])
})

test('a document without a paragraph comes back as the same bytes', async () => {
  const empty = wordOf({ 'word/document.xml': body('') })
  const result = await filled(empty, [])
  expect(result.ok && result.value.bytes).toEqual(empty)
})
