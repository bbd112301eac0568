/** The long work of one window, under the names that the window gave it. */
import type { Result } from '../../core/result.ts'
import type { Desk } from './desk.ts'
import type { Job, JobInput, JobOutput } from './jobs.ts'

/** Work of the same name that is still under way is cancelled first: a preview is only wanted in its newest form. */
export async function runTask<J extends Job>(
  { tasks, port, platform }: Desk,
  task: string,
  job: J,
  input: JobInput<J>,
): Promise<Result<JobOutput<J>>> {
  tasks.get(task)?.abort()
  const controller = new AbortController()
  tasks.set(task, controller)
  const progress = (done: number, total: number | null) => port.notify('progress', { task, done, total })
  try {
    return await platform.workshop.run(job, input, progress, controller.signal)
  } finally {
    if (tasks.get(task) === controller) tasks.delete(task)
  }
}
