/** Where a paragraph's characters stand, piece by piece. Kept as rows of numbers, a table for each part: a long document has as many as characters. */
import { firstIndex } from '../../core/search.ts'

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
}

/** The rows `[first, last)`, and before them those between each two numbers of `earlier`: a text box interrupts its paragraph. */
export interface SegmentRows {
  readonly table: SegmentTable
  first: number
  last: number
  earlier: number[] | null
}

const width = 6
const attributeFlag = 8

export const segmentTable = (): SegmentTable => ({ rows: new Int32Array(64 * width), count: 0 })

export const rowsIn = (table: SegmentTable): SegmentRows => ({ table, first: 0, last: 0, earlier: null })

export function pushSegment(owner: SegmentRows, segment: Segment): void {
  const { rows, at } = nextRow(owner)
  rows[at] = kinds.indexOf(segment.kind) + (segment.inAttribute ? attributeFlag : 0)
  rows[at + 1] = segment.start
  rows[at + 2] = segment.length
  rows[at + 3] = segment.from
  rows[at + 4] = segment.to
  rows[at + 5] = segment.preserveAt
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
export function mayBeBlank({ rows }: SegmentTable, source: string, row: number, side: 'start' | 'end'): boolean {
  const at = row * width
  if (kinds[(rows[at] ?? 0) & (attributeFlag - 1)] === 'reference') return true
  return source.charCodeAt(side === 'start' ? (rows[at + 3] ?? 0) : (rows[at + 4] ?? 0) - 1) <= 0x20
}

/** The owner's segments from `row` on, which are the table's last. */
export function lastSegments(owner: SegmentRows, row: number): readonly Segment[] {
  return Array.from({ length: owner.table.count - row }, (_, index) => segmentAt(owner.table, row + index))
}

export function takeBack(owner: SegmentRows, row: number): void {
  owner.table.count = row
  owner.last = row
}
