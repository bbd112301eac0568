/** A review as it was read from a file: what is none is refused whole. */
import * as v from 'valibot'
import { error } from './codes.ts'
import { SignedDecision } from './decision-schema.ts'
import { fail, ok, type Result } from './result.ts'
import { fieldVerdicts, findingVerdicts, noReview, type Review } from './review.ts'

const signature = { by: v.string(), at: v.string() }

const FieldMarkSchema = v.object({
  ...signature,
  field: v.string(),
  verdict: v.picklist(fieldVerdicts),
  note: v.string(),
  decision: SignedDecision,
})

const FindingMarkSchema = v.object({
  ...signature,
  finding: v.string(),
  verdict: v.picklist(findingVerdicts),
  note: v.string(),
})

const ReviewSchema = v.object({
  marks: v.array(FieldMarkSchema),
  fillings: v.array(v.object({ ...signature, field: v.string(), decision: SignedDecision })),
  findings: v.array(FindingMarkSchema),
}) satisfies v.GenericSchema<unknown, Review>

/** Nothing at all is an empty one. */
export function reviewFrom(value: unknown): Result<Review> {
  if (value === undefined) return ok(noReview)
  const read = v.safeParse(ReviewSchema, value, { abortEarly: true })
  return read.success ? ok(read.output) : fail(error('review-damaged', {}))
}
