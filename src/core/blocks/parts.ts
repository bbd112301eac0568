/** The first cut: lines, and what Markdown's signs at the start of a line make of them. */

import { attachmentMark, attachmentNote, copies, date, numberings, signedBy } from '../language/structure.ts'
import type { Span } from '../model.ts'
import { tablesOf } from './cells.ts'
import type { Part } from './part.ts'
import { isBlank, linesOf, type Source, shapeOf, trimmed } from './source.ts'
import { tableAt } from './table.ts'

/** A table is written the same way in plain text, or is one of a Word document; everything else is a line. */
export function textParts(source: Source): readonly Part[] {
  const lines = linesOf(source)
  const placed = new Map(tablesOf(source).map((table) => [table.start, table]))
  const parts: Part[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const own = placed.get(line.start)
    if (own) {
      parts.push(own.part)
      while ((lines[at + 1]?.start ?? own.end + 1) <= own.end) at++
      continue
    }
    const table = tableAt(source, lines, at)
    if (table) {
      parts.push(table.part)
      at += table.lines - 1
    } else parts.push({ kind: 'line', span: trimmed(source, line) })
  }
  return parts
}

const signs = {
  fence: /^ {0,3}(?<mark>`{3,}|~{3,})[^\uE000]*$/u,
  heading: /^ {0,3}(?<hashes>#{1,6})[ \t]+(?=\S)/u,
  headingEnd: /(?<![ \t])[ \t]+#+[ \t]*$/u,
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
  const lines = linesOf(source)
  const parts: Part[] = []
  let fence: string | null = null
  let joins = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) break
    const shape = shapeOf(source, line)
    const mark = signs.fence.exec(shape)?.groups?.mark ?? null
    const wasJoining = joins
    joins = false
    if (fence !== null || mark !== null) {
      if (fence === null) fence = mark
      else if (mark?.startsWith(fence)) fence = null
      else parts.push({ kind: 'verbatim', span: line })
      continue
    }
    if (isBlank(source, line)) continue
    const table = tableAt(source, lines, at)
    if (table) {
      parts.push(table.part)
      at += table.lines - 1
      continue
    }
    const part = partOf(source, line, shape)
    const before = parts.at(-1)
    if (part.kind === 'line' && wasJoining && before && 'span' in before && !isOwnLine(shapeOf(source, part.span)))
      parts[parts.length - 1] = { ...before, span: { start: before.span.start, end: part.span.end } }
    else parts.push(part)
    joins = goesOn(source, part, shape)
  }
  return parts
}

function partOf(source: Source, line: Span, shape: string): Part {
  if (signs.rule.test(shape)) return { kind: 'rule' }
  const from = (length: number, end = line.end): Span => trimmed(source, { start: line.start + length, end })
  const heading = signs.heading.exec(shape)
  if (heading)
    return {
      kind: 'heading',
      depth: heading.groups?.hashes?.length ?? 1,
      span: from(heading[0].length, line.end - (signs.headingEnd.exec(shape)?.[0].length ?? 0)),
    }
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
    !/[”’）)》]$/u.test(text) &&
    !/[。！？；：:!?;…]$/u.test(text)
  )
}
