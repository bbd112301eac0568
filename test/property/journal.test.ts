import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detect } from '../../src/core/detect.ts'
import { readReview, readWork, writeWork } from '../../src/core/project.ts'
import { noReview, type Review, signFillings } from '../../src/core/review.ts'
import { reduce, type Session, startSession } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'
import { changeBetween, type ReviewedWork, replay } from '../../src/core/work-change.ts'
import { actionFor, move, started } from './moves.ts'

/** A step, an undo or a redo. */
const deed = fc.record({ move, travel: fc.constantFrom(null, null, null, 'undo', 'redo') })

const signature = { by: '李审核', at: '2026-05-04T09:02:03Z' }

/** Every state that the deeds lead through, signed as a named person's are. */
function statesOf(first: Session, deeds: readonly (typeof deed extends fc.Arbitrary<infer T> ? T : never)[]) {
  const states: ReviewedWork[] = []
  let [session, review]: [Session, Review] = [first, noReview]
  for (const { move: next, travel } of deeds) {
    const after = reduce(session, travel ? { type: travel } : actionFor(session, next))
    review = signFillings(review, session.decisions, after.decisions, signature)
    session = after
    states.push({ work: session, review })
  }
  return states
}

/** As a project file gives it back: with its ids, decisions in any order. */
function read(written: string) {
  const [work, review] = [readWork(written), readReview(written)]
  if (!work.ok || !review.ok) throw new Error('not read')
  const { text, ids, decisions, overrides } = JSON.parse(writeWork(work.value, review.value))
  return {
    text,
    ids,
    decisions: Object.fromEntries(decisions),
    overrides: Object.fromEntries(overrides),
    review: review.value,
  }
}

const runs = Number(process.env.STARFILL_RUNS ?? 300)

test('a state and the changes since give the later state, wherever it was written out', () => {
  fc.assert(
    fc.property(started, fc.array(deed, { minLength: 1, maxLength: 15 }), fc.nat(), (first, deeds, at) => {
      const states = [{ work: first, review: noReview }, ...statesOf(first, deeds)]
      const from = at % states.length
      const base = states[from]
      const last = states.at(-1)
      if (!base || !last) return
      const changes = states
        .slice(from + 1)
        .flatMap((state, index) => changeBetween(states[from + index] ?? state, state) ?? [])
      const replayed = replay(writeWork(base.work, base.review), JSON.parse(JSON.stringify(changes)))
      if (!replayed.ok) throw new Error('not replayed')
      expect(read(replayed.value)).toEqual(read(writeWork(last.work, last.review)))
    }),
    { numRuns: runs },
  )
})

test('a change is as large as what was changed, however long the report', () => {
  const sizes = [100, 10_000].map((lines) => {
    const text = Array.from({ length: lines }, (_, line) => `第${line}行：**县培训***人。`).join('\n')
    const session = startOn(text)
    const field = fieldIn(session)
    const filled = reduce(session, { type: 'fill', field, value: '旬河' })
    const edited = reduce(filled, { type: 'edit', change: [{ start: 3, end: 3, text: '又' }] })
    const change = changeBetween({ work: session, review: noReview }, { work: edited, review: noReview })
    return JSON.stringify(change).length
  })
  expect(sizes[1]).toBeLessThanOrEqual((sizes[0] ?? 0) + 20)
})

test.each([
  ['no list of changes', [1]],
  ['a part that ends behind the text', [{ ...nothing(), text: { start: 0, end: 9999, text: '', ids: [] } }]],
  ['a value that nobody could type', [{ ...nothing(), decisions: [['a', { state: 'filled', value: 'a\nb' }]] }]],
])('changes that are damaged are refused: %s', (_what, changes) => {
  const written = writeWork(startOn('**县'))
  expect([replay(written, changes).ok, replay('{}', []).ok, replay(written, []).ok]).toEqual([false, false, true])
})

function nothing() {
  const none = { gone: [], come: [] }
  return { text: null, decisions: [], overrides: [], marks: none, fillings: none, findings: none }
}

function startOn(text: string): Session {
  return startSession(detect(text, { format: 'text', masks: ['stars'] }))
}

function fieldIn(session: Session): string {
  return viewOf(session).fields[0]?.id ?? ''
}
