import { expect, test } from 'vitest'
import { detect, textOf } from '../../src/core/detect.ts'
import type { Placeholder } from '../../src/core/model.ts'
import { resolve } from '../../src/core/resolve.ts'
import { type Action, reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const report = '**县教育局培训教师****人次。\n\n全县共有**所学校，**县获得表彰，**县有*名教师获奖。'

const start = () => startSession(detect(report, { format: 'text', masks: ['stars'] }))
const run = (session: Session, ...actions: readonly Action[]) => actions.reduce(reduce, session)
const shown = (session: Session) =>
  resolve(textOf(session.detection), viewOf(session).placeholders, session.decisions).text
const nth = (session: Session, index: number) => viewOf(session).placeholders[index] as Placeholder
const fieldAt = (session: Session, index: number) => nth(session, index).field
const states = (session: Session) => viewOf(session).fields.map(({ label, count }) => `${label}×${count}`)

test('one value fills every place of its field', () => {
  const session = start()
  expect(shown(run(session, { type: 'fill', field: fieldAt(session, 0), value: '旬河' }))).toBe(
    '旬河县教育局培训教师****人次。\n\n全县共有**所学校，旬河县获得表彰，旬河县有*名教师获奖。',
  )
})

test('a field that is kept remembers its value, and shows its mask', () => {
  const session = start()
  const field = fieldAt(session, 0)
  const kept = run(session, { type: 'fill', field, value: '旬河' }, { type: 'keep', field })
  expect([shown(kept), kept.decisions.get(field)]).toEqual([report, { state: 'kept', value: '旬河' }])
})

test('undo and redo give the very states that were', () => {
  const first = start()
  const field = fieldAt(first, 1)
  const second = run(first, { type: 'fill', field, value: '1203' })
  const third = run(second, { type: 'reopen', field })
  const back = run(third, { type: 'undo' }, { type: 'undo' })
  expect([back.decisions, back.overrides, back.detection]).toEqual([first.decisions, first.overrides, first.detection])
  expect(back.decisions).toBe(first.decisions)
  expect(run(back, { type: 'redo' }).decisions).toBe(second.decisions)
  expect(run(back, { type: 'redo' }, { type: 'redo' }, { type: 'redo' }).decisions).toBe(third.decisions)
  expect(run(first, { type: 'undo' })).toBe(first)
})

test('keystrokes of one stroke are undone together', () => {
  const session = start()
  const field = fieldAt(session, 0)
  const typed = ['旬', '旬河'].map(
    (value): Action => ({ type: 'steps', stroke: 'a', steps: [{ type: 'fill', field, value }] }),
  )
  const after = run(session, ...typed, { type: 'fill', field, value: '旬阳' })
  expect([
    after.past.length,
    shown(run(after, { type: 'undo' })).slice(0, 3),
    shown(run(after, { type: 'undo' }, { type: 'undo' })),
  ]).toEqual([2, '旬河县', report])
})

test('an action that changes nothing adds nothing to undo', () => {
  const session = start()
  const field = fieldAt(session, 0)
  const filled = run(session, { type: 'fill', field, value: '旬河' })
  expect(run(filled, { type: 'fill', field, value: '旬河' })).toBe(filled)
  expect(run(session, { type: 'fill', field: 'no-such-field', value: '1' })).toBe(session)
  expect(run(session, { type: 'dismiss', placeholder: 'no-such-placeholder' })).toBe(session)
})

test('a place that is split off has its own label and keeps the decision it had', () => {
  const session = start()
  const filled = run(session, { type: 'fill', field: fieldAt(session, 0), value: '旬河' })
  const split = run(filled, { type: 'split', placeholder: nth(session, 3).id })
  const other = run(split, { type: 'fill', field: fieldAt(split, 3), value: '汉滨' })
  expect(shown(other)).toContain('旬河县教育局')
  expect(shown(other)).toContain('汉滨县获得表彰，旬河县有')
  const label = viewOf(session).fields[0]?.label
  expect(states(split).slice(0, 2)).toEqual([`${label}×2`, `${label}（2）×1`])
})

test('fields that are joined share one value', () => {
  const session = start()
  const split = run(session, { type: 'split', placeholder: nth(session, 3).id })
  const joined = run(split, { type: 'join', field: fieldAt(split, 3), into: fieldAt(split, 0) })
  expect(states(joined)).toEqual(states(session))
})

test('what a person says of a placeholder outlives edits elsewhere and in its own line', () => {
  const session = start()
  const said = run(
    session,
    { type: 'kind', field: fieldAt(session, 1), kind: 'text' },
    { type: 'dismiss', placeholder: nth(session, 2).id },
    { type: 'edit', change: [{ start: 0, end: 0, text: '在' }] },
    { type: 'edit', change: [{ start: report.indexOf('全县') + 1, end: report.indexOf('全县') + 1, text: '目前' }] },
  )
  expect(viewOf(said).placeholders.map(({ kind }) => kind)).toEqual(['name', 'text', 'name', 'name', 'figure'])
  expect(viewOf(said).passedOver.map(({ reason }) => reason.code)).toEqual(['said-not'])
  expect(viewOf(run(said, { type: 'adopt', placeholder: nth(session, 2).id })).placeholders.length).toBe(6)
})

test('an edit in one paragraph changes no id, field or label of another', () => {
  const session = start()
  const edited = run(session, { type: 'edit', change: [{ start: 5, end: 5, text: '和**局' }] })
  const after = (from: Session) =>
    viewOf(from)
      .placeholders.slice(-4)
      .map(({ id, field }) => [id, field])
  expect(after(edited)).toEqual(after(session))
})

test('a value stays where it was given when an edit beside it makes it something else', () => {
  const session = start()
  const filled = run(session, { type: 'fill', field: fieldAt(session, 1), value: '1203' })
  const at = report.indexOf('人次')
  const edited = run(filled, { type: 'edit', change: [{ start: at, end: at + 2, text: '县' }] })
  expect([nth(edited, 1).kind, shown(edited)]).toEqual(['name', report.replace('****人次', '1203县')])
})

test('one value fits masks before their level and masks that stand for the whole name', () => {
  const whole = startSession(detect('全县动员。**县委、**教育局、**县江口镇。', { format: 'text', masks: ['stars'] }))
  const field = fieldAt(whole, 0)
  expect(['旬河县', '旬河'].map((value) => shown(run(whole, { type: 'fill', field, value })))).toEqual([
    '全县动员。旬河县委、旬河县教育局、旬河县江口镇。',
    '全县动员。旬河县委、旬河教育局、旬河县江口镇。',
  ])
})

test('a person fits a mask behind the surname by the whole name and by the given name', () => {
  const session = startSession(detect('对王**、书记李*作出处理。', { format: 'text', masks: ['stars'] }))
  const fill = (...values: readonly string[]) =>
    shown(
      run(session, ...values.map((value, index): Action => ({ type: 'fill', field: fieldAt(session, index), value }))),
    )
  expect([fill('王小明', '李强'), fill('小明', '强')]).toEqual(Array(2).fill('对王小明、书记李强作出处理。'))
})
