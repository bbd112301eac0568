/** Blocks that are one line. */

import type { Span } from '../model.ts'
import type { LineBlock, LineKind, TwoEndedKind, TwoEnds } from './block.ts'
import { runsOf } from './inline.ts'
import { type Source, shapeOf, trimmed } from './source.ts'

export function line(source: Source, kind: LineKind, span: Span): LineBlock {
  return { kind, runs: runsOf(source, span) }
}

/** Two ends of one line, divided at its last wide gap. */
export function twoEnds(source: Source, kind: TwoEndedKind, span: Span): TwoEnds {
  const gap = /[\s　]{2,}|　/u.exec(shapeOf(source, span))
  if (!gap) return { kind, runs: runsOf(source, span), right: [] }
  return {
    kind,
    runs: runsOf(source, { start: span.start, end: span.start + gap.index }),
    right: runsOf(source, trimmed(source, { start: span.start + gap.index, end: span.end })),
  }
}
