/** Opening: a file, a sample, a project or a recovery copy becomes a document of the window. */
import { readdir } from 'node:fs/promises'
import { basename, join, parse } from 'node:path'
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { readBytes } from '../files/read.ts'
import type { Input, Opened } from './contract.ts'
import { type Desk, newToken, type OpenDocument, type OpenProject } from './desk.ts'
import { lockProject } from './lock.ts'
import type { Opening } from './platform.ts'
import { isProjectName, type ProjectFile, readProjectFile } from './project-file.ts'
import { watchDocument } from './saving.ts'
import { runTask } from './tasks.ts'
import { stampOf } from './watch.ts'

export type Source = Input<'open'>['source']

/** A file as it was read; `path` is null where it has no place of its own: a sample, or bytes that a browser handed over. */
export interface Picked {
  readonly name: string
  readonly path: string | null
  readonly bytes: Uint8Array
}

const megabyte = 1024 * 1024

/** Megabytes. A report of more would be no text that anybody edits; a project also carries its session. */
function largestOf(name: string): number {
  return isProjectName(name) ? 256 : 64
}

/** The file that `source` means, or null where the person cancelled. */
export async function pick(desk: Desk, source: Source, what: Opening): Promise<Result<Picked | null>> {
  if (source.from === 'bytes') {
    const { name, bytes } = source
    const largest = largestOf(name)
    return bytes.byteLength > largest * megabyte
      ? fail(error('file-too-large', { path: name, megabytes: largest }))
      : ok({ name, path: null, bytes })
  }
  const path = await pathOf(desk, source, what)
  if (path === null) return source.from === 'dialog' ? ok(null) : fail(error('document-gone', {}))
  const bytes = await readBytes(path, largestOf(path) * megabyte)
  if (!bytes.ok) return bytes
  return ok({ name: basename(path), path: source.from === 'template' ? null : path, bytes: bytes.value })
}

async function pathOf(desk: Desk, source: Exclude<Source, { from: 'bytes' }>, what: Opening): Promise<string | null> {
  if (source.from === 'dialog') return desk.port.chooseFile(what)
  if (source.from === 'template') return samplePath(desk.platform.templates, source.id)
  const document = desk.documents.get(source.token)
  return document ? (document.project?.path ?? document.report) : desk.paths.pathOf(source.token)
}

export async function sampleNames(templates: string): Promise<readonly string[]> {
  return (await readdir(join(templates, 'samples'))).filter((name) => /\.(?:md|txt)$/u.test(name)).toSorted()
}

async function samplePath(templates: string, id: string): Promise<string | null> {
  const name = (await sampleNames(templates)).find((file) => parse(file).name === id)
  return name === undefined ? null : join(templates, 'samples', name)
}

export async function open(desk: Desk, { source, task }: Input<'open'>): Promise<Result<Opened | null>> {
  const picked = await pick(desk, source, 'report')
  if (!picked.ok || picked.value === null) return picked as Result<null>
  const { name, path, bytes } = picked.value
  if (!isProjectName(name))
    return openReport(desk, task, { name, source: bytes, session: null, home: { report: path, project: null } }, null)
  const file = readProjectFile(bytes, path ?? name)
  if (!file.ok) return file
  const isCopy = file.value.home !== null
  const home = file.value.home ?? { report: null, project: path }
  return openReport(desk, task, { ...file.value, home }, isCopy ? path : null)
}

type Work = Omit<ProjectFile, 'session' | 'home'> & {
  readonly session: string | null
  readonly home: NonNullable<ProjectFile['home']>
}

async function openReport(desk: Desk, task: string, work: Work, copy: string | null): Promise<Result<Opened | null>> {
  const { name, source: bytes, session, home } = work
  const read = await runTask(desk, task, 'read', { name, bytes, session })
  if (!read.ok) return read
  const token = newToken()
  const lasting = home.project ?? home.report
  const project = home.project === null ? null : await takeProject(desk, home.project, token)
  const document: OpenDocument = {
    token,
    source: { name, bytes },
    report: home.report,
    project: project?.open ?? null,
    unwatch: watchDocument(desk, token, lasting),
  }
  desk.documents.set(token, document)
  if (copy !== null) await desk.recovery.adopt(copy, token)
  if (lasting !== null) await desk.recent.add(lasting, desk.platform.now())
  const shown = home.project === null ? name : basename(home.project)
  return ok(
    { document: token, name: shown, ...read.value, project: session, heldBy: project?.by ?? null },
    read.messages,
  )
}

async function takeProject(desk: Desk, path: string, token: string) {
  const lock = await lockProject(path, desk.platform.who, token)
  const open: OpenProject = { path, stamp: await stampOf(path), release: lock.held ? lock.release : null }
  return { open, by: lock.held ? null : lock.by }
}
