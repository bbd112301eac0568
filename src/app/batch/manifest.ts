/** What a batch did, a line a row, beside its documents: by it a batch goes on where it was stopped. Nothing of a clock stands in it. */
import { createHash } from 'node:crypto'
import { appendFileSync, createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { lineOf, type ManifestHead, type RowOutcome, readHead, readOutcome } from '../../core/batch/outcome.ts'
import { fail, type Result } from '../../core/result.ts'
import { systemCode, unreadable } from '../../files/read.ts'

/** A part of a table: every `of`-th row, from the `part`-th on. */
export interface Shard {
  readonly part: number
  readonly of: number
}

export const whole: Shard = { part: 1, of: 1 }

export function manifestPath(folder: string, { part, of }: Shard): string {
  return join(folder, of === 1 ? 'starfill-batch.jsonl' : `starfill-batch.${part}-of-${of}.jsonl`)
}

/** Whether a file's name is a manifest's; `of` asks for those of as many shards. */
export function isManifest(name: string, of?: number): boolean {
  const found = /^starfill-batch(?:\.\d{1,6}-of-(\d{1,6}))?\.jsonl$/u.exec(name)
  return found !== null && (of === undefined || Number(found[1] ?? 1) === of)
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

export interface Manifest {
  readonly head: ManifestHead
  /** The last line of each row, by its number. */
  readonly outcomes: ReadonlyMap<number, RowOutcome>
}

/** Null where there is none, or its first line is not one of this version. */
export async function readManifest(path: string): Promise<Manifest | null> {
  let head: ManifestHead | null = null
  const outcomes = new Map<number, RowOutcome>()
  for await (const line of linesOf(path)) {
    if (!head) {
      head = readHead(line)
      if (!head) return null
      continue
    }
    const outcome = readOutcome(line)
    if (outcome) outcomes.set(outcome.row, outcome)
  }
  return head && { head, outcomes }
}

/** Null where there is none. */
export async function readHeadOf(path: string): Promise<ManifestHead | null> {
  for await (const line of linesOf(path)) return readHead(line)
  return null
}

/** In the order of the file, the head left out; nothing where there is no file. */
export async function* outcomesIn(path: string): AsyncGenerator<RowOutcome> {
  for await (const line of linesOf(path)) {
    const outcome = readOutcome(line)
    if (outcome) yield outcome
  }
}

/** What `work` makes of a manifest that is read while it works; where it cannot be read, why. */
export async function withOutcomes<T>(
  path: string,
  work: (outcomes: AsyncIterable<RowOutcome>) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work(outcomesIn(path))
  } catch (reason) {
    return fail(unreadable(path, reason))
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
      yield line
  } catch (reason) {
    if (systemCode(reason) !== 'ENOENT') throw reason
  }
}

/** At once: to wait for the system would take longer than it does. */
export function appendOutcomes(path: string, outcomes: readonly RowOutcome[]): void {
  appendFileSync(path, outcomes.map(lineOf).join(''))
}
