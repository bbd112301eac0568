/** The reviewer's marks: signed, told for the audit trail, and refused with the reason. */
import type { Message } from '../../src/core/codes.ts'
import { markFinding } from '../../src/core/finding-review.ts'
import type { Field, Finding } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import type { Result } from '../../src/core/result.ts'
import { type FieldMark, type FindingMark, mark, type Review, withdraw } from '../../src/core/review.ts'
import { sealedValue, type WindowAct } from '../../src/core/trail.ts'
import { withAct } from './acts.ts'
import type { NoticesModel } from './notices.ts'
import { signatureNow } from './signature.ts'
import type { WindowStore } from './window-store.ts'

/** Each answers false where the mark was refused; the reason is then said. */
export interface ReviewModel {
  readonly markField: (field: Field, verdict: FieldMark['verdict'], note: string) => boolean
  /** Takes back what the very person said of the field. */
  readonly withdraw: (field: Field) => boolean
  /** Puts on record why a document leaves although something stands against it. */
  readonly insist: (why: string) => void
  /** Each with a mark of its own; answers how many were taken, and says why the others were not. */
  readonly approveAll: (fields: readonly Field[]) => number
  readonly markFinding: (
    finding: Pick<Finding, 'id' | 'severity'>,
    verdict: FindingMark['verdict'],
    note: string,
  ) => boolean
}

export function createReview(store: WindowStore, notices: NoticesModel): ReviewModel {
  const take = (marked: Result<Review>, act: WindowAct): boolean => {
    notices.say(marked.messages)
    if (!marked.ok || store.get().report?.heldBy !== null) return false
    const { value: review } = marked
    store.changeReport((report) => ({ ...report, review, pending: withAct(report.pending, act) }))
    return true
  }
  const approveAll = (fields: readonly Field[]): number => {
    const { report, settings } = store.get()
    if (!report || report.heldBy !== null) return 0
    const { decisions } = report.session
    const signature = signatureNow(settings)
    let { review, pending } = report
    // One of each kind: the same is the matter with the others.
    const refusals = new Map<string, Message>()
    for (const field of fields) {
      const request = { ...signature, field, verdict: 'approved', note: '', twoPersons: settings.twoPersons } as const
      const marked = mark(review, decisions, request)
      for (const message of marked.messages) refusals.set(message.code, message)
      if (!marked.ok) continue
      review = marked.value
      const sealed = sealedValue(decisionOf(decisions, field.id))
      pending = withAct(pending, { ...signature, deed: 'approved', field: field.id, detail: '', sealed })
    }
    notices.say([...refusals.values()])
    const taken = pending.acts.length - report.pending.acts.length
    if (taken > 0) store.changeReport((now) => ({ ...now, review, pending }))
    return taken
  }
  return {
    insist: (why) => {
      const act = {
        ...signatureNow(store.get().settings),
        deed: 'insisted',
        field: null,
        detail: why,
        sealed: null,
      } as const
      store.changeReport((report) => ({ ...report, pending: withAct(report.pending, act) }))
    },
    approveAll,
    markField: (field, verdict, note) => {
      const { report, settings } = store.get()
      if (!report) return false
      const { decisions } = report.session
      const signature = signatureNow(settings)
      const sealed = sealedValue(decisionOf(decisions, field.id))
      return take(
        mark(report.review, decisions, { ...signature, field, verdict, note, twoPersons: settings.twoPersons }),
        { ...signature, deed: verdict, field: field.id, detail: note.trim(), sealed },
      )
    },
    withdraw: (field) => {
      const { report, settings } = store.get()
      if (!report) return false
      const signature = signatureNow(settings)
      return take(withdraw(report.review, field, signature.by), {
        ...signature,
        deed: 'withdrawn',
        field: field.id,
        detail: '',
        sealed: null,
      })
    },
    markFinding: (finding, verdict, note) => {
      const { report, settings } = store.get()
      if (!report) return false
      const signature = signatureNow(settings)
      const deed = verdict === 'returned' ? 'finding-returned' : verdict
      return take(markFinding(report.review, { ...signature, finding, verdict, note }), {
        ...signature,
        deed,
        field: null,
        detail: note.trim(),
        sealed: finding.id,
      })
    },
  }
}
