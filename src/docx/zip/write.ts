import { constants, crc32, deflateRawSync } from 'node:zlib'
import { signatures, zipFlags, zipLengths } from './directory.ts'
import { uninterrupted } from './uninterrupted.ts'
import type { Zip, ZipEntry } from './zip.ts'
import { nameKey } from './zip.ts'

/** New bytes for an entry; null takes it out. A name the container does not hold is appended. */
export type Replacements = ReadonlyMap<string, Uint8Array | null>

interface WrittenEntry {
  readonly local: readonly Uint8Array[]
  readonly length: number
  record(offset: number): Uint8Array
}

const level = 6
/** 1 January 1980, the first day a zip can name: new entries carry no clock. */
const firstDay = 0x0021

/** The container with some entries replaced; all others are copied as they stand. Without replacements, the same bytes. */
export function writeZip(zip: Zip, replacements: Replacements): Uint8Array {
  if (replacements.size === 0) return zip.bytes
  const byKey = new Map([...replacements].map(([name, bytes]) => [nameKey(name), bytes]))
  const written = new Map<ZipEntry, WrittenEntry>()
  for (const entry of zip.entries) {
    const bytes = byKey.get(nameKey(entry.name))
    if (bytes === undefined) written.set(entry, copied(zip, entry))
    else if (bytes) written.set(entry, replaced(zip, entry, bytes))
  }
  const added = [...replacements].flatMap(([name, bytes]) =>
    bytes && !zip.byName.has(nameKey(name)) ? [created(name, bytes)] : [],
  )
  // Data in the order of the data, records in the order of the directory.
  const offsets = new Map<WrittenEntry, number>()
  const pieces: Uint8Array[] = []
  let offset = 0
  const inFile = [...written].toSorted(([a], [b]) => a.start - b.start).map(([, one]) => one)
  for (const one of [...inFile, ...added]) {
    offsets.set(one, offset)
    pieces.push(...one.local)
    offset += one.length
  }
  const records = [...written.values(), ...added].map((one) => one.record(offsets.get(one) ?? 0))
  const size = records.reduce((sum, record) => sum + record.length, 0)
  return Buffer.concat([...pieces, ...records, endRecord(records.length, size, offset, zip.comment)])
}

function copied(zip: Zip, entry: ZipEntry): WrittenEntry {
  const bytes = zip.bytes.subarray(entry.start, entry.end)
  return { local: [bytes], length: bytes.length, record: (offset) => recordFor(zip, entry, entry, offset) }
}

function deflated(bytes: Uint8Array) {
  const data = uninterrupted(() =>
    deflateRawSync(bytes, { level, chunkSize: Math.max(constants.Z_MIN_CHUNK, bytes.length >> 2) }),
  )
  return { data, crc: crc32(bytes), compressedSize: data.length, size: bytes.length, method: 8 }
}

function replaced(zip: Zip, entry: ZipEntry, bytes: Uint8Array): WrittenEntry {
  const packed = deflated(bytes)
  const original = new DataView(zip.bytes.buffer, zip.bytes.byteOffset + entry.start)
  const nameLength = original.getUint16(26, true)
  const extra = withoutZip64(zip.bytes.subarray(entry.start + zipLengths.local + nameLength, entry.dataStart))
  const header = Buffer.alloc(zipLengths.local + nameLength + extra.length)
  header.set(zip.bytes.subarray(entry.start, entry.start + zipLengths.local + nameLength))
  header.set(extra, zipLengths.local + nameLength)
  header.writeUInt16LE(header.readUInt16LE(6) & ~zipFlags.descriptor, 6)
  header.writeUInt16LE(packed.method, 8)
  writeSizes(header, 14, packed)
  header.writeUInt16LE(extra.length, 28)
  return {
    local: [header, packed.data],
    length: header.length + packed.data.length,
    record: (offset) => {
      const record = recordFor(zip, entry, packed, offset)
      record.writeUInt16LE(record.readUInt16LE(8) & ~zipFlags.descriptor, 8)
      return record
    },
  }
}

interface Sizes {
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
}

function writeSizes(header: Buffer, at: number, { crc, compressedSize, size }: Sizes): void {
  header.writeUInt32LE(crc, at)
  header.writeUInt32LE(compressedSize, at + 4)
  header.writeUInt32LE(size, at + 8)
}

/** The entry's own record with new sizes and place; the limits keep every number narrow, so a zip64 field goes. */
function recordFor(zip: Zip, entry: ZipEntry, sizes: Sizes, offset: number): Buffer {
  const original = Buffer.from(zip.bytes.subarray(entry.recordStart, entry.recordEnd))
  const extraStart = zipLengths.record + original.readUInt16LE(28)
  const extraEnd = extraStart + original.readUInt16LE(30)
  const extra = withoutZip64(original.subarray(extraStart, extraEnd))
  const record = Buffer.concat([original.subarray(0, extraStart), extra, original.subarray(extraEnd)])
  record.writeUInt16LE(sizes.method, 10)
  writeSizes(record, 16, sizes)
  record.writeUInt16LE(extra.length, 30)
  record.writeUInt32LE(offset, 42)
  return record
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  const kept: Uint8Array[] = []
  let at = 0
  while (at + 4 <= extra.length) {
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), extra.length)
    if (view.getUint16(at, true) !== 0x0001) kept.push(extra.subarray(at, end))
    at = end
  }
  kept.push(extra.subarray(at))
  return Buffer.concat(kept)
}

function created(name: string, bytes: Uint8Array): WrittenEntry {
  const packed = deflated(bytes)
  const nameBytes = Buffer.from(name, 'utf8')
  const header = Buffer.alloc(zipLengths.local)
  header.writeUInt32LE(signatures.local, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(zipFlags.utf8, 6)
  header.writeUInt16LE(packed.method, 8)
  header.writeUInt16LE(firstDay, 12)
  writeSizes(header, 14, packed)
  header.writeUInt16LE(nameBytes.length, 26)
  return {
    local: [header, nameBytes, packed.data],
    length: header.length + nameBytes.length + packed.data.length,
    record: (offset) => {
      const record = Buffer.alloc(zipLengths.record)
      record.writeUInt32LE(signatures.record, 0)
      record.writeUInt16LE(20, 4)
      record.set(header.subarray(4, 28), 6)
      record.writeUInt32LE(offset, 42)
      return Buffer.concat([record, nameBytes])
    },
  }
}

function endRecord(count: number, size: number, offset: number, comment: Uint8Array): Uint8Array {
  const end = Buffer.alloc(zipLengths.end)
  end.writeUInt32LE(signatures.end, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([end, comment])
}
