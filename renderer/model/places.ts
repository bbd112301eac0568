/** Which placeholder, field or finding comes next, and how far the filling is. */
import type { Field, FieldId, Finding, Placeholder, PlaceholderId } from '../../src/core/model.ts'
import { fillingProgress } from '../../src/core/progress.ts'
import { isOpenPlace } from '../../src/core/resolve.ts'
import { returnOf } from '../../src/core/review.ts'
import { viewOf } from '../../src/core/view.ts'
import type { Work } from '../../src/core/work.ts'
import { oncePerState } from './shown.ts'
import type { OpenReport, VisitedPlace } from './state.ts'

/** Whether a reviewer gave the field back, and it says what it said then: it is to be mended, and so is as good as open. */
export type IsGivenBack = (field: FieldId) => boolean

/** The open placeholder, or the one given back, after (or before) `from` in the text, round the end; null where there is none. */
export function nextOpen(
  work: Work,
  from: PlaceholderId | null,
  direction: 1 | -1,
  isGivenBack: IsGivenBack = () => false,
): PlaceholderId | null {
  const { placeholders, byId } = viewOf(work)
  const isOpen = (place: Placeholder) => isOpenPlace(work.decisions, place) || isGivenBack(place.field)
  const at = byId.get(from ?? '')?.start ?? (direction === 1 ? -1 : Number.POSITIVE_INFINITY)
  const ordered = direction === 1 ? placeholders : placeholders.toReversed()
  const beyond = ordered.find((place) => isOpen(place) && (place.start - at) * direction > 0)
  return (beyond ?? ordered.find((place) => isOpen(place) && place.id !== from))?.id ?? null
}

export function givenBackIn({ review, session }: Pick<OpenReport, 'review' | 'session'>): IsGivenBack {
  return (field) => returnOf(review, session.decisions, field) !== null
}

/** The next (or previous) place of the field that `from` is one of, round the end; `from` where there is no other. */
export function nextPlace(work: Work, from: PlaceholderId | null, direction: 1 | -1): PlaceholderId | null {
  const { byId, places } = viewOf(work)
  const own = places.get(byId.get(from ?? '')?.field ?? '') ?? []
  return own[(own.indexOf(from ?? '') + direction + own.length) % own.length] ?? from
}

/** The first place of the field after `field` in the list, round the end. */
export function nextField(work: Work, field: string | null): PlaceholderId | null {
  const { fields, places } = viewOf(work)
  const next: Field | undefined = fields[(fields.findIndex(({ id }) => id === field) + 1) % Math.max(1, fields.length)]
  return places.get(next?.id ?? '')?.[0] ?? null
}

const weights = { error: 0, warning: 1, hint: 2 } as const

/** The order of findings in the list and under F8: errors, then warnings, then hints; alike ones as they stand in the text. */
export function byWeight(a: Weighed, b: Weighed): number {
  return weights[a.severity] - weights[b.severity] || a.start - b.start || a.end - b.end
}

type Weighed = Pick<Finding, 'severity' | 'start' | 'end'>

/** The finding after the one visited last, round the end. That one may be mended and gone from `findings`, which are sorted. */
export function nextFinding(findings: readonly Finding[], visited: VisitedPlace | null): Finding | null {
  const severity = visited?.severity ?? null
  if (!visited || severity === null) return findings[0] ?? null
  return findings.find((finding) => byWeight(finding, { ...visited, severity }) > 0) ?? findings[0] ?? null
}

/** Worked out once for a state. */
export const progressOf = oncePerState(fillingProgress)
