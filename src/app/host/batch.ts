/** A report filled once for each row of a table, at the window's wish: the table, the mapping, the folder, and the work itself. */

import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, join, parse } from 'node:path'
import { acceptedPlaces } from '../../core/accepted-places.ts'
import { safeName } from '../../core/batch/file-names.ts'
import type { BatchOutlook, OutlookRow } from '../../core/batch/outlook.ts'
import { error } from '../../core/codes.ts'
import { readReview } from '../../core/project.ts'
import { andThen, fail, map, ok, type Result } from '../../core/result.ts'
import { fileDetail } from '../../core/trail.ts'
import { readBytes } from '../../files/read.ts'
import { choicesFrom, writeChoices } from '../batch/choices.ts'
import { manifestPath, readHeadOf, whole } from '../batch/manifest.ts'
import { mastersIn } from '../batch/masters.ts'
import type { BatchSource } from '../batch/prepare.ts'
import type { BatchFolderChoice, BatchMasters, BatchTable, BatchWritten, Input, Saved } from '../contract.ts'
import { sha256Of } from '../trail.ts'
import { going } from './batch-control.ts'
import { pick } from './open.ts'
import { folderOf, type HostSession, languageOf, type OpenDocument } from './session.ts'
import { runTask, stoppable } from './tasks.ts'
import type { TellProgress } from './tell-progress.ts'
import { hostAct } from './trail-keeper.ts'

const gone = () => fail(error('document-gone', {}))

export async function batchTable(
  host: HostSession,
  { source }: Input<'batchTable'>,
): Promise<Result<BatchTable | null>> {
  if (source.from === 'dialog') {
    const path = await host.port.chooseFile('table')
    return ok(path === null ? null : { table: host.paths.tokenOf(path), name: basename(path) })
  }
  const picked = await pick(host, source, 'table')
  if (!picked.ok || picked.value === null) return picked.ok ? ok(null) : picked
  const { name, path, bytes } = picked.value
  const kept = path === null ? await host.tables.keep(name, bytes) : ok(path)
  return map(kept, (file) => ({ table: host.paths.tokenOf(file), name }))
}

export async function batchMapping(
  host: HostSession,
  { source }: Input<'batchMapping'>,
): Promise<Result<readonly (readonly [heading: string, field: string | null])[] | null>> {
  const picked = await pick(host, source, 'mapping')
  if (!picked.ok || picked.value === null) return picked.ok ? ok(null) : picked
  return map(await choicesFrom(picked.value.bytes, picked.value.name), (choices) => [...choices])
}

export async function saveBatchMapping(
  host: HostSession,
  { document: token, choices }: Input<'saveBatchMapping'>,
): Promise<Result<Saved | null>> {
  const document = host.documents.get(token)
  if (!document) return gone()
  const name = `${parse(document.source.name).name}.json`
  const path = await host.port.chooseTarget('mapping', name, folderOf(document))
  if (path === null) return ok(null)
  const written = await writeChoices(path, new Map(choices))
  if (!written.ok) return written
  host.port.wrote(path)
  return ok({ name: basename(path), at: host.platform.now().toISOString() })
}

/** The folder that the documents go to, and whether a batch was there before. */
export async function batchFolder(
  host: HostSession,
  { document: token, name }: Input<'batchFolder'>,
): Promise<Result<BatchFolderChoice | null>> {
  const document = host.documents.get(token)
  if (!document) return gone()
  const path = await host.port.chooseFolder(safeName(name, 'batch'), folderOf(document))
  if (path === null) return ok(null)
  host.batchFolders.add(path)
  const before = await readHeadOf(manifestPath(path, whole))
  return ok({ folder: host.paths.tokenOf(path), path, isUsed: before !== null })
}

export async function batchMasters(
  host: HostSession,
  { document: token }: Input<'batchMasters'>,
): Promise<Result<BatchMasters | null>> {
  const document = host.documents.get(token)
  if (!document) return gone()
  const path = await host.port.chooseFolder('', folderOf(document))
  if (path === null) return ok(null)
  return map(await mastersIn(path), ({ length }) => {
    host.masterFolders.add(path)
    return { masters: host.paths.tokenOf(path), path, count: length }
  })
}

export async function batchLook(host: HostSession, input: Input<'batchLook'>): Promise<Result<BatchOutlook>> {
  const source = await sourceOf(host, input)
  return source.ok ? runTask(host, input.task, 'lookAtBatch', source.value) : source
}

export async function batchRow(host: HostSession, input: Input<'batchRow'>): Promise<Result<OutlookRow>> {
  const source = await sourceOf(host, input)
  return source.ok ? runTask(host, input.task, 'openBatchRow', { source: source.value, row: input.row }) : source
}

/** More would only wait for each other. */
const mostThreads = 64

/** It is stopped between two portions of rows, so that the folder is free and its manifest whole when it ends. */
export async function batchRun(host: HostSession, input: Input<'batchRun'>): Promise<Result<BatchWritten>> {
  const { task } = input
  const source = await sourceOf(host, input)
  if (!source.ok) return source
  const folder = input.folder === null ? null : host.paths.pathOf(input.folder)
  if (input.folder !== null && (folder === null || !host.batchFolders.has(folder))) return gone()
  const masters = input.masters === null ? null : host.paths.pathOf(input.masters)
  if (input.masters !== null && (masters === null || !host.masterFolders.has(masters))) return gone()
  const control = new SharedArrayBuffer(4)
  const state = new Int32Array(control)
  host.pauses.set(task, (isPaused) => {
    if (Atomics.load(state, 0) !== going.stopped) Atomics.store(state, 0, isPaused ? going.paused : going.on)
  })
  const fillers = Math.min(availableParallelism(), mostThreads)
  const done = await stoppable(host, task, (signal) => {
    signal.addEventListener('abort', () => Atomics.store(state, 0, going.stopped), { once: true })
    const progress: TellProgress = (made, total, what = null) =>
      host.port.notify('progress', { task, done: made, total, what })
    const job = { source: source.value, masters, folder, also: input.also, fillers, control }
    return host.platform.workers.run('fillBatch', job, progress, new AbortController().signal)
  }).finally(() => host.pauses.delete(task))
  const document = host.documents.get(input.document)
  // Of other reports this one's trail has nothing to tell.
  if (done.ok && folder !== null && masters === null) await onRecord(host, document, folder)
  const entries = document?.trail.entries().length ?? 0
  return map(done, ({ summary, joined, ...told }) => ({
    ...told,
    summary: summary === null ? null : basename(summary),
    joined: joined === null ? null : basename(joined),
    entries,
  }))
}

/** The manifest names every file with its hash: its own hash says what was written. */
async function onRecord(host: HostSession, document: OpenDocument | undefined, folder: string): Promise<void> {
  const manifest = await readBytes(manifestPath(folder, whole))
  if (document && manifest.ok)
    document.trail.add(await hostAct(host, 'exported-batch', fileDetail(sha256Of(manifest.value), basename(folder))))
}

/** A file of the folder, in the program that the system opens it with or where it lies. */
export async function batchOpen(host: HostSession, { folder, file, where }: Input<'batchOpen'>): Promise<Result<null>> {
  const path = host.paths.pathOf(folder)
  if (path === null || !host.batchFolders.has(path)) return gone()
  const full = file === null ? path : join(path, ...file.split('/'))
  if (file !== null && !(/\.(?:docx|xlsx)$/iu.test(file) && (await isPlain(full))))
    return fail(error('file-missing', { path: full }))
  if (where === 'folder' || file === null) host.port.reveal(full)
  else if (!(await host.port.openFile(full))) return fail(error('file-not-opened', { path: full }))
  return ok(null)
}

const isPlain = async (path: string) => (await stat(path).catch(() => null))?.isFile() ?? false

async function sourceOf(
  host: HostSession,
  { document: token, project, table, choices, pattern, options }: Input<'batchLook'>,
): Promise<Result<BatchSource>> {
  const document = host.documents.get(token)
  const path = host.paths.pathOf(table)
  if (!document || path === null) return gone()
  const { masks } = await host.settings.read()
  const language = await languageOf(host)
  const { maskAs, maskWidth, ...filling } = options
  const review = readReview(project)
  return andThen(review, (marks) =>
    ok({
      master: {
        ...document.source,
        options: { masks, keep: [], masking: { as: maskAs, width: maskWidth }, language, ...filling },
        work: { session: withoutReview(project), accepted: [...acceptedPlaces(marks)].toSorted() },
      },
      table: path,
      choices: new Map(choices),
      pattern: pattern.trim() === '' ? null : pattern,
    }),
  )
}

/** When something was filled or noted changes no document: a batch goes on over that. */
function withoutReview(project: string): string {
  const { review: _, ...work } = JSON.parse(project) as Readonly<Record<string, unknown>>
  return JSON.stringify(work)
}
