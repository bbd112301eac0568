import { expect, test } from 'vitest'
import { fillReport } from '../../../src/app/finish/request.ts'
import { detectReport, reportFrom } from '../../../src/app/open.ts'
import { saveBytes } from '../../../src/app/save.ts'
import { fieldsOf } from '../../../src/core/detect.ts'
import { sameMasks } from '../../../src/core/resolve.ts'
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
