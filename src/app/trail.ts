/** The means that a trail needs and the core has none for, and what is wrong with the trail of a project. */
import { createHash, randomBytes } from 'node:crypto'
import { textOf } from '../core/detect.ts'
import { ok } from '../core/result.ts'
import type { Review } from '../core/review.ts'
import { type Act, addEntries, type Sealing, type StoredTrail, storedTrail } from '../core/trail.ts'
import { trailFrom } from '../core/trail-file.ts'
import type { ListedKey } from '../core/trail-signing.ts'
import { type Trouble, troublesIn } from '../core/trail-troubles.ts'
import { viewOf } from '../core/view.ts'
import type { Work } from '../core/work.ts'
import { verify } from '../files/signing-key.ts'

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

export const sealing: Sealing = { hash: sha256Of, salt: () => randomBytes(16).toString('base64url') }

export interface TrailRead {
  readonly stored: StoredTrail
  readonly troubles: readonly Trouble[]
}

/** A session as it was read, and as it was written beside the trail. */
interface ReadSession {
  readonly work: Work
  readonly review: Review
  readonly session: string
}

/**
 * `trail` as the project file has it, and what was done since: where it is none, a new one begins, which is said. `source.text` is the report
 * as its bytes are read, null where they cannot be.
 */
export function readTrail(
  { trail, acts = [] }: { readonly trail: unknown; readonly acts?: readonly Act[] },
  source: { readonly bytes: Uint8Array; readonly text: string | null },
  { work, review, session }: ReadSession,
  keys: readonly ListedKey[] = [],
): TrailRead {
  const read = trail === undefined ? ok(storedTrail([])) : trailFrom(trail)
  const before = read.ok ? read.value : storedTrail([])
  const stored = acts.length === 0 ? before : { ...before, ...storedTrail(addEntries(before.entries, acts, sealing)) }
  const { fields } = viewOf(work)
  const recorded = {
    stored,
    session,
    review,
    fields,
    decisions: work.decisions,
    text: textOf(work.detection),
    original: source.text,
    source: sha256Of(source.bytes),
  }
  return {
    stored,
    troubles: [
      ...read.messages.map((message) => ({ detail: 'damaged', message })),
      ...troublesIn(recorded, sha256Of, { verify, keys }),
    ],
  }
}
