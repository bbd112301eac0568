/** Copies of work that is not saved yet, so that a power cut costs nothing. Each is a project file, private to its owner. */
import { readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as v from 'valibot'
import type { Result } from '../../core/result.ts'
import { appendEntries } from '../../files/journal.ts'
import { isRunning, thisProcess } from '../../files/process-identity.ts'
import { aboutSealed, isSealed, type SealKey, seal, unsealWith } from '../../files/sealed.ts'
import { sweep } from '../../files/temporary.ts'
import { type Home, HomeSchema, type ProjectFile, readProjectFile, writeProjectFile } from '../project-file.ts'
import { sha256Of } from '../trail.ts'
import { writePrivate } from './stored.ts'
import { closed, type JournalEntry, journalOf, withJournal } from './work-journal.ts'

export interface RecoveryCopy {
  readonly path: string
  /** The report's own name. */
  readonly name: string
  readonly at: Date
  readonly home: Home | null
  /** What it holds, with what was noted since; null where it has another password than that of `key`. */
  readonly read: (key: SealKey | null) => Promise<ProjectFile | null>
}

/** A copy as it is written, and what it is sealed with. */
export interface KeptCopy {
  readonly bytes: Uint8Array
  readonly key: SealKey | null
}

/** What a copy with a password says in the clear: what is listed of it, in a folder that is its owner's alone. */
const About = v.object({ name: v.string(), home: v.nullable(HomeSchema) })

export function keptCopy(file: ProjectFile, key: SealKey | null): KeptCopy {
  const bytes = writeProjectFile(file)
  return { bytes: key ? seal(bytes, key, { name: file.name, home: file.home }) : bytes, key }
}

export interface RecoveryStore {
  /** Those that no living window looks after. */
  readonly list: () => Promise<readonly RecoveryCopy[]>
  readonly owns: (path: string) => boolean
  /** Where the document's copy is, if it has one. */
  readonly pathOf: (document: string) => string
  readonly keep: (document: string, copy: KeptCopy) => Promise<Result<string>>
  /** Notes what changed since the copy, on disk when it answers; null where there is no copy that it could follow. */
  readonly note: (document: string, entry: JournalEntry) => Promise<Result<null> | null>
  /** Acts that the trail has now: what is noted from here on comes after them. */
  readonly told: (document: string, acts: JournalEntry['acts'], at: string) => Promise<void>
  /** How many acts were told since the copy was written. */
  readonly toldTo: (document: string) => number
  /** The copy now belongs to `document`. */
  readonly adopt: (path: string, document: string) => Promise<void>
  /** `next` makes the copy that later changes are to follow, where the document stays open: it is written at the first of them. */
  readonly drop: (document: string, next?: () => KeptCopy) => Promise<void>
  /** Deletes a copy that no living window looks after; anything else stays where it is. */
  readonly discard: (path: string) => Promise<void>
  /** The window went without a word: its copy is offered again. */
  readonly leave: (document: string) => void
}

export function createRecovery(userData: string): RecoveryStore {
  const folder = join(userData, 'recovery')
  const { pid, boot, started } = thisProcess()
  const owner = `${pid}~${boot}~${started}`
  const pathOf = (document: string) => join(folder, `${owner}~${document}.starfill`)
  const ours = new Set<string>()
  const bases = new Map<string, Base>()
  const later = new Map<string, () => KeptCopy>()
  const keep: RecoveryStore['keep'] = async (document, { bytes, key }) => {
    ours.add(document)
    const written = await writePrivate(pathOf(document), bytes)
    if (!written.ok) return written
    // A power cut before the old journal is gone is no harm: it names the copy it followed.
    bases.set(document, { digest: sha256Of(bytes), key, hasJournal: false, told: 0 })
    later.delete(document)
    await removeFile(journalOf(pathOf(document)))
    return written
  }
  const append = async (document: string, base: Base, entry: JournalEntry) => {
    const start = base.hasJournal ? [] : [{ base: base.digest }]
    const next = base.key ? closed(entry, base.key, base.digest) : entry
    const noted = await appendEntries(journalOf(pathOf(document)), [...start, next])
    if (noted.ok) bases.set(document, { ...base, hasJournal: true })
    return noted
  }
  const isOrphan = (name: string) => {
    const copy = ownerOf(name)
    if (!copy) return false
    return copy.owner === owner ? !ours.has(copy.document) : !isRunning(copy.process)
  }
  return {
    list: async () => {
      await sweepFolder(folder)
      const names = await readdir(folder).catch(() => [])
      const copies = await Promise.all(names.filter(isOrphan).map((name) => copyAt(join(folder, name))))
      return copies.filter((copy) => copy !== null).toSorted((a, b) => b.at.getTime() - a.at.getTime())
    },
    owns: (path) => dirname(path) === folder,
    pathOf,
    keep,
    note: async (document, entry) => {
      const next = later.get(document)
      if (!bases.has(document) && next) {
        const kept = await keep(document, next())
        if (!kept.ok) return kept
      }
      const base = bases.get(document)
      return base ? append(document, base, { ...entry, from: base.told + entry.from }) : null
    },
    told: async (document, acts, at) => {
      const base = bases.get(document)
      if (!base) return
      const noted = await append(document, base, { at, change: null, from: base.told, acts })
      if (noted.ok) bases.set(document, { ...base, hasJournal: true, told: base.told + acts.length })
    },
    toldTo: (document) => bases.get(document)?.told ?? 0,
    adopt: async (path, document) => {
      ours.add(document)
      await rename(path, pathOf(document)).catch(() => undefined)
      await rename(journalOf(path), journalOf(pathOf(document))).catch(() => undefined)
    },
    drop: async (document, next) => {
      // The copy first: a journal alone is nothing, but a copy without its journal would be older work.
      await removeFile(pathOf(document))
      await removeFile(journalOf(pathOf(document)))
      bases.delete(document)
      later.delete(document)
      if (next) later.set(document, next)
      else ours.delete(document)
    },
    discard: async (path) => {
      if (dirname(path) === folder && isOrphan(basename(path))) await removeBoth(path)
    },
    leave: (document) => void ours.delete(document),
  }
}

/** The copy that a journal follows. */
interface Base {
  readonly digest: string
  readonly key: SealKey | null
  readonly hasJournal: boolean
  readonly told: number
}

/** A copy is named by the process that looks after it and by its document; version 0.1 knew the process by its number alone. */
function ownerOf(name: string) {
  const now = /^(?<owner>(?<pid>\d+)~(?<boot>[\w-]*)~(?<started>\d*))~(?<document>[\w-]+)\.starfill$/u
  const then = /^(?<owner>(?<pid>\d+))-(?<document>[\w-]+)\.starfill$/u
  const match = (now.exec(name) ?? then.exec(name))?.groups
  if (!match) return null
  const { owner = '', pid, boot = '', started = '', document = '' } = match
  return { owner, document, process: { pid: Number(pid), boot, started } }
}

/** Null where the copy is no sound one: the power went while it was first written. */
async function copyAt(path: string): Promise<RecoveryCopy | null> {
  try {
    const [{ mtime }, bytes] = await Promise.all([stat(path), readFile(path)])
    if (isSealed(bytes)) {
      const about = aboutSealed(bytes, path)
      const listed = v.safeParse(About, about.ok ? about.value : null)
      const noted = await stat(journalOf(path)).catch(() => null)
      return listed.success
        ? { path, ...listed.output, at: noted?.mtime ?? mtime, read: (key) => readCopy(path, bytes, key) }
        : null
    }
    const file = readProjectFile(bytes, path)
    if (!file.ok) return null
    const { name, home } = file.value
    const { session, noted } = await withJournal(path, bytes, file.value.session, null)
    const last = noted?.last ?? mtime
    return { path, name, home, at: last > mtime ? last : mtime, read: async () => ({ ...file.value, session }) }
  } catch {
    return null
  }
}

async function readCopy(path: string, bytes: Uint8Array, key: SealKey | null): Promise<ProjectFile | null> {
  const opened = key && unsealWith(bytes, key, path)
  const file = opened?.ok ? readProjectFile(opened.value.bytes, path) : null
  if (!file?.ok) return null
  return { ...file.value, session: (await withJournal(path, bytes, file.value.session, key)).session }
}

/** Torn writes, and journals whose copy is gone. */
async function sweepFolder(folder: string): Promise<void> {
  await sweep(folder)
  const names = new Set(await readdir(folder).catch(() => []))
  for (const name of names)
    if (name.endsWith('.journal') && !names.has(name.replace(/journal$/u, 'starfill')))
      await removeFile(join(folder, name))
}

const removeFile = (path: string) => unlink(path).catch(() => undefined)

async function removeBoth(path: string): Promise<void> {
  await removeFile(path)
  await removeFile(journalOf(path))
}
