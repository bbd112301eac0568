/** A Word document with a part that is packed tighter than real ones are: its person is asked whether it is opened all the same. */
import { map, ok, type Result } from '../../core/result.ts'
import { limits, megabytes } from '../../docx/limits.ts'
import type { ReadInput, ReadReport, ReportBytes } from './jobs.ts'
import { type HostSession, newToken } from './session.ts'
import { runTask } from './tasks.ts'

/** What such a document is refused with. */
const code = 'docx-bomb'

export interface AskedReading {
  readonly report: ReadReport
  /** With what was allowed, which holds for all that is made of it as long as it is open. */
  readonly source: ReportBytes
}

/** Null where it has such a part and its person lets it be. */
export async function readAsked(
  host: HostSession,
  task: string,
  { name, bytes, saved }: ReadInput,
): Promise<Result<AskedReading | null>> {
  const read = async (source: ReportBytes): Promise<Result<AskedReading>> =>
    map(await runTask(host, task, 'read', { ...source, saved }), (report) => ({ report, source }))
  const first = await read({ name, bytes })
  const refused = first.messages.find((message) => message.code === code)
  if (first.ok || !refused) return first
  const { part = '', limit = 0 } = refused.params
  const opens = await ask(host, { name, part: String(part), limit: Number(limit), most: megabytes(limits.entry) })
  return opens ? read({ name, bytes, largestPart: limits.entry }) : ok(null)
}

/** Nothing against a file that is only looked at: it is asked about when it is opened. */
export function isAsked(read: Result<unknown>): boolean {
  return !read.ok && read.messages.some((message) => message.code === code)
}

interface LargePart {
  readonly name: string
  readonly part: string
  /** Megabytes: what its part is over, and what no part may be over. */
  readonly limit: number
  readonly most: number
}

async function ask({ largeAsked, port }: HostSession, part: LargePart): Promise<boolean> {
  const question = newToken()
  try {
    return await new Promise((resolve) => {
      largeAsked.set(question, resolve)
      port.notify('largePartAsked', { question, ...part })
    })
  } finally {
    largeAsked.delete(question)
  }
}
