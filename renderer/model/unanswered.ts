import { isAnswered } from '../../src/core/finding-review.ts'
import type { Finding } from '../../src/core/model.ts'
import type { Review } from '../../src/core/review.ts'
import type { WindowState } from './state.ts'

const known = new WeakMap<
  readonly Finding[],
  { readonly marks: Review['findings']; readonly unanswered: readonly Finding[] }
>()

/** What the checks noticed and nobody said may stand: in the list, under the words and for F8. The same list as long as it says the same. */
export function unansweredOf({ findings, report }: Pick<WindowState, 'findings' | 'report'>): readonly Finding[] {
  if (report === null || report.review.findings.length === 0) return findings
  const { review } = report
  const before = known.get(findings)
  if (before?.marks === review.findings) return before.unanswered
  const unanswered = findings.filter((finding) => !isAnswered(review, finding))
  known.set(findings, { marks: review.findings, unanswered })
  return unanswered
}
