import type { Settings } from '../../src/app/contract.ts'
import type { Signature } from '../../src/core/review.ts'
import { zonedTime } from '../../src/core/zoned-time.ts'

/** Whoever the settings name, at this moment; `by` is empty where they name nobody. */
export function signatureNow({ reviewer }: Settings): Signature {
  return { by: reviewer.trim(), at: zonedTime(new Date()) }
}
