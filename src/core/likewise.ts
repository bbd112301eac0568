/** What a person said of one placeholder, said of all like it in the report. */
import { type Detection, passedOverOf, placeholdersOf } from './detect.ts'
import type { PassedOver, Placeholder, PlaceholderId } from './model.ts'
import type { Override, Overrides } from './view.ts'
import { override, type Work } from './work.ts'

const likes = new WeakMap<Detection, ReadonlyMap<PlaceholderId, string>>()

/**
 * Placeholders that detection judged by the same words and that are not yet said to be what this one is said to be. Those that share or
 * might share its field are alike where its field was changed; else the kind, the reason and its words decide.
 */
export function likeOf(
  { detection, overrides }: Pick<Work, 'detection' | 'overrides'>,
  id: PlaceholderId,
): readonly PlaceholderId[] {
  const said = overrides.get(id)
  if (!said || said.divided) return []
  const all = alikeness(detection)
  const own = said.field === undefined ? all.get(id) : groupOf(detection).get(id)
  if (own === undefined) return []
  const keys = said.field === undefined ? all : groupOf(detection)
  return [...keys].flatMap(([other, key]) =>
    other !== id && key === own && !says(overrides, other, saidOf(said, id, other)) ? [other] : [],
  )
}

/** Says it of each; a place that was split off makes each of the others a field of its own. */
export function sayLikewise(work: Work, id: PlaceholderId): Work {
  const said = work.overrides.get(id)
  if (!said) return work
  return likeOf(work, id).reduce((next, other) => override(next, [other], saidOf(said, id, other)), work)
}

/** What a step overruled: the first placeholder of which it says something else than before; null where it overruled none. */
function overruledBetween(before: Overrides, after: Overrides): PlaceholderId | null {
  if (before === after || after.size < before.size) return null
  for (const [id, said] of after) if (before.get(id) !== said && !says(before, id, said)) return id
  return null
}

export interface LikewiseOffer {
  /** What the last step overruled. */
  readonly placeholder: PlaceholderId
  /** How many others are like it; at least one. */
  readonly count: number
}

const offers = new WeakMap<Overrides, LikewiseOffer | null>()

/** What the last step said of one and could be said of others; null where it said nothing of the kind, or said it of all. */
export function likewiseOffer(session: Work & { readonly past: readonly Work[] }): LikewiseOffer | null {
  const before = session.past.at(-1)
  if (!before || before.overrides === session.overrides || before.detection !== session.detection) return null
  const known = offers.get(session.overrides)
  if (known !== undefined) return known
  const placeholder = overruledBetween(before.overrides, session.overrides)
  const count = placeholder === null ? 0 : likeOf(session, placeholder).length
  const offer = placeholder === null || count === 0 ? null : { placeholder, count }
  offers.set(session.overrides, offer)
  return offer
}

/** A name and a note are of that place alone. */
function saidOf({ name, note, ...said }: Override, id: PlaceholderId, other: PlaceholderId): Override {
  return said.field === `split:${id}` ? { ...said, field: `split:${other}` } : said
}

function says(overrides: Overrides, id: PlaceholderId, said: Override): boolean {
  const own: Override = overrides.get(id) ?? {}
  return own.kind === said.kind && own.field === said.field && own.standing === said.standing
}

function alikeness(detection: Detection): ReadonlyMap<PlaceholderId, string> {
  const known = likes.get(detection)
  if (known) return known
  const all: readonly (Placeholder | PassedOver)[] = [...placeholdersOf(detection), ...passedOverOf(detection)]
  const keys = new Map(
    all.map(({ id, kind, text, reason, ...rest }) => {
      const unit = 'unit' in rest ? (rest.unit ?? '') : text
      return [id, `${'unit' in rest} ${kind} ${reason.code} ${reason.cue} ${unit}`]
    }),
  )
  likes.set(detection, keys)
  return keys
}

/** What each shares a field under, or might. */
function groupOf(detection: Detection): ReadonlyMap<PlaceholderId, string> {
  return new Map(
    detection.passages.flatMap(({ items }) => items.map(({ id, akin, field }) => [id, akin ?? field] as const)),
  )
}
