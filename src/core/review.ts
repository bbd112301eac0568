/**
 * Who filled a field, who looked at it and what they said. A mark belongs to the decision it was given for: when that changes, the mark
 * is void by itself, and comes back when the change is undone.
 */
import { error } from './codes.ts'
import type { Decision, Decisions, Field, FieldId, Finding } from './model.ts'
import { decisionOf, sameDecision } from './resolve.ts'
import { fail, ok, type Result } from './result.ts'

/** Of the name that somebody signs with, in characters. */
export const longestName = 40

/** Somebody at a time (ISO 8601, with its zone). */
export interface Signature {
  readonly by: string
  readonly at: string
}

/** What a reviewer says of a field, and of a finding that belongs to none. */
export const fieldVerdicts = ['approved', 'returned'] as const
export const findingVerdicts = ['passed-over', 'returned'] as const

export interface FieldMark extends Signature {
  readonly field: FieldId
  readonly verdict: (typeof fieldVerdicts)[number]
  /** Why it is returned; may be empty where it is approved. */
  readonly note: string
  /** What was looked at. */
  readonly decision: Decision
}

/** Who made the decision that a field has. */
export interface Filling extends Signature {
  readonly field: FieldId
  readonly decision: Decision
}

/** What was said of a finding that belongs to no field: that it may stand, or that the report is to be mended. */
export interface FindingMark extends Signature {
  readonly finding: Finding['id']
  readonly verdict: (typeof findingVerdicts)[number]
  readonly note: string
}

/** Plain data, one mark and one filling a field and one mark a finding at most: it is written to the project file as it is. */
export interface Review {
  readonly marks: readonly FieldMark[]
  readonly fillings: readonly Filling[]
  readonly findings: readonly FindingMark[]
}

export const noReview: Review = { marks: [], fillings: [], findings: [] }

/** `void` was marked, and changed since; `open` cannot be reviewed yet. */
export type ReviewStanding = 'open' | 'unmarked' | 'approved' | 'returned' | 'void'

export function standingOf({ marks }: Review, decisions: Decisions, field: FieldId): ReviewStanding {
  const decision = decisionOf(decisions, field)
  const mark = marksByField(marks).get(field)
  if (decision.state === 'open') return mark ? 'void' : 'open'
  if (!mark) return 'unmarked'
  return sameDecision(mark.decision, decision) ? mark.verdict : 'void'
}

/** The mark by which the field was returned, as long as it says what it said then; else null. */
export function returnOf(review: Review, decisions: Decisions, field: FieldId): FieldMark | null {
  if (standingOf(review, decisions, field) !== 'returned') return null
  return marksByField(review.marks).get(field) ?? null
}

const indexes = new WeakMap<readonly FieldMark[], ReadonlyMap<FieldId, FieldMark>>()

/** Computed once for a list of marks: thousands of fields ask it for theirs. */
function marksByField(marks: readonly FieldMark[]): ReadonlyMap<FieldId, FieldMark> {
  const known = indexes.get(marks) ?? new Map(marks.map((given) => [given.field, given]))
  indexes.set(marks, known)
  return known
}

/** Who decided the fields that differ between two states; what stayed keeps the name it had. */
export function signFillings(review: Review, before: Decisions, after: Decisions, signature: Signature): Review {
  const changed = changedFields(before, after)
  if (changed.length === 0) return review
  const names = new Set(changed)
  const fresh = changed.map((field): Filling => ({ ...signature, field, decision: decisionOf(after, field) }))
  return { ...review, fillings: [...review.fillings.filter(({ field }) => !names.has(field)), ...fresh] }
}

/** As chosen anew by somebody; what nobody signs has no name. */
export function signedAnew(
  review: Review,
  decisions: Decisions,
  fields: readonly FieldId[],
  signature: Signature,
): Review {
  if (fields.length === 0) return review
  const names = new Set(fields)
  const left = review.fillings.filter(({ field }) => !names.has(field))
  const fresh = fields.map((field): Filling => ({ ...signature, field, decision: decisionOf(decisions, field) }))
  return { ...review, fillings: signature.by === '' ? left : [...left, ...fresh] }
}

export function changedFields(before: Decisions, after: Decisions): readonly FieldId[] {
  if (before === after) return []
  const changed: FieldId[] = []
  for (const [field, was] of before) if (!sameDecision(was, decisionOf(after, field))) changed.push(field)
  for (const field of after.keys())
    if (!before.has(field) && decisionOf(after, field).state !== 'open') changed.push(field)
  return changed
}

export interface MarkRequest extends Signature {
  readonly field: Field
  readonly verdict: FieldMark['verdict']
  readonly note: string
  /** Nobody approves what they filled themselves. */
  readonly twoPersons: boolean
}

/**
 * The mark takes the place of an earlier one. Refused: by nobody, on an open field, a return without a note; where two people must agree,
 * the approval of one's own filling, and of one that nobody signed.
 */
export function mark(review: Review, decisions: Decisions, request: MarkRequest): Result<Review> {
  const { field, verdict, at, twoPersons } = request
  const [by, note] = [request.by.trim(), request.note.trim()]
  const decision = decisionOf(decisions, field.id)
  if (decision.state === 'open') return fail(error('review-open', { field: field.label }))
  if (by === '') return fail(error('review-nobody', {}))
  if (verdict === 'returned' && note === '') return fail(error('review-no-note', { field: field.label }))
  if (twoPersons && verdict === 'approved') {
    const filler = fillerOf(review, decisions, field.id)
    if (filler === null) return fail(error('review-unsigned', { field: field.label }))
    if (filler === by) return fail(error('review-own', { field: field.label, name: by }))
  }
  const given: FieldMark = { field: field.id, verdict, note, by, at, decision }
  return ok({ ...review, marks: [...review.marks.filter((other) => other.field !== field.id), given] })
}

/** Takes back what somebody said themselves; the trail keeps it. Refused: what nobody said, and what somebody else said. */
export function withdraw(review: Review, field: Field, by: string): Result<Review> {
  const given = marksByField(review.marks).get(field.id)
  if (!given || given.by !== by.trim()) {
    return fail(error('review-not-own', { field: field.label, name: given?.by ?? '' }))
  }
  return ok({ ...review, marks: review.marks.filter((other) => other !== given) })
}

/** Who made the decision that stands, or null where nobody signed it. */
export function fillerOf({ fillings }: Review, decisions: Decisions, field: FieldId): string | null {
  const filling = fillings.find((made) => made.field === field)
  return filling && sameDecision(filling.decision, decisionOf(decisions, field)) ? filling.by : null
}

export type ReviewProgress = Readonly<Record<ReviewStanding, number>>

export function progressOf(review: Review, decisions: Decisions, fields: readonly Field[]): ReviewProgress {
  const progress = { open: 0, unmarked: 0, approved: 0, returned: 0, void: 0 }
  for (const { id } of fields) progress[standingOf(review, decisions, id)]++
  return progress
}
