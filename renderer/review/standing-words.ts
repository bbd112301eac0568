import type { ReviewStanding } from '../../src/core/review.ts'
import type { WindowWords } from '../../src/messages/window.ts'

/** What each standing of a field is called. */
export function standingWords(words: WindowWords): Readonly<Record<ReviewStanding, string>> {
  return {
    open: words.openState,
    unmarked: words.unmarked,
    void: words.voided,
    returned: words.returned,
    approved: words.approved,
  }
}
