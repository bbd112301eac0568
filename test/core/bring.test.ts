import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import { readWork, writeWork } from '../../src/core/project.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'
import type { Work } from '../../src/core/work.ts'
import { differenceBetween } from '../../src/core/work-difference.ts'

const open = startSession(detect('**县有**所学校。', { format: 'text', masks: ['stars'] }))
const [county, schools] = viewOf(open).fields.map(({ id }) => id)
const fill = (session: typeof open, field = '', value = '') => reduce(session, { type: 'fill', field, value })

/** As a file gives it back: other objects that say the same. */
function saved(work: Work): Work {
  const read = readWork(writeWork(work))
  if (!read.ok) throw new Error('unreadable')
  return read.value
}

test('an earlier state is brought back as one step that can be undone', () => {
  const then = fill(open, county, '旬河')
  const now = fill(fill(then, county, '清河'), schools, '12')
  const back = reduce(now, { type: 'bring', work: saved(then) })
  expect(differenceBetween(back, then).fields).toEqual([])
  expect(back.detection).toBe(now.detection)
  expect(differenceBetween(reduce(back, { type: 'undo' }), now).fields).toEqual([])
})

test('what is the same already is no step', () => {
  const now = fill(open, county, '旬河')
  expect(reduce(now, { type: 'bring', work: saved(now) })).toBe(now)
})

test('an edit of the report is brought back with it', () => {
  const now = reduce(open, { type: 'edit', change: [{ start: 3, end: 4, text: '共有' }] })
  const back = reduce(now, { type: 'bring', work: saved(open) })
  expect([differenceBetween(now, open).isTextDifferent, differenceBetween(back, open).isTextDifferent]).toEqual([
    true,
    false,
  ])
})

test('a difference is told by field, with both decisions, in the order of the report', () => {
  const one = fill(fill(open, county, '旬河'), schools, '12')
  const other = reduce(open, { type: 'keep', field: county ?? '' })
  expect(differenceBetween(one, other).fields.map(({ label, one: a, other: b }) => [label, a, b])).toEqual([
    ['县名', { state: 'filled', value: '旬河' }, { state: 'kept', value: null }],
    ['县学校（所）', { state: 'filled', value: '12' }, { state: 'open' }],
  ])
})
