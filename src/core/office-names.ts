/**
 * What an office is called and where it lies is the same in every report: names that were filled in and are public are offered beside fields
 * of the same label in the next one. They decide nothing, and nothing of a kept field is among them.
 */
import type { Decisions, Field, FieldId } from './model.ts'
import { decisionOf } from './resolve.ts'

export interface OfficeName {
  /** The field's, as 县名. */
  readonly label: string
  readonly value: string
}

/** The one that was given last stands first. */
export type OfficeNames = readonly OfficeName[]

/** What a report says of names: those that it shows, and all values that it keeps. */
export interface NamesTold {
  readonly shown: OfficeNames
  readonly kept: readonly string[]
}

const most = 300
const mostOfLabel = 8
export const longestOfficeName = 60

/** Names of places and bodies; those of persons are another kind, and never remembered. */
export function shownNames(fields: readonly Field[], decisions: Decisions): OfficeNames {
  const shown: OfficeName[] = []
  for (const { id, kind, label } of fields) {
    if (shown.length === most) break
    const decision = decisionOf(decisions, id)
    if (kind === 'name' && decision.state === 'filled' && isName(decision.value))
      shown.push({ label, value: decision.value })
  }
  return shown
}

export function keptValues(decisions: Decisions): readonly string[] {
  return [...decisions.values()].flatMap((decision) =>
    decision.state === 'kept' && decision.value !== null ? [decision.value] : [],
  )
}

/** What is remembered after such a report. What it keeps is forgotten, whoever told it. */
export function learntNames(names: OfficeNames, { shown, kept }: NamesTold): OfficeNames {
  const hidden = kept.map(fold).filter((value) => value !== '')
  // 旬河 tells as much as 旬河县: neither a part of a kept value stays, nor what has one for a part.
  const isShown = (value: string) => !hidden.some((one) => one.includes(value) || value.includes(one))
  return shortened([...shown, ...names].filter(({ value }) => isShown(fold(value))))
}

export function withoutName(names: OfficeNames, { label, value }: OfficeName): OfficeNames {
  return names.filter((name) => name.label !== label || name.value !== value)
}

/** By label, each label's newest first. */
export function namesByLabel(names: OfficeNames): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const { label, value } of names) {
    const values = found.get(label)
    if (values) values.push(value)
    else found.set(label, [value])
  }
  return found
}

/** What stands beside an open field of that label; null where nothing is known of it. */
export function offeredName(
  names: ReadonlyMap<string, readonly string[]>,
  decisions: Decisions,
  { id, kind, label }: { readonly id: FieldId; readonly kind: Field['kind']; readonly label: string },
): string | null {
  return kind === 'name' && decisionOf(decisions, id).state === 'open' ? (names.get(label)?.[0] ?? null) : null
}

/** Each once, and no more than are of use. */
function shortened(names: OfficeNames): OfficeNames {
  const seen = new Map<string, Set<string>>()
  const left = names.filter(({ label, value }) => {
    const values = seen.get(label) ?? new Set()
    if (values.has(value) || values.size === mostOfLabel) return false
    seen.set(label, values.add(value))
    return true
  })
  return left.slice(0, most)
}

function isName(value: string): boolean {
  return value.length <= longestOfficeName && /^[^\d*＊×█]+$/u.test(value) && value.trim() !== ''
}

function fold(value: string): string {
  return value.normalize('NFKC').replace(/\s/gu, '')
}
