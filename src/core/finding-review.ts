/** What somebody says of a finding, while reviewing or while filling: that it may stand, or that the report is to be mended. */
import { error } from './codes.ts'
import type { Finding } from './model.ts'
import { fail, ok, type Result } from './result.ts'
import type { FindingMark, Review, Signature } from './review.ts'

export interface FindingMarkRequest extends Signature {
  readonly finding: Pick<Finding, 'id' | 'severity'>
  readonly verdict: FindingMark['verdict']
  readonly note: string
}

/** The mark takes the place of an earlier one. Refused: by nobody; without a note, where it is returned or is more than a hint. */
export function markFinding(review: Review, request: FindingMarkRequest): Result<Review> {
  const { finding, verdict, at } = request
  const [by, note] = [request.by.trim(), request.note.trim()]
  if (by === '') return fail(error('review-nobody', {}))
  if (note === '' && needsNote(finding, verdict)) return fail(error('finding-no-note', {}))
  const given: FindingMark = { finding: finding.id, verdict, note, by, at }
  return ok({ ...review, findings: [...review.findings.filter((other) => other.finding !== finding.id), given] })
}

export function needsNote({ severity }: Pick<Finding, 'severity'>, verdict: FindingMark['verdict']): boolean {
  return verdict === 'returned' || severity !== 'hint'
}

/** The mark holds as long as the same is the matter: a finding that comes again has its mark again. */
export function markOfFinding({ findings }: Review, { id }: Pick<Finding, 'id'>): FindingMark | null {
  return findings.find(({ finding }) => finding === id) ?? null
}

/** Somebody said that it may stand. */
export function isAnswered(review: Review, finding: Pick<Finding, 'id'>): boolean {
  return markOfFinding(review, finding)?.verdict === 'passed-over'
}
