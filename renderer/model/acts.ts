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
  readonly stroke: { readonly from: Work; readonly by: string; readonly older: number } | null
}

export const noPendingActs: PendingActs = { acts: [], stroke: null }

interface Signed {
  readonly session: Session
  readonly review: Review
  readonly pending: PendingActs
}

/** The report with its next session: new decisions are signed, and the acts that led there wait to be told. */
export function withSession<R extends Signed>(open: R, session: Session, signature: Signature): R {
  return {
    ...open,
    session,
    review: withFillings(open.review, open.session, session, signature),
    pending: withStep(open.pending, open.session, session, signature),
  }
}

/** Nothing is signed where the settings name nobody. */
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
