import { expect, test } from 'vitest'
import { reviewRecord } from '../../src/app/record/record.ts'
import type { RecordInput } from '../../src/app/record/subject.ts'
import type { Field } from '../../src/core/model.ts'
import { storedTrail } from '../../src/core/trail.ts'
import { trailFrom } from '../../src/core/trail-file.ts'
import { formOf } from '../../src/docx/leak/forms.ts'
import { searchPackage } from '../../src/docx/leak/search.ts'
import { readDocument } from '../../src/docx/stories.ts'
import { readZip } from '../../src/docx/zip/zip.ts'
import { type Reviewing, reviewed } from './finish/reviewed.ts'

const reviewing: Reviewing = {
  text: '**县教育局工作总结\n**县培训教师**人，其中女教师**人。\n学生***被县一中录取，陈默老师获奖。\n',
  decide: ({ kind }, index) =>
    kind === 'person' || index === 1
      ? { state: 'kept', value: '欧阳若兰' }
      : kind === 'name'
        ? { state: 'filled', value: '旬河' }
        : { state: 'filled', value: String(36 + index) },
  note: (_, index) => (index === 2 ? '与台账不一致' : index === 3 ? null : ''),
  pass: '已经公开报道',
}

async function linesOf(input: RecordInput): Promise<readonly string[]> {
  const made = await reviewRecord(input)
  const read = made.ok ? readDocument(made.value) : made
  if (!read.ok) throw new Error(JSON.stringify(read.messages))
  return read.value.paragraphs.flatMap(({ story, text }) => (story === 'body' ? [text] : []))
}

/** The cells of the table whose first head is at `head`, a row each. */
function rowsAfter(
  lines: readonly string[],
  from: string,
  width: number,
  rows: number,
): readonly (readonly string[])[] {
  const start = lines.indexOf(from) + 1
  return Array.from({ length: rows }, (_, row) => lines.slice(start + row * width, start + (row + 1) * width))
}

test('the record says of each field what it is, who filled it, and what the reviewer said; never what is kept', async () => {
  const lines = await linesOf(reviewed(reviewing))
  const at = '2023-01-06 14:30'
  expect(rowsAfter(lines, '五、字段', 10, 5)).toEqual([
    ['编号', '字段', '处数', '决定', '取值', '填报人', '审核人', '时间', '结论', '意见'],
    ['1', '县名', '2', '已填', '旬河', '张填报', '李审核', at, '通过', ''],
    ['2', '学生姓名', '1', '保密', '保密', '张填报', '李审核', at, '通过', ''],
    ['3', '县培训教师（人）', '1', '已填', '38', '张填报', '李审核', at, '退回', '与台账不一致'],
    ['4', '女教师（人）', '1', '已填', '39', '张填报', '', '', '待审', ''],
  ])
})

test('what is the matter and what was passed over stand apart, and the chain is said to be whole', async () => {
  const lines = await linesOf(reviewed(reviewing))
  const open = lines.slice(lines.indexOf('（一）待处理'), lines.indexOf('（二）已处理'))
  const handled = lines.slice(lines.indexOf('（二）已处理'), lines.indexOf('五、字段'))
  const trail = lines.slice(lines.indexOf('六、操作记录'))
  expect([
    open.some((line) => line.startsWith('部分')),
    handled.filter((line) => line === '已经公开报道').length,
    handled.some((line) => line.includes('陈默')),
    trail.find((line) => line.includes('首尾相连'))?.startsWith('操作记录共'),
    lines.findIndex((line) => line.startsWith('审核人（签字）')) < lines.indexOf('三、退回或改动过的字段'),
  ]).toEqual([true, 1, true, true, true])
})

test('the same project gives the same bytes', async () => {
  const input = reviewed(reviewing)
  expect(await reviewRecord(input)).toEqual(await reviewRecord(input))
})

test('a kept value that a note quotes is veiled, in the trail as well', async () => {
  const made = await reviewRecord(reviewed({ ...reviewing, note: () => '欧阳若兰应为保密', pass: '欧阳若兰同意' }))
  const zip = made.ok ? readZip(made.value) : made
  expect(zip.ok && searchPackage(zip.value, [formOf({ field: '学生', value: '欧阳若兰' })]).sightings).toEqual([])
})

test('a kept value in another form is no record at all', async () => {
  const made = await reviewRecord(reviewed({ ...reviewing, note: () => '欧阳 若兰应为保密' }))
  expect(made.messages).toEqual([{ code: 'record-tells-kept', severity: 'error', params: { field: '学生姓名' } }])
})

test('a kept number that is also a year or part of a hash is no leak, and one in a note is veiled', async () => {
  const year: Reviewing = {
    ...reviewing,
    decide: (_, index) => (index === 2 ? { state: 'kept', value: '2023' } : { state: 'filled', value: '旬河' }),
    note: () => '2023人不对，20231人和12023人也不对',
  }
  const lines = await linesOf(reviewed(year))
  expect([lines.includes('＊＊人不对，20231人和12023人也不对'), lines.includes('2023-01-06 14:30')]).toEqual([
    true,
    true,
  ])
})

test('where the chain is broken, the record says where', async () => {
  const input = reviewed(reviewing)
  const stored = trailFrom(input.trail)
  const entries = stored.ok
    ? stored.value.entries.map((entry, at) => (at === 1 ? { ...entry, by: '别人' } : entry))
    : []
  const lines = await linesOf({ ...input, trail: storedTrail(entries) })
  expect([
    lines.some((line) => line.includes('首尾相连')),
    lines.filter((line) => line.startsWith('操作记录第 2 条（别人')).length,
    lines.slice(0, lines.indexOf('二、签字')).some((line) => line.includes('不能作为审核通过的凭据')),
  ]).toEqual([false, 1, true])
})

test('the record lists each place at which a kept value means something else, with its reason and who said so', async () => {
  const input = reviewed(reviewing)
  const session = JSON.parse(input.session)
  const mark = {
    finding: 'place:0123456789ab:县名',
    verdict: 'passed-over',
    note: '评比的名称',
    by: '李审核',
    at: '2023-01-06T06:30:00Z',
  }
  session.review.findings.push(mark)
  const lines = await linesOf({ ...input, session: JSON.stringify(session) })
  const from = lines.indexOf('（三）保密取值作别的意思的位置')
  expect(lines.slice(from + 8, from + 15)).toEqual([
    ...['1', '县名', '0123456789ab', '别的意思，保留', '李审核', expect.stringContaining('2023-01-06'), '评比的名称'],
  ])
})

/** The whole record as text, with the hashes, which differ from run to run, left out. */
async function wholeRecord(input: RecordInput): Promise<string> {
  return (await linesOf(input)).join('\n').replace(/[0-9a-f]{12,64}/gu, '#')
}

/** A report of which one field is open, one kept, one returned and one approved and changed since. */
function handledAfresh(): RecordInput {
  const isLeft = ({ label }: Field) => label.startsWith('合格率')
  const input = reviewed({
    ...reviewing,
    text: `${reviewing.text}合格率**%，出席**人。\n`,
    decide: (field, index) => (isLeft(field) ? { state: 'open' } : reviewing.decide(field, index)),
    note: (field, index) => (isLeft(field) ? null : reviewing.note(field, index)),
    pass: null,
  })
  const session = JSON.parse(input.session)
  const changed = session.decisions.find(([, { value }]: [string, { value: string }]) => value === '旬河')
  changed[1].value = '渭阳'
  return { ...input, session: JSON.stringify(session) }
}

test.each(['zh-CN', 'en'] as const)(
  'the whole record in %s says who did what, and what is left to do',
  async (language) => {
    expect(await wholeRecord({ ...reviewed(reviewing), language })).toMatchSnapshot('as it was reviewed')
    expect(await wholeRecord({ ...handledAfresh(), language })).toMatchSnapshot('changed since')
  },
)

test('the record of a report on which nobody has worked says so', async () => {
  const untouched = reviewed({ ...reviewing, decide: () => ({ state: 'open' }), note: () => null, pass: null })
  expect(await wholeRecord({ ...untouched, trail: storedTrail([]) })).toMatchSnapshot()
})
