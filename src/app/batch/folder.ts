/** The folder of a batch: held by one run at a time, with a manifest of what was done, by which another run goes on. */
import { mkdir, readdir, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { lineOf, type ManifestHead, type RowOutcome } from '../../core/batch/outcome.ts'
import { error } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { systemCode, unreadable } from '../../files/read.ts'
import { unwritable, writeWhole } from '../../files/write.ts'
import { lockProject } from '../lock.ts'
import { whoIsThis } from '../machine.ts'
import {
  appendOutcomes,
  isManifest,
  type Manifest,
  manifestPath,
  readManifest,
  type Shard,
  sha256,
} from './manifest.ts'

export interface BatchFolder {
  readonly path: string
  /** What an earlier run made of this row, where its file still holds exactly that. */
  readonly standing: (row: number, of: string) => Promise<RowOutcome | null>
  /** Appends to the manifest; rows come in order. */
  readonly add: (outcomes: readonly RowOutcome[]) => Promise<Result<null>>
  /** After the last row: files of rows that are no more, or are called otherwise now, are taken away, and the manifest says what stands. */
  readonly finish: () => Promise<Result<null>>
  readonly close: () => Promise<void>
}

interface FolderRequest {
  readonly shard: Shard
  readonly resume: boolean
}

/** Made where it is missing. Refused where it is a file, another run has it, or holds another batch or, unless this goes on with it, an earlier one. */
export async function openFolder(
  path: string,
  head: ManifestHead,
  { shard, resume }: FolderRequest,
): Promise<Result<BatchFolder>> {
  const made = await makeFolder(path)
  if (!made.ok) return made
  const manifest = manifestPath(path, shard)
  const lock = await lockProject(manifest, { who: whoIsThis(), id: `${process.pid}`, now: new Date() })
  if (!lock.release) return fail(error('batch-folder-held', { folder: path, who: lock.by?.who ?? '?' }))
  const { release } = lock
  const refusal = await refusedBy(path, shard, resume)
  const started = refusal ? fail(refusal) : await startManifest(manifest, head)
  if (!started.ok) {
    await release()
    return started
  }
  return ok(folderOf(path, manifest, head, started.value, release))
}

function folderOf(
  path: string,
  manifest: string,
  head: ManifestHead,
  earlier: Manifest | null,
  release: () => Promise<void>,
): BatchFolder {
  const isSame = earlier?.head.master === head.master
  const seen = new Map<number, RowOutcome>()
  return {
    path,
    standing: async (row, of) => {
      const before = isSame ? earlier?.outcomes.get(row) : undefined
      if (!before?.hash || before.of !== of) return null
      return (await hashOf(join(path, before.file))) === before.hash ? before : null
    },
    add: async (outcomes) => {
      if (earlier) for (const outcome of outcomes) seen.set(outcome.row, outcome)
      try {
        appendOutcomes(manifest, outcomes)
        return ok(null)
      } catch (reason) {
        return fail(unwritable(manifest, reason))
      }
    },
    finish: async () => {
      if (!earlier) return ok(null)
      await forget(path, earlier, seen)
      const lines = [lineOf(head), ...[...seen.values()].map(lineOf)]
      const written = await writeWhole(manifest, Buffer.from(lines.join('')))
      return written.ok ? ok(null) : written
    },
    close: release,
  }
}

async function makeFolder(path: string): Promise<Result<null>> {
  try {
    await mkdir(path, { recursive: true })
    return ok(null)
  } catch (reason) {
    const isFile = ['EEXIST', 'ENOTDIR'].includes(systemCode(reason))
    return fail(isFile ? error('batch-folder-is-file', { folder: path }) : unwritable(path, reason))
  }
}

async function refusedBy(path: string, shard: Shard, resume: boolean) {
  const read = await namesIn(path)
  if (!read.ok) return read.messages[0]
  const names = read.value
  const others = names.filter((name) => isManifest(name) && !isManifest(name, shard.of))
  if (others[0] !== undefined) return error('batch-folder-other', { folder: path, manifest: others[0] })
  const own = manifestPath('', shard)
  return names.includes(own) && !resume ? error('batch-folder-used', { folder: path }) : null
}

async function namesIn(path: string): Promise<Result<readonly string[]>> {
  try {
    return ok(await readdir(path))
  } catch (reason) {
    return fail(unreadable(path, reason))
  }
}

/**
 * The manifest of an earlier run, null where there is none. Its head is replaced where it was of another master; its lines stay, so that its
 * files are known.
 */
async function startManifest(path: string, head: ManifestHead): Promise<Result<Manifest | null>> {
  let earlier: Manifest | null
  try {
    earlier = await readManifest(path)
  } catch (reason) {
    return fail(unreadable(path, reason))
  }
  if (earlier?.head.master === head.master) return ok(earlier)
  const lines = [lineOf(head), ...[...(earlier?.outcomes.values() ?? [])].map((one) => lineOf({ ...one, of: '' }))]
  const written = await writeWhole(path, Buffer.from(lines.join('')))
  return written.ok ? ok(earlier) : written
}

async function hashOf(path: string): Promise<string | null> {
  try {
    return sha256(await readFile(path))
  } catch {
    return null
  }
}

/** Only a file that still holds what the batch wrote is taken away: what a person changed since is theirs. */
async function forget(path: string, { outcomes }: Manifest, seen: ReadonlyMap<number, RowOutcome>): Promise<void> {
  const standing = new Set([...seen.values()].flatMap(({ file, hash }) => (hash === null ? [] : [file])))
  for (const { file, hash } of outcomes.values()) {
    if (hash === null || standing.has(file)) continue
    const full = join(path, file)
    if ((await hashOf(full)) === hash) await unlink(full).catch(() => undefined)
  }
}
