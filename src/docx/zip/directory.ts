import { error } from '../../core/codes.ts'
import { beginsWith } from '../../core/file-signatures.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { limits } from '../limits.ts'

/** Offsets are bytes of the file; `end` excludes. */
export interface ZipEntry {
  /** With `/` between folders, as the central directory spells it. */
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly compressedSize: number
  readonly size: number
  /** From its local header to the end of its data descriptor. */
  readonly start: number
  readonly end: number
  readonly dataStart: number
  /** Its record in the central directory. */
  readonly recordStart: number
  readonly recordEnd: number
}

export const signatures = { local: 0x04034b50, record: 0x02014b50, end: 0x06054b50 } as const

const zip64 = { end: 0x06064b50, locator: 0x07064b50, extra: 0x0001, escape: 0xffffffff, escapeCount: 0xffff } as const
const descriptorSignature = 0x08074b50
const flagEncrypted = 0x0001
const flagDescriptor = 0x0008
const flagUtf8 = 0x0800
const endLength = 22
const recordLength = 46
const localLength = 30

interface Directory {
  readonly entries: readonly ZipEntry[]
  readonly comment: Uint8Array
}

/** Where the directory says it is, and how far the whole archive is shifted by bytes before it. */
interface DirectoryEnd {
  readonly count: number
  readonly start: number
  readonly size: number
  readonly shift: number
  readonly comment: Uint8Array
}

const torn: Result<never> = fail(error('docx-torn', {}))
const damaged = (part: string): Result<never> => fail(error('docx-damaged', { part }))

/** The central directory with each entry's exact extent; entries that overlap, lie or leave the file are refused. */
export function readDirectory(bytes: Uint8Array): Result<Directory> {
  if (bytes.length === 0) return fail(error('docx-empty', {}))
  const compound = compoundFile(bytes)
  if (compound) return fail(error(compound, {}))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const startsAsZip = bytes.length >= 4 && view.getUint32(0, true) === signatures.local
  const end = findEnd(view)
  if (!end) return startsAsZip ? torn : fail(error('docx-not-zip', {}))
  if (end.count > limits.entries) return fail(error('docx-too-many-parts', { limit: limits.entries }))
  const entries: ZipEntry[] = []
  let at = end.start
  for (let index = 0; index < end.count; index++) {
    const entry = readRecord(bytes, view, at, end)
    if (!entry.ok) return entry
    entries.push(entry.value)
    at = entry.value.recordEnd
  }
  if (at !== end.start + end.size) return torn
  const overlap = entries
    .toSorted((a, b) => a.start - b.start)
    .find((entry, index, sorted) => entry.end > (sorted[index + 1]?.start ?? end.start))
  return overlap ? damaged(overlap.name) : ok({ entries, comment: end.comment })
}

/** OLE compound files: an encrypted .docx is one, and so are .doc and .wps (MS-CFB 2.2; MS-OFFCRYPTO 2.3.4). */
function compoundFile(bytes: Uint8Array): 'docx-encrypted' | 'docx-legacy' | null {
  if (!beginsWith(bytes, 'compoundFile')) return null
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
    ? 'docx-encrypted'
    : 'docx-legacy'
}

function findEnd(view: DataView): DirectoryEnd | null {
  const last = view.byteLength - endLength
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) !== signatures.end) continue
    const commentEnd = at + endLength + view.getUint16(at + 20, true)
    if (commentEnd > view.byteLength) continue
    const end = zip64End(view, at) ?? {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
      at,
    }
    const start = end.at - end.size
    const shift = start - end.offset
    if (start < 0 || shift < 0) continue
    if (end.count > 0 && view.getUint32(start, true) !== signatures.record) continue
    const comment = new Uint8Array(view.buffer, view.byteOffset + at + endLength, commentEnd - at - endLength)
    return { count: end.count, size: end.size, start, shift, comment }
  }
  return null
}

/** 4.3.14: the wide end record, found through its locator just before the narrow one. */
function zip64End(view: DataView, narrow: number): { count: number; size: number; offset: number; at: number } | null {
  const locator = narrow - 20
  if (locator < 0 || view.getUint32(locator, true) !== zip64.locator) return null
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > locator || view.getUint32(at, true) !== zip64.end) return null
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
    at,
  }
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, end: DirectoryEnd): Result<ZipEntry> {
  const limit = end.start + end.size
  if (at + recordLength > limit || view.getUint32(at, true) !== signatures.record) return torn
  const flags = view.getUint16(at + 8, true)
  const nameLength = view.getUint16(at + 28, true)
  const extraLength = view.getUint16(at + 30, true)
  const recordEnd = at + recordLength + nameLength + extraLength + view.getUint16(at + 32, true)
  if (recordEnd > limit) return torn
  const nameBytes = bytes.subarray(at + recordLength, at + recordLength + nameLength)
  const name = nameOf(nameBytes, (flags & flagUtf8) !== 0)
  if (name === null) return torn
  if (flags & flagEncrypted) return fail(error('docx-encrypted', {}))
  const wide = wideFields(view, at, at + recordLength + nameLength, extraLength)
  if (!wide) return damaged(name)
  const { compressedSize, size } = wide
  const start = wide.offset + end.shift
  if (start + localLength > end.start || view.getUint32(start, true) !== signatures.local) return damaged(name)
  const localName = bytes.subarray(start + localLength, start + localLength + view.getUint16(start + 26, true))
  const dataStart = start + localLength + localName.length + view.getUint16(start + 28, true)
  const dataEnd = dataStart + compressedSize
  // Two names for one entry, or two methods: readers would disagree about what the document says.
  const method = view.getUint16(at + 10, true)
  if (Buffer.compare(localName, nameBytes) !== 0 || view.getUint16(start + 8, true) !== method) return damaged(name)
  if (dataEnd > end.start) return damaged(name)
  const crc = view.getUint32(at + 16, true)
  const streamed = (view.getUint16(start + 6, true) & flagDescriptor) !== 0
  const entryEnd = dataEnd + (streamed ? descriptorLength(view, dataEnd, end.start, { crc, compressedSize, size }) : 0)
  return ok({ name, method, crc, compressedSize, size, start, end: entryEnd, dataStart, recordStart: at, recordEnd })
}

/** Made once: it costs more than what it decodes. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

function nameOf(bytes: Uint8Array, utf8: boolean): string | null {
  try {
    return strictUtf8.decode(bytes).replaceAll('\\', '/')
  } catch {
    // Names of old tools are in some code page; only their being different matters here.
    return utf8 ? null : Buffer.from(bytes).toString('latin1').replaceAll('\\', '/')
  }
}

/** 4.5.3: sizes and offset of a record, from its zip64 field where the narrow ones say so. */
function wideFields(view: DataView, record: number, extra: number, extraLength: number) {
  let size = view.getUint32(record + 24, true)
  let compressedSize = view.getUint32(record + 20, true)
  let offset = view.getUint32(record + 42, true)
  if (size !== zip64.escape && compressedSize !== zip64.escape && offset !== zip64.escape)
    return { size, compressedSize, offset }
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64.extra) continue
    const fieldEnd = Math.min(at + 4 + view.getUint16(at + 2, true), extra + extraLength)
    let field = at + 4
    const next = (narrow: number): number => {
      if (narrow !== zip64.escape || field + 8 > fieldEnd) return narrow
      field += 8
      return Number(view.getBigUint64(field - 8, true))
    }
    size = next(size)
    compressedSize = next(compressedSize)
    offset = next(offset)
    return { size, compressedSize, offset }
  }
  return null
}

/** 4.3.9: 12 or, for zip64, 20 bytes after streamed data, with or without a signature before them. */
function descriptorLength(view: DataView, dataEnd: number, limit: number, known: DeclaredSizes): number {
  const word = (at: number): number | null => (at + 4 <= limit ? view.getUint32(at, true) : null)
  const at = dataEnd + (word(dataEnd) === descriptorSignature ? 4 : 0)
  const matches = (...words: readonly number[]) => words.every((value, index) => word(at + 4 * index) === value)
  if (matches(known.crc, known.compressedSize, 0, known.size, 0)) return at + 20 - dataEnd
  return matches(known.crc, known.compressedSize, known.size) ? at + 12 - dataEnd : 0
}

type DeclaredSizes = Pick<ZipEntry, 'crc' | 'compressedSize' | 'size'>

export const zipLengths = { end: endLength, record: recordLength, local: localLength } as const
export const zipFlags = { descriptor: flagDescriptor, utf8: flagUtf8 } as const
