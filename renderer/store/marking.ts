/** The reviewer's marks: signed, told for the audit trail, and refused with the reason. */
import type { Message } from '../../src/core/codes.ts'
import { markFinding } from '../../src/core/finding-review.ts'
import type { Field, Finding } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { type FieldMark, type FindingMark, mark, type Signature } from '../../src/core/review.ts'
import { sealedValue, type WindowAct } from '../../src/core/trail.ts'
import type { WindowState } from './state.ts'
import type { Store } from './store.ts'
import { withAct } from './telling.ts'

/** Each is false where the mark was refused, which is then said. */
export interface Marking {
  readonly mark: (field: Field, verdict: FieldMark['verdict'], note: string) => boolean
  readonly markFinding: (
    finding: Pick<Finding, 'id' | 'severity'>,
    verdict: FindingMark['verdict'],
    note: string,
  ) => boolean
}

export function createMarking(
  store: Store<WindowState>,
  signature: () => Signature,
  say: (messages: readonly Message[]) => void,
): Marking {
  const take = (marked: ReturnType<typeof mark>, act: WindowAct): boolean => {
    say(marked.messages)
    if (!marked.ok) return false
    const { value: review } = marked
    store.set((state) => {
      const { report } = state
      return report ? { ...state, report: { ...report, review, untold: withAct(report.untold, act) } } : state
    })
    return true
  }
  return {
    mark: (field, verdict, note) => {
      const { report, settings } = store.get()
      if (!report) return false
      const { decisions } = report.session
      const signed = signature()
      const sealed = sealedValue(decisionOf(decisions, field.id))
      return take(
        mark(report.review, decisions, { ...signed, field, verdict, note, twoPersons: settings.twoPersons }),
        { ...signed, deed: verdict, field: field.id, detail: note.trim(), sealed },
      )
    },
    markFinding: (finding, verdict, note) => {
      const { report } = store.get()
      if (!report) return false
      const signed = signature()
      const deed = verdict === 'returned' ? 'finding-returned' : verdict
      return take(markFinding(report.review, { ...signed, finding, verdict, note }), {
        ...signed,
        deed,
        field: null,
        detail: note.trim(),
        sealed: finding.id,
      })
    },
  }
}
