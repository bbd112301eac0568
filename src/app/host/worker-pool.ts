/** Long work, done off the thread that answers the window: with progress, and stopped at once when it is cancelled. */
import type { Worker } from 'node:worker_threads'
import { error, info } from '../../core/codes.ts'
import { fail, type Result } from '../../core/result.ts'
import { endThread } from '../../docx/zip/uninterrupted.ts'
import type { WorkPhase } from '../contract.ts'
import type { Job, JobInput, JobOutput } from './jobs.ts'
import type { TellProgress } from './tell-progress.ts'

export interface WorkerPool {
  readonly run: <J extends Job>(
    job: J,
    input: JobInput<J>,
    progress: TellProgress,
    signal: AbortSignal,
  ) => Promise<Result<JobOutput<J>>>
  readonly end: () => Promise<void>
}

/** What the thread says; `result` is the last of a job. */
export type ThreadMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number | null; readonly what: WorkPhase | null }
  | { readonly type: 'result'; readonly result: Result<unknown> }

/**
 * A thread does one job at a time; one is kept warm for the next, from the start, since loading the Word library takes longer than most
 * jobs.
 */
export function createWorkerPool(startThread: () => Worker, log: (line: string) => void): WorkerPool {
  let idle: Worker | null = null
  const rest = (thread: Worker) => {
    if (idle) return void endThread(thread)
    idle = thread
    thread.on('error', (reason) => log(`An idle thread stopped: ${String(reason)}`))
    thread.on('exit', () => {
      if (idle === thread) idle = null
    })
    thread.unref()
  }
  const take = () => {
    const thread = idle ?? startThread()
    idle = null
    thread.removeAllListeners()
    thread.ref()
    return thread
  }
  rest(startThread())
  const run = (job: Job, input: unknown, progress: TellProgress, signal: AbortSignal) =>
    new Promise<Result<unknown>>((resolve) => {
      if (signal.aborted) return resolve(fail(info('task-cancelled', {})))
      const thread = take()
      const leave = (result: Result<unknown>, alive: boolean) => {
        thread.removeAllListeners()
        signal.removeEventListener('abort', cancel)
        if (alive) rest(thread)
        else void endThread(thread)
        resolve(result)
      }
      const cancel = () => leave(fail(info('task-cancelled', {})), false)
      const stopped = (reason: unknown) => {
        log(`The job ${job} stopped: ${String(reason)}`)
        leave(fail(error('task-stopped', {})), false)
      }
      signal.addEventListener('abort', cancel)
      thread.on('message', (said: ThreadMessage) =>
        said.type === 'progress' ? progress(said.done, said.total, said.what) : leave(said.result, true),
      )
      thread.on('error', stopped)
      thread.on('exit', stopped)
      thread.postMessage({ job, input })
    })
  return {
    run: run as WorkerPool['run'],
    end: async () => {
      if (idle) await endThread(idle)
      idle = null
    },
  }
}
