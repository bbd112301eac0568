/** Which fields the list shows: all, or those in one state. */
import type { Field, FieldId, Finding } from '../../src/core/model.ts'
import { notesOf } from '../../src/core/notes.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import { type Review, standingOf } from '../../src/core/review.ts'
import type { Session } from '../../src/core/session.ts'
import { doubtsOf } from './doubts.ts'

export const fieldFilters = ['all', 'open', 'doubted', 'kept', 'returned', 'approved', 'noted'] as const
export type FieldFilter = (typeof fieldFilters)[number]

export interface FieldStates {
  readonly session: Pick<Session, 'detection' | 'overrides'>
  readonly decisions: Session['decisions']
  readonly review: Review
  readonly doubts: ReturnType<typeof doubtsOf>
}

export function statesOf(session: Session, review: Review, findings: readonly Finding[]): FieldStates {
  return { session, decisions: session.decisions, review, doubts: doubtsOf(findings, review) }
}

export function fitsFilter(
  filter: FieldFilter,
  field: FieldId,
  { session, decisions, review, doubts }: FieldStates,
): boolean {
  if (filter === 'all') return true
  if (filter === 'noted') return notesOf(session, field).length > 0
  if (filter === 'doubted') return doubts.has(field)
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
    noted: count('noted'),
  }
}
