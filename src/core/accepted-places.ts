/** Places of kept values of which somebody said, with a reason, that the value means something else there: marks of the review like those of findings. */
import type { Finding } from './model.ts'
import type { FindingMark, Review } from './review.ts'

/** As the search names it; `field` is the label, for who reads the record. */
export interface KeptPlace {
  readonly place: string
  readonly field: string
}

const form = /^place:(?<place>[\da-f]{12}):(?<field>.*)$/su

/** What a mark of the place is about: an error, so that it asks for a reason. */
export function placeFinding({ place, field }: KeptPlace): Pick<Finding, 'id' | 'severity'> {
  return { id: `place:${place}:${field}`, severity: 'error' }
}

export interface MarkedPlace extends KeptPlace {
  readonly mark: FindingMark
}

/** Those that were taken back are marked as returned. */
export function markedPlaces({ findings }: Review): readonly MarkedPlace[] {
  return findings.flatMap((mark) => {
    const { place, field } = form.exec(mark.finding)?.groups ?? {}
    return place === undefined ? [] : [{ place, field: field ?? '', mark }]
  })
}

export function acceptedPlaces(review: Review): ReadonlySet<string> {
  return new Set(markedPlaces(review).flatMap(({ place, mark }) => (mark.verdict === 'passed-over' ? [place] : [])))
}
