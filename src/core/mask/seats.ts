/** Where masks that were put in are found again, and which values take each back to what stood there. */
import { type Detection, passedOverOf, placeholdersOf } from '../detect.ts'
import type { Decision, FieldId, Placeholder, PlaceholderId, Span } from '../model.ts'
import { type Decisions, indexBefore } from '../resolve.ts'
import { hiddenPart } from '../values.ts'
import type { Override, Overrides } from '../view.ts'
import type { Cut } from './cuts.ts'

export interface Seats {
  readonly overrides: Overrides
  readonly decisions: Decisions
  /** Cuts whose mask is not a placeholder by itself, or whose value would not come back. */
  readonly failed: ReadonlySet<Cut>
}

interface Seat {
  readonly placeholder: Placeholder
  readonly value: string
}

export function seatsOf(report: string, cuts: readonly Cut[], detection: Detection): Seats {
  const placeholders = placeholdersOf(detection)
  const passedOver = passedOverOf(detection)
  const failed = new Set<Cut>()
  const seats = new Map<PlaceholderId, Seat>()
  const overrides = new Map<PlaceholderId, Override>()
  const decisions = new Map<FieldId, Decision>()
  const masks = masksOf(cuts)
  for (let index = 0; index < cuts.length; ) {
    const mask = masks[index]
    const host = mask && holder(placeholders, mask)
    const other = mask && !host ? holder(passedOver, mask) : undefined
    const until = host || other ? endOf(masks, index, host ?? other ?? { start: 0, end: 0 }) : index + 1
    const group = cuts.slice(index, until)
    const span = { start: mask?.start ?? 0, end: masks[until - 1]?.end ?? 0 }
    const value = report.slice(cuts[index]?.start, cuts[until - 1]?.end)
    const given = host && sameSpan(host, span) ? valueFor(host, value) : null
    if (host && given !== null) seats.set(host.id, { placeholder: host, value: given })
    else if (other && sameSpan(other, span)) {
      overrides.set(other.id, { standing: 'adopted' })
      decisions.set(`adopted:${other.id}`, { state: 'filled', value })
    } else for (const cut of group) failed.add(cut)
    index = until
  }
  if (failed.size === 0) settle(placeholders, seats, overrides, decisions)
  return { overrides, decisions, failed }
}

/** Where the masks stand in the masked text. */
function masksOf(cuts: readonly Cut[]): readonly Span[] {
  let shift = 0
  return cuts.map(({ start, end, mask }) => {
    const at = start + shift
    shift += mask.length - (end - start)
    return { start: at, end: at + mask.length }
  })
}

function holder<T extends Span>(spans: readonly T[], { start }: Span): T | undefined {
  const span = spans[indexBefore(spans, start)]
  return span && span.end > start ? span : undefined
}

/** Past the last mask that the same placeholder holds: two numbers with a comma between their masks are one to a reader. */
function endOf(masks: readonly Span[], index: number, { end }: Span): number {
  let until = index + 1
  while ((masks[until]?.start ?? end) < end) until++
  return until
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** The hidden part, or the whole value with the visible digits beside it; null where neither comes back. */
function valueFor(placeholder: Placeholder, hidden: string): string | null {
  const at = placeholder.shape.indexOf(placeholder.text)
  const whole = placeholder.shape.slice(0, at) + hidden + placeholder.shape.slice(at + placeholder.text.length)
  return [hidden, whole].find((value) => hiddenPart(placeholder, value) === hidden) ?? null
}

/** One value a field; places with another value, or beside masks that stood there before, become fields of their own. */
function settle(
  placeholders: readonly Placeholder[],
  seats: ReadonlyMap<PlaceholderId, Seat>,
  overrides: Map<PlaceholderId, Override>,
  decisions: Map<FieldId, Decision>,
): void {
  const held = new Set(placeholders.filter(({ id }) => !seats.has(id)).map(({ field }) => field))
  const counts = new Map<FieldId, Map<string, number>>()
  for (const { placeholder, value } of seats.values()) {
    const values = counts.get(placeholder.field) ?? new Map<string, number>()
    counts.set(placeholder.field, values.set(value, (values.get(value) ?? 0) + 1))
  }
  for (const [field, values] of counts) {
    const [most] = [...values].toSorted(([, a], [, b]) => b - a)
    if (most && !held.has(field)) decisions.set(field, { state: 'filled', value: most[0] })
  }
  for (const { placeholder, value } of seats.values()) {
    const decision = decisions.get(placeholder.field)
    if (decision?.state === 'filled' && decision.value === value) continue
    const field = `split:${placeholder.id}`
    overrides.set(placeholder.id, { field })
    decisions.set(field, { state: 'filled', value })
  }
}
