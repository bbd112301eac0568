/** The thread's end of the workers: one job at a time, answered by exactly one result. */
import { parentPort } from 'node:worker_threads'
import { type Job, runJob } from './jobs.ts'
import type { ThreadMessage } from './worker-pool.ts'

const say = (said: ThreadMessage) => parentPort?.postMessage(said)

parentPort?.on('message', ({ job, input }: { readonly job: Job; readonly input: unknown }) => {
  const progress = (done: number, total: number | null) => say({ type: 'progress', done, total })
  // A throw is a bug: it leaves the listener, ends the thread, and the pool says that the work stopped.
  void runJob(job, input, progress).then((result) => say({ type: 'result', result }))
})
