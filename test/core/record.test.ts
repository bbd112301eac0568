import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import { readRecord, readWork, writeWork } from '../../src/core/project.ts'
import { noRecord, recordFrom, type WorkRecord } from '../../src/core/record.ts'
import { startSession } from '../../src/core/session.ts'

const work = startSession(detect('**县教育局', { format: 'text', masks: ['stars'] }))
const signed = { by: '审核人', at: '2023-01-02T08:00:00+08:00' }
const record: WorkRecord = {
  review: {
    marks: [
      { ...signed, field: 'county', verdict: 'returned', note: '核对', decision: { state: 'filled', value: '旬河' } },
    ],
    fillings: [{ ...signed, field: 'county', decision: { state: 'kept', value: null } }],
  },
  trail: [{ ...signed, number: 1, deed: 'opened', field: null, detail: '', before: '', hash: 'a' }],
}

test('a record is written with the work and read back, and the work is the same without it', () => {
  const json = writeWork(work, record)
  expect([readRecord(json), readRecord(writeWork(work)), readWork(json).ok]).toEqual([
    { ok: true, value: record, messages: [] },
    { ok: true, value: noRecord, messages: [] },
    true,
  ])
})

test.each([
  [null],
  [{}],
  [{ ...record, trail: [1] }],
  [{ ...record, review: { marks: [{ ...record.review.marks[0], verdict: 'perhaps' }], fillings: [] } }],
  [{ ...record, review: { marks: [], fillings: [{ ...signed, field: 'county', decision: { state: 'gone' } }] } }],
])('%j is no record', (value) => {
  expect(recordFrom(value).messages.map(({ code }) => code)).toEqual(['trail-damaged'])
})
