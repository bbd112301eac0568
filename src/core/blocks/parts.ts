/** The first cut: lines, and what Markdown's signs at the start of a line make of them. */

import { attachmentMark, attachmentNote, copies, date, numberings, signedBy } from '../language/structure.ts'
import { headingOf } from '../markup/headings.ts'
import { linesIn } from '../markup/lines.ts'
import { markupBlocks } from '../markup/structure.ts'
import type { Span } from '../model.ts'
import { tablesOf } from './cells.ts'
import type { Part } from './part.ts'
import { isBlank, type Source, shapeOf, trimmed, VALUE } from './source.ts'
import { tablePart } from './table.ts'

/** Tables are written the same way in plain text; everything else is a line, the signs of a fence too. */
export function textParts(source: Source): readonly Part[] {
  return [...markupBlocks(source.shape)].flatMap((block) => {
    const table = block.kind === 'table' ? tablePart(source, block) : null
    return table ?? linesIn(source.shape, block.start, block.end).map((line) => plainLine(source, line))
  })
}

/** A Word document has no markup: its paragraphs are lines, whatever signs stand in them, and its tables are told beside the text. */
export function wordParts(source: Source): readonly Part[] {
  const lines = linesIn(source.shape)
  const placed = new Map(tablesOf(source).map((table) => [table.start, table]))
  const parts: Part[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const own = placed.get(line.start)
    parts.push(own ? own.part : plainLine(source, line))
    if (own) while ((lines[at + 1]?.start ?? own.end + 1) <= own.end) at++
  }
  return parts
}

function plainLine(source: Source, line: Span): Part {
  return { kind: 'line', span: trimmed(source, line) }
}

const signs = {
  rule: /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u,
  item: /^(?<indent>[ \t]*)(?<mark>[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/u,
  quote: /^ {0,3}(?:>[ \t]?)+/u,
  /** A heading written as a line in bold: its number makes it one. */
  boldLine: /^[ \t]*\*\*(?<inner>[^*\s][^*]*)(?<end>\*\*[ \t]*)$/u,
  hardBreak: /(?:(?<! ) {2,}|\\)$/u,
}

/** Below this a line was ended on purpose, not because the editor's edge was reached. */
const shortestWrapped = 20

export function markdownParts(source: Source): readonly Part[] {
  const parts: Part[] = []
  let joins = false
  for (const block of markupBlocks(source.shape)) {
    const lines = linesIn(source.shape, block.start, block.end)
    const table = block.kind === 'table' ? tablePart(source, block) : null
    if (table || block.kind === 'fence') {
      parts.push(...(table ? [table] : fencedParts(source, lines)))
      joins = false
    } else for (const line of lines) joins = addLine(source, parts, line, joins)
  }
  return parts
}

/** The lines of a fenced block without its fences; but a value behind the signs of a fence is shown with them. */
function fencedParts(source: Source, lines: readonly Span[]): readonly Part[] {
  return lines
    .filter((line, at) => (at > 0 && at < lines.length - 1) || shapeOf(source, line).includes(VALUE))
    .map((line) => ({ kind: 'verbatim', span: line }))
}

/** Adds what a line is, or joins it to the part before where that goes on in it; true where this one goes on in the next line. */
function addLine(source: Source, parts: Part[], line: Span, joins: boolean): boolean {
  if (isBlank(source, line)) return false
  const shape = shapeOf(source, line)
  const part = partOf(source, line, shape)
  const before = parts.at(-1)
  if (part.kind === 'line' && joins && before && 'span' in before && !isOwnLine(shapeOf(source, part.span)))
    parts[parts.length - 1] = { ...before, span: { start: before.span.start, end: part.span.end } }
  else parts.push(part)
  return goesOn(source, part, shape)
}

function partOf(source: Source, line: Span, shape: string): Part {
  if (signs.rule.test(shape)) return { kind: 'rule' }
  const from = (length: number, end = line.end): Span => trimmed(source, { start: line.start + length, end })
  const heading = headingOf(shape)
  if (heading) return { kind: 'heading', depth: heading.depth, span: from(heading.head, line.end - heading.tail) }
  const item = signs.item.exec(shape)
  if (item) {
    const sign = item.groups?.mark ?? ''
    const indent = (item.groups?.indent ?? '').replaceAll('\t', '    ').length
    return {
      kind: 'item',
      number: /^\d/u.test(sign) ? sign : null,
      depth: Math.min(8, Math.floor(indent / 2)),
      span: from(item[0].length),
    }
  }
  const bold = signs.boldLine.exec(shape)
  if (bold && numberings.some(({ pattern }) => pattern.test(bold.groups?.inner ?? '')))
    return { kind: 'line', span: from(bold[0].indexOf('**') + 2, line.end - (bold.groups?.end ?? '').length) }
  return { kind: 'line', span: from(signs.quote.exec(shape)?.[0].length ?? 0, line.end - hardBreakLength(shape)) }
}

function hardBreakLength(shape: string): number {
  return signs.hardBreak.exec(shape)?.[0].length ?? 0
}

/** Lines that are never the rest of another one. */
function isOwnLine(shape: string): boolean {
  if (shape.includes('\t')) return true
  return [date, signedBy, attachmentNote, attachmentMark, copies, ...numberings.map(({ pattern }) => pattern)].some(
    (pattern) => pattern.test(shape),
  )
}

/** True where the next line is the rest of this paragraph: offices write a paragraph a line, editors wrap at their edge. */
function goesOn(source: Source, part: Part, shape: string): boolean {
  if (part.kind !== 'line' && part.kind !== 'item') return false
  const text = shapeOf(source, part.span)
  return (
    text.length >= shortestWrapped &&
    hardBreakLength(shape) === 0 &&
    !text.includes('\t') &&
    !/[”’）)》]$/u.test(text) &&
    !/[。！？；：:!?;…]$/u.test(text)
  )
}
