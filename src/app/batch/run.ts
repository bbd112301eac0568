/** A report filled once for each row of a table: files in a folder, with a manifest by which it goes on where it was stopped. */
import { stat } from 'node:fs/promises'
import type { BatchCounts, ManifestHead, RowOutcome } from '../../core/batch/outcome.ts'
import { info } from '../../core/codes.ts'
import { andThen, fail, ok, type Result } from '../../core/result.ts'
import { type BatchFolder, openFolder } from './folder.ts'
import { type Helpers, inOrder, type Worker } from './in-order.ts'
import { type Shard, sha256 } from './manifest.ts'
import { type BatchSource, fileNamer, type PreparedBatch, prepareBatch } from './prepare.ts'
import { type BatchPlan, fillerOf, type RowFiller, type RowTask } from './row-filler.ts'
import type { ComingFiller, StartFiller } from './threads.ts'

export interface BatchRequest extends BatchSource {
  /** Null for a trial: every row is checked, filled and proved, and nothing is written. */
  readonly folder: string | null
  readonly shard: Shard
  /** Goes on with what the folder holds. */
  readonly resume: boolean
}

export interface BatchControl {
  /** Starts one that works beside this thread; null where there can be none. */
  readonly startFiller: StartFiller | null
  /** How many work at once, this thread among them. */
  readonly fillers: number
  readonly signal?: AbortSignal
  /** Awaited before each portion of rows: whoever holds it pauses the work. */
  readonly going?: () => Promise<void>
  /** Told of each row, in the order of the table. */
  readonly told?: (outcome: RowOutcome, counts: BatchCounts) => void
}

/** Rows that a filler is given at once: a message between threads costs about as much as a small document. */
const portion = 8

/** Portions that this thread fills before it starts others: for a short table they would come too late. */
const alone = 4

/** A table of so many bytes is not short: the others start, and read the report, while this thread reads both. */
const long = 48_000

/** Rows that cannot be filled are left out and told; only what stops all of them fails. */
export async function runBatch(request: BatchRequest, control: BatchControl): Promise<Result<BatchCounts>> {
  const { startFiller, fillers } = control
  const started: ComingFiller[] = []
  const start = () => {
    while (startFiller && started.length < fillers - 1) started.push(startFiller(request.master))
  }
  const isLong = ((await stat(request.table).catch(() => null))?.size ?? 0) >= long
  if (isLong) start()
  let folder: BatchFolder | null = null
  try {
    const prepared = await prepareBatch(request)
    if (!prepared.ok) return prepared
    const { master, columns } = prepared.value
    const opened =
      request.folder === null ? ok(null) : await openFolder(request.folder, headOf(request, prepared.value), request)
    if (!opened.ok) return opened
    folder = opened.value
    const plan: BatchPlan = { columns, folder: request.folder ?? '', isTrial: request.folder === null }
    const call = () => {
      start()
      return started.flatMap(({ open }) => {
        const filler = open(plan)
        // While it fills one portion, the next one waits for it there: this thread may be busy when it is done.
        return [helping(filler), helping(filler)]
      })
    }
    const ways = { own: fillerOf(master, plan), helpers: { after: isLong ? 0 : alone, call } }
    const done = await fillAll(prepared.value, folder, ways, request, control)
    return andThen(prepared, () => done)
  } finally {
    for (const { end } of started) await end().catch(() => undefined)
    await folder?.close()
  }
}

type PortionFiller = Worker<Portion, Result<readonly DoneRow[]>>

/** What cannot be opened fails the first portion that it is given. */
async function helping(filler: Promise<Result<RowFiller>>): Promise<PortionFiller> {
  const opened = await filler
  return async (some) => (opened.ok ? fillPortion(opened.value, some) : opened)
}

/** Everything that an output depends on besides its row. */
function headOf({ master, shard }: BatchRequest, { columns, pattern }: PreparedBatch): ManifestHead {
  const filling = JSON.stringify([master.options, columns, pattern, ...(master.work ? [master.work] : [])])
  return {
    starfill: 'batch',
    version: 1,
    master: sha256(`${sha256(master.bytes)} ${sha256(filling)}`),
    shard: `${shard.part}/${shard.of}`,
  }
}

/** A row to be filled, or what an earlier run made of it. */
type Portion = readonly (RowTask | RowOutcome)[]

const isOutcome = (one: RowTask | RowOutcome): one is RowOutcome => 'findings' in one

async function fillAll(
  prepared: PreparedBatch,
  folder: BatchFolder | null,
  { own, helpers }: { readonly own: RowFiller; readonly helpers: Helpers<Portion, Result<readonly DoneRow[]>> },
  { shard }: BatchRequest,
  { signal, told, going }: BatchControl,
): Promise<Result<BatchCounts>> {
  let counts: BatchCounts = { written: 0, unchanged: 0, leftOut: 0 }
  const trouble: Result<never>[] = []
  const portions = portionsOf(tasksOf(prepared, folder, shard, trouble))
  const filling = inOrder(portions, (some) => fillPortion(own, some), helpers)
  for await (const done of filling) {
    if (!done.ok) return done
    const outcomes = done.value.map(({ outcome }) => outcome)
    const added = (await folder?.add(outcomes)) ?? ok(null)
    if (!added.ok) return added
    for (const { outcome, isNew } of done.value) {
      counts = countWith(counts, outcome, isNew)
      told?.(outcome, counts)
    }
    await going?.()
    if (signal?.aborted) return fail(info('task-cancelled', {}))
  }
  if (trouble[0]) return trouble[0]
  const finished = (await folder?.finish()) ?? ok(null)
  return andThen(finished, () => ok(counts))
}

function countWith({ written, unchanged, leftOut }: BatchCounts, { hash }: RowOutcome, isNew: boolean): BatchCounts {
  if (hash === null) return { written, unchanged, leftOut: leftOut + 1 }
  return isNew ? { written: written + 1, unchanged, leftOut } : { written, unchanged: unchanged + 1, leftOut }
}

interface DoneRow {
  readonly outcome: RowOutcome
  readonly isNew: boolean
}

async function fillPortion(fill: RowFiller, some: Portion): Promise<Result<readonly DoneRow[]>> {
  const filled = await fill(some.filter((one): one is RowTask => !isOutcome(one)))
  if (!filled.ok) return filled
  const fresh = filled.value.values()
  return ok(
    some.flatMap((one): readonly DoneRow[] => {
      if (isOutcome(one)) return [{ outcome: one, isNew: false }]
      const outcome = fresh.next().value
      return outcome ? [{ outcome, isNew: true }] : []
    }),
  )
}

async function* portionsOf(tasks: AsyncIterable<RowTask | RowOutcome>): AsyncGenerator<Portion> {
  let some: (RowTask | RowOutcome)[] = []
  for await (const task of tasks) {
    some.push(task)
    if (some.length < portion) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** Every row of the table gets its name, so that all shards and all runs call a row's file the same. */
async function* tasksOf(
  prepared: PreparedBatch,
  folder: BatchFolder | null,
  { part, of: shards }: Shard,
  trouble: Result<never>[],
): AsyncGenerator<RowTask | RowOutcome> {
  const nameFor = fileNamer(prepared)
  let number = 0
  for await (const read of prepared.rows) {
    if (!read.ok) {
      trouble.push(read)
      return
    }
    number++
    const row = read.value
    const file = nameFor(row, number)
    if ((number - 1) % shards !== part - 1) continue
    const of = sha256(JSON.stringify(row))
    yield (await folder?.standing(row.row, of)) ?? { row, of, file }
  }
}
