/** Saving: the work of a document becomes its project file, or a private copy against power cuts. */
import { basename, parse } from 'node:path'
import { error } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { writeWhole } from '../../files/write.ts'
import type { Input, SavedWork } from '../contract.ts'
import { type Home, projectExtension, writeProjectFile } from '../project-file.ts'
import { lockProject } from './lock.ts'
import type { Desk, OpenDocument, OpenProject } from './session.ts'
import { hostAct } from './trail-keeper.ts'
import { stampOf, watchPath } from './watch.ts'

export async function save(desk: Desk, input: Input<'save'>): Promise<Result<SavedWork | null>> {
  const document = desk.documents.get(input.document)
  if (!document) return fail(error('document-gone', {}))
  const { source, report, project } = document
  // What saves itself asks nobody for a name.
  if (input.to === 'recovery' || (project === null && !input.isAsked)) {
    const home = { report, project: project?.path ?? null, stamp: project?.stamp ?? '' }
    return saved(desk, await desk.recovery.keep(document.token, projectBytes(document, input.project, home)), {
      name: source.name,
      to: 'recovery',
    })
  }
  return project && !input.as ? saveAgain(desk, document, project, input) : saveAs(desk, document, input)
}

function projectBytes({ source, trail }: OpenDocument, session: string, home: Home | null): Uint8Array {
  return writeProjectFile({ name: source.name, source: source.bytes, session, trail: trail.stored(), home })
}

async function saveAgain(
  desk: Desk,
  document: OpenDocument,
  project: OpenProject,
  input: Input<'save'>,
): Promise<Result<SavedWork>> {
  const { path } = project
  if (!project.release) return fail(error('project-held', { path }))
  const stamp = await stampOf(path)
  if (stamp !== '' && stamp !== project.stamp) return fail(error('project-changed', { path }))
  return write(desk, document, { path, release: project.release }, input)
}

async function saveAs(desk: Desk, document: OpenDocument, input: Input<'save'>): Promise<Result<SavedWork | null>> {
  const { project, source, token } = document
  const suggested = project ? basename(project.path) : `${parse(source.name).name}${projectExtension}`
  const path = await desk.port.chooseTarget('project', suggested)
  if (path === null) return ok(null)
  if (path === project?.path) return saveAgain(desk, document, project, input)
  const lock = await lockProject(path, desk.platform.who, token)
  if (!lock.release) return fail(error('project-held', { path }))
  const written = await write(desk, document, { path, release: lock.release }, input)
  if (!written.ok) await lock.release()
  else if (desk.documents.get(token)?.project?.path === path) await project?.release?.()
  return written
}

async function write(
  desk: Desk,
  document: OpenDocument,
  { path, release }: { readonly path: string; readonly release: () => Promise<void> },
  { project: session, isAsked }: Input<'save'>,
): Promise<Result<SavedWork>> {
  const { token, report, trail } = document
  // What saves itself every few seconds would hide everything else.
  if (isAsked) trail.add(await hostAct(desk, 'saved'))
  document.unwatch()
  const written = await writeWhole(path, projectBytes(document, session, null), report === null ? [] : [report])
  if (!written.ok) {
    if (isAsked) trail.add(await hostAct(desk, 'not-written', basename(path)))
    const watched = document.project?.path ?? report
    desk.documents.set(token, { ...document, unwatch: watchDocument(desk, token, watched) })
    return written
  }
  const own: OpenProject = { path, stamp: await stampOf(path), release }
  const isLasting = desk.port.wrote(path)
  const project = isLasting ? own : document.project
  desk.documents.set(token, { ...document, project, unwatch: watchDocument(desk, token, project?.path ?? report) })
  await desk.recovery.drop(token)
  if (isLasting) await desk.recent.add(path, desk.platform.now())
  else await release()
  return saved(desk, written, { name: basename(path), to: 'file' })
}

/** Tells the window when the file is changed or taken away by somebody else. */
export function watchDocument(desk: Desk, token: string, path: string | null): () => void {
  if (path === null) return () => undefined
  return watchPath(path, (stamp) => {
    const document = desk.documents.get(token)
    if (!document || document.project?.stamp === stamp) return
    desk.port.notify('changedOnDisk', { document: token, gone: stamp === '' })
  })
}

function saved(desk: Desk, written: Result<unknown>, where: Pick<SavedWork, 'name' | 'to'>): Result<SavedWork> {
  return written.ok ? ok({ ...where, at: desk.platform.now().toISOString() }, written.messages) : written
}

/** The window is done with the document: its lock, its watch and its recovery copy go. */
export async function release(desk: Desk, token: string): Promise<Result<null>> {
  const document = desk.documents.get(token)
  if (!document) return ok(null)
  desk.documents.delete(token)
  document.unwatch()
  await document.project?.release?.()
  await desk.recovery.drop(token)
  return ok(null)
}
