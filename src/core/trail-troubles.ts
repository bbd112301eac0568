/**
 * What is wrong with the trail of a project. A chain has no secret in it: who rewrites all of it, its count and last hash included, leaves
 * a whole one. Against that stands only a hash that was written down elsewhere, as on a printed review record.
 */
import { error, type Message } from './codes.ts'
import type { Decision, Decisions, Field, FieldId } from './model.ts'
import { fillerOf, type Review } from './review.ts'
import {
  breaksIn,
  type Deed,
  fileOf,
  isSealed,
  type Sealing,
  type StoredTrail,
  sealedValue,
  type Trail,
  type TrailEntry,
} from './trail.ts'

export interface Trouble {
  /** As an entry of the trail itself says it, so that a break is recorded once. */
  readonly detail: string
  readonly message: Message
}

export interface RecordedWork {
  readonly stored: StoredTrail
  readonly review: Review
  readonly fields: readonly Field[]
  readonly decisions: Decisions
  /** SHA-256 of the report's bytes as the project carries them, in hexadecimal. */
  readonly source: string
}

/** Those that were found before and recorded are among them: a break does not heal. */
export function troublesIn(recorded: RecordedWork, hash: Sealing['hash']): readonly Trouble[] {
  const { stored, source } = recorded
  const { entries } = stored
  const changed = breaksIn(entries, hash).map((index) => {
    const { by = '', at = '' } = entries[index] ?? {}
    return { detail: `entry ${index + 1}`, message: error('trail-broken', { entry: index + 1, name: by, at }) }
  })
  const replaced = entries.some((entry) => entry.deed === 'opened' && fileOf(entry)?.sha256 !== source)
  const unproved = unprovedFields(recorded, hash)
  return [
    ...changed,
    ...cuts(stored, changed.length > 0),
    ...(replaced ? [{ detail: 'source', message: error('trail-source', {}) }] : []),
    ...(unproved.length > 0
      ? [
          {
            detail: `fields ${unproved.length}`,
            message: error('trail-fields', { count: unproved.length, fields: someOf(unproved) }),
          },
        ]
      : []),
  ]
}

/** Those that no entry records yet. */
export function newTroubles(troubles: readonly Trouble[], entries: Trail): readonly Trouble[] {
  const known = new Set(entries.flatMap(({ deed, detail }) => (deed === 'broken' ? [detail] : [])))
  return troubles.filter(({ detail }) => !known.has(detail))
}

const cutForm = /^cut (?<after>\d+) (?<count>-?\d+)$/u

/** Entries missing at the end: now, by the count that stands apart, and earlier, by what was recorded then. */
function cuts({ count, last, entries }: StoredTrail, isBroken: boolean): readonly Trouble[] {
  const earlier = entries.flatMap(({ deed, detail }) => (deed === 'broken' && cutForm.test(detail) ? [detail] : []))
  const isCut = count !== entries.length || (last !== (entries.at(-1)?.hash ?? '') && !isBroken)
  const now = `cut ${entries.length} ${count - entries.length}`
  return [...new Set([...earlier, ...(isCut ? [now] : [])])].map((detail) => {
    const { after = '', count: missing = '' } = cutForm.exec(detail)?.groups ?? {}
    return { detail, message: error('trail-cut', { after, missing }) }
  })
}

const deciding: readonly Deed[] = ['filled', 'kept', 'masked', 'reopened']

/** Fields whose filling or mark no entry of the trail bears out. */
function unprovedFields(recorded: RecordedWork, hash: Sealing['hash']): readonly string[] {
  const { stored, review, fields, decisions } = recorded
  const byField = new Map<FieldId | null, TrailEntry[]>()
  for (const entry of stored.entries) {
    const own = byField.get(entry.field)
    if (own) own.push(entry)
    else byField.set(entry.field, [entry])
  }
  const isTold = (field: FieldId, by: string, of: readonly Deed[], decision: Decision) =>
    (byField.get(field) ?? []).some(
      (entry) => entry.by === by && of.includes(entry.deed) && isSealed(entry, sealedValue(decision), hash),
    )
  return fields.flatMap(({ id, label }) => {
    const mark = review.marks.find(({ field }) => field === id)
    const filling = review.fillings.find(({ field }) => field === id)
    const filler = fillerOf(review, decisions, id)
    const isMarkTold = !mark || isTold(id, mark.by, [mark.verdict], mark.decision)
    const isFillingTold = !filling || filler === null || isTold(id, filler, deciding, filling.decision)
    return isMarkTold && isFillingTold ? [] : [label]
  })
}

function someOf(labels: readonly string[]): string {
  return `${labels.slice(0, 5).join('、')}${labels.length > 5 ? '…' : ''}`
}
