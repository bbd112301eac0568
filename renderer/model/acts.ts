/** What a person did, signed, and kept until the host is told for its audit trail. */
import { actsBetween } from '../../src/core/acts.ts'
import { type Review, type Signature, signFillings } from '../../src/core/review.ts'
import type { Session } from '../../src/core/session.ts'
import type { WindowAct } from '../../src/core/trail.ts'
import type { Work } from '../../src/core/work.ts'

export interface PendingActs {
  readonly acts: readonly WindowAct[]
  /**
   * The run of keystrokes that may still go on: the work before it, who types, and how many of `acts` are older than it. The run is told as
   * one act, which each further key replaces: 旬, 旬河 is "filled with 旬河".
   */
  readonly stroke: {
    readonly from: Work
    readonly fillings: Review['fillings']
    readonly by: string
    readonly older: number
  } | null
}

export const noPendingActs: PendingActs = { acts: [], stroke: null }

interface Signed {
  readonly session: Session
  readonly review: Review
  readonly pending: PendingActs
}

/** The report with its next session: new decisions are signed, and the acts that led there wait to be told. */
export function withSession<R extends Signed>(open: R, session: Session, signature: Signature): R {
  const { acts, stroke } = open.pending
  const goesOn = stroke !== null && stroke.by === signature.by && session.past === open.session.past
  const from = goesOn ? stroke.from : open.session
  // A run is signed as it is told, as a whole: what it comes back to keeps the name and the time that it had.
  const fillings = goesOn ? stroke.fillings : open.review.fillings
  const older = goesOn ? acts.slice(0, stroke.older) : acts
  return {
    ...open,
    session,
    review: withFillings(
      fillings === open.review.fillings ? open.review : { ...open.review, fillings },
      from,
      session,
      signature,
    ),
    pending: {
      acts: [...older, ...actsBetween(from, session, signature)],
      stroke: { from, fillings, by: signature.by, older: older.length },
    },
  }
}

/** Nothing is signed where the settings name nobody. */
function withFillings(review: Review, before: Work, after: Work, signature: Signature): Review {
  return signature.by === '' ? review : signFillings(review, before.decisions, after.decisions, signature)
}

export function withAct({ acts }: PendingActs, act: WindowAct): PendingActs {
  return { acts: [...acts, act], stroke: null }
}
