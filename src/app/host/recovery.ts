/** Copies of work that is not saved yet, so that a power cut costs nothing. Each is a project file, private to its owner. */
import { readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Result } from '../../core/result.ts'
import { isRunning, thisProcess } from '../process-identity.ts'
import { type ProjectFile, readProjectFile } from '../project-file.ts'
import { writePrivate } from './stored.ts'

export interface RecoveryCopy {
  readonly path: string
  /** The report's own name. */
  readonly name: string
  readonly at: Date
  readonly file: ProjectFile
}

export interface RecoveryStore {
  /** Those that no living window looks after. */
  readonly list: () => Promise<readonly RecoveryCopy[]>
  readonly owns: (path: string) => boolean
  /** Where the document's copy is, if it has one. */
  readonly pathOf: (document: string) => string
  readonly keep: (document: string, bytes: Uint8Array) => Promise<Result<string>>
  /** The copy now belongs to `document`. */
  readonly adopt: (path: string, document: string) => Promise<void>
  readonly drop: (document: string) => Promise<void>
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
  const isOrphan = (name: string) => {
    const copy = ownerOf(name)
    if (!copy) return false
    return copy.owner === owner ? !ours.has(copy.document) : !isRunning(copy.process)
  }
  return {
    list: async () => {
      const names = await readdir(folder).catch(() => [])
      const copies = await Promise.all(names.filter(isOrphan).map((name) => copyAt(join(folder, name))))
      return copies.filter((copy) => copy !== null).toSorted((a, b) => b.at.getTime() - a.at.getTime())
    },
    owns: (path) => dirname(path) === folder,
    pathOf,
    keep: (document, bytes) => {
      ours.add(document)
      return writePrivate(pathOf(document), bytes)
    },
    adopt: async (path, document) => {
      ours.add(document)
      await rename(path, pathOf(document)).catch(() => undefined)
    },
    drop: async (document) => {
      await unlink(pathOf(document)).catch(() => undefined)
      ours.delete(document)
    },
    discard: async (path) => {
      if (dirname(path) === folder && isOrphan(basename(path))) await unlink(path).catch(() => undefined)
    },
    leave: (document) => void ours.delete(document),
  }
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
    const file = readProjectFile(bytes, path)
    return file.ok ? { path, name: file.value.name, at: mtime, file: file.value } : null
  } catch {
    return null
  }
}
