/** How the words of a Markdown text look where they are read as they are written: which signs are faint, what is a heading, bold or italic. */
import { stylesOf } from './blocks/inline.ts'
import { markdownParts } from './blocks/parts.ts'
import { type Source, sourceOf } from './blocks/source.ts'
import { linesIn } from './markup/lines.ts'
import { markupBlocks } from './markup/structure.ts'
import { cellsIn, isRuleRow, trimmedSpan } from './markup/tables.ts'
import type { Format, Span } from './model.ts'
import type { Resolved } from './resolve.ts'

export interface MarkupLook extends Span {
  readonly look: 'sign' | 'heading' | 'bold' | 'italic'
}

/** Its offsets are those of the resolved text; none where that is no Markdown. Linear in the text. */
export function markupLooks(shown: Resolved, format: Format): readonly MarkupLook[] {
  const source = sourceOf(shown, format)
  if (!source.markdown) return []
  const looks = [...blockLooks(source)]
  for (const part of markdownParts(source)) {
    if (part.kind === 'table') {
      for (const cell of part.rows.flat()) looks.push(...inlineLooks(source, cell))
      continue
    }
    if (part.kind === 'rule' || part.kind === 'verbatim') continue
    const { start, end } = part.span
    const line = source.shape.lastIndexOf('\n', start - 1) + 1
    if (part.kind !== 'item' || part.number === null) looks.push(...sign(source, line, start))
    if (part.kind === 'heading' || part.kind === 'line') looks.push(...sign(source, end, endOfLine(source, end)))
    if (part.kind === 'heading') looks.push({ start, end, look: 'heading' })
    looks.push(...inlineLooks(source, part.span))
  }
  return looks.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** The bars and rule rows of tables, and the fences around code. */
function* blockLooks(source: Source): Generator<MarkupLook> {
  const { shape } = source
  for (const { kind, start, end } of markupBlocks(shape)) {
    if (kind !== 'table' && kind !== 'fence') continue
    const lines = linesIn(shape, start, end)
    for (const [at, line] of lines.entries())
      if (kind === 'fence') {
        if (at === 0 || at === lines.length - 1) yield* sign(source, line.start, line.end)
      } else if (isRuleRow(shape, line)) yield* sign(source, line.start, line.end)
      else yield* between(source, line, cellsIn(shape, line))
  }
}

/** Signs that stand in the words: whatever of them is not shown on paper, and what they make of the others. */
function* inlineLooks(source: Source, span: Span): Generator<MarkupLook> {
  const tokens = stylesOf(source, span)
  yield* between(source, span, tokens)
  for (const { start, end, bold, italic } of tokens) {
    if (start === end) continue
    if (bold) yield { start, end, look: 'bold' }
    if (italic) yield { start, end, look: 'italic' }
  }
}

function* between(source: Source, { start, end }: Span, spans: readonly Span[]): Generator<MarkupLook> {
  let from = start
  for (const span of spans) {
    yield* sign(source, from, span.start)
    from = Math.max(from, span.end)
  }
  yield* sign(source, from, end)
}

/** Nothing where only white space stands there. */
function* sign({ shape }: Source, start: number, end: number): Generator<MarkupLook> {
  const span = trimmedSpan(shape, { start, end: Math.max(start, end) })
  if (span.start < span.end) yield { ...span, look: 'sign' }
}

function endOfLine({ shape }: Source, from: number): number {
  const end = shape.indexOf('\n', from)
  return end < 0 ? shape.length : end
}
