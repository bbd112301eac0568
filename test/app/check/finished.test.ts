import { expect, test } from 'vitest'
import { checkOpened } from '../../../src/app/check/report.ts'
import { type FillRequest, fillReport } from '../../../src/app/finish/request.ts'
import { detectReport, type OpenedReport, reportFrom } from '../../../src/app/open.ts'
import { fieldsOf } from '../../../src/core/detect.ts'
import { sameMasks } from '../../../src/core/resolve.ts'
import { noReview } from '../../../src/core/review.ts'
import type { ValueRow } from '../../../src/core/values.ts'
import { report as everything } from '../../docx/report.ts'
import { storyFixtures } from '../../docx/story-fixtures.ts'
import { body, paragraph, part, wordOf } from '../../docx/word-of.ts'

const master = wordOf({
  'word/document.xml': body(
    paragraph('全年培训教师**人。') + paragraph('资助学生****人次，') + paragraph('组织教研活动*次。'),
  ),
  'word/header1.xml': part('w:hdr', paragraph('表彰学生**人')),
  'word/comments.xml': part('w:comments', `<w:comment w:id="0" w:author="王">${paragraph('核对过')}</w:comment>`),
})

async function opened(bytes: Uint8Array, name = 'r.docx'): Promise<OpenedReport> {
  const report = await reportFrom(bytes, name)
  if (!report.ok) throw new Error(report.messages[0].code)
  return report.value
}

const row = (key: string, value: string | null, keep = false): ValueRow => ({ key, value, keep })
const rows = [
  row('培训教师（人）', '36'),
  row('资助学生（人次）', '1234', true),
  row('组织教研活动（次）', '5', true),
  row('表彰学生（人）', '12'),
]

async function filled(source: OpenedReport, more: Partial<FillRequest> = {}): Promise<Uint8Array> {
  const detection = detectReport(source)
  const wanted = {
    keep: [],
    masking: sameMasks,
    allowOpen: false,
    target: { format: 'docx', layout: 'source' },
  } as const
  const result = await fillReport({ report: source, detection, rows, ...wanted, ...more })
  if (!result.ok) throw new Error(JSON.stringify(result.messages))
  return result.value.bytes
}

interface Beside {
  readonly values?: readonly ValueRow[]
  readonly origin?: OpenedReport
  readonly name?: string
}

async function checked(bytes: Uint8Array, { values = rows, origin, name }: Beside = {}) {
  const report = await opened(bytes, name)
  const asked = {
    report,
    detection: detectReport(report),
    rows: values,
    origin: origin ? { report: origin, detection: detectReport(origin) } : null,
  }
  const found = await checkOpened(asked, 'en')
  if (!found.ok) return found.messages.map(({ code }) => code)
  const wrong = found.value.findings.filter(({ severity }) => severity === 'error')
  return [wrong.map(({ code, field, start, text }) => [code, field ?? start, text].join(' ')), found.value.proof]
}

const proof = { whole: true, filled: 2, unchanged: true, pictures: 0 }
const keptBy = (one: string, other: string) => [
  { field: '资助学生（人次）', by: one },
  { field: '组织教研活动（次）', by: other },
]

test.each(storyFixtures)('beside its report, a document with a mask in $place is proved', async ({ document }) => {
  const origin = await opened(document('表彰学生**人'))
  const [field] = fieldsOf(detectReport(origin))
  const label = field?.label ?? ''
  const proofs = (['final', 'public'] as const).flatMap((copy) =>
    [row(label, '12'), row(label, '12', true)].map(async (one) => {
      const bytes = await filled(origin, { rows: [one], target: { format: 'docx', layout: 'source', copy } })
      return checked(bytes, { values: [one], origin })
    }),
  )
  expect(await Promise.all(proofs)).toMatchObject(Array(4).fill([[], { whole: true, unchanged: true }]))
})

test('by itself, a finished document is whole, says its values and gives no kept one away; a short one is not proved', async () => {
  const bytes = await filled(await opened(master))
  expect(await checked(bytes)).toEqual([
    ['check-unproved 组织教研活动（次） '],
    { ...proof, unchanged: false, kept: keptBy('search', 'unproved') },
  ])
})

const made: readonly (readonly [string, (source: OpenedReport) => Promise<Uint8Array>])[] = [
  ['filled in place', (source) => filled(source)],
  ['with bars for masks', (source) => filled(source, { masking: { as: 'bars', width: 3 } })],
  ['for the public', (source) => filled(source, { target: { format: 'docx', layout: 'source', copy: 'public' } })],
  [
    'for review',
    (source) =>
      filled(source, {
        target: { format: 'docx', layout: 'source', copy: { review: noReview, language: 'zh-CN' } },
      }),
  ],
  ['built anew', (source) => filled(source, { target: { format: 'docx', layout: 'official' } })],
]

test.each(made)('beside its report, a document %s is proved place by place', async (how, make) => {
  const origin = await opened(master)
  // A new document has the body alone, and so not the header’s value.
  const places = how === 'built anew' ? 1 : 2
  expect(await checked(await make(origin), { origin })).toEqual([
    [],
    { ...proof, filled: places, kept: keptBy('search', 'place') },
  ])
})

test.each(['official', 'plain'])(
  'beside its report, a new document of the layout %s with one of everything is proved',
  async (layout) => {
    const origin = await opened(
      Buffer.from(everything.replace('*及时*', '及时').replace('{2}', '**').replace(/[{}]/gu, '')),
      'r.md',
    )
    const field = fieldsOf(detectReport(origin))[0]?.label ?? ''
    const values = [row(field, '2', true)]
    const bytes = await filled(origin, { rows: values, target: { format: 'docx', layout } })
    const kept = [{ field, by: 'place' }]
    expect(await checked(bytes, { origin, values })).toEqual([[], { ...proof, filled: 0, kept }])
  },
)

test('beside its report, a text is proved too', async () => {
  const origin = await opened(Buffer.from('## 总结\n\n全年培训教师**人。\n\n组织教研活动*次。\n'), 'r.md')
  const values = [row('培训教师（人）', '36'), row('组织教研活动（次）', '5', true)]
  const target = { format: 'docx', layout: 'plain' } as const
  const kept = [{ field: '组织教研活动（次）', by: 'place' }]
  expect([
    await checked(await filled(origin, { rows: values, target: { format: 'text' } }), { origin, values, name: 'o.md' }),
    await checked(await filled(origin, { rows: values, target }), { origin, values }),
  ]).toEqual([
    [[], { ...proof, whole: null, filled: 1, kept }],
    [[], { ...proof, filled: 1, kept }],
  ])
})

const from = (...paragraphs: readonly string[]) =>
  wordOf({
    'word/document.xml': body(paragraphs.map((one) => paragraph(one)).join('')),
    'word/header1.xml': part('w:hdr', paragraph('表彰学生12人')),
  })
const right = ['全年培训教师36人。', '资助学生****人次，', '组织教研活动*次。'] as const

test.each([
  ['with a short kept value in the clear', from(right[0], right[1], '组织教研活动5次。'), 'check-differs 0 '],
  ['with another value', from('全年培训教师63人。', right[1], right[2]), 'check-differs 0 '],
  ['with other words', from(right[0], right[1], '开展教研活动*次。'), 'check-differs 0 '],
  ['with a paragraph more', from(...right, '编造一段。'), 'check-differs 0 '],
  ['with a paragraph less', from(right[0], right[1]), 'check-differs 0 '],
])('beside its report, a document %s is refused', async (_, bytes, said) => {
  const origin = await opened(master)
  const [wrong, proved] = await checked(bytes, { origin })
  expect([String(wrong).startsWith(said), (await checked(from(...right), { origin }))[0]]).toEqual([true, []])
  expect(proved).toMatchObject({ filled: 0, unchanged: false })
})

test('a document that ends too early is refused', async () => {
  const origin = await opened(wordOf(body(paragraph('全年培训教师**人。') + paragraph('完。'))))
  const values = [row('培训教师（人）', '36')]
  expect((await checked(wordOf(body(paragraph('全年培训教师36人。'))), { origin, values }))[0]).toEqual([
    'check-missing 0 ',
  ])
})

test('what is open is told at its place, and may be allowed', async () => {
  const origin = await opened(master)
  const values = rows.slice(1)
  const report = await opened(await filled(origin, { rows: values, allowOpen: true }))
  const asked = { report, detection: detectReport(report), rows: values }
  const beside = { ...asked, origin: { report: origin, detection: detectReport(origin) } }
  const told = async (request: Parameters<typeof checkOpened>[0]) => {
    const found = await checkOpened(request, 'en')
    return found.ok && found.value.findings.map(({ code, severity, start, text }) => [code, severity, start, text])
  }
  expect([await told(beside), await told({ ...beside, allowOpen: true })]).toEqual([
    [['open-place', 'error', 6, '**']],
    [['open-place', 'warning', 6, '**']],
  ])
})

test('a package that is not whole is no finished document, unless its report was no better', async () => {
  const broken = (inside: string) =>
    wordOf({ 'word/document.xml': body(paragraph(inside, '<w:hyperlink r:id="r9"/>')) })
  const values = [row('培训教师（人）', '36')]
  const origin = await opened(broken('全年培训教师**人。'))
  const bytes = broken('全年培训教师36人。')
  expect([await checked(bytes, { values }), await checked(bytes, { values, origin })]).toEqual([
    [['docx-relationship 0 '], { ...proof, whole: false, filled: 1, unchanged: false, kept: [] }],
    [[], { ...proof, filled: 1, kept: [] }],
  ])
})

test('where a part cannot be searched, nothing is proved by searching', async () => {
  const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')])
  const bytes = wordOf({
    'word/document.xml': body(paragraph('资助学生****人次，')),
    'word/embeddings/a.docx': locked,
  })
  expect(await checked(bytes, { values: rows.slice(1, 2) })).toEqual([
    ['docx-unsearchable 0 '],
    { ...proof, filled: 0, unchanged: false, kept: [{ field: '资助学生（人次）', by: 'unproved' }] },
  ])
})

test('signs that mean something in a pattern are only signs', async () => {
  const origin = await opened(Buffer.from('电话：****-*******（a+b)[c]{d}^$.?|/\\）转**。\n'), 'r.txt')
  const values = fieldsOf(detectReport(origin)).map(({ id }) => row(id, null, true))
  const bytes = await filled(origin, { rows: values, target: { format: 'docx', layout: 'plain' } })
  expect([values.length, (await checked(bytes, { values, origin }))[0]]).toEqual([2, []])
})

test('a kept mask is known by its label where a value beside it has changed its id', async () => {
  const origin = await opened(wordOf(body(paragraph('全年培训教师**人，合格率**%。'))))
  const fields = fieldsOf(detectReport(origin))
  const [teachers, rate] = fields.map(({ id, label }) => ({ key: id, label }))
  if (!teachers || !rate) throw new Error('not detected')
  const values = [
    { ...teachers, value: '36', keep: false },
    { ...rate, value: '98.76', keep: true },
  ]
  const bytes = await filled(origin, { rows: values })
  const after = fieldsOf(detectReport(await opened(bytes)))
  expect([after.map(({ id }) => id === rate.key), await checked(bytes, { values })]).toEqual([
    [false],
    [[], { ...proof, filled: 1, unchanged: false, kept: [{ field: rate.label, by: 'search' }] }],
  ])
})

test('by itself a value is looked for in every part of a document, and what stands nowhere is lost and not counted', async () => {
  const described = wordOf({
    'word/document.xml': body(paragraph('全年培训教师36人。')),
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>青禾县总结</dc:title></cp:coreProperties>',
  })
  const values = [row('培训教师（人）', '36'), row('县名', '青禾'), row('资助学生（人次）', '987')]
  expect(await checked(described, { values })).toEqual([
    ['value-not-found 资助学生（人次） '],
    { ...proof, filled: 2, unchanged: false, kept: [] },
  ])
})

test('values of another report are said to be so', async () => {
  const origin = await opened(master)
  const values = [row('培训校长（人）', '36')]
  expect(await checked(from(...right), { origin, values })).toEqual(['value-unknown-field'])
})

test('a kept value that a person said means something else is told to be proved by that, and only where it can be searched', async () => {
  const text = wordOf(body(paragraph('资助学生****人次，学校有1234人。')))
  const report = await opened(text)
  const asked = { report, detection: detectReport(report), rows: rows.slice(1, 2) }
  const first = await checkOpened(asked, 'en')
  const place = (first.ok && first.value.findings.find(({ place }) => place !== undefined)?.place) || ''
  const told = async (accepted: string) => {
    const found = await checkOpened({ ...asked, accepted: new Set([accepted]) }, 'en')
    if (!found.ok) return found.messages
    const errors = found.value.findings.filter(({ severity }) => severity === 'error')
    return [errors.length, found.value.proof?.kept]
  }
  const field = '资助学生（人次）'
  expect([await told(place), await told(`${place}0`)]).toEqual([
    [0, [{ field, by: 'accepted' }]],
    [1, [{ field, by: 'unproved' }]],
  ])
})

test.each([
  ['as it was', '****', true],
  ['as bars', '██', true],
  ['as crosses', '×', true],
  ['with another length', '*******', true],
  ['in the clear', '1234', false],
  ['as another sign', '某某', false],
  ['not at all', '', false],
])('beside its report, a kept mask that stands %s is proved, or not', async (_how, mask, proved) => {
  const origin = await opened(wordOf(body(paragraph('全年资助学生****人次。') + paragraph('培训教师**人。'))))
  const finished = wordOf(body(paragraph(`全年资助学生${mask}人次。`) + paragraph('培训教师36人。')))
  const [students, teachers] = fieldsOf(detectReport(origin)).map(({ id }) => id)
  const values = [row(students ?? '', null, true), row(teachers ?? '', '36')]
  const [wrong, told] = await checked(finished, { values, origin })
  expect([String(wrong) === '', told]).toMatchObject([proved, { unchanged: proved, filled: proved ? 1 : 0 }])
})

test('an open mask stands as it was, and is told where it stands', async () => {
  const origin = await opened(wordOf(body(paragraph('全年资助学生****人次。') + paragraph('培训教师**人。'))))
  const [, teachers] = fieldsOf(detectReport(origin)).map(({ id }) => id)
  const said = async (mask: string) =>
    (
      await checked(wordOf(body(paragraph(`全年资助学生${mask}人次。`) + paragraph('培训教师36人。'))), {
        values: [row(teachers ?? '', '36')],
        origin,
      })
    )[0]
  expect([await said('****'), await said('███')]).toEqual([['open-place 资助学生（人次） ****'], ['check-differs 0 ']])
})

test('pictures are counted, for in them nothing was looked for', async () => {
  const bytes = wordOf({
    'word/document.xml': body(paragraph('全年培训教师36人。')),
    ...Object.fromEntries(
      ['a.png', 'b.JPG', 'c.emf', 'd.svg', 'e.bin', 'png.xml'].map((name) => [`word/media/${name}`, '']),
    ),
  })
  const [, told] = await checked(bytes, { values: [row('培训教师（人）', '36')] })
  expect(told).toMatchObject({ pictures: 4, filled: 1 })
})
