import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fillReport } from '../../../src/app/finish/request.ts'
import { maskedValues, maskOpened } from '../../../src/app/mask/report.ts'
import { detectReport, type OpenedReport, reportFrom } from '../../../src/app/open.ts'
import { sameMasks } from '../../../src/core/resolve.ts'
import { readDocument } from '../../../src/docx/stories.ts'
import { body, paragraph, part, run, wordOf } from '../../docx/word-of.ts'

const bold = '<w:rPr><w:b/></w:rPr>'
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = (result: string) =>
  `${mark('begin')}<w:r><w:instrText xml:space="preserve"> REF 县名 \\h </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
const source = wordOf({
  'word/document.xml': body(
    paragraph(run('旬河县', bold), '教育局局长', run('刘建国', bold), '主持。') +
      paragraph('见', field(run('旬河县')), '年报，电话', run('13812345678'), '。'),
  ),
  'word/header1.xml': part('w:hdr', paragraph('旬河县教育局')),
})

async function opened(bytes: Uint8Array): Promise<OpenedReport> {
  const report = await reportFrom(bytes, 'r.docx')
  if (!report.ok) throw new Error(report.messages[0].code)
  return report.value
}

const linesOf = (bytes: Uint8Array) => {
  const document = readDocument(bytes)
  return document.ok ? document.value.paragraphs.map(({ text }) => text) : document.messages
}

const xmlOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())

test('a Word document is masked in its runs, field codes stay, and its values give back the very same parts', async () => {
  const asked = { report: await opened(source), masks: ['stars'], find: [], suggest: true } as const
  const masked = await maskOpened(asked)
  if (!masked.ok) throw new Error(masked.messages[0].code)
  const { bytes } = masked.value
  expect([linesOf(bytes), xmlOf(bytes).match(/<w:instrText.*?<\/w:instrText>/u)?.[0]]).toEqual([
    ['**县教育局局长***主持。', '见**县年报，电话***********。', '**县教育局'],
    '<w:instrText xml:space="preserve"> REF 县名 \\h </w:instrText>',
  ])
  const sheet: Readonly<Record<string, { value: string }>> = JSON.parse(
    strFromU8(await maskedValues(masked.value, 'json', 'zh-CN')),
  )
  const report = await opened(bytes)
  const filled = await fillReport({
    report,
    detection: detectReport(report),
    rows: Object.entries(sheet).map(([key, { value }]) => ({ key, value, keep: false })),
    keep: [],
    masking: sameMasks,
    allowOpen: false,
    target: { format: 'docx', layout: 'source' },
  })
  if (!filled.ok) throw new Error(JSON.stringify(filled.messages))
  expect([linesOf(filled.value.bytes), xmlOf(filled.value.bytes)]).toEqual([linesOf(source), xmlOf(source)])
})
