/** How two states of one report differ, told as a person would: field by field, and the report's own words. */
import { textOf } from './detect.ts'
import type { Decision, FieldId } from './model.ts'
import { decisionOf, sameDecision } from './resolve.ts'
import { viewOf } from './view.ts'
import type { Work } from './work.ts'

export interface FieldDifference {
  readonly field: FieldId
  readonly label: string
  readonly one: Decision
  readonly other: Decision
}

export interface WorkDifference {
  /** In the order of the first state's fields, then those that the other alone has. */
  readonly fields: readonly FieldDifference[]
  /** The report itself was edited. */
  readonly isTextDifferent: boolean
}

export function differenceBetween(one: Work, other: Work): WorkDifference {
  const labels = new Map([...viewOf(other).fields, ...viewOf(one).fields].map(({ id, label }) => [id, label]))
  const ids = new Set([...viewOf(one).fields, ...viewOf(other).fields].map(({ id }) => id))
  const fields = [...ids].flatMap((field): readonly FieldDifference[] => {
    const [was, is] = [decisionOf(one.decisions, field), decisionOf(other.decisions, field)]
    return sameDecision(was, is) ? [] : [{ field, label: labels.get(field) ?? field, one: was, other: is }]
  })
  return { fields, isTextDifferent: textOf(one.detection) !== textOf(other.detection) }
}
