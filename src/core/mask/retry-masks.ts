import type { PlacedMask } from './place-masks.ts'

/**
 * A mask that detection cannot tell from what stands beside it is tried in full-width asterisks, which are never Markdown, and then longer so
 * often, before its place is left in the clear.
 */
const longer = 3

export interface RetriedMasks<T> {
  readonly cuts: readonly PlacedMask[]
  readonly outcome: T
  /** Places that stay in the clear. */
  readonly left: readonly PlacedMask[]
}

/** Puts masks in until each of them is a placeholder by itself, or none is left. */
export function retryMasks<T extends { readonly failed: ReadonlySet<PlacedMask> }>(
  found: readonly PlacedMask[],
  attempt: (cuts: readonly PlacedMask[]) => T,
): RetriedMasks<T> {
  const left: PlacedMask[] = []
  for (let cuts = found, round = 0; ; round++) {
    const outcome = attempt(cuts)
    const { failed } = outcome
    if (failed.size === 0) return { cuts, outcome, left }
    if (round <= longer)
      cuts = cuts.map((cut) => (failed.has(cut) ? { ...cut, mask: otherMask(cut.mask, round) } : cut))
    else {
      left.push(...cuts.filter((cut) => failed.has(cut)))
      cuts = cuts.filter((cut) => !failed.has(cut))
    }
  }
}

function otherMask(mask: string, round: number): string {
  return round === 0 ? mask.replaceAll('*', '＊') : mask + mask.at(-1)
}
