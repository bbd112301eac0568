import type { Placeholder, Span } from '../model.ts'
import type { ResolvedPiece } from '../resolve.ts'

/** A placeholder's place in the resolved text. */
export interface ShownPlace {
  readonly piece: ResolvedPiece
  readonly placeholder: Placeholder
  /** What stands there: the value, or the mask. */
  readonly text: string
  /** Together with the digits that stand visibly beside the mask. */
  readonly whole: Span
}

export function placeOf(text: string, piece: ResolvedPiece, placeholder: Placeholder): ShownPlace {
  const before = Math.max(0, placeholder.shape.indexOf(placeholder.text))
  const after = placeholder.shape.length - before - placeholder.text.length
  return {
    piece,
    placeholder,
    text: text.slice(piece.start, piece.end),
    whole: { start: piece.start - before, end: piece.end + after },
  }
}
