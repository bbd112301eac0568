/** Row fillers in threads, one for each processor. */
import type { Worker } from 'node:worker_threads'
import type { RowOutcome } from '../../core/batch/outcome.ts'
import { map, type Result } from '../../core/result.ts'
import { endThread } from '../../docx/zip/uninterrupted.ts'
import type { MasterInput } from './master.ts'
import type { BatchPlan, RowFiller, RowTask } from './row-filler.ts'

/** First a thread is told what is filled, then how, and then tasks; it answers all but the first. */
export type ToThread =
  | { readonly master: MasterInput }
  | { readonly plan: BatchPlan }
  | { readonly tasks: readonly RowTask[] }
export type FromThread = { readonly opened: Result<null> } | { readonly outcomes: Result<readonly RowOutcome[]> }

/** One that reads the master meanwhile. */
export interface ComingFiller {
  /** It may be asked again before it has answered. Where the master cannot be opened, why; rejects where the thread stops. */
  readonly open: (plan: BatchPlan) => Promise<Result<RowFiller>>
  readonly end: () => Promise<void>
}

export type StartFiller = (master: MasterInput) => ComingFiller

/**
 * For each thread. Most of what a document takes is garbage when it is written: in a small young generation it is taken away before there is
 * much of it, at no cost in time (some 50 MB less for two threads).
 */
export const threadOptions = { resourceLimits: { maxYoungGenerationSizeMb: 12 } } as const

interface Waiting {
  readonly resolve: (answer: FromThread) => void
  readonly reject: (reason: unknown) => void
}

export function threadFiller(startThread: () => Worker): StartFiller {
  return (master) => {
    const thread = startThread()
    const waiting: Waiting[] = []
    let stopped: Error | null = null
    const stop = (reason: unknown) => {
      stopped ??= reason instanceof Error ? reason : new Error(`The thread ended with ${String(reason)}.`)
      for (const { reject } of waiting.splice(0)) reject(stopped)
    }
    thread.on('error', stop).on('exit', stop)
    // It answers in the order in which it is asked.
    thread.on('message', (answer: FromThread) => waiting.shift()?.resolve(answer))
    const tell = (said: ToThread) => thread.postMessage(said)
    const ask = (said: ToThread) =>
      new Promise<FromThread>((resolve, reject) => {
        if (stopped) return reject(stopped)
        waiting.push({ resolve, reject })
        tell(said)
      })
    const fill: RowFiller = async (tasks) => {
      const done = await ask({ tasks })
      if (!('outcomes' in done)) throw new Error('The thread answered something else.')
      return done.outcomes
    }
    tell({ master })
    return {
      open: async (plan) => {
        const answer = await ask({ plan })
        if (!('opened' in answer)) throw new Error('The thread answered something else.')
        return map(answer.opened, () => fill)
      },
      end: () => endThread(thread),
    }
  }
}
