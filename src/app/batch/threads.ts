/** Row fillers in threads, one for each processor. */
import type { Worker } from 'node:worker_threads'
import type { RowOutcome } from '../../core/batch/outcome.ts'
import type { Result } from '../../core/result.ts'
import { endThread } from '../../docx/zip/uninterrupted.ts'
import type { BatchPlan, RowFiller, RowTask } from './row-filler.ts'

/** The first thing that a thread is told is the plan, all others are tasks; it answers each. */
export type ToThread = { readonly plan: BatchPlan } | { readonly tasks: readonly RowTask[] }
export type FromThread = { readonly opened: Result<null> } | { readonly outcomes: Result<readonly RowOutcome[]> }

export interface OpenFiller {
  readonly fill: RowFiller
  readonly end: () => Promise<void>
}

/** Starts a filler; where the plan cannot be opened, why. Rejects where the thread stops. */
export type StartFiller = (plan: BatchPlan) => Promise<Result<OpenFiller>>

/**
 * For each thread. Most of what a document takes is garbage when it is written: in a small young generation it is taken away before there is
 * much of it, at no cost in time (some 50 MB less for two threads).
 */
export const threadOptions = { resourceLimits: { maxYoungGenerationSizeMb: 12 } } as const

export function threadFiller(startThread: () => Worker): StartFiller {
  return async (plan) => {
    const thread = startThread()
    const ask = (said: ToThread) =>
      new Promise<FromThread>((resolve, reject) => {
        const stopped = (reason: unknown) => {
          leave()
          reject(reason instanceof Error ? reason : new Error(`The thread ended with ${String(reason)}.`))
        }
        const answered = (answer: FromThread) => {
          leave()
          resolve(answer)
        }
        // One by one: a thread without the listeners that Node itself puts on it is no longer heard.
        const leave = () => void thread.off('error', stopped).off('exit', stopped).off('message', answered)
        thread.on('error', stopped).on('exit', stopped).on('message', answered)
        thread.postMessage(said)
      })
    const answer = await ask({ plan })
    const end = () => endThread(thread)
    if (!('opened' in answer)) throw new Error('The thread answered something else.')
    if (!answer.opened.ok) return end().then(() => answer.opened as Result<never>)
    const fill: RowFiller = async (tasks) => {
      const done = await ask({ tasks })
      if (!('outcomes' in done)) throw new Error('The thread answered something else.')
      return done.outcomes
    }
    return { ok: true, value: { fill, end }, messages: answer.opened.messages }
  }
}
