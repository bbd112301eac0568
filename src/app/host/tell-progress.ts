import type { WorkPhase } from '../contract.ts'

/** `done` of `total` steps; total null where it is not known. `what` is said where the work is not at what it is called. */
export type TellProgress = (done: number, total: number | null, what?: WorkPhase | null) => void
