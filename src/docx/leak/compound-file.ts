/** Compound files (MS-CFB): the container of .doc, .xls, embedded objects and macros. Streams are put together from their sectors. */
import { beginsWith } from '../../core/file-signatures.ts'

export interface Stream {
  /** With `/` between storages. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** 2.1: from here on a sector number is a sign, such as the end of a chain. */
const firstSign = 0xfffffffa
const entryLength = 128

/** The streams as far as they can be read; a chain that runs in circles or out of the file ends there. */
export function streamsOf(bytes: Uint8Array): readonly Stream[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!beginsWith(bytes, 'compoundFile') || bytes.length < 512) return []
  const sectorSize = 1 << view.getUint16(30, true)
  if (sectorSize !== 512 && sectorSize !== 4096) return []
  const sector = (number: number) => bytes.subarray((number + 1) * sectorSize, (number + 2) * sectorSize)
  const chain = chainsOf(fatOf(view, sector, sectorSize), sector)
  const entries = entriesOf(chain(view.getUint32(48, true)))
  const miniTable = numbersIn(chain(view.getUint32(60, true)))
  const root = entries.find(({ type }) => type === 5)
  const miniStream = root ? chain(root.start) : new Uint8Array()
  const miniChain = chainsOf(miniTable, (number) => miniStream.subarray(number * 64, (number + 1) * 64))
  const cutoff = view.getUint32(56, true)
  return entries
    .filter(({ type }) => type === 2)
    .map(({ name, start, size }) => ({ name, bytes: (size < cutoff ? miniChain : chain)(start).subarray(0, size) }))
}

const numbersIn = (bytes: Uint8Array): Uint32Array => {
  const numbers = new Uint32Array(bytes.length >> 2)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let index = 0; index < numbers.length; index++) numbers[index] = view.getUint32(index * 4, true)
  return numbers
}

/** 2.3, 2.5: which sector follows which; its own sectors are listed in the header and in a chain of further lists. */
function fatOf(view: DataView, sector: (number: number) => Uint8Array, sectorSize: number): Uint32Array {
  const lists = [Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true))]
  const seen = new Set<number>()
  for (let next = view.getUint32(68, true); next < firstSign && !seen.has(next); ) {
    seen.add(next)
    const numbers = [...numbersIn(sector(next))]
    if (numbers.length < sectorSize / 4) break
    next = numbers.pop() ?? firstSign
    lists.push(numbers)
  }
  const sectors = lists
    .flat()
    .filter((number) => number < firstSign)
    .map((number) => sector(number))
    .filter(({ length }) => length > 0)
  return numbersIn(Buffer.concat(sectors))
}

/** Puts chains together; a sector belongs to one of them, so that all together are never longer than the file. */
function chainsOf(table: Uint32Array, sector: (number: number) => Uint8Array): (start: number) => Uint8Array {
  const seen = new Set<number>()
  return (start) => {
    const pieces: Uint8Array[] = []
    for (let next = start; next < firstSign && !seen.has(next); next = table[next] ?? firstSign) {
      seen.add(next)
      const piece = sector(next)
      if (piece.length === 0) break
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  }
}

interface DirectoryEntry {
  readonly name: string
  readonly type: number
  readonly start: number
  readonly size: number
}

/** The entries of the directory (2.6.1), one after another and not by their tree, so that an entry is read that was taken out of the tree and left in the file. */
function entriesOf(directory: Uint8Array): readonly DirectoryEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: DirectoryEntry[] = []
  for (let at = 0; at + entryLength <= directory.length; at += entryLength) {
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62)
    const name = Buffer.from(directory.subarray(at, at + length)).toString('utf16le')
    entries.push({
      name,
      type: view.getUint8(at + 66),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}
