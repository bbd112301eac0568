/** What the checks find wrong before anything is written. */
import { expect, test } from 'vitest'
import { fillReport } from '../../../src/app/finish/request.ts'
import { detectReport, reportFrom } from '../../../src/app/open.ts'
import { fieldsOf } from '../../../src/core/detect.ts'
import { sameMasks } from '../../../src/core/resolve.ts'

const sorts = ['教师', '学生', '医生', '护士', '民警', '工人', '农民']

/** So many sentences in which the part is larger than its whole, and others in which it is not. */
async function refused(wrong: number, right = 0) {
  const lines = sorts.slice(0, wrong + right).map((sort) => `全县${sort}**人，其中女${sort}**人。`)
  const report = await reportFrom(Buffer.from(lines.join('\n')), 'r.txt')
  if (!report.ok) throw new Error('not read')
  const detection = detectReport(report.value)
  const rows = fieldsOf(detection).map(({ id }, at) => {
    const part = at < 2 * wrong ? 60 + at : 20
    return { key: id, value: `${at % 2 === 0 ? 40 : part}`, keep: false }
  })
  const target = { format: 'text' } as const
  const look = { language: 'en', answered: new Set<string>() } as const
  const asked = { report: report.value, detection, rows, keep: [], masking: sameMasks, allowOpen: false, target, look }
  const result = await fillReport(asked)
  const [message] = result.ok ? [] : result.messages
  const told = String(message?.params.findings ?? '').split('\n')
  return { code: message?.code ?? null, count: message?.params.count, told: told.length, last: told.at(-1) }
}

test('a report without errors is written, and one with an error is refused by its sentence', async () => {
  expect((await refused(0, 2)).code).toBeNull()
  expect(await refused(1, 2)).toMatchObject({ code: 'findings-refused', count: 1, told: 1 })
})

test('of many errors five are told, and where there are more, that there are', async () => {
  const [exact, more] = [await refused(5), await refused(6, 1)]
  expect([exact.count, exact.told, exact.last === '…']).toEqual([5, 5, false])
  expect([more.count, more.told, more.last]).toEqual([6, 6, '…'])
})
