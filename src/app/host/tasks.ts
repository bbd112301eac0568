/** The long work of one window, under the names that the window gave it. */
import type { CopyName } from '../../core/copies.ts'
import type { Result } from '../../core/result.ts'
import { pdfOf } from '../finish/pdf.ts'
import { newWord } from '../old-word.ts'
import type { Job, JobInput, JobOutput, ReportBytes } from './jobs.ts'
import type { HostSession } from './session.ts'

/** Work of the same name that is still under way is cancelled first: a preview is only wanted in its newest form. */
export function runTask<J extends Job>(
  host: HostSession,
  task: string,
  job: J,
  input: JobInput<J>,
): Promise<Result<JobOutput<J>>> {
  const { port, platform } = host
  const progress = (done: number, total: number | null) => port.notify('progress', { task, done, total, what: null })
  return stoppable(host, task, (signal) => platform.workers.run(job, input, progress, signal))
}

/** The report's bytes, or those of the .docx that LibreOffice makes of it: another program's work, which leaves no thread of ours waiting. */
export function convertTask(
  host: HostSession,
  task: string,
  { name, bytes }: ReportBytes,
): Promise<Result<Uint8Array>> {
  const { port, platform } = host
  const progress = () => port.notify('progress', { task, done: 0, total: null, what: 'convert' })
  return stoppable(host, task, (signal) =>
    newWord(bytes, name, { progress, tidily: (work) => work(signal) }, platform.findOffice),
  )
}

/** A PDF that LibreOffice makes of a proved document. */
export function pdfTask(
  host: HostSession,
  task: string,
  { docx, name, copy }: { readonly docx: Uint8Array; readonly name: string; readonly copy: CopyName },
): Promise<Result<Uint8Array>> {
  const { port, platform } = host
  const progress = () => port.notify('progress', { task, done: 0, total: null, what: 'convert' })
  return stoppable(host, task, (signal) =>
    pdfOf(docx, { name, copy }, { progress, tidily: (work) => work(signal) }, platform.findOffice),
  )
}

/** Under a name by which the window can stop it. */
export async function stoppable<T>(
  { tasks }: HostSession,
  task: string,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  tasks.get(task)?.abort()
  const controller = new AbortController()
  tasks.set(task, controller)
  try {
    return await work(controller.signal)
  } finally {
    if (tasks.get(task) === controller) tasks.delete(task)
  }
}
