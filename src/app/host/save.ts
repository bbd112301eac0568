/** Saving: the work of a document becomes its project file, or a private copy against power cuts. */
import { basename, parse } from 'node:path'
import { error } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { writeWhole } from '../../files/write.ts'
import type { Input, SavedWork } from '../contract.ts'
import { type Home, projectExtension, writeProjectFile } from '../project-file.ts'
import { lockProject } from './lock.ts'
import { folderOf, type HostSession, type OpenDocument, type OpenProject } from './session.ts'
import { hostAct } from './trail-keeper.ts'
import { stampOf, watchPath } from './watch.ts'

export async function save(host: HostSession, input: Input<'save'>): Promise<Result<SavedWork | null>> {
  const document = host.documents.get(input.document)
  if (!document) return fail(error('document-gone', {}))
  const { source, report, project } = document
  // What saves itself asks nobody for a name.
  if (input.to === 'recovery' || (project === null && !input.isAsked)) {
    const home = { report, project: project?.path ?? null, stamp: project?.stamp ?? '' }
    return saved(host, await host.recovery.keep(document.token, projectBytes(document, input.project, home)), {
      name: source.name,
      to: 'recovery',
    })
  }
  return project && !input.as ? saveAgain(host, document, project, input) : saveAs(host, document, input)
}

function projectBytes({ source, trail }: OpenDocument, session: string, home: Home | null): Uint8Array {
  return writeProjectFile({ name: source.name, source: source.bytes, session, trail: trail.stored(), home })
}

async function saveAgain(
  host: HostSession,
  document: OpenDocument,
  project: OpenProject,
  input: Input<'save'>,
): Promise<Result<SavedWork>> {
  const { path } = project
  if (!project.release) return fail(error('project-held', { path }))
  const stamp = await stampOf(path)
  if (stamp !== '' && stamp !== project.stamp) return fail(error('project-changed', { path }))
  return write(host, document, { path, release: project.release }, input)
}

async function saveAs(
  host: HostSession,
  document: OpenDocument,
  input: Input<'save'>,
): Promise<Result<SavedWork | null>> {
  const { project, source, token } = document
  const suggested = project ? basename(project.path) : `${parse(source.name).name}${projectExtension}`
  const path = await host.port.chooseTarget('project', suggested, folderOf(document))
  if (path === null) return ok(null)
  if (path === project?.path) return saveAgain(host, document, project, input)
  const lock = await lockProject(path, host.platform.who, token)
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
  { project: session, isAsked }: Input<'save'>,
): Promise<Result<SavedWork>> {
  const { token, report, trail } = document
  // What saves itself every few seconds would hide everything else.
  if (isAsked) trail.add(await hostAct(host, 'saved'))
  document.unwatch()
  const written = await writeWhole(path, projectBytes(document, session, null), report === null ? [] : [report])
  if (!written.ok) {
    if (isAsked) trail.add(await hostAct(host, 'not-written', basename(path)))
    const watched = document.project?.path ?? report
    host.documents.set(token, { ...document, unwatch: watchDocument(host, token, watched) })
    return written
  }
  const own: OpenProject = { path, stamp: await stampOf(path), release }
  const isLasting = host.port.wrote(path)
  const project = isLasting ? own : document.project
  host.documents.set(token, { ...document, project, unwatch: watchDocument(host, token, project?.path ?? report) })
  await host.recovery.drop(token)
  if (isLasting) await host.recent.add(path, host.platform.now())
  else await release()
  return saved(host, written, { name: basename(path), to: 'file' })
}

/** Tells the window when the file is changed or taken away by somebody else. */
export function watchDocument(host: HostSession, token: string, path: string | null): () => void {
  if (path === null) return () => undefined
  return watchPath(path, (stamp) => {
    const document = host.documents.get(token)
    if (!document || document.project?.stamp === stamp) return
    host.port.notify('changedOnDisk', { document: token, gone: stamp === '' })
  })
}

function saved(host: HostSession, written: Result<unknown>, where: Pick<SavedWork, 'name' | 'to'>): Result<SavedWork> {
  return written.ok ? ok({ ...where, at: host.platform.now().toISOString() }, written.messages) : written
}

/** The window is done with the document: its lock and its watch go, and its recovery copy unless the work stands nowhere else. */
export async function release(
  host: HostSession,
  { document: token, keepCopy }: Input<'release'>,
): Promise<Result<null>> {
  const document = host.documents.get(token)
  if (!document) return ok(null)
  host.documents.delete(token)
  document.unwatch()
  await document.project?.release?.()
  if (keepCopy) host.recovery.leave(token)
  else await host.recovery.drop(token)
  return ok(null)
}
