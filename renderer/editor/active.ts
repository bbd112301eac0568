import type { PlaceholderId, Span } from '../../src/core/model.ts'
import type { Resolved } from '../../src/core/resolve.ts'
import { indexBefore } from '../../src/core/spans.ts'

/**
 * The placeholder that a selection means: one it lies inside or that it covers; at the edge of one only where that is being worked at
 * already, for text beside a placeholder must be typable too. An open one without width is nothing but its edge.
 */
export function activeAt(
  { pieces }: Resolved,
  { start, end }: Span,
  current: PlaceholderId | null,
): PlaceholderId | null {
  for (let index = indexBefore(pieces, start); index >= 0; index--) {
    const piece = pieces[index]
    if (!piece || piece.end < start) return null
    const isWithin = piece.start <= start && end <= piece.end
    const isAtEdge = start === end && (start === piece.start || start === piece.end)
    const isOnlyEdge = piece.start === piece.end && piece.state === 'open'
    if (isWithin && (!isAtEdge || isOnlyEdge || piece.placeholder === current)) return piece.placeholder
  }
  return null
}

/** On which side of the position next to it the pointer is. */
export type PointerSide = 'before' | 'behind'

/**
 * The placeholder under the pointer, which is before or behind the position `at` next to it. Where a line is broken at `at`, the
 * position is drawn in the next line and the pointer seems to be on its other side.
 */
export function pressedAt({ pieces }: Resolved, at: number, pointer: PointerSide): PlaceholderId | null {
  for (const character of pointer === 'before' ? [at - 1, at] : [at, at - 1]) {
    const piece = pieces[indexBefore(pieces, character)]
    if (piece && character < piece.end) return piece.placeholder
  }
  return null
}
