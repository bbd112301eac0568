/** What a report consists of: its headings, and the stories of a Word document beside the body, with how far each is filled. */
import { numberedHeading } from './blocks/heading.ts'
import { markdownParts, textParts, wordParts } from './blocks/parts.ts'
import { type Source, shapeOf, sourceOf } from './blocks/source.ts'
import type { HeadingLevel } from './language/structure.ts'
import type { Format, Span, StoryStart } from './model.ts'
import type { Resolved } from './resolve.ts'

/** Its offsets are those of the resolved text. */
export interface OutlineEntry extends Span {
  /** 0 is a story. */
  readonly level: HeadingLevel | 0
  readonly text: string
  /** Which story it begins; null for a heading. */
  readonly story: string | null
  /** Places from here to the next entry that is not below this one. */
  readonly open: number
  readonly total: number
}

type UncountedEntry = Omit<OutlineEntry, 'open' | 'total'>

/** In text order; linear in the text. */
export function outlineOf(shown: Resolved, format: Format, stories: readonly StoryStart[]): readonly OutlineEntry[] {
  const source = sourceOf(shown, format)
  const headings = format === 'docx' || !source.markdown ? numbered(source, format) : hashed(source)
  const found = [...storiesIn(shown.text, stories), ...headings].toSorted((a, b) => a.start - b.start)
  return counted(found, shown)
}

function numbered(source: Source, format: Format): readonly UncountedEntry[] {
  const parts = format === 'docx' ? wordParts(source) : textParts(source)
  return parts.flatMap((part) => {
    const heading = part.kind === 'line' ? numberedHeading(shapeOf(source, part.span)) : null
    if (!heading || part.kind !== 'line') return []
    const { start } = part.span
    return [entry(source, { start, end: start + heading.length }, heading.level)]
  })
}

function hashed(source: Source): readonly UncountedEntry[] {
  return markdownParts(source).flatMap((part) => {
    if (part.kind === 'heading') return [entry(source, part.span, Math.min(4, part.depth) as HeadingLevel)]
    const heading = part.kind === 'line' ? numberedHeading(shapeOf(source, part.span)) : null
    return heading && part.kind === 'line' ? [entry(source, part.span, heading.level)] : []
  })
}

function entry(source: Source, span: Span, level: HeadingLevel): UncountedEntry {
  return { ...span, level, text: source.text.slice(span.start, span.end), story: null }
}

/** The body has no entry of its own. */
function storiesIn(text: string, stories: readonly StoryStart[]): readonly UncountedEntry[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return stories.flatMap(({ line, story }): readonly UncountedEntry[] => {
    const start = starts[line]
    return line === 0 || start === undefined ? [] : [{ start, end: start, level: 0, text: '', story }]
  })
}

/** A place counts for every entry that it stands below. */
function counted(found: readonly UncountedEntry[], { pieces }: Resolved): readonly OutlineEntry[] {
  const counts = found.map(() => ({ open: 0, total: 0 }))
  let above: number[] = []
  let next = 0
  for (const { start, state } of pieces) {
    for (let each = found[next]; each && each.start <= start; each = found[++next]) {
      const { level } = each
      above = [...above.filter((index) => (found[index]?.level ?? 0) < level), next]
    }
    for (const index of above) {
      const count = counts[index]
      if (!count) continue
      count.total++
      if (state === 'open') count.open++
    }
  }
  return found.map((each, index) => ({ ...each, ...(counts[index] ?? { open: 0, total: 0 }) }))
}
