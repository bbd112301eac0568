import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import { hintsOf } from '../../src/core/hints.ts'
import { readWork, writeWork } from '../../src/core/project.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const start = (text: string) => startSession(detect(text, { format: 'text', masks: ['stars'] }))
const labels = (session: Session) => viewOf(session).fields.map(({ label, count }) => `${label} ${count}`)
const hinted = (session: Session) => {
  const label = new Map(viewOf(session).fields.map((field) => [field.id, field.label]))
  return [...hintsOf(session).values()].map(
    ({ field, other, reason }) => `${label.get(field)} = ${label.get(other)}? ${reason}`,
  )
}

test.each([
  ['全县工作。\n**镇修路。\n**镇种树。', ['镇名（2） = 镇名? same-level']],
  ['全县工作。\n**镇修路。\n***镇种树。', []],
  ['全县工作。\n**镇、**镇修路。', []],
  ['全县工作。\n**镇、**镇修路。\n**镇种树。', ['镇名（3） = 镇名（2）? same-level']],
  ['全县工作。\n**大学、**大学合作。\n**大学来访。', ['大学名称（3） = 大学名称（2）? same-name']],
  ['全县工作。\n副局长***到会。\n副局长***发言。', ['副局长姓名（2） = 副局长姓名? same-person']],
  ['全县工作。\n***同志到会。\n***同志发言。', []],
  ['全县工作。**县教育局和**人民政府。', []],
])('what is kept apart and may be one is hinted, and no more than that: %j', (text, expected) => {
  expect(hinted(start(text))).toEqual(expected)
})

test('the answer to a hint is kept in the project, and taken back by undo', () => {
  const session = start('全县工作。\n**镇修路。\n**镇种树。')
  const [hint] = hintsOf(session).values()
  if (!hint) throw new Error('There is no hint.')
  const joined = reduce(session, { type: 'join', field: hint.field, into: hint.other })
  const apart = reduce(session, { type: 'apart', field: hint.field })
  const reopened = readWork(writeWork(apart))
  expect([
    [labels(joined), hinted(joined)],
    [labels(apart), hinted(apart)],
    reopened.ok && hinted(startSession(reopened.value.detection, reopened.value)),
    hinted(reduce(apart, { type: 'undo' })),
  ]).toEqual([[['镇名 2'], []], [['镇名 1', '镇名（2） 1'], []], [], ['镇名（2） = 镇名? same-level']])
})
