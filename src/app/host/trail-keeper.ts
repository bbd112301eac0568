/**
 * The one place where a document's audit trail grows. It stays with the host: the window tells what a person did and never holds the chain,
 * so nothing that goes wrong there can change it, and what the host did itself (opened, saved, exported) it says itself.
 */
import {
  type Act,
  addEntries,
  closedTrail,
  type Deed,
  joinedTrails,
  type StoredTrail,
  type Trail,
} from '../../core/trail.ts'
import { newTroubles } from '../../core/trail-troubles.ts'
import { zonedTime } from '../../core/zoned-time.ts'
import { sealing, type TrailRead } from '../trail.ts'
import type { Platform } from './platform.ts'
import type { SettingsStore } from './settings.ts'
import type { Signer } from './signer.ts'

export interface TrailKeeper {
  readonly add: (...acts: readonly Act[]) => void
  readonly entries: () => Trail
  /** Takes in what was done to the same project elsewhere. */
  readonly join: (theirs: Trail) => void
  /** As the project file keeps it beside `session`. */
  readonly stored: (session: string) => StoredTrail
}

interface TrailMeans {
  readonly settings: SettingsStore
  readonly signer: Pick<Signer, 'ready'>
  readonly platform: Platform
}

/** Goes on with the trail that was read, whose last entries are of what was `noted` and no key has signed yet; a break in it becomes an entry, once, and later entries follow on what is there. */
export async function keepTrail(
  stores: TrailMeans,
  { stored, troubles }: TrailRead,
  noted: readonly Act[] = [],
): Promise<TrailKeeper> {
  let entries: Trail = stored.entries.slice(0, stored.entries.length - noted.length)
  const means = () => {
    const signing = stores.signer.ready()
    return signing ? { ...sealing, signing } : sealing
  }
  const add = (...acts: readonly Act[]) => {
    entries = addEntries(entries, acts, means())
  }
  add(...noted)
  for (const { detail } of newTroubles(troubles, entries)) add(await hostAct(stores, 'broken', detail))
  const join = (theirs: Trail) => {
    entries = joinedTrails(entries, theirs, sealing.hash)
  }
  return { add, join, entries: () => entries, stored: (session) => closedTrail(entries, session, means()) }
}

/** What the host did itself, for whoever sits at the window. */
export async function hostAct({ settings, platform }: TrailMeans, deed: Deed, detail = ''): Promise<Act> {
  const { reviewer } = await settings.read()
  return { by: reviewer.trim(), at: zonedTime(platform.now()), deed, field: null, detail, sealed: null }
}
