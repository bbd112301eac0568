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

test.each([
  ['a blank', '王丽', '王 丽同志。', '***同志。'],
  ['an ideographic blank', '王丽', '王　丽同志。', '***同志。'],
  ['the level after a blank', '旬河县', '旬 河 县教育局。', '****县教育局。'],
  ['separators', '58734', '共58,734人，58734元。', '共**,***人，*****元。'],
  ['other characters', '长安', '長安路小学。', '**路小学。'],
])('a text that the report writes with %s is masked there, and fills back', async (_, find, line, expected) => {
  const report = await opened(wordOf(body(paragraph(line))))
  const masked = await maskOpened({ report, masks: ['stars'], find: [find], suggest: false })
  if (!masked.ok) throw new Error(masked.messages[0].code)
  expect(linesOf(masked.value.bytes)).toEqual([expected])
})

test('a text in a tracked deletion stands in the report, and is told with the words around it', async () => {
  const deletion =
    '<w:del w:id="1" w:author="a" w:date="2023-05-01T00:00:00Z"><w:r><w:delText>李建国同志</w:delText></w:r></w:del>'
  const report = await opened(wordOf(body(paragraph('校长主持，', deletion, '会议结束。'))))
  const masked = await maskOpened({ report, masks: ['stars'], find: ['李建国'], suggest: false })
  expect(
    masked.ok && masked.value.messages.map(({ code, params }) => [code, params.before, params.found, params.after]),
  ).toEqual([['mask-left-part', '校长主持，', '李建国', '同志会议结束。']])
})

test('a name whose level is another place’s words is told where it can still be read', async () => {
  const report = await opened(
    wordOf({
      'word/document.xml': body(paragraph('旬河县教育局。')),
      'docProps/custom.xml': '<Properties><property name="a"><b>旬河中学</b></property></Properties>',
    }),
  )
  const masked = await maskOpened({ report, masks: ['stars'], find: ['旬河县'], suggest: false })
  expect(
    masked.ok && masked.value.messages.map(({ code, severity, params }) => [code, severity, params.found]),
  ).toEqual([['mask-left-stem', 'warning', '旬河']])
})

test('a name that can be read whole is told once, and its part where that stands alone, after the same words', async () => {
  const report = await opened(
    wordOf({
      'word/document.xml': body(paragraph('旬河县教育局。')),
      'customXml/item1.xml': '<a><b>地点：旬河县</b><b>地点：旬河中学</b></a>',
    }),
  )
  const masked = await maskOpened({ report, masks: ['stars'], find: ['旬河县'], suggest: false })
  expect(masked.ok && masked.value.messages.map(({ code, params }) => [code, params.found])).toEqual([
    ['mask-left-part', '旬河县'],
    ['mask-left-stem', '旬河'],
  ])
})
