/**
 * Paragraphs whose mark was deleted run on into the next one, which gives the whole its properties (ISO/IEC 29500-1, 17.13.5.15): the end of the
 * first and the beginning of the next go, and the properties of the next take the place of the first's.
 */

import { applySplices } from '../xml/splice.ts'
import type { Removed } from './elements.ts'

/** Offsets in the source; `end` is behind the last character. */
interface SourceRange {
  readonly start: number
  readonly end: number
}

export interface OpenParagraph {
  readonly startTag: SourceRange
  properties: SourceRange | null
  isMarkDeleted: boolean
  /** Whether anything is left in it. */
  hasContent: boolean
  /** What runs on into it. */
  readonly joins: Joining | null
}

/** Paragraphs without a mark of their own that wait for the next one. */
export interface Joining {
  readonly start: number
  readonly properties: SourceRange | null
  readonly endTag: SourceRange
  readonly hasContent: boolean
}

/**
 * Ends a paragraph: adds to `removed` what goes of it, and gives what runs on into the next one, if its mark was deleted. Properties that move to the
 * first paragraph move without what `removed` already takes out of them.
 */
export function closeParagraph(
  source: string,
  paragraph: OpenParagraph,
  endTag: SourceRange,
  removed: Removed[],
): Joining | null {
  const { startTag, properties, isMarkDeleted, hasContent, joins } = paragraph
  if (joins) {
    const remove = ({ start, end }: SourceRange): number => removed.push({ from: start, to: end, text: '', what: null })
    const text = properties ? cleaned(source, properties, removed) : ''
    remove(joins.endTag)
    remove(startTag)
    if (properties) remove(properties)
    if (!isMarkDeleted && joins.properties)
      removed.push({ from: joins.properties.start, to: joins.properties.end, text, what: 'changes' })
  }
  if (!isMarkDeleted) return null
  return {
    start: joins?.start ?? startTag.start,
    properties: joins?.properties ?? properties,
    endTag,
    hasContent: hasContent || (joins?.hasContent ?? false),
  }
}

/** Ends a paragraph that waited for a next one and got none, as before a table: it goes where nothing is left in it, else it stays as it is. */
export function endJoining({ start, endTag, hasContent }: Joining, removed: Removed[]): void {
  if (!hasContent) removed.push({ from: start, to: endTag.end, text: '', what: 'changes' })
}

function cleaned(source: string, { start, end }: SourceRange, removed: readonly Removed[]): string {
  const inside = removed
    .filter(({ from, to }) => from >= start && to <= end)
    .map((one) => ({ ...one, from: one.from - start, to: one.to - start }))
  return applySplices(source.slice(start, end), outermost(inside))
}

/** Those that lie inside no other. */
export function outermost<T extends { readonly from: number; readonly to: number }>(
  removed: readonly T[],
): readonly T[] {
  let end = 0
  return removed
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      if (from < end) return false
      end = to
      return true
    })
}
