/** Which fields the list shows: all, or those in one state. */
import type { Field, FieldId, Finding } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { type Review, standingOf } from '../../src/core/review.ts'
import type { Session } from '../../src/core/session.ts'

export const fieldFilters = ['all', 'open', 'doubted', 'kept', 'returned', 'approved'] as const
export type FieldFilter = (typeof fieldFilters)[number]

export interface FieldStates {
  readonly decisions: Session['decisions']
  readonly review: Review
  /** Fields that a finding concerns which nobody passed over. */
  readonly doubted: ReadonlySet<FieldId>
}

export function statesOf(session: Session, review: Review, findings: readonly Finding[]): FieldStates {
  const passed = new Set(review.findings.flatMap((mark) => (mark.verdict === 'passed-over' ? [mark.finding] : [])))
  const doubted = new Set(
    findings.flatMap(({ id, severity, field }) =>
      field !== null && severity !== 'hint' && !passed.has(id) ? [field] : [],
    ),
  )
  return { decisions: session.decisions, review, doubted }
}

export function fitsFilter(filter: FieldFilter, field: FieldId, { decisions, review, doubted }: FieldStates): boolean {
  if (filter === 'all') return true
  if (filter === 'doubted') return doubted.has(field)
  if (filter === 'open' || filter === 'kept') return decisionOf(decisions, field).state === filter
  return standingOf(review, decisions, field) === filter
}

/** How many fields each filter shows. */
export function filterCounts(fields: readonly Field[], states: FieldStates): Readonly<Record<FieldFilter, number>> {
  const count = (filter: FieldFilter) => fields.filter(({ id }) => fitsFilter(filter, id, states)).length
  return {
    all: fields.length,
    open: count('open'),
    doubted: count('doubted'),
    kept: count('kept'),
    returned: count('returned'),
    approved: count('approved'),
  }
}
