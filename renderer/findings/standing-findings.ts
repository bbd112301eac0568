import { isAnswered } from '../../src/core/finding-review.ts'
import type { Finding } from '../../src/core/model.ts'
import { noReview } from '../../src/core/review.ts'
import { unansweredOf } from '../model/unanswered.ts'
import { useWindow } from '../model/use-window-model.ts'

/** Findings that nobody answered yet, and those that may stand because somebody said so. */
export function useStandingFindings(): {
  readonly standing: readonly Finding[]
  readonly answered: readonly Finding[]
} {
  const findings = useWindow((state) => state.findings)
  const review = useWindow(({ report }) => report?.review ?? noReview)
  return {
    standing: useWindow(unansweredOf),
    answered: findings.filter((finding) => isAnswered(review, finding)),
  }
}
