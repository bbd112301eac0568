/** Exports: the host writes a document and enters that in the audit trail, whose new length is then saved with the work. */
import type { Exported, ExportedAs, ExportOptions, Recorded } from '../../src/app/contract.ts'
import { error, type Message } from '../../src/core/codes.ts'
import { writeWork } from '../../src/core/project.ts'
import { fail, ok, type Result } from '../../src/core/result.ts'
import type { WindowModel } from './window-model.ts'

/** What came of it, and what is to be said of it where it was asked for. */
export interface Heard<T> {
  /** Null where it was cancelled or refused. */
  readonly value: T | null
  readonly messages: readonly Message[]
}

export interface WantedExport {
  readonly options: ExportOptions
  readonly as: ExportedAs
  readonly withRecord: boolean
  /** What somebody says for whom it leaves though something stands against it: the trail has it; empty where nothing does. */
  readonly why: string
}

/** Places of kept values are told to the caller, for a person to decide; everything else is said under the toolbar. */
export async function exportReport(model: WindowModel, { why, ...wanted }: WantedExport): Promise<Heard<Exported>> {
  if (why !== '') model.review.insist(why)
  let messages: readonly Message[] = []
  const value = await onRecord(model, async (work) => {
    const result = await model.bridge.ask.export({ ...work, ...wanted })
    messages = result.messages
    return withoutPlaces(result)
  })
  return { value, messages }
}

/** The document as it would be exported, made and proved but not written: its bytes, and what is said of it. */
export async function lookOver(model: WindowModel, options: ExportOptions): Promise<Heard<Uint8Array>> {
  const { report } = model.store.get()
  if (!report) return { value: null, messages: [] }
  const { document, session, review } = report
  let messages: readonly Message[] = []
  const value = await model.tasks.run('export', async (task): Promise<Result<Uint8Array>> => {
    const result = await model.bridge.ask.preview({ document, project: writeWork(session, review), options, task })
    messages = result.messages
    return result.ok ? ok(result.value) : withoutPlaces(result)
  })
  return { value, messages }
}

export const isPlace = ({ severity, params }: Message): boolean => severity === 'error' && params.place !== undefined

/** Of a refusal that lists places, their number. */
export function withoutPlaces<T>(result: Result<T>): Result<T> {
  const places = result.messages.filter(isPlace)
  if (result.ok || places.length === 0) return result
  return fail(error('leak-places', { count: places.length }), ...result.messages.filter((one) => !isPlace(one)))
}

/** The review record alone; null where it was cancelled or refused, which is then said. */
export function exportRecord(model: WindowModel): Promise<Recorded | null> {
  return onRecord(model, (work) => model.bridge.ask.record(work))
}

interface WorkInput {
  readonly document: string
  readonly project: string
  readonly task: string
}

async function onRecord<T extends Recorded>(
  { store, saving, tasks }: WindowModel,
  ask: (work: WorkInput) => Promise<Result<T | null>>,
): Promise<T | null> {
  await saving.tellActs()
  const { report } = store.get()
  if (!report) return null
  const { document, session, review } = report
  const project = writeWork(session, review)
  const done = await tasks.run('export', (task) => ask({ document, project, task }))
  if (done) await saving.noteEntries(document, done.entries)
  return done
}
