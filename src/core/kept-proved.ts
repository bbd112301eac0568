/** How many kept values were proved gone in each way, as it is said behind an export. */
import { info, type Message } from './codes.ts'

/**
 * How a kept value was proved gone: looked for by its readings everywhere, and found nowhere or only at accepted places; or by the mask at each of its
 * places; or why it was not.
 */
export type ProvedBy = 'search' | 'accepted' | 'place' | 'no-value' | 'unproved'

export interface ProofCounts {
  readonly searched: number
  readonly byPlace: number
  /** Places at which a searched value stands and means something else. */
  readonly accepted: number
}

/** Null where nothing is kept. */
export function keptProved({ searched, byPlace, accepted }: ProofCounts): Message | null {
  if (searched + byPlace === 0) return null
  return accepted === 0
    ? info('kept-proved', { searched, byPlace })
    : info('kept-proved-but', { searched, byPlace, accepted })
}
