/** Who waits for whom: what is still to be filled, to be mended by whoever filled it, and to be reviewed. In fields. */
import type { Decisions, Field } from './model.ts'
import { decisionOf } from './resolve.ts'
import { type Review, standingOf } from './review.ts'

interface Waiting {
  readonly open: number
  /** Returned, by the name of who filled them; empty where nobody signed that. */
  readonly returned: readonly { readonly name: string; readonly count: number }[]
  readonly review: number
}

export function waitingFor(review: Review, decisions: Decisions, fields: readonly Field[]): Waiting {
  const fillers = new Map(review.fillings.map(({ field, by }) => [field, by]))
  const returned = new Map<string, number>()
  let [open, waits] = [0, 0]
  for (const { id } of fields) {
    const standing = standingOf(review, decisions, id)
    if (decisionOf(decisions, id).state === 'open') open++
    else if (standing === 'unmarked' || standing === 'void') waits++
    else if (standing === 'returned') {
      const name = fillers.get(id) ?? ''
      returned.set(name, (returned.get(name) ?? 0) + 1)
    }
  }
  return { open, returned: [...returned].map(([name, count]) => ({ name, count })), review: waits }
}
