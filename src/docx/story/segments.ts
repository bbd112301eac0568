/** Where a paragraph's characters stand, piece by piece. Kept as rows of numbers, a table for each part: a long document has as many as characters. */
import { firstIndex } from '../../core/search.ts'
import { stringOf } from '../xml/text.ts'

/**
 * How a piece of text stands in the source: `text` and `cdata` character by character, `attribute` likewise in an attribute's value;
 * `reference` is one reference that stands for its characters, `mark` one element that does (a tab, a break); `blank` is white space that
 * Word does not show.
 */
const kinds = ['text', 'cdata', 'attribute', 'reference', 'mark', 'blank'] as const
export type SegmentKind = (typeof kinds)[number]

/** Offsets are UTF-16 units: `start` and `length` in the paragraph, `from` and `to` in the part's source. */
export interface Segment {
  readonly kind: SegmentKind
  readonly start: number
  readonly length: number
  readonly from: number
  readonly to: number
  /** Where `xml:space="preserve"` would have to be put for blanks at the ends to be shown; -1 where they already are. */
  readonly preserveAt: number
  /** Whether it stands in character data or in an attribute: what has to be escaped. */
  readonly inAttribute: boolean
}

export interface SegmentTable {
  rows: Int32Array
  count: number
  /** The characters that the rows show, one row's after the other's: UTF-16 units, `length` of them. */
  shown: Uint16Array
  length: number
}

/** The rows `[first, last)`, and before them those between each two numbers of `earlier`: a text box interrupts its paragraph. */
export interface SegmentRows {
  readonly table: SegmentTable
  first: number
  last: number
  earlier: number[] | null
}

const width = 7
const attributeFlag = 8

export const segmentTable = (): SegmentTable => ({
  rows: new Int32Array(64 * width),
  count: 0,
  shown: new Uint16Array(256),
  length: 0,
})

export const rowsIn = (table: SegmentTable): SegmentRows => ({ table, first: 0, last: 0, earlier: null })

/** `shown` is what it shows, as long as it says. */
export function pushSegment(owner: SegmentRows, segment: Segment, shown: string): void {
  const { kind, start, from, to, preserveAt, inAttribute } = segment
  const code = kinds.indexOf(kind) + (inAttribute ? attributeFlag : 0)
  const at = pushRow(owner, code, start, shown.length, from, to, preserveAt)
  for (let index = 0; index < shown.length; index++) owner.table.shown[at + index] = shown.charCodeAt(index)
}

/** Character data `[from, to)` of the source that stand for themselves. Most text is such, and nothing is made for it. */
export function pushPlain(
  owner: SegmentRows,
  source: Uint16Array,
  start: number,
  from: number,
  to: number,
  preserveAt: number,
): void {
  const at = pushRow(owner, 0, start, to - from, from, to, preserveAt)
  const { shown } = owner.table
  for (let index = from; index < to; index++) shown[at + index - from] = source[index] as number
}

/** Where its characters are to be put, for which there is room. */
function pushRow(
  owner: SegmentRows,
  code: number,
  start: number,
  length: number,
  from: number,
  to: number,
  preserveAt: number,
): number {
  const { rows, at } = nextRow(owner)
  rows[at] = code
  rows[at + 1] = start
  rows[at + 2] = length
  rows[at + 3] = from
  rows[at + 4] = to
  rows[at + 5] = preserveAt
  const { table } = owner
  const shownAt = table.length
  rows[at + 6] = shownAt
  table.length += length
  if (table.length > table.shown.length) {
    const longer = new Uint16Array(2 * table.length)
    longer.set(table.shown)
    table.shown = longer
  }
  return shownAt
}

/** Room for one more segment of the owner. */
function nextRow(owner: SegmentRows): { readonly rows: Int32Array; readonly at: number } {
  const { table } = owner
  const at = table.count * width
  if (at === table.rows.length) {
    const wider = new Int32Array(at * 2)
    wider.set(table.rows)
    table.rows = wider
  }
  if (owner.last !== table.count) {
    if (owner.first !== owner.last) {
      owner.earlier ??= []
      owner.earlier.push(owner.first, owner.last)
    }
    owner.first = table.count
  }
  table.count++
  owner.last = table.count
  return { rows: table.rows, at }
}

function segmentAt({ rows }: SegmentTable, row: number): Segment {
  const number = (column: number): number => rows[row * width + column] ?? 0
  const code = number(0)
  return {
    kind: kinds[code & (attributeFlag - 1)] ?? 'text',
    start: number(1),
    length: number(2),
    from: number(3),
    to: number(4),
    preserveAt: number(5),
    inAttribute: code >= attributeFlag,
  }
}

export function segmentsOf({ table, first, last, earlier }: SegmentRows): readonly Segment[] {
  const bounds = earlier ? [...earlier, first, last] : [first, last]
  const segments: Segment[] = []
  for (let index = 0; index < bounds.length; index += 2)
    for (let row = bounds[index] ?? 0; row < (bounds[index + 1] ?? 0); row++) segments.push(segmentAt(table, row))
  return segments
}

/** Puts what the segments show at `at` of `into`; where it ends there. */
export function copyShown(
  { table, first, last, earlier }: Readonly<SegmentRows>,
  into: Uint16Array,
  at: number,
): number {
  if (!earlier) return copyRows(table, first, last, into, at)
  let end = at
  for (let index = 0; index < earlier.length; index += 2)
    end = copyRows(table, earlier[index] ?? 0, earlier[index + 1] ?? 0, into, end)
  return copyRows(table, first, last, into, end)
}

function copyRows({ rows, shown }: SegmentTable, first: number, last: number, into: Uint16Array, at: number): number {
  if (first === last) return at
  const from = rows[first * width + 6] as number
  const length = (rows[last * width - 1] as number) + (rows[last * width - 5] as number) - from
  for (let index = 0; index < length; index++) into[at + index] = shown[from + index] as number
  return at + length
}

/** What the segments show from `from` on, an offset in the paragraph. Looks from their end, for it is the last words that are asked for while a long paragraph is read. */
export function shownSince({ table, first, last, earlier }: Readonly<SegmentRows>, from: number): string {
  const bounds = earlier ?? []
  let [begin, end] = [first, last]
  let text = ''
  for (let index = bounds.length; ; index -= 2) {
    const start = begin < end ? (table.rows[begin * width + 1] as number) : Number.POSITIVE_INFINITY
    if (begin < end) text = shownBy(table, begin, end, Math.max(0, from - start)) + text
    if (index === 0 || start <= from) return text
    ;[begin, end] = [bounds[index - 2] as number, bounds[index - 1] as number]
  }
}

function shownBy({ rows, shown }: SegmentTable, first: number, last: number, skipped: number): string {
  const from = (rows[first * width + 6] as number) + skipped
  return stringOf(
    shown.subarray(from, Math.max(from, (rows[last * width - 1] as number) + (rows[last * width - 5] as number))),
  )
}

/** The first segment that ends at or after `offset`. */
export function firstReaching(segments: readonly Segment[], offset: number): number {
  return firstIndex(segments, (segment) => segment.start + segment.length >= offset)
}

/**
 * Where `[start, end)` of the paragraph begins in the source, where all of it is one piece of character data; -1 where it is not. Looks at
 * the numbers themselves, for most places are such and nothing need be made for them.
 */
export function plainStart({ table, first, last, earlier }: Readonly<SegmentRows>, start: number, end: number): number {
  if (earlier || start >= end) return -1
  const { rows } = table
  const number = (row: number, column: number): number => rows[row * width + column] as number
  let low = first
  let high = last
  while (low < high) {
    const middle = (low + high) >>> 1
    if (number(middle, 1) + number(middle, 2) > start) high = middle
    else low = middle + 1
  }
  if (low === last || number(low, 0) !== 0) return -1
  const before = start - number(low, 1)
  return before >= 0 && end - number(low, 1) <= number(low, 2) ? number(low, 3) + before : -1
}

/** Where the character at `offset` of the paragraph, which the segment reaches, stands in the source. */
export function sourceAt(segment: Segment, offset: number): number {
  if (offset === segment.start) return segment.from
  return segment.kind === 'reference' || segment.kind === 'mark' ? segment.to : segment.from + offset - segment.start
}

/** Whether the segment of a row begins or ends with what may be a blank; asked for every `w:t`, so nothing is made for the answer. */
export function mayBeBlank({ rows }: SegmentTable, source: Uint16Array, row: number, side: 'start' | 'end'): boolean {
  const at = row * width
  if (kinds[(rows[at] ?? 0) & (attributeFlag - 1)] === 'reference') return true
  return (source[side === 'start' ? (rows[at + 3] ?? 0) : (rows[at + 4] ?? 0) - 1] ?? 0) <= 0x20
}

/** Whether all rows from `row` on are the owner's: in a `w:t` no paragraph begins, but in a file it can. */
export function ownsFrom({ table, first, last }: SegmentRows, row: number): boolean {
  return first <= row && last === table.count
}

/** The owner's segments from `row` on, which are the table's last. */
export function lastSegments(owner: SegmentRows, row: number): readonly Segment[] {
  return Array.from({ length: owner.table.count - row }, (_, index) => segmentAt(owner.table, row + index))
}

export function takeBack(owner: SegmentRows, row: number): void {
  const { table } = owner
  table.length = table.rows[row * width + 6] ?? table.length
  table.count = row
  owner.last = row
}
