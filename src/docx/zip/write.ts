import { constants, crc32, deflateRawSync } from 'node:zlib'
import { signatures, zipFlags, zipLengths } from './directory.ts'
import { uninterrupted } from './uninterrupted.ts'
import type { Zip, ZipEntry } from './zip.ts'
import { nameKey } from './zip.ts'

/** New bytes for an entry; null takes it out. A name the container does not hold is appended. */
export type Replacements = ReadonlyMap<string, Uint8Array | null>

/** A container of which some entries are to be replaced: all that does not depend on what they are replaced by. */
export interface ZipPlan {
  /** In the order of their data. */
  readonly entries: readonly PlannedEntry[]
  /** In the order of the directory. */
  readonly records: readonly PlannedEntry[]
  readonly comment: Uint8Array
}

interface PlannedEntry {
  /** The name under which its data are given; null for one that is copied. */
  readonly given: string | null
  /** What stands before its data; all of one that is copied. */
  readonly local: Uint8Array
  /** In the directory, but for its place, and for the sizes of what is given. */
  readonly record: Uint8Array
}

/** The level of zlib for a document by itself. */
const usualLevel = 6
const deflateMethod = 8
/** 1 January 1980, the first day a zip can name: new entries carry no clock. */
const firstDay = 0x0021

/** The container with some entries replaced; all others are copied as they stand. Without replacements, the same bytes. */
export function writeZip(zip: Zip, replacements: Replacements): Uint8Array {
  return replacements.size === 0 ? zip.bytes : pourZip(planZip(zip, replacements), replacements)
}

/** Of the replacements, only their names count here, and which are null. */
export function planZip(zip: Zip, replacements: Replacements): ZipPlan {
  const names = new Map([...replacements.keys()].map((name) => [nameKey(name), name]))
  const written = new Map<ZipEntry, PlannedEntry>()
  for (const entry of zip.entries) {
    const name = names.get(nameKey(entry.name))
    if (name === undefined) written.set(entry, copied(zip, entry))
    else if (replacements.get(name)) written.set(entry, replaced(zip, entry, name))
  }
  const added = [...replacements].flatMap(([name, bytes]) =>
    bytes && !zip.byName.has(nameKey(name)) ? [created(name)] : [],
  )
  const inFile = [...written].toSorted(([a], [b]) => a.start - b.start).map(([, one]) => one)
  return { entries: [...inFile, ...added], records: [...written.values(), ...added], comment: zip.comment }
}

/** The container that was planned; everything that was to be replaced is given. */
export function pourZip({ entries, records, comment }: ZipPlan, given: Replacements, level = usualLevel): Uint8Array {
  const packed = new Map<PlannedEntry, Packed>()
  let length = zipLengths.end + comment.length
  for (const one of entries) {
    const bytes = one.given === null ? null : given.get(one.given)
    if (bytes) packed.set(one, deflated(bytes, level))
    length += one.local.length + (packed.get(one)?.data.length ?? 0) + one.record.length
  }
  const file = Buffer.allocUnsafe(length)
  const offsets = new Map<PlannedEntry, number>()
  let at = 0
  const put = (bytes: Uint8Array): number => {
    file.set(bytes, at)
    at += bytes.length
    return at - bytes.length
  }
  for (const one of entries) {
    const header = put(one.local)
    offsets.set(one, header)
    const data = packed.get(one)
    if (!data) continue
    writeSizes(file, header + 14, data)
    put(data.data)
  }
  const start = at
  for (const one of records) {
    const record = put(one.record)
    const data = packed.get(one)
    if (data) writeSizes(file, record + 16, data)
    file.writeUInt32LE(offsets.get(one) ?? 0, record + 42)
  }
  put(endRecord(records.length, at - start, start, comment))
  return file
}

function copied(zip: Zip, entry: ZipEntry): PlannedEntry {
  const record = recordFor(zip, entry)
  writeSizes(record, 16, entry)
  return { given: null, local: zip.bytes.subarray(entry.start, entry.end), record }
}

interface Sizes {
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
}

interface Packed extends Sizes {
  readonly data: Uint8Array
}

function deflated(bytes: Uint8Array, level: number): Packed {
  const data = uninterrupted(() =>
    deflateRawSync(bytes, { level, chunkSize: Math.max(constants.Z_MIN_CHUNK, bytes.length >> 2) }),
  )
  return { data, crc: crc32(bytes), compressedSize: data.length, size: bytes.length }
}

function replaced(zip: Zip, entry: ZipEntry, given: string): PlannedEntry {
  const original = new DataView(zip.bytes.buffer, zip.bytes.byteOffset + entry.start)
  const nameLength = original.getUint16(26, true)
  const extra = withoutZip64(zip.bytes.subarray(entry.start + zipLengths.local + nameLength, entry.dataStart))
  const local = Buffer.alloc(zipLengths.local + nameLength + extra.length)
  local.set(zip.bytes.subarray(entry.start, entry.start + zipLengths.local + nameLength))
  local.set(extra, zipLengths.local + nameLength)
  local.writeUInt16LE(local.readUInt16LE(6) & ~zipFlags.descriptor, 6)
  local.writeUInt16LE(deflateMethod, 8)
  local.writeUInt16LE(extra.length, 28)
  const record = recordFor(zip, entry)
  record.writeUInt16LE(record.readUInt16LE(8) & ~zipFlags.descriptor, 8)
  record.writeUInt16LE(deflateMethod, 10)
  return { given, local, record }
}

function writeSizes(header: Buffer, at: number, { crc, compressedSize, size }: Sizes): void {
  header.writeUInt32LE(crc, at)
  header.writeUInt32LE(compressedSize, at + 4)
  header.writeUInt32LE(size, at + 8)
}

/** The entry's own record; the limits keep every number narrow, so a zip64 field goes. */
function recordFor(zip: Zip, entry: ZipEntry): Buffer {
  const original = Buffer.from(zip.bytes.subarray(entry.recordStart, entry.recordEnd))
  const extraStart = zipLengths.record + original.readUInt16LE(28)
  const extraEnd = extraStart + original.readUInt16LE(30)
  const extra = withoutZip64(original.subarray(extraStart, extraEnd))
  const record = Buffer.concat([original.subarray(0, extraStart), extra, original.subarray(extraEnd)])
  record.writeUInt16LE(extra.length, 30)
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

function created(given: string): PlannedEntry {
  const name = Buffer.from(given, 'utf8')
  const header = Buffer.alloc(zipLengths.local)
  header.writeUInt32LE(signatures.local, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(zipFlags.utf8, 6)
  header.writeUInt16LE(deflateMethod, 8)
  header.writeUInt16LE(firstDay, 12)
  header.writeUInt16LE(name.length, 26)
  const record = Buffer.alloc(zipLengths.record)
  record.writeUInt32LE(signatures.record, 0)
  record.writeUInt16LE(20, 4)
  record.set(header.subarray(4, 28), 6)
  return { given, local: Buffer.concat([header, name]), record: Buffer.concat([record, name]) }
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
