/** What every long use case takes beside its input: somebody to tell how far it is, and a way to be stopped. */
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import type { ProgressStep } from '../messages/command-line-texts.ts'

export interface TaskControl {
  readonly progress?: (step: ProgressStep) => void
  readonly signal?: AbortSignal
  /** Runs what leaves something to be tidied up: the signal tells it to stop, and it is waited for. */
  readonly tidily?: <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>
}

/** Goes on to the next step, or fails where the work was stopped. */
export function step({ progress, signal }: TaskControl, name: ProgressStep): Result<null> {
  if (signal?.aborted) return fail(error('cancelled', {}))
  progress?.(name)
  return ok(null)
}
