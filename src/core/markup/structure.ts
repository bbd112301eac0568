/**
 * The one reading of a text's structure: fenced code, tables, and lines by themselves. What finds masks and what makes a document of the
 * text both read it, so that a mask is never looked for in one structure and printed in another.
 */
import { codes } from '../characters.ts'
import type { Span } from '../model.ts'
import { fenceOf, fenceSearch } from './fences.ts'
import { lineAt, lineTable, type MarkupLine } from './lines.ts'
import { isRuleRow } from './tables.ts'

/**
 * - `fence`: a block of code with the lines that open and close it;
 * - `table`: a line with a `|`, a rule row, and the lines with a `|` below them. As in GitHub's Markdown no row needs a `|` at its start,
 *   and unlike there the rule row may have more or fewer cells than the head, for reports are written by hand;
 * - `rows`: lines that start with `|` and have no rule row. Markdown knows no such table, and on paper they stay lines; but whoever wrote
 *   them meant cells, so a mask in one is read by its cell;
 * - `line`: any other line.
 */
export type MarkupKind = 'line' | 'rows' | 'table' | 'fence'

/** `end` is behind the last line end. */
export interface MarkupBlock extends Span {
  readonly kind: MarkupKind
  /** One of the characters that the caller watches for stands in it. */
  readonly isWatched: boolean
}

/**
 * The structure of `text` from `from`, where a block must start; without gaps, in text order. Where a block starts never depends on what
 * stands before it, and where it ends on no more than the fences of `longestFence` lines behind it, or on one line: so an edit is read
 * again from the block before it. `watched` is a table by code unit. Linear.
 */
export function* markupBlocks(text: string, watched?: Uint8Array, from = 0): Generator<MarkupBlock> {
  const table = lineTable(watched)
  let ahead: MarkupLine | null = null
  const read = (start: number): MarkupLine => {
    if (ahead?.start === start) return ahead
    ahead = lineAt(text, start, table)
    return ahead
  }
  const next = ({ next }: MarkupLine): MarkupLine | null => (next < text.length ? read(next) : null)
  const fences = fenceSearch(text, (start) => lineAt(text, start, table))

  const isHead = (line: MarkupLine): boolean => {
    if (!line.hasBar) return false
    const below = next(line)
    return below !== null && isRuleRow(text, below)
  }

  /** From `first` as far as each next line goes on with it. */
  const joined = (kind: MarkupKind, first: MarkupLine, goesOn: (line: MarkupLine) => boolean): MarkupBlock => {
    let last = first
    let isWatched = first.isWatched
    for (let line = next(last); line && goesOn(line); line = next(last)) {
      last = line
      isWatched ||= line.isWatched
    }
    return { kind, start: first.start, end: last.next, isWatched }
  }

  for (let at = from; at < text.length; ) {
    const line = read(at)
    const block = fenceFrom(line) ??
      barsFrom(line) ?? { kind: 'line', start: at, end: line.next, isWatched: line.isWatched }
    yield block
    at = block.end
  }

  function fenceFrom(line: MarkupLine): MarkupBlock | null {
    if (line.lead !== codes.backtick && line.lead !== codes.tilde) return null
    const fence = fenceOf(text, line)
    const end = fence && fences.endOf(line, fence)
    return end && { kind: 'fence', start: line.start, end: end.next, isWatched: end.isWatched }
  }

  function barsFrom(line: MarkupLine): MarkupBlock | null {
    if (isHead(line)) return joined('table', line, ({ hasBar }) => hasBar)
    return line.lead === codes.bar ? joined('rows', line, (row) => row.lead === codes.bar && !isHead(row)) : null
  }
}
