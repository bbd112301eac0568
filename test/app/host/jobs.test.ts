import { expect, test } from 'vitest'
import { type Job, runJob } from '../../../src/app/host/jobs.ts'
import { filledWork } from './test-window.ts'

const bytes = Buffer.from('全年培训教师**人。')
const options = {
  copy: 'final',
  layout: 'plain',
  maskAs: 'same',
  maskWidth: null,
  allowOpen: false,
  allowFindings: false,
} as const
const whole = filledWork(bytes.toString(), '36')

const inputs = (session: string): readonly (readonly [Job, unknown])[] => [
  ['read', { name: 'r.txt', bytes, saved: { session, trail: undefined } }],
  ['build', { name: 'r.txt', bytes, session, options, language: 'en' }],
  ['build', { name: 'r.txt', bytes, session, options: { ...options, copy: 'review' }, language: 'en' }],
  ['writeSheet', { session, format: 'json', language: 'en' }],
  ['record', { name: 'r.txt', bytes, session, trail: undefined, language: 'en' }],
]

const outcome = async ([job, input]: readonly [Job, unknown]) => (await runJob(job, input, () => undefined)).ok

test('a session that is none is refused by every job that needs one, and by no job that is given a sound one', async () => {
  expect(await Promise.all(inputs(whole).map(outcome))).toEqual([true, true, true, true, true])
  expect(await Promise.all(inputs('{}').map(outcome))).toEqual([false, false, false, false, false])
})

test('a sheet for people has its columns in their language', async () => {
  const csv = async (language: string) => {
    const written = await runJob('writeSheet', { session: whole, format: 'csv', language }, () => undefined)
    return written.ok
      ? Buffer.from(written.value as Uint8Array)
          .toString()
          .split(/\r?\n/u)[0]
          ?.replace('\uFEFF', '')
      : ''
  }
  expect([await csv('zh-CN'), await csv('en')]).toEqual([
    '编号,字段,取值,保密,类别,单位,处数,上下文',
    'id,label,value,keep,kind,unit,count,context',
  ])
})

test('building says how far it is, a step at a time', async () => {
  const told: unknown[] = []
  const input = { name: 'r.txt', bytes, session: whole, options, language: 'en' }
  await runJob('build', input, (done, total) => told.push([done, total]))
  expect(told).toEqual([
    [1, null],
    [2, null],
  ])
})

test('a report that came without a project has an empty trail and nothing wrong with it', async () => {
  expect(await runJob('read', { name: 'r.txt', bytes, saved: null }, () => undefined)).toMatchObject({
    ok: true,
    value: {
      format: 'text',
      text: bytes.toString(),
      encoding: 'utf-8',
      cells: [],
      places: [],
      blanks: 0,
      stories: [],
      trail: { troubles: [] },
    },
  })
})
