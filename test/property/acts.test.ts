import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noPendingActs, withAct, withSession } from '../../renderer/model/acts.ts'
import { detect, textOf } from '../../src/core/detect.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { mark, noReview } from '../../src/core/review.ts'
import { type Action, reduce, startSession } from '../../src/core/session.ts'
import { addEntries, sealedValue, storedTrail, type Trail } from '../../src/core/trail.ts'
import { troublesIn } from '../../src/core/trail-troubles.ts'
import { viewOf } from '../../src/core/view.ts'
import { zonedTime } from '../../src/core/zoned-time.ts'
import { testSealing } from '../core/sealing.ts'

const start = startSession(
  detect('**县教育局培训教师**人，其中女教师*人。**县有学校**所。', { format: 'text', masks: ['stars'] }),
)

/** What one hand does next; `which` picks a field or placeholder of those that are there. */
const deed = fc.record({
  what: fc.constantFrom(
    'fill',
    'type',
    'keep',
    'reopen',
    'split',
    'join',
    'dismiss',
    'edit',
    'undo',
    'redo',
    'approve',
    'return',
    'save',
  ),
  which: fc.nat(9),
  value: fc.constantFrom('旬河', '36', '361'),
  by: fc.constantFrom('', '甲', '乙'),
})

test('whatever is done in the window, its trail bears out what the project says, and is whole', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 25 }), (deeds) => {
      const sealing = testSealing()
      let open = { session: start, review: noReview, pending: noPendingActs }
      let trail: Trail = []
      let minutes = 0
      const tell = () => {
        trail = addEntries(trail, open.pending.acts, sealing)
        open = { ...open, pending: noPendingActs }
      }
      for (const { what, which, value, by } of deeds) {
        const { fields, placeholders } = viewOf(open.session)
        const field = fields[which % fields.length]
        const place = placeholders[which % placeholders.length]
        if (!field || !place) continue
        const steps: Readonly<Record<string, Action>> = {
          fill: { type: 'fill', field: field.id, value },
          type: { type: 'steps', steps: [{ type: 'fill', field: field.id, value }], stroke: 'typed' },
          keep: { type: 'keep', field: field.id },
          reopen: { type: 'reopen', field: field.id },
          split: { type: 'split', placeholder: place.id },
          join: { type: 'join', field: field.id, into: place.field },
          dismiss: { type: 'dismiss', placeholder: place.id },
          edit: { type: 'edit', change: [{ start: 0, end: 0, text: '今年' }] },
          undo: { type: 'undo' },
          redo: { type: 'redo' },
        }
        const at = zonedTime(new Date(Date.UTC(2023, 0, 1, 0, ++minutes)))
        const step = steps[what]
        if (step) {
          const session = reduce(open.session, step)
          if (session !== open.session) open = withSession(open, session, { by, at })
        } else if (what === 'save') tell()
        else {
          const verdict = what === 'approve' ? 'approved' : 'returned'
          const { decisions } = open.session
          const marked = mark(open.review, decisions, { by, at, field, verdict, note: '请核对', twoPersons: false })
          if (!marked.ok) continue
          const sealed = sealedValue(decisionOf(decisions, field.id))
          const act = { by, at, deed: verdict, field: field.id, detail: '请核对', sealed } as const
          open = { ...open, review: marked.value, pending: withAct(open.pending, act) }
        }
      }
      tell()
      const { fields } = viewOf(open.session)
      const { decisions } = open.session
      const [text, original] = [textOf(open.session.detection), textOf(start.detection)]
      const stored = storedTrail(trail)
      const recorded = { stored, session: null, review: open.review, fields, decisions, source: '', text, original }
      expect(troublesIn(recorded, sealing.hash)).toEqual([])
    }),
    { numRuns: 300 },
  )
})
