/** Where masks that were put in are found again, and which value takes each back to what stood there. */
import { type Detection, passedOverOf, placeholdersOf } from '../detect.ts'
import type { Placeholder, PlaceholderId, Span } from '../model.ts'
import { indexBefore, sameSpan } from '../spans.ts'
import { hiddenPart } from '../values.ts'
import type { Override, Overrides } from '../view.ts'
import { type DividedRun, divideRun, type OldRun } from './divide-run.ts'
import type { PlacedMask } from './place-masks.ts'

export interface LocatedMask {
  readonly placeholder: Placeholder
  readonly value: string
  /** True for a part of a run that another mask begins or ends. */
  readonly isPart: boolean
}

export interface LocatedMasks {
  /** What is to be said of runs that are masks of before and after side by side. */
  readonly overrides: Overrides
  readonly taken: readonly LocatedMask[]
  /** Runs that detection alone would pass over. */
  readonly adopted: ReadonlyMap<PlaceholderId, string>
  /** Those that are no placeholder by themselves, or whose value would not come back. */
  readonly failed: ReadonlySet<PlacedMask>
}

/** `old` are the masks that stood in the report before and what was passed over, in text order. */
export function locateMasks(
  report: string,
  cuts: readonly PlacedMask[],
  detection: Detection,
  old: readonly OldRun[] = [],
): LocatedMasks {
  const placeholders = placeholdersOf(detection)
  const passedOver = passedOverOf(detection)
  const failed = new Set<PlacedMask>()
  const taken: LocatedMask[] = []
  const adopted = new Map<PlaceholderId, string>()
  const overrides = new Map<PlaceholderId, Override>()
  const masks = masksOf(cuts)
  for (let index = 0; index < cuts.length; ) {
    const mask = masks[index]
    const host = mask && holder(placeholders, mask)
    const other = mask && !host ? holder(passedOver, mask) : undefined
    const until = host || other ? endOf(masks, index, host ?? other ?? { start: 0, end: 0 }) : index + 1
    const span = { start: mask?.start ?? 0, end: masks[until - 1]?.end ?? 0 }
    const hidden = report.slice(cuts[index]?.start, cuts[until - 1]?.end)
    const divided = host && !sameSpan(host, span) ? dividedAt(host, span, cuts.slice(index, until), old) : null
    const found = divided?.placeholder ?? (host && sameSpan(host, span) ? host : null)
    const value = found && valueFor(found, hidden)
    if (found && value !== null) {
      taken.push({ placeholder: found, value, isPart: divided !== null })
      for (const [id, said] of divided?.overrides ?? []) overrides.set(id, said)
    } else if (other && sameSpan(other, span)) adopted.set(other.id, hidden)
    else for (const cut of cuts.slice(index, until)) failed.add(cut)
    index = until
  }
  return { taken, adopted, overrides, failed }
}

function dividedAt(
  host: Placeholder,
  span: Span,
  cuts: readonly PlacedMask[],
  old: readonly OldRun[],
): DividedRun | null {
  const [start, end] = [cuts[0]?.start ?? 0, cuts.at(-1)?.end ?? 0]
  const before = old[indexBefore(old, start - 1)]
  const after = old[indexBefore(old, end)]
  return divideRun(host, span, before?.end === start ? before : undefined, after?.start === end ? after : undefined)
}

/** Where the masks stand in the masked text. */
function masksOf(cuts: readonly PlacedMask[]): readonly Span[] {
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

/** The hidden part, or the whole value with the visible digits beside it; null where neither comes back. */
function valueFor(placeholder: Placeholder, hidden: string): string | null {
  const at = placeholder.shape.indexOf(placeholder.text)
  const whole = placeholder.shape.slice(0, at) + hidden + placeholder.shape.slice(at + placeholder.text.length)
  return [hidden, whole].find((value) => hiddenPart(placeholder, value) === hidden) ?? null
}
