/** Rows of kept values that are about a report whose words have changed around the mask: then the label tells which mask a row keeps. */
import { expect, test } from 'vitest'
import { checkOpened } from '../../../src/app/check/report.ts'
import { detectReport, reportFrom } from '../../../src/app/open.ts'
import { fieldsOf } from '../../../src/core/detect.ts'
import type { ValueRow } from '../../../src/core/values.ts'

async function told(text: string, rowsOf: (ids: readonly (readonly [string, string])[]) => readonly ValueRow[]) {
  const report = await reportFrom(Buffer.from(text), 'r.txt')
  if (!report.ok) throw new Error('not read')
  const detection = detectReport(report.value)
  const rows = rowsOf(fieldsOf(detection).map(({ id, label }) => [id, label] as const))
  const checked = await checkOpened({ report: report.value, detection, rows }, 'en')
  return checked.ok ? checked.value.findings.map(({ code }) => code) : checked.messages.map(({ code }) => code)
}

const text = '培训教师**人，投入**万元。'
const keep = (key: string, label?: string): ValueRow => ({
  key,
  value: null,
  keep: true,
  ...(label === undefined ? {} : { label }),
})

test('a row whose id the report does not have keeps the mask of its label', async () => {
  expect(await told(text, ([first, second]) => [keep('old-id', first?.[1]), keep(second?.[0] ?? '')])).toEqual([])
})

test('without a label, or with one that no mask has, it keeps nothing', async () => {
  expect(await told(text, ([, second]) => [keep('old-id'), keep(second?.[0] ?? '')])).toContain('open-place')
  expect(await told(text, ([, second]) => [keep('old-id', '无此项'), keep(second?.[0] ?? '')])).toContain('open-place')
})

test('a row that is filled is recognised by its id alone', async () => {
  expect(
    await told(text, ([first, second]) => [
      { ...keep('old-id', first?.[1]), keep: false, value: '36' },
      keep(second?.[0] ?? ''),
    ]),
  ).toContain('open-place')
})

test('a label that another row has already stands for that row', async () => {
  expect(await told(text, ([first]) => [keep(first?.[0] ?? ''), keep('old-id', first?.[1])])).toContain('open-place')
  expect(await told(text, ([first]) => [keep('one', first?.[1]), keep('two', first?.[1])])).toContain('open-place')
})

const keptElsewhere = keep('of-another-report')

test('where rows keep what the report has no field for and masks are open, that nothing tells which is said', async () => {
  const findings = async (finished: string, rows: readonly ValueRow[]) => {
    const said = await told(finished, () => rows)
    return said.filter((code) => code === 'check-unsure' || code === 'open-place')
  }
  expect([
    await findings(text, [keptElsewhere, keep('another')]),
    // Nothing is open; or what it has no field for is filled, and not kept.
    await findings('培训教师36人。', [keptElsewhere]),
    await findings(text, [{ ...keptElsewhere, keep: false, value: '7' }]),
  ]).toEqual([['check-unsure', 'open-place', 'open-place'], [], ['open-place', 'open-place']])
})

test('beside the report it was made from, nothing is unsure', async () => {
  const origin = await reportFrom(Buffer.from('县长**出席。\n培训教师**人。'), 'o.txt')
  const report = await reportFrom(Buffer.from('县长**出席。\n培训教师**人。'), 'r.txt')
  if (!origin.ok || !report.ok) throw new Error('not read')
  const beside = { report: origin.value, detection: detectReport(origin.value) }
  const asked = { report: report.value, detection: detectReport(report.value), rows: [], origin: beside }
  const checked = await checkOpened(asked, 'en')
  expect(checked.ok && checked.value.findings.map(({ code }) => code)).toEqual(['open-place', 'open-place'])
})
