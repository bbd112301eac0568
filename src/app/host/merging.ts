/** A project whose file was changed by somebody else while it was open here: what they made of it, and its trail joined to ours. */
import { error } from '../../core/codes.ts'
import { textOf } from '../../core/detect.ts'
import { readReview, readWork } from '../../core/project.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { trailFrom } from '../../core/trail-file.ts'
import { changedText, differencesIn } from '../../core/trail-replay.ts'
import { viewOf } from '../../core/view.ts'
import { readBytes } from '../../files/read.ts'
import { isSealed, unsealWith } from '../../files/sealed.ts'
import type { Input, Retelling, Theirs } from '../contract.ts'
import { legacyOf, textOfReport } from '../open.ts'
import { type ProjectFile, readProjectFile } from '../project-file.ts'
import { sealing } from '../trail.ts'
import { unlocked } from './password.ts'
import { type HostSession, inTurn, type OpenDocument, type OpenProject } from './session.ts'
import { stampOf } from './watch.ts'

/** Null where its password was changed and the person does not give the new one. */
export async function theirs(host: HostSession, { document: token }: Input<'theirs'>): Promise<Result<Theirs | null>> {
  const document = host.documents.get(token)
  if (!document?.project) return fail(error('document-gone', {}))
  const stamp = await stampOf(document.project.path)
  if (!stamp.ok) return stamp
  const file = await onDisk(host, document, document.project)
  if (!file.ok) return file
  return ok(file.value && { session: file.value.session, base: document.project.base, stamp: stamp.value })
}

/** The window has taken in what `theirs` gave it, and says what its work is now. */
export function adopt(host: HostSession, { document: token, project: session, stamp }: Input<'adopt'>) {
  return inTurn(host, token, async (document): Promise<Result<Retelling>> => {
    const { project, trail, source } = document
    const now = project && (await stampOf(project.path))
    if (now?.ok === false) return now
    if (!project || now?.value !== stamp) return fail(error('project-changed', { path: project?.path ?? '' }))
    const [file, work, review] = [await onDisk(host, document, project), readWork(session), readReview(session)]
    if (!file.ok) return file
    if (!work.ok) return work
    if (!review.ok) return review
    const stored = trailFrom(file.value?.trail)
    if (stored.ok) trail.join(stored.value.entries)
    host.documents.set(token, { ...document, project: { ...project, stamp, base: file.value?.session ?? null } })
    const recorded = {
      entries: trail.entries(),
      review: review.value,
      fields: viewOf(work.value).fields,
      decisions: work.value.decisions,
      text: textOf(work.value.detection),
      original: await textOfReport(source.bytes, source.name, legacyOf(work.value)),
    }
    return ok({
      entries: trail.entries().length,
      fields: differencesIn(recorded, sealing.hash).map(({ field }) => field.id),
      text: changedText(recorded, sealing.hash) !== null,
    })
  })
}

async function onDisk(
  host: HostSession,
  { key }: OpenDocument,
  { path }: OpenProject,
): Promise<Result<ProjectFile | null>> {
  const bytes = await readBytes(path)
  if (!bytes.ok) return bytes
  const own = key && isSealed(bytes.value) ? unsealWith(bytes.value, key, path) : null
  const opened = own?.ok ? own : await unlocked(host, bytes.value, path)
  if (!opened.ok) return opened
  return opened.value === null ? ok(null) : readProjectFile(opened.value.bytes, path)
}
