import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { finishReport } from '../../../src/app/finish/request.ts'
import { detectReport, reportFrom } from '../../../src/app/open.ts'
import { textOf } from '../../../src/core/detect.ts'
import type { Decision } from '../../../src/core/model.ts'
import { type KeptMaskLook, sameMasks } from '../../../src/core/resolve.ts'
import { type FieldMark, noReview } from '../../../src/core/review.ts'
import { viewOf } from '../../../src/core/view.ts'
import { readDocument } from '../../../src/docx/stories.ts'
import { structureOf } from '../../../src/docx/structure.ts'
import { storyFixtures } from '../../docx/story-fixtures.ts'
import { body, paragraph, part, run, wordOf } from '../../docx/word-of.ts'

interface Asked {
  readonly name?: string
  /** By the field's label, a part of it, or its place in the list. */
  readonly decisions: readonly Decision[]
  readonly marks?: readonly Partial<FieldMark>[]
  readonly layout?: string
  readonly masking?: KeptMaskLook
  readonly copy?: 'final' | 'review'
}

async function copyOf(bytes: Uint8Array, { name = 'r.txt', decisions, marks = [], ...asked }: Asked) {
  const report = await reportFrom(bytes, name)
  if (!report.ok) throw new Error(JSON.stringify(report.messages))
  const detection = detectReport(report.value)
  const view = viewOf({ detection, overrides: new Map() })
  const ids = view.fields.map(({ id }) => id)
  const decided = new Map(decisions.map((decision, index) => [ids[index] ?? '', decision]))
  const review = {
    ...noReview,
    marks: marks.map(
      (mark, index): FieldMark => ({
        ...{ field: ids[index] ?? '', decision: decisions[index] ?? { state: 'open' }, verdict: 'returned' },
        ...{ note: '', by: '李审核', at: '2026-05-04T09:02:03.000Z' },
        ...mark,
      }),
    ),
  }
  return finishReport({
    ...{ report: report.value, text: textOf(detection), placeholders: view.placeholders, fields: view.fields },
    ...{ decisions: decided, masking: asked.masking ?? sameMasks, allowOpen: true },
    target: {
      format: 'docx',
      layout: asked.layout ?? 'source',
      copy: asked.copy === 'final' ? 'final' : { review, language: 'zh-CN' },
    },
  })
}

async function bytesOf(...given: Parameters<typeof copyOf>): Promise<Uint8Array> {
  const result = await copyOf(...given)
  if (!result.ok) throw new Error(JSON.stringify(result.messages))
  return result.value.bytes
}

const filled = (value: string): Decision => ({ state: 'filled', value })
const kept = (value: string): Decision => ({ state: 'kept', value })
const text = Buffer.from('**县教育局工作简报\n全县培训教师***人，**县获得表彰。\n另有教师**人退休。\n', 'utf8')
const decisions = [kept('旬河'), filled('12')]
const marks = [{}, { note: '与附表不一致' }]

const commentsIn = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array())

/** As another program reads it: where comments stand, and what they say. */
async function read(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: [
        'comment-reference => sup',
        ...["highlight[color='yellow'] => mark", "highlight[color='lightGray'] => u", "highlight[color='cyan'] => s"],
      ],
    },
  )
  return value.replaceAll(/<a href="#[^"]*">↑<\/a>|<(?!\/?(?:p|sup|mark|u|s)\b)[^>]*>/gu, '')
}

test.each(['official', 'plain'])(
  'a new document in the layout %s shows values, masks and open places, and what is said of them',
  async (layout) => {
    const bytes = await bytesOf(text, { decisions, marks, layout })
    expect([structureOf(bytes), await read(bytes)]).toEqual([
      [],
      '<p><u>**</u>县教育局工作简报</p><p>全县培训教师<mark>12</mark><sup>[李1][星2]</sup>人，<u>**</u>县获得表彰。</p>' +
        '<p>另有教师<s>**</s>人退休。</p>Comment [李1]<p>退回“培训教师（人）”：与附表不一致 </p>' +
        'Comment [星2]<p>警告：填了“12”，掩码“***”提示的位数不同。请核对是否填错了位置。 </p>',
    ])
  },
)

const word = wordOf({
  'word/document.xml': body(
    paragraph('全县培训教师', run('***', '<w:rPr><w:b/></w:rPr>'), '人。') + paragraph('另有教师**人退休。'),
  ),
  'word/header1.xml': part('w:hdr', paragraph('**县教育局')),
})

test('a Word document shows the same in place, and what is said of its header stands where its section begins', async () => {
  const marks = [{ note: '请核对县名', verdict: 'approved' }, { note: '与附表不一致' }] as const
  const bytes = await bytesOf(word, { name: 'r.docx', decisions, marks })
  const header = strFromU8(unzipSync(bytes)['word/header1.xml'] ?? new Uint8Array())
  expect([
    structureOf(bytes),
    await read(bytes),
    /<w:highlight[^>]*>.*?<w:t[^>]*>(.*?)<\/w:t>/u.exec(header)?.[1],
  ]).toEqual([
    [],
    '<p><sup>[李1]</sup>全县培训教师<mark>12</mark><sup>[李2][星3]</sup>人。</p><p>另有教师<s>**</s>人退休。</p>' +
      'Comment [李1]<p>页眉：通过“县名”：请核对县名 </p>Comment [李2]<p>退回“培训教师（人）”：与附表不一致 </p>' +
      'Comment [星3]<p>警告：填了“12”，掩码“***”提示的位数不同。请核对是否填错了位置。 </p>',
    '**',
  ])
})

test('what is said of a story that a new document does not have stands at its beginning', async () => {
  const bytes = await bytesOf(word, { name: 'r.docx', decisions, marks: [{ note: '请核对县名' }], layout: 'plain' })
  expect(await read(bytes)).toMatch(
    /^<p><sup>\[李1\]<\/sup>全县培训教师<mark>12<\/mark>.*页眉：退回“县名”：请核对县名/su,
  )
})

test.each(storyFixtures)('a review copy with a value in $place is proved', async ({ document }) => {
  const result = await copyOf(document('表彰学生**人'), {
    name: 'r.docx',
    decisions: [filled('12')],
    marks: [{ note: '核对' }],
  })
  expect(result.messages).toEqual([])
})

test('the text is that of the final copy, whatever the masks look like', async () => {
  const same = { name: 'r.docx', decisions, masking: { as: 'bars', width: 3 } } as const
  const [review, final] = await Promise.all([
    bytesOf(word, { ...same, marks }),
    bytesOf(word, { ...same, copy: 'final' }),
  ])
  const lines = (bytes: Uint8Array) => {
    const document = readDocument(bytes)
    return document.ok ? document.value.paragraphs.flatMap((one) => (one.story === 'comments' ? [] : [one.text])) : []
  }
  expect([lines(review), lines(final)]).toEqual([
    lines(final),
    ['全县培训教师12人。', '另有教师**人退休。', '███县教育局'],
  ])
})

test.each(['official', 'plain'])(
  'no paragraph of the layout %s is set otherwise than in the final copy',
  async (layout) => {
    const sample = readFileSync(resolve(import.meta.dirname, '../../../templates/samples/work-summary.txt'))
    const given = { decisions: [filled('青禾'), filled('宁川'), kept('清水')], marks: [{ note: '核对' }], layout }
    const copies = await Promise.all([bytesOf(sample, given), bytesOf(sample, { ...given, copy: 'final' })])
    const [review, final] = copies.map((bytes) => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))
    const paragraphs = (xml = '') =>
      xml.match(/<w:pPr>.*?<\/w:pPr>|<w:t(?:bl|r|c)Pr>.*?<\/w:t(?:bl|r|c)Pr>|<w:br\/>/gsu)
    expect([paragraphs(review), review === final]).toEqual([paragraphs(final), false])
  },
)

test('the same decisions give the same bytes', async () => {
  const again = () => bytesOf(text, { decisions, marks, layout: 'official' })
  expect(Buffer.from(await again()).equals(await again())).toBe(true)
})

test('a note that says what is kept masked, in any form and of any field, refuses the copy and is named', async () => {
  const given = {
    decisions: [kept('旬河'), kept('1204')],
    marks: [{ note: '旬 河不能写出' }, { note: '原为一千二百零四' }],
  }
  const results = await Promise.all([
    copyOf(text, { ...given, layout: 'plain' }),
    copyOf(word, { ...given, name: 'r.docx' }),
  ])
  const refused = (field: string) => ({ code: 'note-tells-kept', severity: 'error', params: { field, name: '李审核' } })
  expect(results.map(({ ok, messages }) => [ok, new Set(messages)])).toEqual(
    results.map(() => [false, new Set([refused('县名'), refused('培训教师（人）')])]),
  )
})

test('a finding that works out what is kept masked elsewhere does not say it', async () => {
  const report = Buffer.from('另有教师****人。今年培训3204人，比上年的2000人增加1205人。\n', 'utf8')
  const copies = [kept('1204'), kept('１２０４')].map((decision) =>
    copyOf(report, { decisions: [decision], layout: 'plain' }),
  )
  const comments = (await Promise.all(copies)).map((result) =>
    result.ok ? commentsIn(result.value.bytes) : JSON.stringify(result.messages),
  )
  expect(comments).toEqual(comments.map(() => expect.stringMatching(/之差不符.*（应为 \*+）/u)))
})

test('a kept value in a comment that the document had is found there', async () => {
  const commented = wordOf({
    'word/document.xml': body(paragraph('**县教育局')),
    'word/comments.xml': part('w:comments', `<w:comment w:id="1" w:author="甲">${paragraph('旬河的')}</w:comment>`),
  })
  const result = await copyOf(commented, { name: 'r.docx', decisions: [kept('旬河')] })
  expect(result.messages).toEqual([
    {
      code: 'leak-text',
      severity: 'error',
      params: expect.objectContaining({ field: '县名', part: 'word/comments.xml', found: '旬河' }),
    },
  ])
})

test('a mark with a time that is none is carried without it, and characters that Word cannot hold are shown by their codes', async () => {
  const marks = [
    { note: '核\u0001对', at: '昨天' },
    { note: '再核对', at: '2026-05-04T09:02:03.123+08:00' },
  ]
  const comments = commentsIn(await bytesOf(text, { decisions, marks, layout: 'plain' }))
  expect([...comments.matchAll(/w:author="李审核"(?: w:date="([^"]*)")?/gu)].map(([, date]) => date)).toEqual([
    undefined,
    '2026-05-04T09:02:03Z',
  ])
  expect(comments).toContain('：核‹U+0001›对<')
})
