/**
 * What is wrong with the trail of a project. A chain has no secret in it: who rewrites all of it, its count and last hash included, leaves
 * a whole one. Against that stands only a hash that was written down elsewhere, as on a printed review record.
 */
import { error, type Message, warning } from './codes.ts'
import { breaksIn, fileOf, type Sealing, type StoredTrail, type Trail } from './trail.ts'
import { backwardsIn, changedText, differencesIn, type ReplayedWork, untoldFindings } from './trail-replay.ts'
import { signatureTroubles, type Trust } from './trail-signing.ts'

export interface Trouble {
  /** As an entry of the trail itself says it, so that a break is recorded once. */
  readonly detail: string
  readonly message: Message
}

export interface RecordedWork extends Omit<ReplayedWork, 'entries'> {
  readonly stored: StoredTrail
  /** As it was written beside the trail; null where it is not at hand. */
  readonly session: string | null
  /** SHA-256 of the report's bytes as the project carries them, in hexadecimal. */
  readonly source: string
}

/** Those that were found before and recorded are among them: a break does not heal. */
export function troublesIn(recorded: RecordedWork, hash: Sealing['hash'], trust?: Trust): readonly Trouble[] {
  const { stored, source, session } = recorded
  const { entries } = stored
  const changed = breaksIn(entries, hash).map((index) => {
    const { by = '', at = '' } = entries[index] ?? {}
    return { detail: `entry ${index + 1}`, message: error('trail-broken', { entry: index + 1, name: by, at }) }
  })
  const told = contradictions({ ...recorded, entries }, hash)
  const replaced = entries.some((entry) => entry.deed === 'opened' && fileOf(entry)?.sha256 !== source)
  return [
    ...changed,
    ...cuts(stored, changed.length > 0),
    ...(replaced ? [{ detail: 'source', message: error('trail-source', {}) }] : []),
    ...backwardsIn(entries).map(({ number, at }) => ({
      detail: `time ${number}`,
      message: error('trail-time', { entry: number, at }),
    })),
    ...told,
    ...(told.length > 0 ? [] : stateTroubles(stored, session, hash)),
    ...(trust ? signatureTroubles(stored, trust, hash) : []),
  ]
}

/** What no entry tells of: ids and groups of placeholders, and a text too long to be sealed with each edit. */
function stateTroubles(
  { state, entries }: StoredTrail,
  session: string | null,
  hash: Sealing['hash'],
): readonly Trouble[] {
  if (session === null || entries.length === 0 || state === hash(session)) return []
  return state === undefined
    ? [{ detail: 'earlier', message: warning('trail-earlier', {}) }]
    : [{ detail: 'state', message: error('trail-state', { entry: entries.length }) }]
}

/** What the project says and its trail does not. */
function contradictions(work: ReplayedWork, hash: Sealing['hash']): readonly Trouble[] {
  const text = changedText(work, hash)
  const fields = differencesIn(work, hash)
  const findings = untoldFindings(work, hash)
  const places = fields.map(({ field, entry }) => (entry === null ? field.label : `${field.label} #${entry}`))
  const trouble = (detail: string, message: Message): Trouble => ({ detail, message })
  return [
    ...(text === null ? [] : [trouble(`text ${text}`, error('trail-text', { entry: text }))]),
    ...(fields.length === 0
      ? []
      : [trouble(`fields ${fields.length}`, error('trail-fields', { count: fields.length, fields: someOf(places) }))]),
    ...(findings.length === 0
      ? []
      : [
          trouble(
            `findings ${findings.length}`,
            error('trail-findings', { count: findings.length, entries: someOf(findings.map((entry) => `#${entry}`)) }),
          ),
        ]),
  ]
}

/** Those that no entry records yet; what is only doubted is no break. */
export function newTroubles(troubles: readonly Trouble[], entries: Trail): readonly Trouble[] {
  const known = new Set(entries.flatMap(({ deed, detail }) => (deed === 'broken' ? [detail] : [])))
  return troubles.filter(({ detail, message }) => message.severity === 'error' && !known.has(detail))
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

function someOf(labels: readonly string[]): string {
  return `${labels.slice(0, 5).join('、')}${labels.length > 5 ? '…' : ''}`
}
