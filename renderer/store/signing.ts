import type { WorkRecord } from '../../src/core/record.ts'
import { signFillings } from '../../src/core/review.ts'
import type { Session } from '../../src/core/session.ts'
import type { OpenReport } from './state.ts'

/** The record with the name of who made the decisions that `session` changed; work without a name is not signed. */
export function signed({ session: before, record }: OpenReport, session: Session, name: string): WorkRecord {
  const by = name.trim()
  if (by === '' || before.decisions === session.decisions) return record
  const signature = { by, at: new Date().toISOString() }
  return { ...record, review: signFillings(record.review, before.decisions, session.decisions, signature) }
}
