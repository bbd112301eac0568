import type { Decision, Decisions, FieldId, Placeholder, PlaceholderId } from '../model.ts'
import { hiddenPart } from '../values.ts'
import type { Override, Overrides } from '../view.ts'
import type { LocatedMask, LocatedMasks } from './locate-masks.ts'

export interface AssignOptions {
  /** What becomes of the fields. */
  readonly state: 'filled' | 'kept'
  /** What was decided before. */
  readonly known: Decisions
  /** Places that leave their field with one value become one field; else each is its own, as a sheet of values names it. */
  readonly shares: boolean
}

export interface AssignedFields {
  readonly overrides: Overrides
  readonly decisions: Decisions
}

/** One value a field; places with another value, or beside masks that stood there before, become fields of their own. */
export function assignFields(
  placeholders: readonly Placeholder[],
  located: LocatedMasks,
  options: AssignOptions,
): AssignedFields {
  const { taken, adopted } = located
  const { state, known, shares } = options
  const locatedIds = new Set(taken.map(({ placeholder }) => placeholder.id))
  // A part is named by its place: the field of its run may be another's in a report that is read anew.
  const held = new Set([
    ...placeholders.filter(({ id }) => !locatedIds.has(id)).map(({ field }) => field),
    ...taken.filter(({ isPart }) => isPart).map(({ placeholder }) => placeholder.field),
  ])
  const overrides = new Map<PlaceholderId, Override>(located.overrides)
  const decisions = new Map<FieldId, Decision>()
  for (const [id, value] of adopted) {
    overrides.set(id, { standing: 'adopted' })
    decisions.set(`adopted:${id}`, { state, value })
  }
  for (const [field, value] of mostCommon(taken)) if (!held.has(field)) decisions.set(field, { state, value })
  const shared = new Map<string, FieldId>()
  for (const { placeholder, value } of taken) {
    const { id, field } = placeholder
    const decision = decisions.get(field)
    if (decision?.state === state && decision.value === value) continue
    if (says(known.get(field), state, placeholder, value)) continue
    const key = shares ? `${field}\n${value}` : id
    const own = shared.get(key) ?? `split:${id}`
    shared.set(key, own)
    overrides.set(id, { ...overrides.get(id), field: own })
    decisions.set(own, { state, value })
  }
  return { overrides, decisions }
}

function says(
  known: Decision | undefined,
  state: AssignOptions['state'],
  placeholder: Placeholder,
  value: string,
): boolean {
  if (known?.state !== state || known.value === null) return false
  return hiddenPart(placeholder, known.value) === hiddenPart(placeholder, value)
}

/** Of each field the value that most of its places have. */
function mostCommon(taken: readonly LocatedMask[]): ReadonlyMap<FieldId, string> {
  const counts = new Map<FieldId, Map<string, number>>()
  for (const { placeholder, value } of taken) {
    const values = counts.get(placeholder.field) ?? new Map<string, number>()
    counts.set(placeholder.field, values.set(value, (values.get(value) ?? 0) + 1))
  }
  return new Map(
    [...counts].map(([field, values]) => [field, [...values].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '']),
  )
}
