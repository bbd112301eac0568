/**
 * The zip container, read from its central directory. Entries stay compressed until somebody asks for one, and entries that nobody
 * replaces are written as the bytes they came as: headers, extra fields, order and all. Clauses are those of APPNOTE 6.3.10.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { error } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { limits, megabytes, tightlyPackedTo } from '../limits.ts'
import { readDirectory, type ZipEntry } from './directory.ts'
import { uninterrupted } from './uninterrupted.ts'

export type { ZipEntry } from './directory.ts'

export interface Zip {
  readonly bytes: Uint8Array
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[]
  readonly byName: ReadonlyMap<string, ZipEntry>
  readonly comment: Uint8Array
}

/** Part names differ by more than the case of ASCII letters (ECMA-376-2, 6.2.2.3). */
export const nameKey = (name: string): string => name.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase())

const folders = (name: string): readonly string[] => name.split('/')

/** Reads the container; nothing is inflated. */
export function readZip(bytes: Uint8Array): Result<Zip> {
  const directory = readDirectory(bytes)
  if (!directory.ok) return directory
  const byName = new Map<string, ZipEntry>()
  let total = 0
  for (const entry of directory.value.entries) {
    const { name, size, compressedSize } = entry
    if (name.startsWith('/') || name.includes('\0') || /^[a-z]:/iu.test(name) || folders(name).includes('..'))
      return fail(error('docx-part-name', { part: name }))
    const key = nameKey(name)
    if (byName.has(key)) return fail(error('docx-duplicate-part', { part: name }))
    byName.set(key, entry)
    if (entry.method !== 0 && entry.method !== 8) return fail(error('docx-compression', { part: name }))
    total += size
    if (size > tightlyPackedTo() && size > compressedSize * limits.ratio)
      return fail(error('docx-bomb', { part: name, limit: megabytes(tightlyPackedTo()) }))
    if (size > limits.entry || total > limits.total)
      return fail(
        error('docx-too-large', { part: name, limit: megabytes(size > limits.entry ? limits.entry : limits.total) }),
      )
  }
  return ok({ bytes, byName, ...directory.value })
}

export function entryOf(zip: Zip, name: string): ZipEntry | undefined {
  return zip.byName.get(nameKey(name))
}

/** The inflated bytes of an entry, checked against its size and checksum; never more of them than its declared size. */
export function inflateEntry(zip: Zip, entry: ZipEntry): Result<Uint8Array> {
  const packed = zip.bytes.subarray(entry.dataStart, entry.dataStart + entry.compressedSize)
  const bytes = entry.method === 0 ? packed : inflated(packed, entry.size)
  if (bytes?.length !== entry.size || crc32(bytes) !== entry.crc)
    return fail(error('docx-damaged', { part: entry.name }))
  return ok(bytes)
}

function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    // One chunk of the declared size saves copying; the limit turns a false declaration into a refusal.
    return uninterrupted(() =>
      inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size, 64) }),
    )
  } catch {
    return null
  }
}
