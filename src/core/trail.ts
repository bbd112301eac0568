/**
 * What was done to a report, by whom and when: only ever added to, each entry hashed over the one before, so that none can be changed unseen.
 * An entry never says a value: that is sealed, so that a mark can be held against what it was given for and a printed trail gives nothing away.
 */
import { copies } from './copies.ts'
import type { Decision, FieldId } from './model.ts'
import type { Signature } from './review.ts'

/** What a person does in the window; the others are the host's own. */
export const windowDeeds = [
  'filled',
  'kept',
  'reopened',
  'masked',
  'edited',
  'arranged',
  'approved',
  'returned',
  'withdrawn',
  'passed-over',
  'finding-returned',
  'insisted',
] as const

export const deeds = [
  ...windowDeeds,
  'opened',
  'saved',
  ...copies.map((copy) => `exported-${copy}` as const),
  'exported-record',
  'exported-batch',
  'not-written',
  'broken',
] as const

export type Deed = (typeof deeds)[number]

/** `by` is empty where nobody gave a name. */
export interface Act extends Signature {
  readonly deed: Deed
  readonly field: FieldId | null
  /** A reviewer's note; of a file its hash and name, as `fileDetail` writes them; of a break what is broken. */
  readonly detail: string
  /** What is sealed: the value filled or approved, the id of a finding, the report's text after an edit or a mask; null where there is none, as of a field that is kept masked. */
  readonly sealed: string | null
}

/** What the window may tell. */
export interface WindowAct extends Act {
  readonly deed: (typeof windowDeeds)[number]
}

export interface TrailEntry extends Signature {
  /** From 1. */
  readonly number: number
  readonly deed: Deed
  readonly field: FieldId | null
  readonly detail: string
  /** `salt:hash`; empty where nothing is sealed. */
  readonly seal: string
  /** The hash of the entry before; empty for the first. */
  readonly before: string
  readonly hash: string
  /** The public key that signed it, 32 bytes as base64url; absent where the name is only typed. */
  readonly key?: string
  /** Over everything but the hash, as `signedText` writes it. */
  readonly signature?: string
  /** Where it stood when it was made, where two trails were joined since. */
  readonly origin?: Pick<TrailEntry, 'number' | 'before'>
}

export type Trail = readonly TrailEntry[]

/** What the core has no means for; the host gives them. */
export interface Sealing {
  /** A cryptographic hash as text: SHA-256 in hexadecimal. */
  readonly hash: (text: string) => string
  /** Never the same twice, so that nobody finds a short value by hashing all there are. */
  readonly salt: () => string
  /** The key of whoever sits here; absent without one. */
  readonly signing?: Signing
}

/** A private key that is at hand. */
export interface Signing {
  /** Its public part. */
  readonly key: string
  readonly sign: (text: string) => string
}

/** As `Sealing`, where the platform hashes in its own time. */
export interface LaterSealing {
  readonly hash: (text: string) => Promise<string>
  readonly salt: () => string
}

/** The same entries as `addEntries` gives, one hash after the other. */
export async function addEntriesLater(trail: Trail, acts: readonly Act[], sealing: LaterSealing): Promise<Trail> {
  const entries = [...trail]
  for (const { sealed, ...act } of acts) {
    const salt = sealing.salt()
    const seal = sealed === null ? '' : `${salt}:${await sealing.hash(saltedText(salt, sealed))}`
    const last = entries.at(-1)
    const unsigned = { ...act, number: (last?.number ?? 0) + 1, seal, before: last?.hash ?? '' }
    entries.push({ ...unsigned, hash: await sealing.hash(written(unsigned)) })
  }
  return entries
}

export function addEntries(trail: Trail, acts: readonly Act[], sealing: Sealing): Trail {
  const entries = [...trail]
  for (const act of acts) entries.push(entryAfter(entries.at(-1), act, sealing))
  return entries
}

function entryAfter(last: TrailEntry | undefined, act: Act, sealing: Sealing): TrailEntry {
  const { at, by, deed, field, detail, sealed } = act
  const { hash, salt, signing } = sealing
  const seal = sealed === null ? '' : sealOf(sealed, salt(), hash)
  const plain = { number: (last?.number ?? 0) + 1, at, by, deed, field, detail, seal, before: last?.hash ?? '' }
  if (!signing) return { ...plain, hash: hash(written(plain)) }
  const keyed = { ...plain, key: signing.key }
  return { ...keyed, hash: hash(written(keyed)), signature: signing.sign(written(keyed)) }
}

/**
 * A trail that went two ways, as one: what both have in common, then what either has besides, by its time. What is sealed or signed stays;
 * place and hash of the entries that follow are made anew, and they keep where they stood, for that is what was signed and by which an entry
 * that came over in an earlier join is known again.
 */
export function joinedTrails(mine: Trail, theirs: Trail, hash: Sealing['hash']): Trail {
  const differs = theirs.findIndex((entry, index) => entry.hash !== mine[index]?.hash)
  const shared = differs === -1 ? theirs.length : differs
  const joined = theirs.slice(0, shared)
  const known = new Set(joined.map((entry) => hash(signedText(entry))))
  const [own, other] = [mine.slice(shared), theirs.slice(shared)]
  for (let one = 0, two = 0; one < own.length || two < other.length; ) {
    const [a, b] = [own[one], other[two]]
    const next = a && (!b || Date.parse(a.at) < Date.parse(b.at)) ? a : b
    if (!next) break
    if (next === a) one++
    else two++
    const made = hash(signedText(next))
    if (known.has(made)) continue
    known.add(made)
    const last = joined.at(-1)
    const place = { number: joined.length + 1, before: last?.hash ?? '' }
    const isMoved = place.number !== next.number || place.before !== next.before
    const origin = next.origin ?? { number: next.number, before: next.before }
    const moved = { ...next, ...place, ...((isMoved || next.origin) && { origin }) }
    joined.push({ ...moved, hash: hash(written(moved)) })
  }
  return joined
}

/** True where the entry was made for this value. */
export function isSealed({ seal }: TrailEntry, value: string | null, hash: Sealing['hash']): boolean {
  if (value === null || seal === '') return value === null && seal === ''
  return sealOf(value, seal.slice(0, seal.indexOf(':')), hash) === seal
}

/** What is sealed of a decision: nothing of a field that is kept masked, whatever its value. */
export function sealedValue(decision: Decision): string | null {
  return decision.state === 'filled' ? decision.value : null
}

function sealOf(value: string, salt: string, hash: Sealing['hash']): string {
  return `${salt}:${hash(saltedText(salt, value))}`
}

function saltedText(salt: string, value: string): string {
  return JSON.stringify([salt, value])
}

/** The places in the trail, from 0, whose entry is not what was written there or does not follow the one before. */
export function breaksIn(trail: Trail, hash: Sealing['hash']): readonly number[] {
  return trail.flatMap((entry, index) => {
    const last = trail[index - 1]
    const follows = entry.number === (last?.number ?? 0) + 1 && entry.before === (last?.hash ?? '')
    return follows && hash(written(entry)) === entry.hash ? [] : [index]
  })
}

/** Everything but the hash, in one order, so that equal entries have equal text. */
function written({ number, at, by, deed, field, detail, seal, before, key }: Omit<TrailEntry, 'hash'>): string {
  return JSON.stringify([number, at, by, deed, field, detail, seal, before, ...(key === undefined ? [] : [key])])
}

/** What was hashed and signed when the entry was made. */
export function signedText({ origin, ...entry }: TrailEntry): string {
  return written({ ...entry, ...origin })
}

const fileForm = /^sha256:(?<sha256>[0-9a-f]{64}) (?<name>.*)$/su

/** `name` without its folder. */
export function fileDetail(sha256: string, name: string): string {
  return `sha256:${sha256} ${name}`
}

export function fileOf({ detail }: TrailEntry): { readonly sha256: string; readonly name: string } | null {
  const { sha256, name } = fileForm.exec(detail)?.groups ?? {}
  return sha256 === undefined || name === undefined ? null : { sha256, name }
}

/** As a project keeps it: how many entries there are and the hash of the last stand apart, so that a trail cut short is seen. */
export interface StoredTrail {
  readonly count: number
  readonly last: string
  readonly entries: Trail
  /** The hash of the session that was saved with it: ids and groups of placeholders are told by no entry. Absent in projects of earlier versions. */
  readonly state?: string
  /** Of whoever saved it, over `closingText`: a signed trail that was cut short or a session that was changed has none. */
  readonly closing?: TrailClosing
}

export interface TrailClosing {
  readonly key: string
  readonly signature: string
}

export function storedTrail(entries: Trail): StoredTrail {
  return { count: entries.length, last: entries.at(-1)?.hash ?? '', entries }
}

/** As it is saved beside a session. */
export function closedTrail(entries: Trail, session: string, { hash, signing }: Omit<Sealing, 'salt'>): StoredTrail {
  const stored = { ...storedTrail(entries), state: hash(session) }
  if (!signing) return stored
  return { ...stored, closing: { key: signing.key, signature: signing.sign(closingText(stored)) } }
}

export function closingText({ count, last, state }: Pick<StoredTrail, 'count' | 'last' | 'state'>): string {
  return JSON.stringify(['starfill-trail', count, last, state])
}
