/** In which order a reviewer walks the fields. */
import type { Decisions, Field, FieldId, Finding } from '../../src/core/model.ts'
import { queueOf, type Review, type Standing } from '../../src/core/review.ts'

/** Those that wait, the worst first; then the others as they stand in the report. */
export function reviewOrder(
  review: Review,
  decisions: Decisions,
  fields: readonly Field[],
  findings: readonly Finding[],
): readonly Field[] {
  const queue = queueOf(review, decisions, fields, findings)
  const waiting = new Set(queue)
  return [...queue, ...fields.filter((field) => !waiting.has(field))]
}

/** The field after `from` that waits for a mark, round the end; null where none does. */
export function nextToReview(
  order: readonly Field[],
  from: FieldId | null,
  standing: (field: FieldId) => Standing,
): FieldId | null {
  const at = order.findIndex(({ id }) => id === from)
  const rest = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))]
  return rest.find(({ id }) => ['unmarked', 'void'].includes(standing(id)))?.id ?? null
}
