/** A review as it was read from a file: what is none is refused whole. */
import { error } from './codes.ts'
import type { Decision } from './model.ts'
import { fail, ok, type Result } from './result.ts'
import { type FieldMark, type Filling, type FindingMark, noReview, type Review } from './review.ts'

/** Nothing at all is an empty one. */
export function reviewFrom(value: unknown): Result<Review> {
  if (value === undefined) return ok(noReview)
  return isReview(value) ? ok(value) : fail(error('review-damaged', {}))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isReview(value: unknown): value is Review {
  const { marks, fillings, findings } = isObject(value) ? value : {}
  return (
    Array.isArray(marks) &&
    marks.every(isMark) &&
    Array.isArray(fillings) &&
    fillings.every(isFilling) &&
    Array.isArray(findings) &&
    findings.every(isFindingMark)
  )
}

function areTexts(...values: readonly unknown[]): boolean {
  return values.every((value) => typeof value === 'string')
}

function isFilling(value: unknown): value is Filling {
  if (!isObject(value)) return false
  const { field, by, at, decision } = value
  return areTexts(field, by, at) && isDecision(decision)
}

function isMark(value: unknown): value is FieldMark {
  const { verdict, note } = isObject(value) ? value : {}
  return isFilling(value) && (verdict === 'approved' || verdict === 'returned') && areTexts(note)
}

function isFindingMark(value: unknown): value is FindingMark {
  if (!isObject(value)) return false
  const { finding, verdict, note, by, at } = value
  return areTexts(finding, note, by, at) && (verdict === 'passed-over' || verdict === 'returned')
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
