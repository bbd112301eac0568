/** What was done since a recovery copy was written, in a journal beside it. */
import * as v from 'valibot'
import type { Message } from '../../core/codes.ts'
import type { WindowAct } from '../../core/trail.ts'
import { replay } from '../../core/work-change.ts'
import { readEntries } from '../../files/journal.ts'
import { type SealKey, sealText, unsealText } from '../../files/sealed.ts'
import { Act } from '../contract.ts'
import { sha256Of } from '../trail.ts'

/** Names the copy that the entries behind it follow. */
const Base = v.object({ base: v.string() })

const Entry = v.object({
  /** ISO 8601. */
  at: v.string(),
  /** As `core/work-change.ts` makes it. */
  change: v.nullable(v.unknown()),
  /** Of the acts noted so far, how many stand; `acts` come after them. */
  from: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  acts: v.array(Act),
})
export interface JournalEntry {
  readonly at: string
  readonly change: unknown
  readonly from: number
  readonly acts: readonly WindowAct[]
}

/** As it is written into the journal of a copy with a password; `digest` is that copy's. */
export function closed(entry: JournalEntry, key: SealKey, digest: string): unknown {
  return { sealed: sealText(JSON.stringify(entry), key, digest) }
}

const Closed = v.object({ sealed: v.string() })

function opened(entry: unknown, key: SealKey, digest: string): unknown {
  const read = v.safeParse(Closed, entry)
  const text = read.success ? unsealText(read.output.sealed, key, digest) : null
  return text === null ? null : JSON.parse(text)
}

export interface Noted {
  readonly acts: readonly WindowAct[]
  readonly count: number
  readonly first: Date
  readonly last: Date
}

/** Beside the copy. */
export function journalOf(copy: string): string {
  return copy.replace(/\.starfill$/u, '.journal')
}

export interface JournalRead {
  readonly session: string
  readonly noted: Noted | null
  /** Why nobody knows what was noted: the journal is there and cannot be read. */
  readonly unread: Message | null
}

/** The session of a copy (`bytes` are its file as it lies there) with what was noted since; the copy's own, where the journal follows another copy or none of it fits. */
export async function withJournal(
  copy: string,
  bytes: Uint8Array,
  session: string,
  key: SealKey | null,
): Promise<JournalRead> {
  const read = await readEntries(journalOf(copy))
  if (!read.ok) return { session, noted: null, unread: read.messages[0] }
  return { ...replayed(read.value, bytes, session, key), unread: null }
}

function replayed(
  runs: readonly (readonly unknown[])[],
  bytes: Uint8Array,
  session: string,
  key: SealKey | null,
): Omit<JournalRead, 'unread'> {
  // What could not be deleted when the copy was written anew, or not written whole, stands before what follows it.
  const lines = runs.findLast((run) => run.some((line) => v.is(Base, line))) ?? []
  const at = lines.findLastIndex((line) => v.is(Base, line))
  const rest = lines.slice(at + 1)
  const base = v.safeParse(Base, lines[at])
  const digest = sha256Of(bytes)
  const entries = v.safeParse(v.array(Entry), key ? rest.map((entry) => opened(entry, key, digest)) : rest)
  if (!base.success || base.output.base !== digest || !entries.success) return { session, noted: null }
  const [start, end] = [entries.output[0], entries.output.at(-1)]
  const after = replay(
    session,
    entries.output.flatMap(({ change }) => (change === null ? [] : [change])),
  )
  if (!start || !end || !after.ok) return { session, noted: null }
  const acts: WindowAct[] = []
  for (const entry of entries.output) {
    acts.length = Math.min(acts.length, entry.from)
    acts.push(...entry.acts)
  }
  const noted = { acts, count: Math.max(acts.length, 1), first: new Date(start.at), last: new Date(end.at) }
  return { session: after.value, noted }
}
