/** Masking in the middle of the work: what stands in the clear becomes masks, which are kept with what stood there as their value. */
import type { Change } from '../change.ts'
import { textOf } from '../detect.ts'
import type { Decision, FieldId, PlaceholderId } from '../model.ts'
import { resolve } from '../resolve.ts'
import { meets } from '../spans.ts'
import { type Override, type Overrides, viewOf } from '../view.ts'
import { edit, type Work } from '../work.ts'
import { assignFields } from './assign-fields.ts'
import { type LocatedMasks, locateMasks } from './locate-masks.ts'
import type { PlacedMask } from './place-masks.ts'
import { retryMasks } from './retry-masks.ts'

export interface MaskedWork {
  readonly work: Work
  /** How many masks were put in. */
  readonly count: number
  /** Places that stay in the clear, because a mask there could not be told from what stands beside it. */
  readonly left: readonly PlacedMask[]
}

/** Nothing else of the report changes, and no other field: where that cannot be proved, nothing is masked at all. */
export function maskInWork(work: Work, change: Change): MaskedWork {
  const report = textOf(work.detection)
  const { placeholders, passedOver } = viewOf(work)
  const old = [...placeholders, ...passedOver].toSorted((a, b) => a.start - b.start)
  const all = change.map(({ start, end, text }): PlacedMask => ({ start, end, mask: text }))
  const found = all.filter((cut) => !meets(placeholders, cut))
  const { cuts, outcome, left } = retryMasks(found, (cuts) => {
    const edited = edit(work, changeFor(cuts))
    return { edited, ...locateMasks(report, cuts, edited.detection, old) }
  })
  const after = cuts.length > 0 ? keptIn(outcome.edited, outcome) : work
  if (!isReversible(work, after, outcome)) return { work, count: 0, left: all }
  return { work: after, count: cuts.length, left: [...all.filter((cut) => meets(placeholders, cut)), ...left] }
}

function changeFor(cuts: readonly PlacedMask[]): Change {
  return cuts.map(({ start, end, mask }) => ({ start, end, text: mask }))
}

function keptIn({ detection, decisions, overrides }: Work, located: LocatedMasks): Work {
  const divided = withOverrides(overrides, located.overrides)
  const { placeholders } = viewOf({ detection, overrides: divided })
  const assigned = assignFields(placeholders, located, { state: 'kept', known: decisions, shares: true })
  return {
    detection,
    decisions: new Map([...decisions, ...assigned.decisions]),
    overrides: withOverrides(divided, assigned.overrides),
  }
}

function withOverrides(overrides: Overrides, more: Overrides): Overrides {
  if (more.size === 0) return overrides
  const all = new Map<PlaceholderId, Override>(overrides)
  for (const [id, said] of more) all.set(id, { ...all.get(id), ...said })
  return all
}

/** With the values of the new masks put in, everything reads as it did. */
function isReversible(before: Work, after: Work, { taken, adopted }: LocatedMasks): boolean {
  const values = new Map<PlaceholderId, string>([
    ...taken.map(({ placeholder, value }) => [placeholder.id, value] as const),
    ...adopted,
  ])
  const decisions = new Map<FieldId, Decision>(after.decisions)
  const placeholders = viewOf(after).placeholders.map((placeholder) => {
    const value = values.get(placeholder.id)
    if (value === undefined) return placeholder
    const field = `new:${placeholder.id}`
    decisions.set(field, { state: 'filled', value })
    return { ...placeholder, field }
  })
  const shown = resolve(textOf(before.detection), viewOf(before).placeholders, before.decisions)
  return resolve(textOf(after.detection), placeholders, decisions).text === shown.text
}
