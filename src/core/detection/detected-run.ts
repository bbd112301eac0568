/** What is found in a passage by itself; offsets are the passage's. */
import type { Reason } from '../reasons.ts'
import type { Verdict } from './verdict.ts'

export interface Mark {
  readonly start: number
  readonly end: number
  /** The value with the visible digits at it. */
  readonly left: number
  readonly right: number
  readonly count: number
  readonly verdict: Verdict
}

/** A placeholder, or a run of mask characters that was passed over. */
export interface DetectedRun {
  readonly start: number
  readonly end: number
  readonly reason: Reason
  /** Null where it was passed over. */
  readonly mark: Mark | null
  /** A key of what stands around it. */
  readonly key: string
}
