/** What a batch makes beside its documents at the window's wish: one document of all of them, and a PDF file of each. */
import type { BatchCounts } from '../../core/batch/outcome.ts'
import type { Message } from '../../core/codes.ts'
import { joinedPath, writeJoined } from '../batch/joined.ts'
import { manifestPath, whole, withOutcomes } from '../batch/manifest.ts'
import { writePdfs } from '../batch/pdfs.ts'
import type { BatchAlso } from '../contract.ts'
import type { TellProgress } from './tell-progress.ts'

interface Going {
  /** Documents that there are. */
  readonly count: number
  readonly progress: TellProgress
  /** Waits for as long as the work is to wait. */
  readonly onward: () => Promise<void>
  readonly signal: AbortSignal
}

export interface MadeAlso {
  /** The path of the one document, where it was made. */
  readonly joined: string | null
  readonly said: readonly Message[]
}

/** What came of one batch. */
export interface BatchMade extends MadeAlso {
  readonly counts: BatchCounts
  /** The path of the summary, where it was written. */
  readonly summary: string | null
}

/** The documents stand whatever becomes of these: that is said. */
export async function writeAlso(
  folder: string,
  also: readonly BatchAlso[],
  { count, progress, onward, signal }: Going,
): Promise<MadeAlso> {
  const manifest = manifestPath(folder, whole)
  if (also.includes('joined')) progress(0, null, 'join')
  const joined = also.includes('joined')
    ? await withOutcomes(manifest, (outcomes) => writeJoined(folder, outcomes, joinedPath(folder)))
    : null
  await onward()
  const told = async (done: number) => {
    progress(done, count, 'pdf')
    await onward()
  }
  const isWanted = also.includes('pdf') && count > 0 && !signal.aborted
  if (isWanted) progress(0, count, 'pdf')
  const pdfs = isWanted
    ? await withOutcomes(manifest, (outcomes) => writePdfs(folder, outcomes, { signal, told }))
    : null
  const said = [...(joined?.messages ?? []), ...(pdfs?.messages ?? [])]
  return {
    joined: joined?.ok ? joined.value : null,
    said: said.filter(({ code }) => code !== 'task-cancelled'),
  }
}
