import type { PlaceholderId, Span } from '../../src/core/model.ts'
import type { Resolved } from '../../src/core/resolve.ts'
import { indexBefore } from '../../src/core/spans.ts'

/**
 * The placeholder that a selection means: one it lies inside or that it covers; at the edge of one only where that is being worked at
 * already, for text beside a placeholder must be typable too.
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
    if (isWithin && (!isAtEdge || piece.placeholder === current)) return piece.placeholder
  }
  return null
}
