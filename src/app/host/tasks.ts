/** The long work of one window, under the names that the window gave it. */
import type { Result } from '../../core/result.ts'
import { newWord } from '../old-word.ts'
import type { Job, JobInput, JobOutput, Source } from './jobs.ts'
import type { Desk } from './session.ts'

/** Work of the same name that is still under way is cancelled first: a preview is only wanted in its newest form. */
export function runTask<J extends Job>(
  desk: Desk,
  task: string,
  job: J,
  input: JobInput<J>,
): Promise<Result<JobOutput<J>>> {
  const { port, platform } = desk
  const progress = (done: number, total: number | null) => port.notify('progress', { task, done, total, what: null })
  return stoppable(desk, task, (signal) => platform.workshop.run(job, input, progress, signal))
}

/** The report's bytes, or those of the .docx that LibreOffice makes of it: another program's work, which leaves no thread of ours waiting. */
export function convertTask(desk: Desk, task: string, { name, bytes }: Source): Promise<Result<Uint8Array>> {
  const { port, platform } = desk
  const progress = () => port.notify('progress', { task, done: 0, total: null, what: 'convert' })
  return stoppable(desk, task, (signal) =>
    newWord(bytes, name, { progress, tidily: (work) => work(signal) }, platform.findOffice),
  )
}

async function stoppable<T>({ tasks }: Desk, task: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  tasks.get(task)?.abort()
  const controller = new AbortController()
  tasks.set(task, controller)
  try {
    return await work(controller.signal)
  } finally {
    if (tasks.get(task) === controller) tasks.delete(task)
  }
}
