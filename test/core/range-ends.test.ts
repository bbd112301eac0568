import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import { isBeyond, rangeBound } from '../../src/core/range-ends.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const start = (text: string) => startSession(detect(text, { format: 'text', masks: ['stars'] }))
const fields = (session: Session) => viewOf(session).placeholders.map(({ field }) => field)
const endsOf = (text: string) => {
  const session = start(text)
  return fields(session).map((field) => rangeBound(session, field)?.end ?? '')
}

test.each([
  ['学员年龄**-**岁。', ['low', 'high']],
  ['合格率**%~**%。', ['low', 'high']],
  ['每亩施肥**至**公斤。', ['low', 'high']],
  ['工期**——**天。', ['low', 'high']],
  ['身高***厘米到***厘米。', ['low', 'high']],
  ['合格率由**%降至**%。', ['', '']],
  ['入园率从**%到**%。', ['', '']],
  ['新建学校**所、幼儿园**所。', ['', '']],
  ['修路**公里至**天。', ['', '']],
  ['**县—**市。', ['', '']],
])('%s', (text, ends) => {
  expect(endsOf(text)).toEqual(ends)
})

test('an end knows what the other says, and what lies beyond it', () => {
  const first = start('学员年龄**-**岁。')
  const [low = '', high = ''] = fields(first)
  expect(rangeBound(first, high)).toEqual({ end: 'high', other: null })
  const filled = reduce(first, { type: 'fill', field: low, value: '１８' })
  const bound = rangeBound(filled, high)
  expect(bound).toEqual({ end: 'high', other: '18' })
  expect(['17', '18', '19', '十', ''].map((value) => bound && isBeyond(bound, value))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
  const above = rangeBound(reduce(first, { type: 'fill', field: high, value: '35' }), low)
  expect(['36', '35', '9'].map((value) => above && isBeyond(above, value))).toEqual([true, false, false])
})

test('what the other end keeps masked is not told', () => {
  const first = start('学员年龄**-**岁。')
  const [low = '', high = ''] = fields(first)
  const kept = [
    { type: 'fill', field: low, value: '18' },
    { type: 'keep', field: low },
  ] as const
  expect(rangeBound(kept.reduce<Session>(reduce, first), high)).toEqual({ end: 'high', other: null })
})
