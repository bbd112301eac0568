/** The lines of a text. */
import { codes } from '../characters.ts'
import type { Span } from '../model.ts'

/** `end` is before its line end. */
export interface MarkupLine extends Span {
  /** Where the next line starts. */
  readonly next: number
  /** The first code unit that is neither space nor tab; 0 in a line without one. */
  readonly lead: number
  /** A `|` stands in it, escaped or not. */
  readonly hasBar: boolean
  /** One of the characters that the caller watches for stands in it. */
  readonly isWatched: boolean
}

const isEnd = 1
const isBlank = 2
const isBar = 4
const isWatched = 8

/** What the scanner asks of each code unit, as bits. */
export type LineTable = Uint8Array

const plain: LineTable = new Uint8Array(0x10000)
// A line ends where Unicode says it must (UAX #14, BK, CR, LF and NL), and not at CommonMark's three ends alone: texts taken from
// PDF and Word hold form feeds and line separators, and what stands on two lines on paper must not be one cell or one sentence here.
for (const code of [codes.lineFeed, codes.verticalTab, codes.formFeed, codes.carriageReturn]) plain[code] = isEnd
for (const code of [codes.nextLine, codes.lineSeparator, codes.paragraphSeparator]) plain[code] = isEnd
for (const code of [codes.space, codes.tab]) plain[code] = isBlank
plain[codes.bar] = isBar

const tables = new WeakMap<Uint8Array, LineTable>()

/** `watched` is a table by code unit: 1 for each character to watch for. */
export function lineTable(watched?: Uint8Array): LineTable {
  if (!watched) return plain
  const known = tables.get(watched)
  if (known) return known
  const table = plain.map((bits, code) => (watched[code] === 1 ? bits | isWatched : bits))
  tables.set(watched, table)
  return table
}

/** The line that starts at `start`. */
export function lineAt(text: string, start: number, table: LineTable = plain): MarkupLine {
  let seen = 0
  let lead = 0
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const bits = table[code] ?? 0
    if (bits === isEnd) break
    if (lead === 0 && bits !== isBlank) lead = code
    seen |= bits
  }
  const pair = text.charCodeAt(at) === codes.carriageReturn && text.charCodeAt(at + 1) === codes.lineFeed
  const next = Math.min(text.length, at + (pair ? 2 : 1))
  return { start, end: at, next, lead, hasBar: (seen & isBar) !== 0, isWatched: (seen & isWatched) !== 0 }
}

/** All lines between `from` and `to`, both of which stand where a line starts or the text ends; none of an empty stretch. */
export function linesIn(text: string, from = 0, to = text.length): readonly MarkupLine[] {
  const lines: MarkupLine[] = []
  for (let at = from; at < to; ) {
    const line = lineAt(text, at)
    lines.push(line)
    at = line.next
  }
  return lines
}
