/** The thread's end of the workers: one job at a time, answered by exactly one result. */
import { parentPort, Worker, workerData } from 'node:worker_threads'
import { threadFiller, threadOptions } from '../batch/threads.ts'
import { type Job, runJob } from './jobs.ts'
import type { TellProgress } from './tell-progress.ts'
import type { ThreadMessage } from './worker-pool.ts'

/** What starts a thread that fills rows; of the built tree, where whoever started this one says nothing else. */
const filler = (workerData as { readonly filler?: string } | null)?.filler
const startFiller = threadFiller(() =>
  filler === undefined
    ? new Worker(new URL('./batch-thread.js', import.meta.url), threadOptions)
    : new Worker(filler, { eval: true }),
)

const say = (said: ThreadMessage) => parentPort?.postMessage(said)

parentPort?.on('message', ({ job, input }: { readonly job: Job; readonly input: unknown }) => {
  const progress: TellProgress = (done, total, what = null) => say({ type: 'progress', done, total, what })
  // A throw is a bug: it leaves the listener, ends the thread, and the pool says that the work stopped.
  void runJob(job, input, progress, startFiller).then((result) => say({ type: 'result', result }))
})
