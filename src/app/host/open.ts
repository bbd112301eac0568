/** Opening: a file, a sample, a project or a recovery copy becomes a document of the window. */
import { readdir } from 'node:fs/promises'
import { basename, join, parse } from 'node:path'
import { error, info, type Message, warning } from '../../core/codes.ts'
import { createQueue } from '../../core/in-order.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { fileDetail, storedTrail, type WindowAct } from '../../core/trail.ts'
import { contentOf } from '../../files/content.ts'
import { readBytes } from '../../files/read.ts'
import { aboutSealed, isSealed, type SealKey } from '../../files/sealed.ts'
import { sampleTitles } from '../../messages/listed.ts'
import type { Input, OpenedDocument, OpeningKind, Outputs } from '../contract.ts'
import { type Lock, lockProject } from '../lock.ts'
import { type Home, isProject, isProjectName, type ProjectFile, readProjectFile } from '../project-file.ts'
import { sha256Of } from '../trail.ts'
import { earlierWork } from './earlier.ts'
import { isAsked, readAsked } from './large-part.ts'
import { sealingFor, type Unlocked, unlocked } from './password.ts'
import { copyOf, followProject, watchDocument } from './save.ts'
import { type HostSession, newToken, type OpenDocument } from './session.ts'
import { listMessages, unlockSigner } from './signing.ts'
import { convertTask, runTask } from './tasks.ts'
import { hostAct, keepTrail } from './trail-keeper.ts'
import { stampOf } from './watch.ts'
import { type Noted, withJournal } from './work-journal.ts'

export type OpenSource = Input<'open'>['source']

/** A file as it was read; `path` is null where it has no place of its own: a sample, or bytes that a browser handed over. */
export interface PickedFile {
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
export async function pick(
  host: HostSession,
  source: OpenSource,
  what: OpeningKind,
): Promise<Result<PickedFile | null>> {
  if (source.from === 'bytes') {
    const { name, bytes } = source
    const largest = largestOf(name)
    return bytes.byteLength > largest * megabyte
      ? fail(error('file-too-large', { path: name, megabytes: largest }))
      : ok({ name, path: null, bytes })
  }
  const path = await pathOf(host, source, what)
  if (path === null) return source.from === 'dialog' ? ok(null) : fail(error('document-gone', {}))
  const bytes = await readBytes(path, largestOf(path) * megabyte)
  if (!bytes.ok) return bytes
  const isSample = source.from === 'template'
  return ok({ name: isSample ? titled(path) : basename(path), path: isSample ? null : path, bytes: bytes.value })
}

/** A sample's file name as an office would give it: what is made from it takes its name. */
function titled(path: string): string {
  const { name, ext } = parse(path)
  return `${sampleTitles[name]?.['zh-CN'] ?? name}${ext}`
}

async function pathOf(
  host: HostSession,
  source: Exclude<OpenSource, { from: 'bytes' }>,
  what: OpeningKind,
): Promise<string | null> {
  if (source.from === 'dialog') return host.port.chooseFile(what)
  if (source.from === 'template') return samplePath(host.platform.templates, source.id)
  const document = host.documents.get(source.token)
  return document ? (document.project?.path ?? document.report) : host.paths.pathOf(source.token)
}

export async function sampleNames(templates: string): Promise<readonly string[]> {
  return (await readdir(join(templates, 'samples'))).filter((name) => /\.(?:docx|md|txt)$/u.test(name)).toSorted()
}

async function samplePath(templates: string, id: string): Promise<string | null> {
  const name = (await sampleNames(templates)).find((file) => parse(file).name === id)
  return name === undefined ? null : join(templates, 'samples', name)
}

/** Whether a file can be opened. A password is not asked for: that a file with one is whole is known without it. */
export async function look(host: HostSession, { source, task }: Input<'look'>): Promise<Outputs['look']> {
  const picked = await pick(host, source, 'report')
  if (!picked.ok || picked.value === null) return picked.ok ? ok(null) : picked
  const { path } = picked.value
  const sound = await isSound(host, task, picked.value)
  if (!sound.ok && !isAsked(sound)) return sound
  // A document that is open keeps its own token: it is told by that whose lock it has.
  const isOpen = source.from === 'token' && host.documents.has(source.token)
  return ok({ token: path === null || isOpen ? null : host.paths.tokenOf(path) })
}

async function isSound(host: HostSession, task: string, { name, path, bytes }: PickedFile): Promise<Result<unknown>> {
  if (isSealed(bytes)) return aboutSealed(bytes, path ?? name)
  if (!isProjectName(name) && !isProject(bytes)) {
    // What must be converted first is another program's to judge.
    return contentOf(bytes) === 'ole' ? ok(null) : runTask(host, task, 'read', { name, bytes, saved: null })
  }
  const project = readProjectFile(bytes, path ?? name)
  if (!project.ok) return project
  const { name: report, source, session, trail } = project.value
  if (contentOf(source) === 'ole') return ok(null)
  return runTask(host, task, 'read', {
    name: report,
    bytes: source,
    saved: { session, written: session, trail, acts: [] },
  })
}

export async function open(host: HostSession, { source, task }: Input<'open'>): Promise<Result<OpenedDocument | null>> {
  const picked = await pick(host, source, 'report')
  if (!picked.ok) return picked
  if (picked.value === null) return ok(null)
  const { name, bytes: file } = picked.value
  const open = await unlocked(host, file, name)
  if (!open.ok) return open
  return open.value === null ? ok(null) : openUnlocked(host, task, picked.value, open.value)
}

/** `picked.bytes` are the file as it lies there, `bytes` what it holds. */
async function openUnlocked(
  host: HostSession,
  task: string,
  picked: PickedFile,
  { bytes, key }: Unlocked,
): Promise<Result<OpenedDocument | null>> {
  const { name, path } = picked
  if (!isProjectName(name) && !isProject(bytes)) {
    const home: Home = { report: path, project: null, stamp: '' }
    return openWork(host, task, { name, source: bytes, saved: null, home, key })
  }
  const project = readProjectFile(bytes, path ?? name)
  if (!project.ok) return project
  const { name: report, source: carried, session, trail, home } = project.value
  const work = { name: report, source: carried, saved: { session, written: session, trail, acts: [] }, key }
  // Only our own copies may say where work belongs: a project that somebody sent must not name what is written over.
  if (path !== null && host.recovery.owns(path) && home) {
    const { session: latest, noted, unread } = await withJournal(path, picked.bytes, session, key)
    const saved = { session: latest, written: session, trail, acts: noted?.acts ?? [] }
    const opened = await openWork(host, task, { ...work, saved, home }, { path, isWhole: unread === null })
    const said = noted ? [replayed(noted)] : unread ? [warning('notes-unread', {}), unread] : []
    return opened.ok && opened.value ? ok(opened.value, [...said, ...opened.messages]) : opened
  }
  if (path !== null && host.versions.owns(path)) return openWork(host, task, { ...work, home: noHome }, null, true)
  const stamp = path === null ? ok('') : await stampOf(path)
  if (!stamp.ok) return stamp
  return openWork(host, task, { ...work, home: { report: null, project: path, stamp: stamp.value } })
}

/** In local time, as whoever worked remembers it. */
function replayed({ first, count }: Noted): Message {
  const [hours, minutes] = [first.getHours(), first.getMinutes()].map((part) => String(part).padStart(2, '0'))
  return info('work-replayed', { time: `${hours}:${minutes}`, count })
}

function locked({ platform }: HostSession, project: string, id: string): Promise<Lock> {
  return lockProject(project, { who: platform.who, id, now: platform.now() })
}

/** The same project opened anew in the window that has it: its lock goes over, for the document before is about to be given up. */
function handedOn({ documents }: HostSession, path: string): Lock | null {
  for (const document of documents.values()) {
    const { project } = document
    if (project?.path !== path || !project.release) continue
    documents.set(document.token, { ...document, project: { ...project, release: null } })
    return { release: project.release, by: null }
  }
  return null
}

const noHome: Home = { report: null, project: null, stamp: '' }

interface OpenedWork extends Pick<ProjectFile, 'name' | 'source'> {
  readonly saved:
    | (Pick<ProjectFile, 'session' | 'trail'> & { readonly acts: readonly WindowAct[]; readonly written: string })
    | null
  readonly home: Home
  readonly key: SealKey | null
}

/** A recovery copy that work was read from; one that is not `isWhole` has more than could be read, and stays. */
interface OpenedCopy {
  readonly path: string
  readonly isWhole: boolean
}

/**
 * `copy` is the recovery copy that the work was read from; from now on it is this document's. An earlier version is in no file of the person's
 * either. Null where its person lets it be.
 */
async function openWork(
  host: HostSession,
  task: string,
  work: OpenedWork,
  copy: OpenedCopy | null = null,
  isVersion = false,
): Promise<Result<OpenedDocument | null>> {
  const { name, saved, home, key } = work
  const newest = await convertTask(host, task, { name, bytes: work.source })
  if (!newest.ok) return newest
  const bytes = newest.value
  const read = await readAsked(host, task, { name, bytes, saved })
  if (!read.ok || read.value === null) return read.ok ? ok(null) : read
  const { trail: trailRead, ...report } = read.value.report
  await unlockSigner(host)
  const trail = await keepTrail(host, trailRead, saved?.acts)
  trail.add(await hostAct(host, 'opened', fileDetail(sha256Of(bytes), name)))
  const token = newToken()
  const lock =
    home.project === null ? null : (handedOn(host, home.project) ?? (await locked(host, home.project, token)))
  const lasting = home.project ?? home.report
  const document: OpenDocument = {
    token,
    source: read.value.source,
    report: home.report,
    project:
      lock && home.project !== null
        ? {
            path: home.project,
            stamp: home.stamp,
            base: copy === null ? (saved?.session ?? null) : null,
            release: lock.release,
          }
        : null,
    key,
    trail,
    unwatch: watchDocument(host, token, lasting),
    inOrder: createQueue(),
  }
  host.documents.set(token, document)
  const left: Message[] = []
  if (copy?.isWhole && saved)
    left.push(...(await host.recovery.adopt(copy.path, token, copyOf(document, saved.session))))
  else if (!copy && saved && lock?.release) left.push(...(await followProject(host, token, saved.session)))
  if (lasting !== null) await host.recent.add(lasting, host.platform.now())
  const shown = home.project === null ? name : basename(home.project)
  const opened = {
    ...report,
    document: token,
    source: host.platform.kind === 'web' ? bytes : null,
    trail: host.platform.kind === 'web' ? storedTrail(trail.entries()) : null,
    name: shown,
    project: saved?.session ?? null,
    isCopy: copy !== null || isVersion,
    earlier: copy === null && !isVersion ? await earlierWork(host, home, work) : null,
    heldBy: lock?.by ?? null,
    hasPassword: key !== null,
    sealing: sealingFor(host, key),
    entries: trail.entries().length,
  }
  // Work goes on whatever is wrong with the trail: nothing of it is lost, and the break stays on record.
  return ok(opened, [
    ...newest.messages,
    ...read.messages,
    ...left,
    ...trailRead.troubles.map(({ message }) => message),
    ...(await listMessages(host, trailRead.stored.entries)),
  ])
}
