/** Saving: the work of a document becomes its project file, or a private copy against power cuts. */
import { basename, parse } from 'node:path'
import { error, type Message, warning } from '../../core/codes.ts'
import { projectEnding } from '../../core/file-endings.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { seal } from '../../files/sealed.ts'
import { writeWhole } from '../../files/write.ts'
import type { Input, SavedWork } from '../contract.ts'
import { lockProject } from '../lock.ts'
import { writeProjectFile } from '../project-file.ts'
import { type KeptCopy, keptCopy } from './recovery-copy.ts'
import { folderOf, type HostSession, inTurn, type OpenDocument, type OpenProject } from './session.ts'
import { hostAct } from './trail-keeper.ts'
import { stampOf, watchPath } from './watch.ts'

export async function save(host: HostSession, input: Input<'save'>): Promise<Result<SavedWork | null>> {
  const document = host.documents.get(input.document)
  if (!document) return fail(error('document-gone', {}))
  // What saves itself asks nobody for a name.
  if (input.to === 'recovery' || (document.project === null && !input.isAsked)) return keepCopy(host, input)
  if (document.project === null || input.as) return saveAs(host, document, input)
  return inTurn(host, document.token, (now) => saveAgain(host, now, input))
}

function keepCopy(host: HostSession, input: Input<'save'>): Promise<Result<SavedWork>> {
  return inTurn(host, input.document, async (document) => {
    const kept = await host.recovery.keep(document.token, copyOf(document, input.project))
    return saved(host, kept, { name: document.source.name, to: 'recovery' })
  })
}

function projectBytes({ source, trail, key }: OpenDocument, session: string): Uint8Array {
  const file = writeProjectFile({
    name: source.name,
    source: source.bytes,
    session,
    trail: trail.stored(session),
    home: null,
  })
  return key ? seal(file, key) : file
}

/** A private copy that says where the work belongs. */
export function copyOf({ source, trail, key, report, project }: OpenDocument, session: string): KeptCopy {
  const home = { report, project: project?.path ?? null, stamp: project?.stamp ?? '' }
  return keptCopy({ name: source.name, source: source.bytes, session, trail: trail.stored(session), home }, key)
}

async function saveAgain(host: HostSession, document: OpenDocument, input: Input<'save'>): Promise<Result<SavedWork>> {
  const { project } = document
  if (!project) return fail(error('document-gone', {}))
  const { path } = project
  if (!project.release) return fail(error('project-held', { path }))
  const stamp = await stampOf(path)
  if (!stamp.ok) return stamp
  if (stamp.value !== '' && stamp.value !== project.stamp) return fail(error('project-changed', { path }))
  return write(host, document, { path, release: project.release }, input)
}

async function saveAs(
  host: HostSession,
  { project, source, token, ...document }: OpenDocument,
  input: Input<'save'>,
): Promise<Result<SavedWork | null>> {
  const suggested = project ? basename(project.path) : `${parse(source.name).name}${projectEnding}`
  // The person may take their time to choose: nothing waits for that.
  const path = await host.port.chooseTarget('project', suggested, folderOf({ project, ...document }))
  if (path === null) return ok(null)
  return inTurn(host, token, (now) =>
    path === now.project?.path ? saveAgain(host, now, input) : saveNew(host, now, path, input),
  )
}

async function saveNew(
  host: HostSession,
  document: OpenDocument,
  path: string,
  input: Input<'save'>,
): Promise<Result<SavedWork>> {
  const { project, token } = document
  const lock = await lockProject(path, { who: host.platform.who, id: token, now: host.platform.now() })
  if (!lock.release) return fail(error('project-held', { path }))
  const written = await write(host, document, { path, release: lock.release }, input)
  if (!written.ok) await lock.release()
  else if (host.documents.get(token)?.project?.path === path) await project?.release?.()
  return written
}

async function write(
  host: HostSession,
  document: OpenDocument,
  { path, release }: { readonly path: string; readonly release: () => Promise<void> },
  { project: session, isAsked, progress }: Input<'save'>,
): Promise<Result<SavedWork>> {
  const { token, report, trail } = document
  // What saves itself every few seconds would hide everything else.
  if (isAsked) trail.add(await hostAct(host, 'saved'))
  document.unwatch()
  const bytes = projectBytes(document, session)
  const written = await writeWhole(path, bytes, report === null ? [] : [report])
  if (!written.ok) {
    if (isAsked) trail.add(await hostAct(host, 'not-written', basename(path)))
    const watched = document.project?.path ?? report
    host.documents.set(token, { ...document, unwatch: watchDocument(host, token, watched) })
    return written
  }
  const stamp = await stampOf(path)
  // Where that is not told the file counts as changed, and is merged with what it was made from.
  const own: OpenProject = { path, stamp: stamp.ok ? stamp.value : '', base: session, release }
  const isLasting = host.port.wrote(path)
  const project = isLasting ? own : document.project
  host.documents.set(token, { ...document, project, unwatch: watchDocument(host, token, project?.path ?? report) })
  if (!isLasting) {
    // Nobody knows what becomes of a download: the copy stays until the work is in a file or discarded.
    await release()
    const kept = await host.recovery.keep(token, copyOf({ ...document, project }, session))
    return saved(host, kept, { name: basename(path), to: 'download' })
  }
  const followed = await followProject(host, token, session)
  const kept = await host.versions.keep({ path, bytes, session, at: host.platform.now(), isAsked })
  await host.recent.add(path, host.platform.now(), progress)
  // The work is saved all the same.
  const said = kept.ok ? [] : [warning('version-not-kept', {})]
  return saved(host, ok(written.value, [...followed, ...said]), { name: basename(path), to: 'file' })
}

/** The project's file has this session: there is no copy until something changes, and then one that starts from it. Says what is left of the one before. */
export async function followProject(host: HostSession, token: string, session: string): Promise<readonly Message[]> {
  const document = host.documents.get(token)
  return document ? host.recovery.drop(token, () => copyOf(document, session)) : []
}

/** Tells the window when the file is changed or taken away by somebody else. */
export function watchDocument(host: HostSession, token: string, path: string | null): () => void {
  if (path === null) return () => undefined
  return watchPath(path, (stamp) => {
    const document = host.documents.get(token)
    if (!document || document.project?.stamp === stamp) return
    host.port.notify('changedOnDisk', { document: token, isProject: document.project !== null, gone: stamp === '' })
  })
}

function saved(host: HostSession, written: Result<unknown>, where: Pick<SavedWork, 'name' | 'to'>): Result<SavedWork> {
  return written.ok ? ok({ ...where, at: host.platform.now().toISOString() }, written.messages) : written
}

/** The window is done with the document: its lock and its watch go, and its recovery copy where that is not to be kept. */
export async function release(
  host: HostSession,
  { document: token, keepCopy }: Input<'release'>,
): Promise<Result<null>> {
  if (!host.documents.has(token)) return ok(null)
  return inTurn(host, token, async ({ unwatch, project }) => {
    host.documents.delete(token)
    unwatch()
    await project?.release?.()
    if (!keepCopy) return ok(null, await host.recovery.drop(token))
    host.recovery.leave(token)
    return ok(null)
  })
}
