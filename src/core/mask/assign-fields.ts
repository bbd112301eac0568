import type { Decision, Decisions, FieldId, Placeholder, PlaceholderId } from '../model.ts'
import { hiddenPart } from '../values.ts'
import type { Override, Overrides } from '../view.ts'
import type { LocatedMask, LocatedMasks } from './locate-masks.ts'

export interface AssignOptions {
  /** What becomes of the fields. */
  readonly state: 'filled' | 'kept'
  /** What was decided before. */
  readonly known: Decisions
  /**
   * Places of one name or word become one field, wherever they stand, and places that leave their field with one value; else each is its own, as a
   * sheet of values names it.
   */
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
  const homes = shares ? homesOf(known, state) : new Map<string, FieldId>()
  const splits = new Map<string, FieldId>()
  for (const { placeholder, value, isPart } of taken) {
    const { id, field } = placeholder
    const isOwn = isKept(decisions.get(field), state, value) || says(known.get(field), state, placeholder, value)
    const home = isPart ? undefined : homes.get(value)
    const key = shares ? `${field}\n${value}` : id
    const own = home ?? (isOwn ? field : (splits.get(key) ?? `split:${id}`))
    if (own !== field) {
      overrides.set(id, { ...overrides.get(id), field: own })
      decisions.set(own, { state, value })
    }
    if (!isOwn) splits.set(key, own)
    if (shares && !isPart && isWord(value) && home === undefined) homes.set(value, own)
  }
  return { overrides: withKinds(taken, overrides, homes), decisions: withPlaces(placeholders, overrides, decisions) }
}

function isKept(decision: Decision | undefined, state: AssignOptions['state'], value: string): boolean {
  return decision?.state === state && decision.value === value
}

/** Where 赵银城 is a person at one of its places, it is one at all of them. */
function withKinds(
  taken: readonly LocatedMask[],
  overrides: ReadonlyMap<PlaceholderId, Override>,
  homes: ReadonlyMap<string, FieldId>,
): Overrides {
  const persons = new Set(taken.filter(({ placeholder }) => placeholder.kind === 'person').map(({ value }) => value))
  const all = new Map(overrides)
  for (const { placeholder, value } of taken)
    if (homes.has(value) && persons.has(value) && placeholder.kind !== 'person')
      all.set(placeholder.id, { ...all.get(placeholder.id), kind: 'person' })
  return all
}

/** Without the fields whose places have all become others'. */
function withPlaces(
  placeholders: readonly Placeholder[],
  overrides: ReadonlyMap<PlaceholderId, Override>,
  decisions: ReadonlyMap<FieldId, Decision>,
): ReadonlyMap<FieldId, Decision> {
  const fields = new Set(placeholders.map(({ id, field }) => overrides.get(id)?.field ?? field))
  return new Map([...decisions].filter(([field]) => fields.has(field) || field.startsWith('adopted:')))
}

/** What a person would call one thing: two places of 50 are two figures. */
function isWord(value: string): boolean {
  return value.length > 1 && /\p{Script=Han}/u.test(value) && !/\d/u.test(value)
}

/** The field of each word that was decided alike before. */
function homesOf(known: Decisions, state: AssignOptions['state']): Map<string, FieldId> {
  const homes = new Map<string, FieldId>()
  for (const [field, decision] of known)
    if (decision.state === state && decision.value !== null && isWord(decision.value) && !homes.has(decision.value))
      homes.set(decision.value, field)
  return homes
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
