/** What a person did, signed, and kept until the host is told for its audit trail. */
import { actsBetween } from '../../src/core/acts.ts'
import { type Review, type Signature, signFillings } from '../../src/core/review.ts'
import type { Session } from '../../src/core/session.ts'
import type { WindowAct } from '../../src/core/trail.ts'
import type { Work } from '../../src/core/work.ts'

export interface PendingActs {
  readonly acts: readonly WindowAct[]
  /** Where the run of keystrokes began that may still go on, whose it is, and how many of the acts are older: it is one deed, not one a key. */
  readonly stroke: { readonly from: Work; readonly by: string; readonly older: number } | null
}

export const noPendingActs: PendingActs = { acts: [], stroke: null }

interface Signed {
  readonly session: Session
  readonly review: Review
  readonly pending: PendingActs
}

/** The report after the session went on: who decided what, and what there is to tell of it. */
export function withSession<R extends Signed>(open: R, session: Session, signature: Signature): R {
  return {
    ...open,
    session,
    review: withFillings(open.review, open.session, session, signature),
    pending: withStep(open.pending, open.session, session, signature),
  }
}

/** Work without a name is not signed. */
function withFillings(review: Review, before: Session, after: Session, signature: Signature): Review {
  return signature.by === '' ? review : signFillings(review, before.decisions, after.decisions, signature)
}

function withStep({ acts, stroke }: PendingActs, before: Session, after: Session, signature: Signature): PendingActs {
  const goesOn = stroke !== null && stroke.by === signature.by && after.past === before.past
  const from = goesOn ? stroke.from : before
  const older = goesOn ? acts.slice(0, stroke.older) : acts
  return {
    acts: [...older, ...actsBetween(from, after, signature)],
    stroke: { from, by: signature.by, older: older.length },
  }
}

export function withAct({ acts }: PendingActs, act: WindowAct): PendingActs {
  return { acts: [...acts, act], stroke: null }
}
