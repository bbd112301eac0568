import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import { likeOf, likewiseOffer } from '../../src/core/likewise.ts'
import type { Step } from '../../src/core/model.ts'
import { readWork, writeWork } from '../../src/core/project.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const start = (text: string) => startSession(detect(text, { format: 'text', masks: ['stars'] }))
const seen = (session: Session) =>
  viewOf(session).placeholders.map(({ kind, field }) => `${kind} ${viewOf(session).places.get(field)?.length}`)
const last = (session: Session) => likewiseOffer(session)?.placeholder ?? null

/** The work after the step and all like it. */
function likewise(session: Session, step: Step): Session {
  const once = reduce(session, step)
  const id = last(once)
  return id === null ? once : reduce(once, { type: 'likewise', placeholder: id })
}

test('another kind of one is the kind of all that were judged by the same words', () => {
  const session = start('买书**册。\n订书**册。\n来人**名。')
  const [first] = viewOf(session).placeholders
  const after = likewise(session, { type: 'kind', field: first?.field ?? '', kind: 'text' })
  expect([seen(after), seen(reduce(after, { type: 'undo' }))]).toEqual([
    ['text 1', 'text 1', 'figure 1'],
    ['text 1', 'figure 1', 'figure 1'],
  ])
})

test('one that is no placeholder takes all like it along, and one that is brings them back', () => {
  const session = start('买书**册。\n订书**册。\n来人**名。')
  const [first] = viewOf(session).placeholders
  const gone = likewise(session, { type: 'dismiss', placeholder: first?.id ?? '' })
  const back = likewise(gone, { type: 'adopt', placeholder: first?.id ?? '' })
  expect([seen(gone), viewOf(gone).passedOver.length, seen(back)]).toEqual([
    ['figure 1'],
    2,
    ['figure 1', 'figure 1', 'figure 1'],
  ])
})

test('a trap that is a placeholder after all takes along those passed over for the same reason', () => {
  const session = start('第一段*注：甲\n*注：乙\n*注：丙')
  const [first] = viewOf(session).passedOver
  const after = likewise(session, { type: 'adopt', placeholder: first?.id ?? '' })
  expect([viewOf(session).passedOver.length > 1, viewOf(after).passedOver]).toEqual([true, []])
})

test('a place that is joined takes along all that might be the same, and one split off sets each apart', () => {
  const towns = start('全县工作。\n**镇修路。\n**镇种树。\n**镇办学。')
  const [a, b] = viewOf(towns).fields
  expect(seen(likewise(towns, { type: 'join', field: b?.id ?? '', into: a?.id ?? '' }))).toEqual([
    'name 3',
    'name 3',
    'name 3',
  ])
  const county = start('全县工作。**县修路。**县种树。**县办学。')
  const [place] = viewOf(county).placeholders
  expect(seen(likewise(county, { type: 'split', placeholder: place?.id ?? '' }))).toEqual([
    'name 1',
    'name 1',
    'name 1',
  ])
})

test('nothing is like what nothing was said of, and what was said of all stays said in the project', () => {
  const session = start('买书**册。\n订书**册。')
  const [first] = viewOf(session).placeholders
  const after = likewise(session, { type: 'kind', field: first?.field ?? '', kind: 'text' })
  const read = readWork(writeWork(after))
  expect([
    likeOf(session, first?.id ?? ''),
    likeOf(after, first?.id ?? ''),
    read.ok && seen(startSession(read.value.detection, read.value)),
    last(session),
  ]).toEqual([[], [], ['text 1', 'text 1'], null])
})
