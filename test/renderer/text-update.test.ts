import { expect, test } from 'vitest'
import { activeAt } from '../../renderer/editor/active.ts'
import { repairsFor, shortened, untouched } from '../../renderer/editor/text-update.ts'
import { applyChange } from '../../src/core/change.ts'
import { detect, textOf } from '../../src/core/detect.ts'
import { resolve } from '../../src/core/resolve.ts'
import { reduce, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const report = '**县教育局培训教师****人。**县获奖。'
const session = startSession(detect(report, { format: 'text', masks: ['stars'] }))
const field = viewOf(session).placeholders[0]?.field ?? ''
const filled = (value: string) => reduce(session, { type: 'fill', field, value })
const shown = (state: typeof session) => resolve(textOf(state.detection), viewOf(state).placeholders, state.decisions)

test('what is typed at one place is repaired only at the others', () => {
  const typed = [{ start: 1, end: 1, text: '阳' }]
  expect(repairsFor(shown(filled('旬')), typed, shown(filled('旬阳')))).toEqual([{ start: 16, end: 17, text: '旬阳' }])
})

test('what is typed into an open mask takes the mask’s place', () => {
  const typed = [{ start: 1, end: 1, text: '旬' }]
  expect(repairsFor(shown(session), typed, shown(filled('旬')))).toEqual([
    { start: 0, end: 3, text: '旬' },
    { start: 17, end: 19, text: '旬' },
  ])
})

test('what the session does not take is taken back', () => {
  const typed = [{ start: 4, end: 6, text: '' }]
  expect(repairsFor(shown(session), typed, shown(session))).toEqual([{ start: 4, end: 4, text: '育局' }])
})

test('of a value that grows only what is new is written, and the whole of it each time its length passes a multiple of eight', () => {
  const values = Array.from('一二三四五六七八九十', (_, at) => '一二三四五六七八九十'.slice(0, at + 1))
  const written = values.map((value, at) => {
    const before = values[at - 1] ?? '**'
    const text = `${before}县，${before}县`
    const repairs = [0, before.length + 2].map((start) => ({ start, end: start + before.length, text: value }))
    const short = shortened(text, repairs)
    expect(applyChange(text, short)).toBe(applyChange(text, repairs))
    return short.map((edit) => edit.text)
  })
  expect(written.map(([first]) => first)).toEqual(['一', '二', '三', '四', '五', '六', '七', values[7], '九', '十'])
  expect(written.every(([first, second]) => first === second)).toBe(true)
})

test('a selection inside or over a placeholder means it, one at its edge only if it is worked at', () => {
  const resolved = shown(filled('旬河'))
  const first = resolved.pieces[0]?.placeholder ?? ''
  const at = (start: number, end: number, current: string | null) => activeAt(resolved, { start, end }, current)
  expect([at(1, 1, null), at(0, 2, null), at(2, 2, null), at(2, 2, first), at(3, 3, first), at(1, 4, first)]).toEqual([
    first,
    first,
    null,
    first,
    null,
    null,
  ])
})

test('what no edit reached is told from both ends, in the text before all of them', () => {
  const typed = [{ start: 4, end: 6, text: '' }]
  const repairs = [
    { start: 2, end: 2, text: '旬' },
    { start: 7, end: 8, text: '阳' },
  ]
  expect([
    untouched(20, { typed: [], repairs: [] }),
    untouched(20, { typed, repairs: [] }),
    untouched(20, { typed: [], repairs }),
    untouched(20, { typed, repairs }),
  ]).toEqual([
    { head: 20, tail: 20 },
    { head: 4, tail: 14 },
    { head: 2, tail: 12 },
    { head: 2, tail: 10 },
  ])
})
