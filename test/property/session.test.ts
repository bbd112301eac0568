import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange } from '../../src/core/change.ts'
import { textOf } from '../../src/core/detect.ts'
import { resolve } from '../../src/core/resolve.ts'
import { reduce, type Session } from '../../src/core/session.ts'
import { stepsOf } from '../../src/core/typing.ts'
import { viewOf } from '../../src/core/view.ts'
import { actionFor, move, started } from './moves.ts'

const work = ({ detection, decisions, overrides }: Session) => ({ detection, decisions, overrides })
const shown = (session: Session) => resolve(textOf(session.detection), viewOf(session).placeholders, session.decisions)

test('undoing everything gives the exact first state, redoing everything the exact last', () => {
  fc.assert(
    fc.property(started, fc.array(move, { maxLength: 12 }), (first, moves) => {
      const last = moves.reduce<Session>((session, next) => reduce(session, actionFor(session, next)), first)
      const undone = last.past.reduce<Session>((session) => reduce(session, { type: 'undo' }), last)
      const redone = last.past.reduce<Session>((session) => reduce(session, { type: 'redo' }), undone)
      expect([
        undone.detection === first.detection,
        undone.decisions === first.decisions,
        undone.overrides === first.overrides,
      ]).toEqual([true, true, true])
      expect(
        Object.entries(work(redone)).every(
          ([key, value]) => value === work(last)[key as keyof ReturnType<typeof work>],
        ),
      ).toBe(true)
    }),
  )
})

test('filling twice is filling once', () => {
  fc.assert(
    fc.property(started, fc.nat(), (session, seed) => {
      const { fields } = viewOf(session)
      const fill = { type: 'fill', field: fields[seed % Math.max(1, fields.length)]?.id ?? '', value: '旬河' } as const
      const once = reduce(session, fill)
      expect(reduce(once, fill)).toBe(once)
    }),
  )
})

test('placeholders stay in order and apart, and every one belongs to a listed field, after any actions', () => {
  fc.assert(
    fc.property(started, fc.array(move, { maxLength: 12 }), (first, moves) => {
      const last = moves.reduce<Session>((session, next) => reduce(session, actionFor(session, next)), first)
      const { placeholders, fields } = viewOf(last)
      const counts = new Map(fields.map(({ id, count }) => [id, count]))
      placeholders.forEach((placeholder, index) => {
        expect(placeholder.start).toBeGreaterThanOrEqual(placeholders[index - 1]?.end ?? 0)
        expect(counts.has(placeholder.field)).toBe(true)
      })
      expect(fields.reduce((sum, { count }) => sum + count, 0)).toBe(placeholders.length)
      expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length)
    }),
  )
})

test('what is typed anywhere never corrupts a field: the report changes outside it, or its value does', () => {
  fc.assert(
    fc.property(
      started,
      fc.array(move, { maxLength: 4 }),
      fc.nat(),
      fc.nat(6),
      fc.constantFrom('县', '', '3', '\n'),
      (first, moves, at, width, text) => {
        const session = moves.reduce<Session>((state, next) => reduce(state, actionFor(state, next)), first)
        const before = shown(session)
        const start = at % (before.text.length + 1)
        const edit = { start, end: Math.min(before.text.length, start + width), text }
        const result = stepsOf(session, before, { edit, active: null })
        if (!result.ok) return
        const after = reduce(session, { type: 'steps', steps: result.value, stroke: null })
        const wanted = applyChange(before.text, [edit])
        const touchesPiece =
          before.pieces.some((piece) => piece.start < edit.end && piece.end > edit.start) ||
          /[*＊]/u.test(wanted.slice(Math.max(0, start - 2), start + 3))
        if (!touchesPiece && session.decisions.size === 0) expect(shown(after).text).toBe(wanted)
      },
    ),
  )
})

test('where nothing is decided, what is cut or typed across the edge of a mask changes the text as it would any text', () => {
  fc.assert(
    fc.property(started, fc.nat(), fc.nat(12), fc.constantFrom('', '县', '**'), (session, at, width, text) => {
      const before = shown(session)
      const start = at % (before.text.length + 1)
      const edit = { start, end: Math.min(before.text.length, start + width), text }
      if (before.pieces.some((piece) => piece.start <= edit.start && edit.end <= piece.end)) return
      const result = stepsOf(session, before, { edit, active: null })
      const after = reduce(session, { type: 'steps', steps: result.ok ? result.value : [], stroke: null })
      expect(shown(after).text).toBe(applyChange(before.text, [edit]))
    }),
  )
})
