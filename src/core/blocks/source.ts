/** A resolved text and its shape: the same text with every character of a value replaced, so that markup is looked for in words only. */

import { hasHeading } from '../markup/headings.ts'
import { trimmedSpan } from '../markup/tables.ts'
import type { Format, Span } from '../model.ts'
import { firstIndex } from '../search.ts'
import type { CellSpan, Piece, ResolvedText } from './block.ts'
import { type Cover, coversOf, wholeCharacters } from './remarks.ts'

export interface Source {
  readonly text: string
  readonly shape: string
  readonly pieces: readonly Piece[]
  readonly covers: readonly Cover[]
  readonly cells: readonly CellSpan[]
  /** Markdown's signs are signs. */
  readonly markdown: boolean
}

/** Stands in the shape for a character of a value: a private-use character that no pattern of markup matches by accident. */
export const VALUE = '\uE000'

export function sourceOf({ text, pieces, remarks = [], cells = [] }: ResolvedText, format: Format): Source {
  const shape: string[] = []
  let from = 0
  for (const { start, end } of pieces) {
    shape.push(text.slice(from, start), VALUE.repeat(end - start))
    from = end
  }
  shape.push(text.slice(from))
  const whole = shape.join('')
  const markdown = format === 'markdown' || (format === 'text' && hasHeading(whole))
  const covers = coversOf(remarks.map((span) => wholeCharacters(text, span)))
  return { text, shape: whole, pieces, covers, cells, markdown }
}

/** The span without blank characters at its ends, ideographic and no-break spaces too: indents are the layout's. */
export function trimmed(source: Source, span: Span): Span {
  return trimmedSpan(source.shape, span)
}

export function isBlank(source: Source, span: Span): boolean {
  const { start, end } = trimmed(source, span)
  return start === end
}

export function shapeOf(source: Source, { start, end }: Span): string {
  return source.shape.slice(start, end)
}

/** The pieces that touch the span, in order. */
export function piecesIn(source: Source, { start, end }: Span): readonly Piece[] {
  const found: Piece[] = []
  const first = firstIndex(source.pieces, ({ end }) => end > start)
  for (let at = first; at < source.pieces.length; at++) {
    const piece = source.pieces[at]
    if (!piece || piece.start >= end) break
    found.push(piece)
  }
  return found
}
