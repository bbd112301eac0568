/** What a project keeps beside the work itself: who filled and reviewed what, and the trail of it. */
import { error } from './codes.ts'
import type { Decision } from './model.ts'
import { andThen, fail, ok, type Result } from './result.ts'
import { type Filling, type Mark, noReview, type Review } from './review.ts'
import { type Trail, trailFrom } from './trail.ts'

export interface WorkRecord {
  readonly review: Review
  readonly trail: Trail
}

export const noRecord: WorkRecord = { review: noReview, trail: [] }

/** A record as it was read from a file; what is none is refused whole, and nothing at all is an empty one. */
export function recordFrom(value: unknown): Result<WorkRecord> {
  if (value === undefined) return ok(noRecord)
  if (!isObject(value) || !isReview(value.review)) return fail(error('trail-damaged', {}))
  const { review } = value
  return andThen(trailFrom(value.trail), (trail) => ok({ review, trail }))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isReview(value: unknown): value is Review {
  if (!isObject(value)) return false
  const { marks, fillings } = value
  return Array.isArray(marks) && marks.every(isMark) && Array.isArray(fillings) && fillings.every(isFilling)
}

function isFilling(value: unknown): value is Filling {
  if (!isObject(value)) return false
  const { field, by, at, decision } = value
  return [field, by, at].every((text) => typeof text === 'string') && isDecision(decision)
}

function isMark(value: unknown): value is Mark {
  const { verdict, note } = isObject(value) ? value : {}
  return isFilling(value) && (verdict === 'approved' || verdict === 'returned') && typeof note === 'string'
}

function isDecision(value: unknown): value is Decision {
  if (!isObject(value)) return false
  const { state, value: given } = value
  return (
    state === 'open' ||
    (state === 'filled' && typeof given === 'string') ||
    (state === 'kept' && (given === null || typeof given === 'string'))
  )
}
