import { expect, test } from 'vitest'
import { detect, fieldsOf, placeholdersOf, textOf } from '../../src/core/detect.ts'
import { blankCount, isReadAsForm, readAsForm } from '../../src/core/form-reading.ts'
import type { FormPlace } from '../../src/core/model.ts'
import { readWork, writeWork } from '../../src/core/project.ts'
import { noReview } from '../../src/core/review.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { changeBetween, replay } from '../../src/core/work-change.ts'

const text = '全县培训教师**人。\n姓名：\n现任      职务\n'
const places: readonly FormPlace[] = [{ kind: 'underline', start: 17, end: 23, label: null, checked: null }]
const options = { format: 'docx', masks: ['stars'], places } as const

function begun() {
  const session = startSession(detect(text, options))
  const field = fieldsOf(session.detection)[0]?.id ?? ''
  return { session: reduce(session, { type: 'fill', field, value: '36' }), field }
}

const found = (work: Parameters<typeof readAsForm>[0]) =>
  placeholdersOf(work.detection).map(({ start, end }) => [start, end])

test('blanks are counted without being looked for in the work', () => {
  expect(blankCount(text, options)).toBe(2)
})

test('reading a report as a form keeps what was decided, and is one step to undo', () => {
  const { session, field } = begun()
  const form = reduce(session, { type: 'bring', work: readAsForm(session) })
  expect([isReadAsForm(form), found(form), form.decisions.get(field)]).toEqual([
    true,
    [
      [6, 8],
      [14, 14],
      [17, 23],
    ],
    { state: 'filled', value: '36' },
  ])
  expect(isReadAsForm(reduce(form, { type: 'undo' }))).toBe(false)
})

test('a report that was edited is read as a form by the habits that it had when it was opened', () => {
  const head = '单位为**万元**，\n'
  const masked = '完成投资**亿元\n'.repeat(3)
  const opened = startSession(detect(head + masked, { format: 'docx', masks: ['stars'] }))
  const end = head.length + masked.length
  const change = [{ start: head.length, end, text: '**重点**内容\n'.repeat(3) }]
  const edited = reduce(opened, { type: 'edit', change })
  expect([found(edited), found(readAsForm(edited))]).toEqual(
    Array(2).fill([
      [3, 5],
      [7, 9],
    ]),
  )
})

test('a project remembers that its report is a form, with what the document said of it as it stands after an edit', () => {
  const { session } = begun()
  const form = reduce(session, { type: 'bring', work: readAsForm(session) })
  const edited = reduce(form, { type: 'edit', change: [{ start: 15, end: 15, text: '他' }] })
  const read = readWork(writeWork(edited))
  if (!read.ok) throw new Error(read.messages[0].code)
  expect([textOf(read.value.detection), found(read.value)]).toEqual([textOf(edited.detection), found(edited)])
  expect(found(edited).at(-1)).toEqual([18, 24])
})

test('what was noted of the work gives the form again', () => {
  const { session } = begun()
  const states = [session]
  const next = (action: Parameters<typeof reduce>[1]) => states.push(reduce(states.at(-1) ?? session, action))
  next({ type: 'bring', work: readAsForm(session) })
  next({ type: 'edit', change: [{ start: 11, end: 13, text: '姓  名' }] })
  next({ type: 'edit', change: [{ start: 17, end: 17, text: '他' }] })
  next({ type: 'undo' })
  const changes = states
    .slice(1)
    .map((work, index) =>
      changeBetween({ work: states[index] ?? session, review: noReview }, { work, review: noReview }),
    )
  const last = states.at(-1) ?? session
  const replayed = replay(writeWork(session), JSON.parse(JSON.stringify(changes)))
  if (!replayed.ok) throw new Error(replayed.messages[0].code)
  const read = readWork(replayed.value)
  if (!read.ok) throw new Error(read.messages[0].code)
  expect([found(read.value), placeholdersOf(read.value.detection).map(({ id }) => id)]).toEqual([
    found(last),
    placeholdersOf(last.detection).map(({ id }) => id),
  ])
  expect(isReadAsForm(read.value)).toBe(true)
})
