import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detect, textOf } from '../../src/core/detect.ts'
import { merge, withAnswers } from '../../src/core/merge.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { noReview, signFillings } from '../../src/core/review.ts'
import { type Action, reduce, startSession } from '../../src/core/session.ts'
import { addEntries, breaksIn, joinedTrails } from '../../src/core/trail.ts'
import { viewOf } from '../../src/core/view.ts'
import type { ReviewedWork } from '../../src/core/work-change.ts'
import { differenceBetween } from '../../src/core/work-difference.ts'
import { testSealing } from '../core/sealing.ts'

const start = startSession(
  detect('**县教育局培训教师**人，其中女教师*人。**县有学校**所。', { format: 'text', masks: ['stars'] }),
)
const { fields } = viewOf(start)
const ids = fields.map(({ id }) => id)

interface Deed {
  readonly field: string
  readonly value: string | null
  readonly minute: number
}

const deedOn = (choice: readonly string[]) =>
  fc.record({
    field: fc.constantFrom(...choice),
    value: fc.constantFrom('旬河', '36', null),
    minute: fc.nat(59),
  })

function after(before: ReviewedWork, deeds: readonly Deed[], by = '甲'): ReviewedWork {
  return deeds.reduce(({ work, review }, { field, value, minute }): ReviewedWork => {
    const action: Action = value === null ? { type: 'keep', field } : { type: 'fill', field, value }
    const session = reduce(startSession(work.detection, work), action)
    const at = `2026-05-04T09:${String(minute).padStart(2, '0')}:00+08:00`
    return { work: session, review: signFillings(review, work.decisions, session.decisions, { by, at }) }
  }, before)
}

const nothing: ReviewedWork = { work: start, review: noReview }
const deeds = fc.array(deedOn(ids), { maxLength: 6 })

const says = ({ work }: ReviewedWork) => ids.map((id) => decisionOf(work.decisions, id))

test('where nobody else changed anything, mine stays the very same; where I did not, theirs is taken', () => {
  fc.assert(
    fc.property(deeds, deeds, (before, later) => {
      const base = after(nothing, before)
      const changed = after(base, later, '乙')
      const mine = merge(base, changed, base)
      const theirs = merge(base, base, changed)
      expect([mine.work.decisions, mine.review, mine.conflicts, mine.brought]).toEqual([
        changed.work.decisions,
        changed.review,
        [],
        0,
      ])
      expect(mine.work.decisions).toBe(changed.work.decisions)
      expect([says(theirs), theirs.conflicts]).toEqual([says(changed), []])
      expect(new Set(theirs.review.fillings)).toEqual(new Set(changed.review.fillings))
    }),
  )
})

test('what touches different fields comes together whole, whoever is asked first', () => {
  fc.assert(
    fc.property(deeds, fc.array(deedOn(ids.slice(0, 2))), fc.array(deedOn(ids.slice(2))), (before, one, other) => {
      const base = after(nothing, before)
      const [a, b] = [after(base, one), after(base, other, '乙')]
      const [mine, theirs] = [merge(base, a, b), merge(base, b, a)]
      expect([says(mine), mine.conflicts, theirs.conflicts]).toEqual([says(theirs), [], []])
      expect(says(mine)).toEqual(says(after(a, other)))
      expect(new Set(mine.review.fillings)).toEqual(new Set(theirs.review.fillings))
    }),
  )
})

test('exactly what both changed and not alike is asked about, and each answer holds', () => {
  fc.assert(
    fc.property(deeds, deeds, deeds, fc.func(fc.boolean()), (before, one, other, isTheirs) => {
      const base = after(nothing, before)
      const [a, b] = [after(base, one), after(base, other, '乙')]
      const merged = merge(base, a, b)
      const changed = (side: ReviewedWork) =>
        new Set(differenceBetween(base.work, side.work).fields.map(({ field }) => field))
      const unlike = new Set(differenceBetween(a.work, b.work).fields.map(({ field }) => field))
      const asked = ids.filter((id) => changed(a).has(id) && changed(b).has(id) && unlike.has(id))
      expect(merged.conflicts.map(({ field }) => field).toSorted()).toEqual(asked.toSorted())
      const chosen = new Set(asked.filter((id) => isTheirs(id)))
      const work = withAnswers(merged, b, { fields: chosen, takesText: false })
      for (const id of asked)
        expect(decisionOf(work.decisions, id)).toEqual(decisionOf((chosen.has(id) ? b : a).work.decisions, id))
    }),
  )
})

test('without a common ancestor whatever differs is asked about', () => {
  fc.assert(
    fc.property(deeds, deeds, (one, other) => {
      const [a, b] = [after(nothing, one), after(nothing, other)]
      expect(merge(null, a, b).conflicts.length).toBe(differenceBetween(a.work, b.work).fields.length)
    }),
  )
})

test('an edit of one side is taken, edits of both are asked about', () => {
  const edited = (text: string): ReviewedWork => ({
    work: reduce(start, { type: 'edit', change: [{ start: 0, end: 0, text }] }),
    review: noReview,
  })
  const [one, other] = [edited('全省'), edited('全市')]
  const texts = [merge(nothing, nothing, other), merge(nothing, one, nothing), merge(nothing, one, other)]
  expect(texts.map(({ work, isTextAsked }) => [textOf(work.detection).slice(0, 2), isTextAsked])).toEqual([
    ['全市', false],
    ['全省', false],
    ['全省', true],
  ])
  expect(
    textOf(withAnswers(merge(nothing, one, other), other, { fields: new Set(), takesText: true }).detection),
  ).toMatch(/^全市/u)
})

test('two ways of a trail become one chain in the order of time, with every entry of both', () => {
  const act = fc.record({ minute: fc.nat(59), field: fc.constantFrom(...ids) })
  const tail = fc.array(act).map((acts) => acts.toSorted((a, b) => a.minute - b.minute))
  fc.assert(
    fc.property(tail, tail, tail, (shared, one, other) => {
      const sealing = testSealing()
      const told = (acts: readonly { minute: number; field: string }[], hour: string, by: string) =>
        acts.map(({ minute, field }) => ({
          at: `2026-05-04T${hour}:${String(minute).padStart(2, '0')}:00+08:00`,
          by,
          deed: 'filled' as const,
          field,
          detail: '',
          sealed: '36',
        }))
      const base = addEntries([], told(shared, '08', '丙'), sealing)
      const [a, b] = [
        addEntries(base, told(one, '09', '甲'), sealing),
        addEntries(base, told(other, '09', '乙'), sealing),
      ]
      const joined = joinedTrails(a, b, sealing.hash)
      expect(breaksIn(joined, sealing.hash)).toEqual([])
      expect(joined.length).toBe(a.length + b.length - base.length)
      const times = joined.map(({ at }) => Date.parse(at))
      expect(times).toEqual(times.toSorted((x, y) => x - y))
      expect(joinedTrails(a, base, sealing.hash)).toEqual(a)
      expect(joinedTrails(base, b, sealing.hash)).toEqual(b)
    }),
  )
})
