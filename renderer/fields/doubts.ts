import { isAnswered } from '../../src/core/finding-review.ts'
import type { FieldId, Finding } from '../../src/core/model.ts'
import type { Review } from '../../src/core/review.ts'

type FieldDoubt = Exclude<Finding['severity'], 'hint'>

const none: ReadonlyMap<FieldId, FieldDoubt> = new Map()
const known = new WeakMap<readonly Finding[], { readonly marks: Review['findings']; readonly doubts: typeof none }>()

/** Of each field the worst that a check says of it and nobody answered. Worked out once for all rows of the list. */
export function doubtsOf(findings: readonly Finding[], review: Review): ReadonlyMap<FieldId, FieldDoubt> {
  if (findings.length === 0) return none
  const before = known.get(findings)
  if (before?.marks === review.findings) return before.doubts
  const doubts = new Map<FieldId, FieldDoubt>()
  for (const finding of findings) {
    const { field, severity } = finding
    if (field === null || severity === 'hint' || doubts.get(field) === 'error' || isAnswered(review, finding)) continue
    doubts.set(field, severity)
  }
  known.set(findings, { marks: review.findings, doubts })
  return doubts
}
