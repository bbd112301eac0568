import { expect, test } from 'vitest'
import { type Job, runJob } from '../../../src/app/host/jobs.ts'
import { checkReport } from '../../../src/core/checks.ts'
import { detect } from '../../../src/core/detect.ts'
import { writeWork } from '../../../src/core/project.ts'
import { resolve } from '../../../src/core/resolve.ts'
import { type FindingMark, noReview } from '../../../src/core/review.ts'
import { reduce, startSession } from '../../../src/core/session.ts'
import { viewOf } from '../../../src/core/view.ts'
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

const run = async (job: Job, input: unknown) => {
  const done = await runJob(job, input, () => undefined)
  return done.ok ? done.value : done.messages.map(({ code }) => code)
}
const open = writeWork(startSession(detect(bytes.toString(), { format: 'text', masks: ['stars'] })))
const placed = { decided: 1, total: 1 }

test('how far work is, is counted for each that can be read, and no more is known of the others', async () => {
  expect(await run('countDecided', { session: whole })).toMatchObject(placed)
  expect(await run('countDecided', { session: open })).toMatchObject({ decided: 0, total: 1 })
  expect(await run('countEach', { sessions: [whole, null, '{}', open] })).toMatchObject([
    placed,
    null,
    null,
    { decided: 0 },
  ])
})

test('an open place is no finished document, unless that is allowed', async () => {
  const input = { name: 'r.txt', bytes, session: open, language: 'en' }
  expect(await run('build', { ...input, options })).toEqual(['open-placeholders'])
  expect(await run('build', { ...input, options: { ...options, allowOpen: true } })).toHaveProperty('bytes')
})

const doubtful = '全县教师**人，其中女教师**人。'

/** More women than teachers; `verdict` is what a person said of that, or of another finding. */
function answered(verdict?: FindingMark['verdict'], other = '') {
  const start = startSession(detect(doubtful, { format: 'text', masks: ['stars'] }))
  const { fields } = viewOf(start)
  const work = fields.reduce(
    (now, { id }, at) => reduce(now, { type: 'fill', field: id, value: at === 0 ? '40' : '60' }),
    start,
  )
  const { placeholders } = viewOf(work)
  const resolved = resolve(doubtful, placeholders, work.decisions)
  const asked = { format: 'text', report: doubtful, resolved, fields, decisions: work.decisions } as const
  const wrong = checkReport(asked).find(({ severity }) => severity === 'error')?.id ?? ''
  const mark = { finding: wrong + other, note: '核对过', by: '王审核', at: '2026-05-04T09:00:00+08:00' }
  return writeWork(work, { ...noReview, findings: verdict ? [{ ...mark, verdict }] : [] })
}

test('what the checks find wrong is not exported, unless a person let that very finding stand or all of them may', async () => {
  const built = (session: string, allowFindings = false) =>
    run('build', {
      ...{ name: 'r.txt', bytes: Buffer.from(doubtful), language: 'en', session },
      options: { ...options, allowFindings },
    })
  for (const session of [answered(), answered('returned'), answered('passed-over', '?')])
    expect(await built(session)).toEqual(['findings-refused'])
  expect(await built(answered('passed-over'))).toHaveProperty('bytes')
  expect(await built(answered(), true)).toHaveProperty('bytes')
})

test('a sheet, the names and last time’s values are read of the work, and of none where there is none', async () => {
  expect(await run('readSheet', { name: 'v.json', bytes: Buffer.from('{"教师":"36"}') })).toMatchObject([
    { key: '教师', value: '36' },
  ])
  const last = { name: 'last.txt', bytes: Buffer.from('全年培训教师41人。') }
  const recalled = (await run('recallValues', { session: open, ...last })) as ReadonlyMap<string, string>
  expect([...recalled.values()]).toEqual(['41'])
  expect(await run('namesTold', { session: whole, learns: false })).toEqual({ shown: [], kept: [] })
  for (const learns of [true, false]) expect(await run('namesTold', { session: '{}', learns })).toHaveLength(1)
})
