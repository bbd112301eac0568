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

/** Starts a filler, which may be asked again before it has answered; where the plan cannot be opened, why. Rejects where the thread stops. */
export type StartFiller = (plan: BatchPlan) => Promise<Result<OpenFiller>>

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
  return async (plan) => {
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
    const ask = (said: ToThread) =>
      new Promise<FromThread>((resolve, reject) => {
        if (stopped) return reject(stopped)
        waiting.push({ resolve, reject })
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
