/** Where to go next. */
import type { Field, Finding, Placeholder, PlaceholderId, Span } from '../../src/core/model.ts'
import { decisionOf } from '../../src/core/resolve.ts'
import type { Work } from '../../src/core/session.ts'
import { viewOf } from '../../src/core/view.ts'
import { oncePerState } from './shown.ts'

/** The open placeholder after (or before) `from` in the text, round the end; null where none is open. */
export function nextOpen(work: Work, from: PlaceholderId | null, direction: 1 | -1): PlaceholderId | null {
  const { placeholders, byId } = viewOf(work)
  const isOpen = ({ field }: Placeholder) => decisionOf(work.decisions, field).state === 'open'
  const at = byId.get(from ?? '')?.start ?? (direction === 1 ? -1 : Number.POSITIVE_INFINITY)
  const ordered = direction === 1 ? placeholders : placeholders.toReversed()
  const beyond = ordered.find((place) => isOpen(place) && (place.start - at) * direction > 0)
  return (beyond ?? ordered.find((place) => isOpen(place) && place.id !== from))?.id ?? null
}

/** The first place of the field after `field` in the list, round the end. */
export function nextField(work: Work, field: string | null): PlaceholderId | null {
  const { fields, places } = viewOf(work)
  const next: Field | undefined = fields[(fields.findIndex(({ id }) => id === field) + 1) % Math.max(1, fields.length)]
  return places.get(next?.id ?? '')?.[0] ?? null
}

/** The finding after the place looked at last, round the end. */
export function nextFinding(findings: readonly Finding[], looked: Span | null): Finding | null {
  const after = findings.find(
    ({ start, end }) => looked === null || start > looked.start || (start === looked.start && end > looked.end),
  )
  return after ?? findings[0] ?? null
}

export interface Progress {
  readonly decided: number
  readonly total: number
}

/** How many placeholders are decided, of how many. */
export const progressOf = oncePerState(({ decisions }, { fields, placeholders }): Progress => {
  const decided = fields.reduce(
    (sum, { id, count }) => sum + (decisionOf(decisions, id).state === 'open' ? 0 : count),
    0,
  )
  return { decided, total: placeholders.length }
})
