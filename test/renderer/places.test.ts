import { expect, test } from 'vitest'
import { byWeight, nextFinding, nextPlace } from '../../renderer/model/places.ts'
import { detect } from '../../src/core/detect.ts'
import type { Finding } from '../../src/core/model.ts'
import { startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const finding = (severity: Finding['severity'], start: number) =>
  ({ id: `${severity} ${start}`, severity, start, end: start + 2 }) as Finding

const listed = [finding('hint', 0), finding('error', 9), finding('warning', 4), finding('error', 2)].toSorted(byWeight)

test('the places of a field are walked in text order and round the end, and one alone stays', () => {
  const session = startSession(detect('**县教育局培训**人，**县获奖，**县总结。', { format: 'text', masks: ['stars'] }))
  const { placeholders } = viewOf(session)
  const ids = placeholders.map(({ id }) => id)
  const [first = '', alone = '', second = '', third = ''] = ids
  expect([
    nextPlace(session, first, 1),
    nextPlace(session, third, 1),
    nextPlace(session, first, -1),
    nextPlace(session, alone, 1),
    nextPlace(session, null, 1),
  ]).toEqual([second, first, third, alone, null])
})

test('findings are gone through as they are listed: the errors first, and round the end', () => {
  const seen: (string | undefined)[] = []
  let looked: Finding | null = null
  for (let step = 0; step < 5; step++) {
    looked = nextFinding(listed, looked)
    seen.push(looked?.id)
  }
  expect(seen).toEqual(['error 2', 'error 9', 'warning 4', 'hint 0', 'error 2'])
})

test('after a finding that was mended the one behind it is next, and after any other place the first', () => {
  const left = listed.filter(({ id }) => id !== 'error 9')
  expect([
    nextFinding(left, finding('error', 9))?.id,
    nextFinding(left, { start: 9, end: 11, severity: null, placeholder: null })?.id,
    nextFinding([], finding('error', 9)),
  ]).toEqual(['warning 4', 'error 2', null])
})
