/** Which characters of which parts are highlighted for a value: all twins of its place. */

import { sourceOf, type WordDocument } from '../stories.ts'
import { copiesOf, type ParagraphCopy } from '../story/paragraph.ts'
import { type SourceStretch, stretchesOf } from '../story/stretches.ts'
import type { Splice } from '../xml/splice.ts'
import type { Comment } from './comment.ts'
import { highlights } from './highlight.ts'
import type { Shade } from './split-run.ts'

/** Characters of a paragraph, which is told by its index; UTF-16 units. */
export interface ParagraphSpan {
  readonly paragraph: number
  readonly start: number
  readonly end: number
}

export interface ValueSpan extends ParagraphSpan {
  readonly state: keyof typeof highlights
  /** What a comment says instead, where the characters stand in no run that could be highlighted: in a formula, in a diagram. */
  readonly otherwise: () => Comment
}

export interface PartShades {
  readonly shades: (Shade & { readonly value: ValueSpan })[]
  /** White space that is not shown, by the offset at which its `w:t` would say that it is. */
  readonly blanks: Map<number, readonly Splice[]>
}

/** By part, with the blanks of all paragraphs in which something is marked. */
export function shadesOf(
  document: WordDocument,
  values: readonly ValueSpan[],
  comments: readonly ParagraphSpan[],
): ReadonlyMap<string, PartShades> {
  const parts = new Map<string, PartShades>()
  const opened = new Map<number, readonly ParagraphCopy[]>()
  const copiesAt = (paragraph: number): readonly ParagraphCopy[] => {
    const copies = opened.get(paragraph) ?? openParagraph(document, paragraph, parts)
    opened.set(paragraph, copies)
    return copies
  }
  for (const { paragraph } of comments) copiesAt(paragraph)
  for (const value of values)
    for (const copy of copiesAt(value.paragraph))
      for (const stretch of stretchesOf(sourceOf(document, copy.part), copy, value.start, value.end))
        parts.get(copy.part)?.shades.push({ ...stretch, colour: highlights[value.state], value })
  return parts
}

/** Where the characters stand first; null where that is not in the main part or is no text. */
export function stretchInMain(
  document: WordDocument,
  { paragraph: index, start, end }: ParagraphSpan,
): SourceStretch | null {
  const paragraph = document.paragraphs[index]
  if (!paragraph || paragraph.part !== document.package.main) return null
  const stretches = stretchesOf(sourceOf(document, paragraph.part), copiesOf(paragraph)[0], start, end)
  const [first, last] = [stretches[0], stretches.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}

function openParagraph(
  document: WordDocument,
  index: number,
  parts: Map<string, PartShades>,
): readonly ParagraphCopy[] {
  const paragraph = document.paragraphs[index]
  const copies = paragraph ? copiesOf(paragraph) : []
  for (const { part, segments } of copies) {
    const known = parts.get(part) ?? { shades: [], blanks: new Map() }
    parts.set(part, known)
    for (const { kind, preserveAt, from, to } of segments)
      if (kind === 'blank')
        known.blanks.set(preserveAt, [...(known.blanks.get(preserveAt) ?? []), { from, to, text: '' }])
  }
  return copies
}
