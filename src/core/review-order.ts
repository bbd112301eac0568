/** In which order a reviewer walks the fields, and the findings that belong to none. */
import { isAnswered, markOfFinding } from './finding-review.ts'
import type { Decisions, Field, Finding } from './model.ts'
import { type Review, type ReviewStanding, standingOf } from './review.ts'

export type ReviewItem =
  | { readonly kind: 'field'; readonly key: string; readonly standing: ReviewStanding; readonly field: Field }
  /** A finding that was passed over stands as approved. */
  | { readonly kind: 'finding'; readonly key: string; readonly standing: ReviewStanding; readonly finding: Finding }

const urgency = { error: 0, warning: 1, hint: 2 } as const
const calm = 3

function isWaiting({ standing }: Pick<ReviewItem, 'standing'>): boolean {
  return standing === 'unmarked' || standing === 'void'
}

/** Those that wait, the worst first and fields before findings; then the others as they stand in the report. */
export function reviewOrder(
  review: Review,
  decisions: Decisions,
  fields: readonly Field[],
  findings: readonly Finding[],
): readonly ReviewItem[] {
  const worst = new Map<string, number>()
  for (const { field, severity, id } of findings) {
    const key = keyOf(field === null ? { finding: id } : { field })
    worst.set(key, Math.min(worst.get(key) ?? calm, urgency[severity]))
  }
  const items: readonly ReviewItem[] = [
    ...fields.map((field): ReviewItem => {
      const standing = standingOf(review, decisions, field.id)
      return { kind: 'field', key: keyOf({ field: field.id }), standing, field }
    }),
    ...findings
      .filter(({ field }) => field === null)
      .map((finding): ReviewItem => {
        const verdict = markOfFinding(review, finding)?.verdict
        const standing = verdict === undefined ? 'unmarked' : verdict === 'passed-over' ? 'approved' : 'returned'
        return { kind: 'finding', key: keyOf({ finding: finding.id }), standing, finding }
      }),
  ]
  const rank = ({ key }: ReviewItem) => worst.get(key) ?? calm
  return [...items.filter(isWaiting).toSorted((a, b) => rank(a) - rank(b)), ...items.filter((item) => !isWaiting(item))]
}

/** Fields that wait for a mark and that no check doubts, but for hints and what was passed over. */
export function undoubted(
  items: readonly ReviewItem[],
  review: Review,
  findings: readonly Finding[],
): readonly Field[] {
  const doubted = new Set(
    findings.flatMap((finding) =>
      finding.field !== null && finding.severity !== 'hint' && !isAnswered(review, finding) ? [finding.field] : [],
    ),
  )
  return items.flatMap((item) =>
    item.kind === 'field' && isWaiting(item) && !doubted.has(item.field.id) ? [item.field] : [],
  )
}

/** The key of what is judged, one for fields and findings together. */
export function keyOf(judged: { readonly field: string } | { readonly finding: string }): string {
  return 'field' in judged ? `field ${judged.field}` : `finding ${judged.finding}`
}

/** The item after the one of this key that waits for a mark, round the end; null where none does. */
export function nextToReview(items: readonly ReviewItem[], from: string | null): ReviewItem | null {
  const at = items.findIndex(({ key }) => key === from)
  return [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))].find(isWaiting) ?? null
}
