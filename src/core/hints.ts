/** Fields that may be one: detection was unsure and left them apart, and a person can tell. */
import type { Detection } from './detect.ts'
import type { FieldId, PlaceholderId } from './model.ts'
import type { ReasonCode } from './reasons.ts'
import { type Overrides, viewOf } from './view.ts'

/** `field` may be the same as `other`, which stands before it. */
export interface FieldHint {
  readonly field: FieldId
  readonly other: FieldId
  readonly reason: Extract<ReasonCode, 'same-level' | 'same-name' | 'same-person'>
}

interface Seen {
  readonly detection: Detection
  readonly overrides: Overrides
}

/** The last one met of those that are kept apart under one key. */
interface Met {
  readonly field: FieldId
  readonly passage: number
  readonly isMember: boolean
}

const cache = new WeakMap<Detection, WeakMap<Overrides, ReadonlyMap<FieldId, FieldHint>>>()

/**
 * By field, at most one each: to the one of its key before it. None where a person has said where one of the two belongs, nor between
 * members of one list. Linear in the placeholders, and computed once for a detection and its overrides.
 */
export function hintsOf(seen: Seen): ReadonlyMap<FieldId, FieldHint> {
  const known = cache.get(seen.detection) ?? new WeakMap<Overrides, ReadonlyMap<FieldId, FieldHint>>()
  cache.set(seen.detection, known)
  const hints = known.get(seen.overrides) ?? compute(seen)
  known.set(seen.overrides, hints)
  return hints
}

function compute(seen: Seen): ReadonlyMap<FieldId, FieldHint> {
  const { byId } = viewOf(seen)
  const met = new Map<string, Met>()
  const hints = new Map<FieldId, FieldHint>()
  const said = (id: PlaceholderId) => seen.overrides.get(id)?.field !== undefined
  for (const [index, { items }] of seen.detection.passages.entries())
    for (const { id, akin, hidden } of items) {
      const field = byId.get(id)?.field
      if (akin === null || !hidden || field === undefined || said(id)) continue
      const { entity, isMember = false } = hidden.verdict
      const key = `${akin} ${hidden.count}`
      const before = met.get(key)
      met.set(key, { field, passage: index, isMember })
      if (!before || before.field === field || hints.has(field)) continue
      if (isMember && before.isMember && before.passage === index) continue
      const reason = entity?.type === 'person' ? 'same-person' : entity?.type === 'level' ? 'same-level' : 'same-name'
      hints.set(field, { field, other: before.field, reason })
    }
  return hints
}
