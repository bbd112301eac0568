/** What the cells of an old sheet say (MS-XLS): its numbers are binary, and its strings are cut wherever a record is full. */

const records = { formula: 0x0006, continue: 0x003c, several: 0x00bd, strings: 0x00fc } as const
const cells = { number: 0x0203, label: 0x0204, result: 0x0207, packed: 0x027e } as const
/** Row, column and format before the content of a cell. */
const cellHead = 6

interface BiffRecord {
  readonly type: number
  /** Its own data and those of the records that continue it. */
  readonly pieces: readonly Buffer[]
}

/** The texts and numbers of a workbook's stream, a line for each cell and each string. */
export function sheetText(bytes: Uint8Array): string {
  return recordsIn(Buffer.from(bytes)).flatMap(textsOf).join('\n')
}

function recordsIn(bytes: Buffer): readonly BiffRecord[] {
  const found: { type: number; pieces: Buffer[] }[] = []
  for (let at = 0; at + 4 <= bytes.length; ) {
    const type = bytes.readUInt16LE(at)
    const end = at + 4 + bytes.readUInt16LE(at + 2)
    const data = bytes.subarray(at + 4, end)
    if (type === records.continue) found.at(-1)?.pieces.push(data)
    else found.push({ type, pieces: [data] })
    at = end
  }
  return found
}

function textsOf({ type, pieces }: BiffRecord): readonly string[] {
  const data = pieces[0] ?? Buffer.alloc(0)
  if (type === records.strings) return sharedStrings(pieces)
  if (type === cells.label && data.length > cellHead) return [stringAt(readerOf(pieces, cellHead))]
  if (type === cells.result) return [stringAt(readerOf(pieces, 0))]
  if (type === cells.packed && data.length >= 10) return [unpacked(data, cellHead)]
  if (type === records.several)
    return Array.from({ length: Math.max(0, Math.floor((data.length - 6) / 6)) }, (_, index) =>
      unpacked(data, 6 + index * 6),
    )
  if (data.length < cellHead + 8) return []
  // The value of a formula whose result is text ends with all ones; its text stands in the next record.
  const isNumber = type === cells.number || (type === records.formula && data.readUInt16LE(12) !== 0xffff)
  return isNumber ? [String(data.readDoubleLE(cellHead))] : []
}

/** 2.5.217: a number of thirty bits, whole or the upper half of a double, perhaps of hundredths. */
function unpacked(data: Buffer, at: number): string {
  const bits = data.readUInt32LE(at)
  const double = Buffer.alloc(8)
  double.writeUInt32LE((bits & 0xfffffffc) >>> 0, 4)
  const value = bits & 2 ? data.readInt32LE(at) >> 2 : double.readDoubleLE(0)
  return String(bits & 1 ? value / 100 : value)
}

/** Reads a record on over the ends of its pieces. */
interface RecordReader {
  readonly number: (length: 1 | 2 | 4) => number
  readonly skip: (length: number) => void
  /** Where the characters go on in another piece, it says anew how wide they are. */
  readonly characters: (count: number, isWide: boolean) => string
  readonly isDone: () => boolean
}

function readerOf(pieces: readonly Buffer[], start: number): RecordReader {
  let piece = 0
  let at = start
  const current = (): Buffer | undefined => pieces[piece]
  function turn(): boolean {
    while (piece < pieces.length && at >= (current()?.length ?? 0)) {
      at -= current()?.length ?? 0
      piece++
    }
    return piece < pieces.length
  }
  return {
    number(length) {
      let value = 0
      for (let index = 0; index < length && turn(); index++) value += (current()?.[at++] ?? 0) * 2 ** (8 * index)
      return value
    },
    skip(length) {
      at += length
      turn()
    },
    characters(count, isWide) {
      let text = ''
      let wide = isWide
      while (text.length < count) {
        const before = piece
        if (!turn()) break
        if (piece !== before && text !== '') wide = ((current()?.[at++] ?? 0) & 1) === 1
        const left = (current()?.length ?? 0) - at
        const length = Math.min((count - text.length) * (wide ? 2 : 1), wide ? left - (left % 2) : left)
        if (length <= 0) break
        text += current()?.toString(wide ? 'utf16le' : 'latin1', at, at + length) ?? ''
        at += length
      }
      return text
    },
    isDone: () => !turn(),
  }
}

/** 2.5.293: how long, how wide, and what follows the characters: formatting runs of four bytes, and how to pronounce them. */
function stringAt(reader: RecordReader): string {
  const count = reader.number(2)
  const flags = reader.number(1)
  const runs = flags & 8 ? reader.number(2) : 0
  const extra = flags & 4 ? reader.number(4) : 0
  const text = reader.characters(count, (flags & 1) === 1)
  reader.skip(4 * runs + extra)
  return text
}

function sharedStrings(pieces: readonly Buffer[]): readonly string[] {
  const reader = readerOf(pieces, 8)
  const texts: string[] = []
  while (!reader.isDone()) texts.push(stringAt(reader))
  return texts
}
