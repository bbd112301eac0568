/** Figures that the report writes as the two ends of a range: `**-**岁`, `**%~**%`, 每亩`**`至`**`公斤. */
import { textOf } from './detect.ts'
import { falling } from './language/quantities.ts'
import type { FieldId, Placeholder } from './model.ts'
import { decisionOf } from './resolve.ts'
import { understoodFigure } from './values.ts'
import { type View, viewOf } from './view.ts'
import type { Work } from './work.ts'

interface RangeEnd {
  readonly end: 'low' | 'high'
  readonly other: FieldId
}

/** What an end of a range may be, as far as the other one is known. */
interface RangeBound {
  readonly end: RangeEnd['end']
  /** What the other end says, as a figure; null where it says none. */
  readonly other: string | null
}

const joint = /^(?:至|到|[-—–~～－]{1,2})$/u
/** From one end to the other, in UTF-16 code units: a unit and what joins them. */
const longestJoint = 8
/** Before a range, where what falls is told, in UTF-16 code units. */
const reach = 10

const known = new WeakMap<View, ReadonlyMap<FieldId, RangeEnd>>()

/** Of each field that is an end of a range; worked out once for a view. */
function rangeEnds(work: Work): ReadonlyMap<FieldId, RangeEnd> {
  const view = viewOf(work)
  const before = known.get(view)
  if (before) return before
  const text = textOf(work.detection)
  const ends = new Map<FieldId, RangeEnd>()
  for (const [index, low] of view.placeholders.entries()) {
    const high = view.placeholders[index + 1]
    if (!high || low.field === high.field || ends.has(low.field) || !isRange(text, low, high)) continue
    ends.set(low.field, { end: 'low', other: high.field })
    if (!ends.has(high.field)) ends.set(high.field, { end: 'high', other: low.field })
  }
  known.set(view, ends)
  return ends
}

function isRange(text: string, low: Placeholder, high: Placeholder): boolean {
  if (low.kind !== 'figure' || high.kind !== 'figure' || high.unit === null) return false
  if (high.start - low.end > longestJoint || low.shape !== low.text || high.shape !== high.text) return false
  if (low.unit !== null && low.unit !== high.unit) return false
  const between = text.slice(low.end, high.start)
  const isJoined = joint.test(between) || (between.startsWith(high.unit) && joint.test(between.slice(high.unit.length)))
  const [words = ''] =
    text.slice(Math.max(0, low.start - reach), low.start).match(/(?<![^，。；：\n])[^，。；：\n]*$/u) ?? []
  return isJoined && !falling.test(words)
}

/** Null where the field is no end of a range. */
export function rangeBound(work: Work, field: FieldId): RangeBound | null {
  const own = rangeEnds(work).get(field)
  if (!own) return null
  const decision = decisionOf(work.decisions, own.other)
  return { end: own.end, other: decision.state === 'filled' ? understoodFigure(decision.value) : null }
}

/** True where the value lies beyond the other end. */
export function isBeyond({ end, other }: RangeBound, value: string): boolean {
  const figure = understoodFigure(value)
  if (figure === null || other === null) return false
  return end === 'low' ? Number(figure) > Number(other) : Number(figure) < Number(other)
}
