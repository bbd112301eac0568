/** Puts pieces of the source into a paragraph: what is one character there may be six in the source. */

import { referenceAt } from '../xml/text.ts'
import { type Draft, textSince } from './paragraph.ts'
import {
  lastSegments,
  mayBeBlank,
  ownsFrom,
  pushPlain,
  pushSegment,
  type Segment,
  type SegmentKind,
  takeBack,
} from './segments.ts'

const blank = /[\t\n\r]/

/** What the characters stand in, as far as writing there has to know it; see `Segment`. */
export type TextContainer = Pick<Segment, 'preserveAt' | 'inAttribute'>

/** An element that shows the blanks at the ends of its content. */
export const elementContent: TextContainer = { preserveAt: -1, inAttribute: false }
export const attributeValue: TextContainer = { preserveAt: -1, inAttribute: true }

function push(
  draft: Draft,
  kind: SegmentKind,
  shown: string,
  from: number,
  to: number,
  container: TextContainer,
): void {
  const { preserveAt, inAttribute } = container
  pushSegment(draft.rows, { kind, start: draft.length, length: shown.length, from, to, preserveAt, inAttribute }, shown)
  draft.length += shown.length
}

/** An element that stands for `shown`. */
export function addMark(draft: Draft, shown: string, from: number, to: number): void {
  push(draft, 'mark', shown, from, to, elementContent)
}

/** Character data in which each character stands for itself, of the source's UTF-16 units. */
export function addPlain(draft: Draft, units: Uint16Array, from: number, to: number, preserveAt: number): void {
  pushPlain(draft.rows, units, draft.length, from, to, preserveAt)
  draft.length += to - from
}

/** Character data or an attribute's value; white space of the source is shown as spaces, references as what they stand for. */
export function addCharacters(draft: Draft, source: string, from: number, to: number, container: TextContainer): void {
  const kind = container.inAttribute ? 'attribute' : 'text'
  const raw = source.slice(from, to)
  if (!raw.includes('&') && !blank.test(raw)) {
    if (raw !== '') push(draft, kind, raw, from, to, container)
    return
  }
  let at = from
  while (at < to) {
    const special = nextSpecial(source, at, to)
    if (special > at) push(draft, kind, source.slice(at, special), at, special, container)
    if (special >= to) return
    const reference = source[special] === '&' ? referenceAt(source, special) : null
    const newline = source.startsWith('\r\n', special) ? 2 : 1
    at = reference ? reference.end : special + newline
    push(draft, 'reference', reference && !blank.test(reference.text) ? reference.text : ' ', special, at, container)
  }
}

function nextSpecial(source: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at)
    if (code === 0x26 || code === 0x0a || code === 0x0d || code === 0x09) return at
  }
  return to
}

export function addCdata(draft: Draft, source: string, from: number, to: number, container: TextContainer): void {
  if (to > from) push(draft, 'cdata', source.slice(from, to).replace(/[\t\n\r]/gu, ' '), from, to, container)
}

/** Takes away what Word does not show at the ends of a `w:t` without `xml:space="preserve"`; `row` is that of its first segment. */
export function trimBlanks(draft: Draft, source: Uint16Array, row: number): void {
  const { table } = draft.rows
  if (row === table.count || !ownsFrom(draft.rows, row)) return
  if (!mayBeBlank(table, source, row, 'start') && !mayBeBlank(table, source, table.count - 1, 'end')) return
  const own = lastSegments(draft.rows, row)
  const start = own[0]?.start ?? 0
  const text = textSince(draft, start)
  takeBack(draft.rows, row)
  const lead = text.length - text.replace(/^ +/u, '').length
  const shownTo = start + Math.max(lead, text.replace(/(?<! ) +$/u, '').length)
  draft.length = start
  for (const part of own.flatMap((one) => cut(one, start + lead, shownTo))) {
    const shown = text.slice(part.start - start, part.start - start + part.length)
    pushSegment(draft.rows, { ...part, start: draft.length }, shown)
    draft.length += part.length
  }
}

/** The part of the segment inside `[from, to)` of the paragraph, with blanks for the rest. */
function cut(segment: Segment, from: number, to: number): readonly Segment[] {
  const end = segment.start + segment.length
  const shownFrom = Math.min(Math.max(from, segment.start), end)
  const shownTo = Math.max(shownFrom, Math.min(to, end))
  if (shownFrom === segment.start && shownTo === end) return [segment]
  const blankPart = { ...segment, kind: 'blank' as const, length: 0 }
  if (segment.kind === 'reference') return [blankPart]
  const at = (offset: number) => segment.from + offset - segment.start
  return [
    { ...blankPart, to: at(shownFrom) },
    { ...segment, start: shownFrom, length: shownTo - shownFrom, from: at(shownFrom), to: at(shownTo) },
    { ...blankPart, from: at(shownTo) },
  ].filter((piece) => piece.to > piece.from)
}
