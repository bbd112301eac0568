/** Who waits for whom, in words. */
import { viewOf } from '../../src/core/view.ts'
import { waitingFor } from '../../src/core/waiting.ts'
import { type WindowWords, worded } from '../../src/messages/window.ts'
import type { OpenReport } from './state.ts'

/** Empty where nobody waits for anything. */
export function waitingWords({ session, review }: OpenReport, words: WindowWords): string {
  const waiting = waitingFor(review, session.decisions, viewOf(session).fields)
  const told = (sentence: string, count: number) => (count > 0 ? [worded(sentence, { count })] : [])
  return [
    ...told(words.waitsFill, waiting.open),
    ...waiting.returned.map(({ name, count }) =>
      worded(name === '' ? words.waitsMendUnnamed : words.waitsMend, { name, count }),
    ),
    ...told(words.waitsReview, waiting.review),
  ].join(' · ')
}
