import { expect, test } from 'vitest'
import { actsBetween } from '../../src/core/acts.ts'
import { detect } from '../../src/core/detect.ts'
import type { Step } from '../../src/core/model.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const signature = { by: '填报人', at: '2023-01-01T08:00:00+08:00' }
const start = startSession(detect('**县教育局培训教师**人，**县获奖。', { format: 'text', masks: ['stars'] }))
const [county = '', teachers = ''] = viewOf(start).fields.map(({ id }) => id)
const place = viewOf(start).places.get(county)?.[1] ?? ''

const after = (from: Session, ...steps: readonly Step[]) => steps.reduce<Session>(reduce, from)
const told = (before: Session, now: Session) =>
  actsBetween(before, now, signature).map(({ deed, field, sealed }) => [deed, field, sealed])

const filled = after(
  start,
  { type: 'fill', field: county, value: '旬河' },
  { type: 'fill', field: teachers, value: '36' },
)

test.each<[string, Session, Session, readonly unknown[]]>([
  ['nothing', start, start, []],
  [
    'filled',
    start,
    filled,
    [
      ['filled', county, '旬河'],
      ['filled', teachers, '36'],
    ],
  ],
  ['filled again', filled, after(filled, { type: 'fill', field: teachers, value: '37' }), [['filled', teachers, '37']]],
  ['kept: its value is not sealed', filled, after(filled, { type: 'keep', field: county }), [['kept', county, null]]],
  [
    'undone',
    filled,
    start,
    [
      ['reopened', county, null],
      ['reopened', teachers, null],
    ],
  ],
  [
    'edited',
    start,
    after(start, { type: 'edit', change: [{ start: 0, end: 0, text: '今年' }] }),
    [['edited', null, '今年**县教育局培训教师**人，**县获奖。']],
  ],
  ['split off', start, after(start, { type: 'split', placeholder: place }), [['arranged', null, null]]],
])('what was done is told: %s', (_, before, now, acts) => {
  expect(told(before, now)).toEqual(acts)
})
