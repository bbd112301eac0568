import { expect, test } from 'vitest'
import { type FillRequest, fillReport } from '../../../src/app/finish/request.ts'
import { detectReport, reportFrom } from '../../../src/app/open.ts'
import { saveBytes } from '../../../src/app/save.ts'
import { fieldsOf } from '../../../src/core/detect.ts'
import { sameMasks } from '../../../src/core/resolve.ts'
import type { ValueRow } from '../../../src/core/values.ts'
import type { ProgressStep } from '../../../src/messages/command-line-texts.ts'
import { emptyFolder, namesIn } from '../../files/folder.ts'

async function request() {
  const report = await reportFrom(Buffer.from('全年培训教师**人。'), 'r.txt')
  if (!report.ok) throw new Error('not read')
  const detection = detectReport(report.value)
  const rows = fieldsOf(detection).map(({ id }) => ({ key: id, value: '36', keep: false }))
  const target = { format: 'docx', layout: 'plain' } as const
  return { report: report.value, detection, rows, keep: [], masking: sameMasks, allowOpen: false, target }
}

test('the steps of the work are told in their order', async () => {
  const told: ProgressStep[] = []
  await fillReport(await request(), { progress: (step) => told.push(step) })
  expect(told).toEqual(['build', 'verify'])
})

test.each(['build', 'verify'] as const)('work that is stopped at the step %s gives no document', async (at) => {
  const stop = new AbortController()
  if (at === 'build') stop.abort()
  const result = await fillReport(await request(), { progress: () => stop.abort(), signal: stop.signal })
  expect([result.ok, result.messages.map(({ code }) => code)]).toEqual([false, ['cancelled']])
})

test('nothing is written once the work is stopped', async () => {
  const folder = await emptyFolder()
  const result = await saveBytes(`${folder}/o.txt`, Buffer.from('x'), [], { signal: AbortSignal.abort() })
  expect([result.messages.map(({ code }) => code), await namesIn(folder)]).toEqual([['cancelled'], []])
})

test('a report that is too long for one Word document is refused before it is built, and may still be written as a text', async () => {
  const report = await reportFrom(Buffer.from('全年工作。\n'.repeat(40_001)), 'r.txt')
  if (!report.ok) throw new Error('not read')
  const detection = detectReport(report.value)
  const asked = { report: report.value, detection, rows: [], keep: [], masking: sameMasks, allowOpen: false }
  const document = await fillReport({ ...asked, target: { format: 'docx', layout: 'plain' } })
  const text = await fillReport({ ...asked, target: { format: 'text' } })
  expect([document.messages, text.ok]).toEqual([
    [{ code: 'report-too-long', severity: 'error', params: { paragraphs: 40_001, most: 40_000 } }],
    true,
  ])
})

const six = '校长***，教师**人，学生****人，经费**万元，合格率**%，**县教育局。'

async function asked(text: string, rows: readonly ValueRow[], more: Partial<FillRequest> = {}) {
  const report = await reportFrom(Buffer.from(text), 'r.txt')
  if (!report.ok) throw new Error('not read')
  const detection = detectReport(report.value)
  const asked = { keep: [], masking: sameMasks, allowOpen: false, target: { format: 'text' } as const, ...more }
  const fields = fieldsOf(detection)
  return { fields, result: await fillReport({ report: report.value, detection, rows, ...asked }) }
}

const valuesOf = async (text: string) =>
  (await asked(text, [])).fields.map(({ id }) => ({ key: id, value: '7', keep: false }))

test.each([
  [5, '、', false],
  [6, '…', true],
])('of %s open fields at most five are named', async (count, sign, isCut) => {
  const rows = (await valuesOf(six)).slice(count)
  const { fields, result } = await asked(six, rows)
  expect(fields).toHaveLength(6)
  const named = fields.slice(0, 5).map(({ label }) => label)
  expect(result.messages).toEqual([
    {
      code: 'open-placeholders',
      severity: 'error',
      params: { count, fields: [...named, ...(isCut ? [sign] : [])].join('、') },
    },
  ])
})

test('every place of an open field counts, and allowed ones stay as they were', async () => {
  const text = '**县水利局和**县教育局有教师**人。'
  const rows = (await valuesOf(text)).slice(1)
  const { fields, result } = await asked(text, rows)
  expect(result.messages[0]?.params).toMatchObject({ count: fields[0]?.count })
  const allowed = await asked(text, rows, { allowOpen: true })
  expect(allowed.result).toMatchObject({ ok: true, value: { counts: { open: fields[0]?.count, filled: 1, kept: 0 } } })
  expect(allowed.result.ok && Buffer.from(allowed.result.value.bytes).toString()).toBe(
    '**县水利局和**县教育局有教师7人。',
  )
})

test.each(['id', 'label'] as const)(
  'a field that is named by its %s is kept, with the value that it was given',
  async (by) => {
    const text = '教师**人，学生****人。'
    const rows = (await valuesOf(text)).map((row, index) => ({ ...row, value: index === 0 ? '88' : '6543' }))
    const { fields } = await asked(text, [])
    const { result } = await asked(text, rows, { keep: [fields[1]?.[by] ?? ''] })
    expect(result).toMatchObject({
      ok: true,
      value: { counts: { open: 0, filled: 1, kept: 1 }, proof: { kept: [{ field: fields[1]?.label, by: 'search' }] } },
    })
    expect(result.ok && Buffer.from(result.value.bytes).toString()).toBe('教师88人，学生****人。')
  },
)

test('a field that is kept without a value is proved by its places', async () => {
  const { fields, result } = await asked('教师**人。', [], { keep: ['教师（人）'] })
  expect(result).toMatchObject({ ok: true, value: { proof: { kept: [{ field: fields[0]?.label, by: 'place' }] } } })
})

test.each([null, '7'])(
  'a field that is kept with %j, which is too short to look for, is proved by its places',
  async (value) => {
    const text = '教师**人，学生****人。'
    const { fields } = await asked(text, [])
    const rows = fields.map(({ id }, index) => ({ key: id, value: index === 0 ? value : '6543', keep: false }))
    const { result } = await asked(text, rows, { keep: fields.map(({ id }) => id) })
    const [short, long] = fields.map(({ label }) => label)
    const kept = new Map(result.ok ? result.value.proof.kept.map(({ field, by }) => [field, by]) : [])
    expect([kept.get(short ?? ''), kept.get(long ?? ''), kept.size]).toEqual(['place', 'search', 2])
  },
)

test('a field that the report does not have cannot be kept', async () => {
  const { result } = await asked('教师**人。', [], { keep: ['学生（人）'] })
  expect(result.messages).toEqual([{ code: 'keep-unknown-field', severity: 'error', params: { field: '学生（人）' } }])
})

test('values that name no field are refused before anything is kept', async () => {
  const { result } = await asked('教师**人。', [{ key: '别的', value: '1', keep: false }], { keep: ['教师（人）'] })
  expect([result.ok, result.messages.map(({ severity }) => severity)]).toEqual([false, ['error']])
})

test('a text that says a kept value in the clear is refused', async () => {
  const text = '学生****人，其中寄宿6543人。'
  const { fields } = await asked(text, [])
  const { result } = await asked(text, [{ key: fields[0]?.id ?? '', value: '6543', keep: true }])
  expect(result.messages).toEqual([
    {
      code: 'kept-value-found',
      severity: 'error',
      params: {
        field: fields[0]?.label,
        part: '',
        before: '学生****人，其中寄宿',
        found: '6543',
        after: '人。',
        place: expect.stringMatching(/^[\da-f]{12}$/u),
      },
    },
  ])
})

test('a look refuses what the checks find wrong, as long as nobody answered it', async () => {
  const rows = (fields: readonly { readonly id: string }[]) =>
    fields.map(({ id }, index) => ({ key: id, value: `${[2, 30][index]}`, keep: false }))
  const { fields } = await asked('*月**日开会。', [])
  const look = (...answered: readonly string[]) => ({ language: 'en', answered: new Set(answered) }) as const
  const { result } = await asked('*月**日开会。', rows(fields), { look: look() })
  expect(result.messages).toEqual([
    { code: 'findings-refused', severity: 'error', params: { count: 1, findings: expect.stringContaining('2月30日') } },
  ])
  const answered = look(`no-such-date:${fields[1]?.id}:2月30日:`)
  expect((await asked('*月**日开会。', rows(fields), { look: answered })).result.ok).toBe(true)
  expect((await asked('*月**日开会。', rows(fields), { look: null })).result.ok).toBe(true)
})
