/** What detection found, with what a person said of it put over it. */
import { type Detection, fieldsOf, passedOverOf, placeholdersOf } from './detect.ts'
import type { Field, FieldId, Kind, PassedOver, Placeholder, PlaceholderId } from './model.ts'

/** That a placeholder is none, or that what was passed over is one. */
export const standings = ['dismissed', 'adopted'] as const

/** What a person said of one placeholder; it survives edits and reopening, since ids do. */
export interface Override {
  readonly kind?: Kind
  readonly field?: FieldId
  readonly standing?: (typeof standings)[number]
  /** Where one run is several placeholders side by side: the offsets inside it at which the next begins. */
  readonly divided?: readonly number[]
  /** What the person calls the field that it is a place of; void while it is a place of another. */
  readonly name?: { readonly field: FieldId; readonly label: string }
  readonly note?: PlaceNote
}

/** What somebody noted at a place; `at` is ISO 8601 with its zone. */
export interface PlaceNote {
  readonly by: string
  readonly at: string
  readonly text: string
}

export type Overrides = ReadonlyMap<PlaceholderId, Override>

export interface View {
  /** In text order. */
  readonly placeholders: readonly Placeholder[]
  /** Names, persons, then the others, each in reading order. */
  readonly fields: readonly Field[]
  readonly passedOver: readonly PassedOver[]
  readonly byId: ReadonlyMap<PlaceholderId, Placeholder>
  readonly places: ReadonlyMap<FieldId, readonly PlaceholderId[]>
  /** What a person calls fields, before equal names are told apart. */
  readonly names: ReadonlyMap<FieldId, string>
  /** True for placeholders and for what was passed over. */
  readonly knows: (id: PlaceholderId) => boolean
}

interface Seen {
  readonly detection: Detection
  readonly overrides: Overrides
}

const cache = new WeakMap<Detection, WeakMap<Overrides, View>>()

/** Computed once for a detection and its overrides: filling a field changes neither. */
export function viewOf({ detection, overrides }: Seen): View {
  const known = cache.get(detection) ?? new WeakMap<Overrides, View>()
  cache.set(detection, known)
  const view = known.get(overrides) ?? compute(detection, overrides)
  known.set(overrides, view)
  return view
}

/** The field that the placeholder is a place of; null for none. */
export function fieldAt(view: View, placeholder: PlaceholderId | null): FieldId | null {
  return view.byId.get(placeholder ?? '')?.field ?? null
}

export function placesOf(seen: Seen, field: FieldId): readonly PlaceholderId[] {
  return viewOf(seen).places.get(field) ?? []
}

function compute(detection: Detection, overrides: Overrides): View {
  const found = dividedBy(placeholdersOf(detection), overrides)
  const passed = passedOverOf(detection)
  const standing = (id: PlaceholderId) => overrides.get(id)?.standing
  const adopted = passed.filter(({ id }) => standing(id) === 'adopted').map(adopt)
  const dismissed = found.filter(({ id }) => standing(id) === 'dismissed')
  const placeholders = [...found.filter(({ id }) => standing(id) !== 'dismissed'), ...adopted]
    .map((placeholder) => overlay(placeholder, overrides.get(placeholder.id)))
    .toSorted(byStart)
  const byId = new Map(placeholders.map((placeholder) => [placeholder.id, placeholder]))
  const passedOver = [...passed.filter(({ id }) => standing(id) !== 'adopted'), ...dismissed.map(dismiss)].toSorted(
    byStart,
  )
  const passedIds = new Set(passedOver.map(({ id }) => id))
  const places = groupByField(placeholders)
  const names = namesIn(placeholders, overrides)
  return {
    placeholders,
    fields:
      overrides.size === 0 ? fieldsOf(detection) : fieldsFrom({ placeholders, places, names }, homes(detection, found)),
    passedOver,
    byId,
    places,
    names,
    knows: (id) => byId.has(id) || passedIds.has(id),
  }
}

function byStart(a: { readonly start: number }, b: { readonly start: number }): number {
  return a.start - b.start
}

function overlay(placeholder: Placeholder, said: Override | undefined): Placeholder {
  if (!said || (said.kind === undefined && said.field === undefined)) return placeholder
  return { ...placeholder, kind: said.kind ?? placeholder.kind, field: said.field ?? placeholder.field }
}

function dividedBy(found: readonly Placeholder[], overrides: Overrides): readonly Placeholder[] {
  if (overrides.size === 0) return found
  return found.flatMap((placeholder) => partsOf(placeholder, overrides.get(placeholder.id)?.divided ?? []))
}

/** Each part is named by its place in the run; what is visible beside the run belongs to the part that it stands beside. */
export function partsOf(placeholder: Placeholder, divided: readonly number[]): readonly Placeholder[] {
  const { id, start, text, shape, digits } = placeholder
  const cuts = divided.filter((at) => at > 0 && at < text.length)
  if (cuts.length === 0) return [placeholder]
  const at = shape.indexOf(text)
  const [before, after] = [shape.slice(0, at), shape.slice(at + text.length)]
  return [0, ...cuts].map((from, index): Placeholder => {
    const to = cuts[index] ?? text.length
    const part = text.slice(from, to)
    return {
      ...placeholder,
      id: `${id}/${from}-${to}`,
      start: start + from,
      end: start + to,
      text: part,
      shape: (index === 0 ? before : '') + part + (index === cuts.length ? after : ''),
      digits: digits === null ? null : part.length,
    }
  })
}

function adopt({ id, start, end, text, kind }: PassedOver): Placeholder {
  const reason = { code: 'said-so', cue: '' } as const
  return { id, start, end, text, kind, unit: null, digits: null, shape: text, field: `adopted:${id}`, reason }
}

function dismiss({ id, start, end, text, kind }: Placeholder): PassedOver {
  return { id, start, end, text, kind, reason: { code: 'said-not', cue: '' } }
}

function groupByField(placeholders: readonly Placeholder[]): ReadonlyMap<FieldId, readonly PlaceholderId[]> {
  const places = new Map<FieldId, PlaceholderId[]>()
  for (const { id, field } of placeholders) {
    const group = places.get(field)
    if (group) group.push(id)
    else places.set(field, [id])
  }
  return places
}

const rank: Readonly<Record<Kind, number>> = { name: 0, person: 1, date: 2, figure: 2, identifier: 2, text: 2 }

/** The field that detection gave each placeholder: a split one is named after it. */
function homes(detection: Detection, found: readonly Placeholder[]): ReadonlyMap<PlaceholderId, Field> {
  const byId = new Map(fieldsOf(detection).map((field) => [field.id, field]))
  return new Map(found.flatMap(({ id, field }) => (byId.has(field) ? [[id, byId.get(field) as Field] as const] : [])))
}

/** The first place that says one decides, where two that were put together say different ones. */
function namesIn(placeholders: readonly Placeholder[], overrides: Overrides): ReadonlyMap<FieldId, string> {
  const names = new Map<FieldId, string>()
  if (overrides.size === 0) return names
  for (const { id, field } of placeholders) {
    const name = overrides.get(id)?.name
    if (name?.field === field && !names.has(field)) names.set(field, name.label)
  }
  return names
}

function fieldsFrom(
  { placeholders, places, names }: Pick<View, 'placeholders' | 'places' | 'names'>,
  home: ReadonlyMap<PlaceholderId, Field>,
): readonly Field[] {
  const detected = new Map([...home.values()].map((field) => [field.id, field]))
  const found = [...detected.values()].filter(({ id }) => places.has(id) && !names.has(id))
  const labels = new Set(found.map(({ label }) => label))
  const tried = new Map<string, number>()
  const named = new Map([...names].map(([id, name]) => [id, freeLabel(labels, tried, name)]))
  const fields = new Map<FieldId, Field>()
  for (const { id: placeholder, field: id, text, kind, unit, digits, shape } of placeholders) {
    if (fields.has(id)) continue
    const count = places.get(id)?.length ?? 1
    const known = detected.get(id)
    const label =
      named.get(id) ??
      known?.label ??
      freeLabel(labels, tried, levelLabel(shape, text, kind) ?? home.get(placeholder)?.label ?? text)
    const reason = known?.reason ?? { code: 'said-so', cue: '' }
    fields.set(id, {
      id,
      kind,
      label,
      unit: known ? known.unit : unit,
      digits: known ? known.digits : digits,
      count,
      reason,
      ...(known?.options && { options: known.options }),
      ...(known?.takesSeveral && { takesSeveral: true }),
      ...(known?.isForPen && { isForPen: true }),
      ...(known?.ticked && { ticked: known.ticked }),
    })
  }
  return [...fields.values()].toSorted((a, b) => rank[a.kind] - rank[b.kind])
}

/** 镇名 for a name that 镇 stands behind, whatever field it was split from. */
function levelLabel(shape: string, text: string, kind: Kind): string | null {
  const level = shape.slice(shape.indexOf(text) + text.length)
  return kind === 'name' && level !== '' ? `${level}名` : null
}

/**
 * The label, or the label with the first number that makes it unique. `tried` remembers for each label the number to go on from, since
 * a masked report of many pages splits one label into tens of thousands of fields.
 */
function freeLabel(labels: Set<string>, tried: Map<string, number>, label: string): string {
  let number = tried.get(label) ?? 1
  let free = number === 1 ? label : `${label}（${number}）`
  while (labels.has(free)) free = `${label}（${++number}）`
  tried.set(label, number)
  labels.add(free)
  return free
}
