/** What stands in a picture beside its pixels: descriptions, camera data, XMP. */
import { inflateSync } from 'node:zlib'
import { limits } from '../limits.ts'
import { uninterrupted } from '../zip/uninterrupted.ts'
import type { EmbeddedFile } from './inside.ts'

/** What in a PNG or JPEG is not its compressed picture; the whole of anything else. */
export function outsidePixels(bytes: Buffer): readonly Buffer[] {
  if (isPng(bytes)) return chunksOf(bytes).map(({ raw }) => raw)
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return jpegSegments(bytes)
  return [bytes]
}

const isPng = (bytes: Buffer): boolean => bytes.length > 8 && bytes.readUInt32BE(0) === 0x89504e47

interface Chunk {
  readonly type: string
  readonly raw: Buffer
  readonly data: Buffer
}

/** Every chunk but those of the picture, and what follows the last. */
function chunksOf(bytes: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = Math.min(at + 12 + bytes.readUInt32BE(at), bytes.length)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (type !== 'IDAT') chunks.push({ type, raw: bytes.subarray(at, end), data: bytes.subarray(at + 8, end - 4) })
    at = end
  }
  return [...chunks, { type: '', raw: bytes.subarray(at), data: Buffer.alloc(0) }]
}

/** The compressed texts of a PNG (11.3.3), and the XMP of any picture. */
export function textsInPicture(bytes: Buffer): readonly EmbeddedFile[] {
  const chunks = isPng(bytes) ? chunksOf(bytes) : []
  return [...chunks.flatMap(({ type, data }) => compressedText(type, data)), ...xmpIn(bytes)]
}

function compressedText(type: string, data: Buffer): readonly EmbeddedFile[] {
  const keyword = data.indexOf(0)
  if (type === 'zTXt') return inflated(type, data.subarray(keyword + 2))
  if (type !== 'iTXt' || data[keyword + 1] !== 1) return []
  const language = data.indexOf(0, keyword + 3)
  return inflated(type, data.subarray(data.indexOf(0, language + 1) + 1))
}

function inflated(name: string, data: Buffer): readonly EmbeddedFile[] {
  try {
    return [{ name, bytes: uninterrupted(() => inflateSync(data, { maxOutputLength: limits.inside })) }]
  } catch {
    return []
  }
}

function xmpIn(bytes: Buffer): readonly EmbeddedFile[] {
  const end = '</x:xmpmeta>'
  const from = bytes.indexOf('<x:xmpmeta')
  const to = from < 0 ? -1 : bytes.indexOf(end, from)
  return to < 0 ? [] : [{ name: 'xmp', bytes: bytes.subarray(from, to + end.length) }]
}

function jpegSegments(bytes: Buffer): readonly Buffer[] {
  const startOfScan = 0xda
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== startOfScan)
    at += 2 + bytes.readUInt16BE(at + 2)
  const endOfImage = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))
  return [bytes.subarray(0, Math.min(at, bytes.length)), ...(endOfImage > at ? [bytes.subarray(endOfImage)] : [])]
}
