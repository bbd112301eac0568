import { expect, test } from 'vitest'
import { noPendingActs, withAct, withSession } from '../../renderer/model/acts.ts'
import type { OpenReport } from '../../renderer/model/state.ts'
import { detect } from '../../src/core/detect.ts'
import { noReview } from '../../src/core/review.ts'
import { type Action, reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const session = startSession(detect('**县教育局培训教师**人。', { format: 'text', masks: ['stars'] }))
const [county = '', teachers = ''] = viewOf(session).fields.map(({ id }) => id)
const start: OpenReport = {
  document: '',
  name: '',
  format: 'text',
  encoding: 'utf-8',
  stories: [],
  blanks: 0,
  heldBy: null,
  hasPassword: false,
  sealing: null,
  trail: null,
  told: [],
  isCopy: false,
  source: null,
  session,
  review: noReview,
  pending: noPendingActs,
  entries: 1,
  saved: null,
  recovered: null,
  downloaded: null,
  savedAt: null,
}
const signature = { by: '填报人', at: '2023-01-01T08:00:00+08:00' }

const act = (open: OpenReport, action: Action) => withSession(open, reduce(open.session, action), signature)
const typed = (open: OpenReport, field: string, stroke: string, ...values: readonly string[]) =>
  values.reduce((now, value) => act(now, { type: 'steps', steps: [{ type: 'fill', field, value }], stroke }), open)
const toldIn = ({ pending }: OpenReport) => pending.acts.map(({ deed, field, sealed }) => [deed, field, sealed])

test('what is typed in one go is one deed, and each go is one', () => {
  const once = typed(start, county, 'a', '旬', '旬河')
  expect(toldIn(typed(typed(once, teachers, 'b', '3', '36'), teachers, 'c', '37'))).toEqual([
    ['filled', county, '旬河'],
    ['filled', teachers, '36'],
    ['filled', teachers, '37'],
  ])
})

test('what is typed and taken back in one go is nothing', () => {
  const filled = typed(start, teachers, 'a', '36')
  expect(toldIn(typed(filled, teachers, 'b', '361', '36'))).toEqual([['filled', teachers, '36']])
})

test('typing that goes on after it was told is told again', () => {
  const told = { ...typed(start, teachers, 'a', '3'), pending: noPendingActs }
  expect(toldIn(typed(told, teachers, 'a', '36'))).toEqual([['filled', teachers, '36']])
})

test('a mark stands between what was typed before and after it', () => {
  const filled = typed(start, teachers, 'a', '3')
  const mark = { ...signature, deed: 'approved', field: teachers, detail: '', sealed: '3' } as const
  const marked = { ...filled, pending: withAct(filled.pending, mark) }
  expect(toldIn(typed(marked, teachers, 'a', '36'))).toEqual([
    ['filled', teachers, '3'],
    ['approved', teachers, '3'],
    ['filled', teachers, '36'],
  ])
})

test('undoing is told as what it comes to, and nobody signs for work without a name', () => {
  const undone = act(typed(start, teachers, 'a', '3'), { type: 'undo' })
  const nobody = withSession(start, reduce(session, { type: 'keep', field: county }), { ...signature, by: '' })
  expect([toldIn(undone).at(-1), undone.review.fillings.length, toldIn(nobody), nobody.review]).toEqual([
    ['reopened', teachers, null],
    1,
    [['kept', county, null]],
    noReview,
  ])
})

test('who goes on with somebody else’s typing signs only what is typed from there on', () => {
  const steps = (field: string, value: string): Action => ({
    type: 'steps',
    steps: [{ type: 'fill', field, value }],
    stroke: 'a',
  })
  const first = act(start, steps(county, '旬河'))
  const second = withSession(first, reduce(first.session, steps(teachers, '36')), { ...signature, by: '别人' })
  expect(second.pending.acts.map(({ by, field }) => [by, field])).toEqual([
    ['填报人', county],
    ['别人', teachers],
  ])
})
