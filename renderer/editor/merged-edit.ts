/** The places of a replacement that Monaco tells as one. */
import type { Edit } from '../../src/core/change.ts'

/** Two texts are taken to agree again after so many equal UTF-16 code units. */
const agreement = 3
/** How far ahead they are looked through for that, in UTF-16 code units of both together. */
const reach = 64
/** Fewer differences are no replacement at many places: who pastes over a selection means all of it. */
const fewest = 300

/**
 * Monaco makes one edit of a thousand replacements and more, from the first to the last: here it is divided again, so that the
 * placeholders between are not cut out with it. `text` is what was replaced in. Any other edits come back as they are. Linear in the
 * replaced text.
 */
export function divideMerged(text: string, edits: readonly Edit[]): readonly Edit[] {
  const [merged, ...others] = edits
  if (!merged || others.length > 0 || merged.end - merged.start < fewest) return edits
  const divided = differences(text, merged)
  return divided.length < fewest ? edits : divided
}

/** The differences between the replaced text and the new one, each as an edit of `text`. */
function differences(text: string, { start, end, text: put }: Edit): readonly Edit[] {
  const found: Edit[] = []
  let [at, to] = [start, 0]
  while (at < end && to < put.length) {
    if (text[at] === put[to]) {
      at++
      to++
      continue
    }
    const next = whereAgreed(
      text.slice(at, Math.min(end, at + reach + agreement)),
      put.slice(to, to + reach + agreement),
    )
    if (!next) break
    found.push({ start: at, end: at + next.old, text: put.slice(to, to + next.new) })
    at += next.old
    to += next.new
  }
  if (at < end || to < put.length) found.push({ start: at, end, text: put.slice(to) })
  return found
}

/** How much of each text lies before the nearest stretch on which both agree; null where there is none in reach. */
function whereAgreed(old: string, now: string): { readonly old: number; readonly new: number } | null {
  for (let sum = 1; sum <= reach; sum++)
    for (let skipped = 0; skipped <= sum; skipped++) {
      const agreed = old.slice(skipped, skipped + agreement)
      if (agreed.length === agreement && now.startsWith(agreed, sum - skipped))
        return { old: skipped, new: sum - skipped }
    }
  return null
}
