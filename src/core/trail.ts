/** What was done to a report, by whom and when: only ever added to, each entry hashed over the one before, so that none can be changed unseen. */
import { error } from './codes.ts'
import type { FieldId } from './model.ts'
import { fail, ok, type Result } from './result.ts'
import type { Signature } from './review.ts'

export const deeds = ['opened', 'filled', 'kept', 'reopened', 'edited', 'approved', 'returned', 'exported'] as const

export interface Act extends Signature {
  readonly deed: (typeof deeds)[number]
  readonly field: FieldId | null
  /** A value, a note, a file name; empty for a value that stays masked. */
  readonly detail: string
}

export interface Entry extends Act {
  /** From 1. */
  readonly number: number
  /** The hash of the entry before; empty for the first. */
  readonly before: string
  readonly hash: string
}

export type Trail = readonly Entry[]

/** A cryptographic hash as text, e.g. SHA-256 in hexadecimal; given by the host, since the core has none. */
export type Hash = (text: string) => Promise<string>

export async function addEntry(trail: Trail, act: Act, hash: Hash): Promise<Trail> {
  const unsigned = { ...act, number: trail.length + 1, before: trail.at(-1)?.hash ?? '' }
  return [...trail, { ...unsigned, hash: await hash(written(unsigned)) }]
}

/** How many entries hold, or the first that does not. Entries cut off at the end leave a chain that holds: compare its last hash with the one that was signed. */
export async function verifyTrail(trail: Trail, hash: Hash): Promise<Result<number>> {
  let before = ''
  for (const [index, entry] of trail.entries()) {
    const isNext = entry.number === index + 1 && entry.before === before
    if (!isNext || (await hash(written(entry))) !== entry.hash)
      return fail(error('trail-broken', { entry: index + 1, name: entry.by, at: entry.at }))
    before = entry.hash
  }
  return ok(trail.length)
}

/** Everything but the hash, in one order, so that equal entries have equal text. */
function written({ number, at, by, deed, field, detail, before }: Omit<Entry, 'hash'>): string {
  return JSON.stringify([number, at, by, deed, field, detail, before])
}

/** A trail as it was read from a file; what is no trail is refused whole. */
export function trailFrom(value: unknown): Result<Trail> {
  return Array.isArray(value) && value.every(isEntry) ? ok(value) : fail(error('trail-damaged', {}))
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  const { number, at, by, deed, field, detail, before, hash } = value as Readonly<Record<string, unknown>>
  const texts = [at, by, detail, before, hash].every((text) => typeof text === 'string')
  return (
    texts &&
    typeof number === 'number' &&
    deeds.some((known) => known === deed) &&
    (field === null || typeof field === 'string')
  )
}
