/** Who waits for whom, in words. */
import { viewOf } from '../../src/core/view.ts'
import { waitingFor } from '../../src/core/waiting.ts'
import { type WindowWords, worded } from '../../src/messages/window.ts'
import type { OpenReport } from './state.ts'

/** What waits for whoever fills; empty where nothing does. */
export function fillersWork({ session, review }: OpenReport, words: WindowWords): string {
  const { open, returned } = waitingFor(review, session.decisions, viewOf(session).fields)
  const mend = returned.map(({ name, count }) =>
    worded(name === '' ? words.waitsMendUnnamed : words.waitsMend, { name, count }),
  )
  return [...(open > 0 ? [worded(words.waitsFill, { count: open })] : []), ...mend].join(' · ')
}

/** What waits for whoever reviews besides. */
export function waitingWords(report: OpenReport, words: WindowWords): string {
  const { session, review } = report
  const { review: count } = waitingFor(review, session.decisions, viewOf(session).fields)
  const reviewers = count > 0 ? worded(words.waitsReview, { count }) : ''
  return [fillersWork(report, words), reviewers].filter((part) => part !== '').join(' · ')
}
