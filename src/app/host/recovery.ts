/** Copies of work that is not saved yet, so that a power cut costs nothing. Each is a project file, private to its owner. */
import { basename, dirname, join } from 'node:path'
import { type Message, warning } from '../../core/codes.ts'
import { ok, type Result } from '../../core/result.ts'
import { appendEntries } from '../../files/journal.ts'
import { isRunning, thisProcess } from '../../files/process-identity.ts'
import type { SealKey } from '../../files/sealed.ts'
import { sha256Of } from '../trail.ts'
import { copyAt, type KeptCopy, type RecoveryCopy, removeCopy, removeJournal, sweptFolder } from './recovery-copy.ts'
import { writePrivate } from './stored.ts'
import { closed, type JournalEntry, journalOf } from './work-journal.ts'

export interface FoundCopies {
  /** Newest first. */
  readonly copies: readonly RecoveryCopy[]
  /** Why there may be more. */
  readonly messages: readonly Message[]
}

export interface RecoveryStore {
  /** Those that no living window looks after. */
  readonly list: () => Promise<FoundCopies>
  readonly owns: (path: string) => boolean
  /** Where the document's copy is, if it has one. */
  readonly pathOf: (document: string) => string
  readonly keep: (document: string, copy: KeptCopy) => Promise<Result<string>>
  /** Notes what changed since the copy, on disk when it answers; null where there is no copy that it could follow. */
  readonly note: (document: string, entry: JournalEntry) => Promise<Result<null> | null>
  /** Acts that the trail has now: what is noted from here on comes after them. */
  readonly told: (document: string, acts: JournalEntry['acts'], at: string) => Promise<Result<null>>
  /** How many acts were told since the copy was written. */
  readonly toldTo: (document: string) => number
  /** What the copy at `path` holds is the work of `document` now, and kept as `copy`; that at `path` goes once this is written. */
  readonly adopt: (path: string, document: string, copy: KeptCopy) => Promise<readonly Message[]>
  /**
   * `next` makes the copy that later changes are to follow, where the document stays open: it is written at the first of them. Says what
   * could not be deleted.
   */
  readonly drop: (document: string, next?: () => KeptCopy) => Promise<readonly Message[]>
  /** Deletes a copy that no living window looks after; anything else stays where it is. Says what could not be deleted. */
  readonly discard: (path: string) => Promise<readonly Message[]>
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
  /** Copies of another document whose work this one goes on with, until they are gone. */
  const adopted = new Map<string, string>()
  const keep: RecoveryStore['keep'] = async (document, { bytes, key }) => {
    ours.add(document)
    const written = await writePrivate(pathOf(document), bytes)
    if (!written.ok) return written
    // A power cut before the old journal is gone is no harm: it names the copy it followed.
    bases.set(document, { digest: sha256Of(bytes), key, hasJournal: false, told: 0 })
    later.delete(document)
    const left = await removeJournal(pathOf(document))
    return ok(written.value, [...left, ...(await letGo(document))])
  }
  /** What the document's work was read from is of no more use, once that is written elsewhere or given up. */
  const letGo = async (document: string): Promise<readonly Message[]> => {
    const path = adopted.get(document)
    if (path === undefined) return []
    const left = await removeCopy(path)
    if (left.length === 0) adopted.delete(document)
    return left
  }
  const append = async (document: string, base: Base, entry: JournalEntry) => {
    const start = base.hasJournal ? [] : [{ base: base.digest }]
    const next = base.key ? closed(entry, base.key, base.digest) : entry
    const noted = await appendEntries(journalOf(pathOf(document)), [...start, next])
    if (noted.ok) bases.set(document, { ...base, hasJournal: true })
    // What is in the journal now nobody knows: nothing follows it, and the work is kept anew.
    else bases.delete(document)
    return noted
  }
  const forget = (document: string) => {
    ours.delete(document)
    adopted.delete(document)
  }
  const isOrphan = (name: string) => {
    const copy = ownerOf(name)
    if (!copy || [...adopted.values()].includes(join(folder, name))) return false
    return copy.owner === owner ? !ours.has(copy.document) : !isRunning(copy.process)
  }
  return {
    list: async () => {
      const names = await sweptFolder(folder)
      if (!names.ok) return { copies: [], messages: [warning('copies-unread', {}), ...names.messages] }
      const read = await Promise.all(names.value.filter(isOrphan).map((name) => copyAt(join(folder, name))))
      const copies = read.flatMap((copy) => (copy.ok && copy.value ? [copy.value] : []))
      const unread = read.flatMap(({ messages }) => messages)
      return {
        copies: copies.toSorted((a, b) => b.at.getTime() - a.at.getTime()),
        messages: unread.length === 0 ? [] : [warning('copies-unread', {}), ...unread],
      }
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
      // The next copy has them.
      if (!base) return ok(null)
      const noted = await append(document, base, { at, change: null, from: base.told, acts })
      if (noted.ok) bases.set(document, { ...base, hasJournal: true, told: base.told + acts.length })
      return noted
    },
    toldTo: (document) => bases.get(document)?.told ?? 0,
    adopt: async (path, document, copy) => {
      adopted.set(document, path)
      const kept = await keep(document, copy)
      return kept.messages
    },
    drop: async (document, next) => {
      const left = [...(await removeCopy(pathOf(document))), ...(await letGo(document))]
      bases.delete(document)
      later.delete(document)
      if (next) later.set(document, next)
      else forget(document)
      return left
    },
    discard: async (path) => (dirname(path) === folder && isOrphan(basename(path)) ? removeCopy(path) : []),
    leave: forget,
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
