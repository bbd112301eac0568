import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, type Change } from '../../src/core/change.ts'
import { detect, textOf } from '../../src/core/detect.ts'
import { resolve } from '../../src/core/resolve.ts'
import { type Action, reduce, type Session, startSession } from '../../src/core/session.ts'
import { stepsOf } from '../../src/core/typing.ts'
import { viewOf } from '../../src/core/view.ts'

const paragraph = fc
  .array(
    fc.constantFrom(
      '**县',
      '**教育局',
      '培训教师****人',
      '，',
      '合格率**%',
      '李**老师',
      '全县',
      '。',
      '**重点**',
      '* ',
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))
const report = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((lines) => lines.join('\n'))

const started = report.map((text) => startSession(detect(text, { format: 'text', masks: ['stars'] })))

/** An action by numbers, so that it fits whatever session it meets. */
const move = fc.record({
  kind: fc.nat(10),
  a: fc.nat(),
  b: fc.nat(),
  text: fc.constantFrom('旬河', '35', '', '**', '9.5'),
})
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never

/** Two characters of the line at a place. */
function maskAt(report: string, start: number): Change {
  const hidden = report.slice(start, start + 2)
  return hidden.length < 2 || /[*\n]/u.test(hidden) ? [] : [{ start, end: start + 2, text: '**' }]
}

function actionFor(session: Session, { kind, a, b, text }: Move): Action {
  const { fields, placeholders, passedOver } = viewOf(session)
  const field = fields[a % Math.max(1, fields.length)]?.id ?? ''
  const into = fields[b % Math.max(1, fields.length)]?.id ?? ''
  const placeholder = placeholders[a % Math.max(1, placeholders.length)]?.id ?? ''
  const report = textOf(session.detection)
  const { length } = report
  const [start, end] = [a % (length + 1), b % (length + 1)].toSorted((x, y) => x - y) as [number, number]
  const actions: readonly Action[] = [
    { type: 'fill', field, value: text },
    { type: 'keep', field },
    { type: 'reopen', field },
    { type: 'kind', field, kind: 'text' },
    { type: 'split', placeholder },
    { type: 'join', field, into },
    { type: 'dismiss', placeholder },
    { type: 'adopt', placeholder: passedOver[a % Math.max(1, passedOver.length)]?.id ?? '' },
    { type: 'edit', change: start === end && text === '' ? [] : [{ start, end: Math.min(end, start + 3), text }] },
    { type: 'move', placeholder, into },
    { type: 'mask', change: maskAt(report, start) },
  ]
  return actions[kind] as Action
}

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
