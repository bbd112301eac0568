/** What is done off the thread that answers the window: input and output are plain data, since they cross between threads. */
import type { Format } from '../core/model.ts'
import { map, type Result } from '../core/result.ts'
import type { ValueRow } from '../core/values.ts'
import { textFrom } from '../files/read.ts'
import { valuesFrom } from '../files/values.ts'
import type { Progress } from './workshop.ts'

export interface ReadInput {
  /** The report's file name. */
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Read {
  readonly format: Format
  readonly encoding: string
  readonly text: string
}

async function read({ name, bytes }: ReadInput): Promise<Result<Read>> {
  const format = /\.(?:md|markdown)$/iu.test(name) ? 'markdown' : 'text'
  return map(await textFrom(bytes, name), ({ text, encoding }) => ({ text, encoding, format }))
}

function readSheet({ name, bytes }: ReadInput): Promise<Result<readonly ValueRow[]>> {
  return valuesFrom(bytes, name)
}

const jobs = { read, readSheet } as const satisfies Readonly<
  Record<string, (input: never, progress: Progress) => Promise<Result<unknown>>>
>

export type Job = keyof typeof jobs
export type JobInput<J extends Job> = Parameters<(typeof jobs)[J]>[0]
export type JobOutput<J extends Job> = Extract<Awaited<ReturnType<(typeof jobs)[J]>>, { readonly ok: true }>['value']

export function runJob(job: Job, input: unknown, progress: Progress): Promise<Result<unknown>> {
  const work: (input: never, progress: Progress) => Promise<Result<unknown>> = jobs[job]
  return work(input as never, progress)
}
