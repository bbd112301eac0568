import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import { type Action, reduce, startSession } from '../../src/core/session.ts'
import { partsOf, viewOf } from '../../src/core/view.ts'

const start = (report: string) => startSession(detect(report, { format: 'text', masks: ['stars'] }))
const run = (session: ReturnType<typeof start>, ...actions: readonly Action[]) => actions.reduce(reduce, session)
const idAt = (session: ReturnType<typeof start>, index: number) => viewOf(session).placeholders[index]?.id ?? ''

test('a run is divided inside it only, and what is visible belongs to the part that it stands beside', () => {
  const [run] = viewOf(start('电话138****12。')).placeholders
  if (!run) throw new Error('nothing is found')
  const parts = partsOf(run, [0, 1, 4])
  expect(
    parts.map(({ id, start, end, text, shape, digits }) => [
      id,
      start - run.start,
      end - run.start,
      text,
      shape,
      digits,
    ]),
  ).toEqual([
    [`${run.id}/0-1`, 0, 1, '*', '138*', 1],
    [`${run.id}/1-4`, 1, 4, '***', '***12', 3],
  ])
  expect(partsOf(run, [0, 4])).toEqual([run])
})

test('what is dismissed is passed over, and stands again once it is adopted', () => {
  const session = start('**县教育局培训教师**人。')
  const id = idAt(session, 1)
  const dismissed = run(session, { type: 'dismiss', placeholder: id })
  const adopted = run(dismissed, { type: 'adopt', placeholder: id })
  const seen = (work: typeof session) => [
    viewOf(work).placeholders.length,
    viewOf(work).passedOver.map(({ reason }) => reason.code),
  ]
  expect([seen(session), seen(dismissed), seen(adopted)]).toEqual([
    [2, []],
    [1, ['said-not']],
    [2, []],
  ])
})

test('a run that was passed over is a field of its own once it is adopted', () => {
  const session = start('* 第一项\n* 第二项\n**县教育局。')
  const [passed] = viewOf(session).passedOver
  const adopted = run(session, { type: 'adopt', placeholder: passed?.id ?? '' })
  expect([viewOf(adopted).placeholders[0]?.field, viewOf(adopted).passedOver.length]).toEqual([
    `adopted:${passed?.id}`,
    viewOf(session).passedOver.length - 1,
  ])
})

test('a field of one place is not split, and nothing moves into a field that is nowhere', () => {
  const session = start('**县教育局培训教师**人。')
  const [id, other] = [idAt(session, 1), viewOf(session).placeholders[0]?.field ?? '']
  expect(
    [
      run(session, { type: 'split', placeholder: id }),
      run(session, { type: 'split', placeholder: 'nobody' }),
      run(session, { type: 'move', placeholder: id, into: 'nowhere' }),
    ].map((after) => after === session),
  ).toEqual([true, true, true])
  expect(viewOf(run(session, { type: 'move', placeholder: id, into: other })).placeholders[1]?.field).toBe(other)
})

test('names are listed before persons, and persons before the others, each as they are read', () => {
  const session = start('培训教师**人，合格率**%，学生李**获奖，**县教育局。')
  const last = idAt(session, 1)
  const touched = run(
    session,
    { type: 'split', placeholder: last },
    { type: 'kind', field: viewOf(session).placeholders[1]?.field ?? '', kind: 'text' },
  )
  expect(viewOf(touched).fields.map(({ kind }) => kind)).toEqual(['name', 'person', 'figure', 'text'])
})

test('fields that are split off take the first numbers that are free, and no label stands twice', () => {
  const session = start('**县和**县、**县。')
  const { placeholders } = viewOf(session)
  const overrides = new Map(placeholders.map(({ id }, index) => [id, { field: `own:${index}` }]))
  expect(viewOf({ detection: session.detection, overrides }).fields.map(({ label }) => label)).toEqual([
    '县名',
    '县名（2）',
    '县名（3）',
  ])
  const some = new Map([...overrides].slice(1))
  expect(new Set(viewOf({ detection: session.detection, overrides: some }).fields.map(({ label }) => label)).size).toBe(
    3,
  )
})
