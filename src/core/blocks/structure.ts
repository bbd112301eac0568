/** The second cut: what a line is by its place and wording. */

import { attendance, organName } from '../language/head.ts'
import * as say from '../language/structure.ts'
import type { Span } from '../model.ts'
import type { Block } from './block.ts'
import { type Ending, endingOf } from './ending.ts'
import { numberedHeading } from './heading.ts'
import { plainRuns, runsOf } from './inline.ts'
import { line, twoEnds } from './line.ts'
import { opening } from './opening.ts'
import type { Part } from './part.ts'
import { isBlank, type Source, shapeOf, trimmed } from './source.ts'

export function structured(source: Source, parts: readonly Part[]): readonly Block[] {
  const blocks: Block[] = []
  // The imprint is the end of all, wherever an attachment was put behind it (7.3.7: 附件应当另面编排，并在版记之前).
  const imprint: Block[] = []
  for (const section of sectionsOf(source, parts)) {
    const { blocks: head, next } = opening(source, section)
    const shallowest = section
      .slice(next)
      .reduce((least, part) => (part.kind === 'heading' ? Math.min(least, part.depth) : least), deepest)
    const endings = endingOf(source, section, next)
    blocks.push(...head)
    for (let at = next; at < section.length; at++) {
      const names = attachmentsAt(source, section, at)
      if (names) {
        blocks.push(names.block)
        at += names.parts - 1
        continue
      }
      const ending = endings.get(at)
      const found = blockOf(source, section[at], ending, shallowest)
      if (ending === 'copies' || ending === 'print') imprint.push(...found)
      else if (ending === 'signature') blocks.push(...signaturesOf(source, section[at], found))
      else blocks.push(...found)
    }
  }
  return [...blocks, ...imprint]
}

/** Organs that sign side by side, in one line of the text, sign each by itself (7.3.5.1). */
function signaturesOf(source: Source, part: Part | undefined, whole: readonly Block[]): readonly Block[] {
  if (part?.kind !== 'line') return whole
  const shape = shapeOf(source, part.span)
  const names = [...shape.matchAll(/\S(?:[^\s　]| (?! ))*/gu)].map(({ index, 0: { length } }) => ({
    start: part.span.start + index,
    end: part.span.start + index + length,
  }))
  const areOrgans = names.length > 1 && names.every((span) => organName.test(shapeOf(source, span)))
  return areOrgans ? names.map((span) => line(source, 'signature', span)) : whole
}

/** How many hashes a heading has at most. */
const deepest = 6

/** The report and each of its attachments; an attachment starts with its mark. */
function sectionsOf(source: Source, parts: readonly Part[]): readonly (readonly Part[])[] {
  const sections: Part[][] = [[]]
  for (const part of parts) {
    if (part.kind === 'line' && say.attachmentMark.test(shapeOf(source, part.span))) sections.push([])
    sections.at(-1)?.push(part)
  }
  return sections.filter((section) => section.length > 0)
}

function blockOf(
  source: Source,
  part: Part | undefined,
  ending: Ending | undefined,
  shallowest: number,
): readonly Block[] {
  if (!part) return []
  switch (part.kind) {
    case 'rule':
      return [{ kind: 'rule' }]
    case 'table':
      return [{ ...part, rows: part.rows.map((row) => row.map((cell) => runsOf(source, cell))) }]
    case 'verbatim':
      return [{ kind: 'paragraph', runs: plainRuns(source, part.span) }]
    case 'item':
      return [{ kind: 'item', number: part.number, depth: part.depth, runs: runsOf(source, part.span) }]
    case 'heading': {
      const numbered = say.numberings.find(({ pattern }) => pattern.test(shapeOf(source, part.span)))
      const level = numbered?.level ?? (Math.min(4, part.depth - shallowest + 1) as say.HeadingLevel)
      return [{ kind: 'heading', level, runs: runsOf(source, part.span), rest: [] }]
    }
    case 'line':
      if (ending === 'print') return [twoEnds(source, 'print', part.span)]
      return [ending ? line(source, ending, part.span) : numberedLine(source, part.span)]
  }
}

/** A line of running text: a heading where it is numbered and short, or where its first sentence is. */
function numberedLine(source: Source, span: Span): Block {
  const shape = shapeOf(source, span)
  const present = attendance.exec(shape)?.[0].length
  if (present !== undefined)
    return {
      kind: 'attendance',
      runs: runsOf(source, trimmed(source, { start: span.start, end: span.start + present })),
      rest: runsOf(source, { start: span.start + present, end: span.end }),
    }
  const heading = numberedHeading(shape)
  if (!heading) return line(source, say.separator.test(shape) ? 'separator' : 'paragraph', span)
  const { level, length } = heading
  if (length === shape.length) return { kind: 'heading', level, runs: runsOf(source, span), rest: [] }
  const middle = span.start + length
  return {
    kind: 'heading',
    level,
    runs: runsOf(source, { start: span.start, end: middle }),
    rest: runsOf(source, { start: middle, end: span.end }),
  }
}

/** 附件：1. … and the numbered lines below it. */
function attachmentsAt(
  source: Source,
  parts: readonly Part[],
  at: number,
): { readonly block: Block; readonly parts: number } | null {
  const first = parts[at]
  if (first?.kind !== 'line') return null
  const mark = say.attachmentNote.exec(shapeOf(source, first.span))?.[0].length
  if (mark === undefined) return null
  const rest = { start: first.span.start + mark, end: first.span.end }
  const names = isBlank(source, rest) ? [] : [nameOf(source, rest)]
  let next = at + 1
  // A name without a number is the only one.
  for (; names[0]?.number !== '' && next < parts.length; next++) {
    const part = parts[next]
    if (part?.kind === 'item' && part.number !== null)
      names.push({ number: `${part.number} `, runs: runsOf(source, part.span) })
    else if (part?.kind === 'line' && say.attachmentNumber.test(shapeOf(source, part.span)))
      names.push(nameOf(source, part.span))
    else break
  }
  if (names.length === 0) return null
  return { block: { kind: 'attachments', names }, parts: next - at }
}

function nameOf(source: Source, span: Span) {
  const number = say.attachmentNumber.exec(shapeOf(source, span))?.[0] ?? ''
  return { number, runs: runsOf(source, { start: span.start + number.length, end: span.end }) }
}
