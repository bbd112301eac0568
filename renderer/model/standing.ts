/** What stands against a document that is about to leave: looked at before every export and print. */
import { isAnswered } from '../../src/core/finding-review.ts'
import type { Field, Finding } from '../../src/core/model.ts'
import { isOpenField } from '../../src/core/resolve.ts'
import { standingOf } from '../../src/core/review.ts'
import { viewOf } from '../../src/core/view.ts'
import type { OpenReport, WindowState } from './state.ts'

export interface StandingMatters {
  /** Of findings those that nobody answered; an open field is told with the fields. */
  readonly errors: readonly Finding[]
  /** Kept values in the clear: no reason lets them leave, for the file itself is searched for them. */
  readonly inClear: readonly Finding[]
  readonly warnings: readonly Finding[]
  /** What is merely to be known, such as what is named in the clear: it stands against nothing. */
  readonly hints: readonly Finding[]
  readonly returned: readonly Field[]
  readonly open: readonly Field[]
  /** Decided fields that no reviewer judged as they are; none where nobody reviews. */
  readonly unreviewed: readonly Field[]
}

export function standingMatters(
  { session, review }: Pick<OpenReport, 'session' | 'review'>,
  findings: WindowState['findings'],
): StandingMatters {
  const { fields } = viewOf(session)
  const unanswered = findings.filter((finding) => finding.reason.code !== 'open' && !isAnswered(review, finding))
  const isInClear = ({ reason }: Finding) => reason.code === 'kept-in-clear'
  const stands = (field: Field) => standingOf(review, session.decisions, field.id)
  return {
    errors: unanswered.filter((finding) => finding.severity === 'error' && !isInClear(finding)),
    inClear: unanswered.filter(isInClear),
    warnings: unanswered.filter(({ severity }) => severity === 'warning'),
    hints: unanswered.filter(({ severity }) => severity === 'hint'),
    returned: fields.filter((field) => stands(field) === 'returned'),
    open: fields.filter((field) => isOpenField(session.decisions, field)),
    unreviewed:
      review.marks.length === 0
        ? []
        : fields.filter((field) => stands(field) === 'unmarked' || stands(field) === 'void'),
  }
}

export function isClear({ hints: _, ...matters }: StandingMatters): boolean {
  return Object.values(matters).every((list: readonly unknown[]) => list.length === 0)
}
