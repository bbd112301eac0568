/** What is found in a passage by itself; offsets are the passage's. */
import type { Reason } from '../reasons.ts'
import type { Blank } from './blanks/blank.ts'
import type { Verdict } from './verdict.ts'

/** The value behind a run of mask characters, as far as the text shows it. */
export interface HiddenValue {
  /** Where the value begins and ends: the run with the digits that are visible beside it, all of `1**5` where `**` is the run. */
  readonly left: number
  readonly right: number
  /** How many characters are masked. */
  readonly count: number
  readonly verdict: Verdict
  /** Where it is a place of a form. */
  readonly blank?: Blank
}

/** A placeholder, or a run of mask characters that was passed over. */
export interface DetectedRun {
  readonly start: number
  readonly end: number
  readonly reason: Reason
  /** What it hides; null where it hides nothing and was passed over. */
  readonly hidden: HiddenValue | null
  /** A key of what stands around it. */
  readonly key: string
}
