import type { editor } from 'monaco-editor/editor'
import { expect, test } from 'vitest'
import { createPlaceholderMarks } from '../../renderer/editor/placeholder-marks.ts'
import { repairsFor, type TextUpdate } from '../../renderer/editor/text-update.ts'
import type { Change } from '../../src/core/change.ts'
import { detect, textOf } from '../../src/core/detect.ts'
import { resolve } from '../../src/core/resolve.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'

const session = startSession(detect('**县总结\n修路**公里\n建校**所\n**县印发\n', { format: 'text', masks: ['stars'] }))
const shown = (state: Session) => resolve(textOf(state.detection), viewOf(state).placeholders, state.decisions)
const edited = (change: Change) => reduce(session, { type: 'edit', change })

/** A model of one long line that writes down which stretches are marked, and how many marks are there in all. */
function drawn(first: Session, after: Session, done: TextUpdate) {
  const marked = new Set<string>()
  let names = 0
  let last: readonly (readonly [number, number])[] = []
  const model = {
    getPositionAt: (offset: number) => ({ lineNumber: 1, column: offset }),
    getDecorationOptions: () => null,
    deltaDecorations: (old: readonly string[], marks: readonly editor.IModelDeltaDecoration[]) => {
      for (const id of old) marked.delete(id)
      last = marks.map(({ range }) => [range.startColumn, range.endColumn])
      const ids = marks.map(() => `${names++}`)
      for (const id of ids) marked.add(id)
      return ids
    },
  }
  const marks = createPlaceholderMarks(model as unknown as editor.ITextModel)
  marks.show(null, shown(first), { typed: [], repairs: [] })
  marks.show(shown(first), shown(after), done)
  return { marks: marked.size, drawnAnew: last }
}

test('an edit beside placeholders draws none of them anew', () => {
  const typed = [{ start: 5, end: 5, text: '报告' }]
  expect(drawn(session, edited(typed), { typed, repairs: [] })).toEqual({ marks: 4, drawnAnew: [] })
})

test('an edit at the edge of a placeholder draws that one anew, and a cut one goes', () => {
  const beside = [{ start: 10, end: 10, text: '里' }]
  const cut = [{ start: 8, end: 12, text: '' }]
  expect([
    drawn(session, edited(beside), { typed: beside, repairs: [] }),
    drawn(session, edited(cut), { typed: cut, repairs: [] }),
  ]).toEqual([
    { marks: 4, drawnAnew: [[8, 10]] },
    { marks: 3, drawnAnew: [] },
  ])
})

test('what the repairs of an edit reach is drawn anew, though it says the same', () => {
  const typed = [{ start: 5, end: 5, text: '报告' }]
  const repairs = [{ start: 4, end: 12, text: '' }]
  expect(drawn(session, edited(typed), { typed, repairs }).drawnAnew).toEqual([[10, 12]])
})

test('a value typed at one place draws the places of its field, and no others', () => {
  const [{ field = '' } = {}] = viewOf(session).placeholders
  const filled = reduce(session, { type: 'fill', field, value: '旬河' })
  const typed = [{ start: 0, end: 2, text: '旬河' }]
  expect(drawn(session, filled, { typed, repairs: repairsFor(shown(session), typed, shown(filled)) })).toEqual({
    marks: 4,
    drawnAnew: [
      [0, 2],
      [19, 21],
    ],
  })
})

test('a placeholder that was cut out and put back, since the session did not take it, is drawn anew', () => {
  const typed = [{ start: 7, end: 11, text: '' }]
  const repairs = repairsFor(shown(session), typed, shown(session))
  expect(drawn(session, session, { typed, repairs })).toEqual({ marks: 4, drawnAnew: [[8, 10]] })
})

test('what one repair over several placeholders wrote is drawn anew, though each of them says the same', () => {
  const typed = [
    { start: 2, end: 3, text: '市' },
    { start: 19, end: 20, text: '市' },
  ]
  const repairs = repairsFor(shown(session), typed, shown(session))
  expect([repairs.length, drawn(session, session, { typed, repairs })]).toEqual([
    1,
    {
      marks: 4,
      drawnAnew: [
        [0, 2],
        [8, 10],
        [15, 17],
        [19, 21],
      ],
    },
  ])
})
