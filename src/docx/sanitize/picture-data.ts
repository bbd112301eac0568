/**
 * What a picture says besides its pixels: who took it, where, when, with what. Taken out without touching a pixel. Only files are changed
 * whose structure is followed to its end; others stay as they are.
 */

/** The picture without it; null where there is nothing to take out or the format is not known here. */
export function withoutPictureData(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(bytes)
  if (pngSignature.every((byte, index) => bytes[index] === byte)) return cleanPng(bytes)
  return null
}

/** JPEG and PNG are cleaned; of others nothing is known. */
export const isCleanable = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xd8) || pngSignature.every((byte, index) => bytes[index] === byte)

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** PNG chunks (PNG third edition, 11.3) that say what no pixel needs. */
const pngTold = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

function cleanPng(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  let at = 8
  let isEnded = false
  while (!isEnded && at + 12 <= bytes.length) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return null
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!pngTold.has(type)) kept.push(bytes.subarray(at, end))
    isEnded = type === 'IEND'
    at = end
  }
  // What follows the end is no part of the picture.
  return isEnded ? joined(kept, bytes) : null
}

/** Application segments (ITU-T T.81, B.2.4.6) that decide how the pixels look: JFIF, the colour profile, Adobe's transform. */
const jpegShown = new Set([0xe0, 0xe2, 0xee])
const comment = 0xfe
const startOfScan = 0xda
const endOfImage = 0xd9

function cleanJpeg(bytes: Uint8Array): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    if (marker === endOfImage) {
      // Cameras and telephones append a second picture.
      kept.push(bytes.subarray(at, at + 2))
      return joined(kept, bytes)
    }
    if (at + 4 > bytes.length) return null
    const end = at + 2 + view.getUint16(at + 2)
    if (end > bytes.length) return null
    const next = marker === startOfScan ? scanEnd(bytes, end) : end
    const segment = bytes.subarray(at, next)
    const isApplication = marker >= 0xe0 && marker <= 0xef
    if (marker !== comment && (!isApplication || jpegShown.has(marker))) kept.push(segment)
    else if (marker === 0xe1) kept.push(orientationOnly(segment))
    at = next
  }
  return null
}

/** Where coded data end: at a marker that is neither a stuffed byte nor a restart (B.1.1.5). A progressive picture has many scans. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

const exif = [0x45, 0x78, 0x69, 0x66, 0, 0]

/** An Exif segment that says only how the picture is turned (Exif 2.32, 4.6.4: tag 0x0112); nothing where it is upright. */
function orientationOnly(segment: Uint8Array): Uint8Array {
  const none = new Uint8Array(0)
  if (!exif.every((byte, index) => segment[4 + index] === byte)) return none
  const tiff = 10
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength)
  if (segment.length < tiff + 14) return none
  const little = segment[tiff] === 0x49
  const first = tiff + view.getUint32(tiff + 4, little)
  if (first + 2 > segment.length) return none
  const count = view.getUint16(first, little)
  for (let entry = first + 2; entry + 12 <= segment.length && entry < first + 2 + 12 * count; entry += 12) {
    if (view.getUint16(entry, little) !== 0x0112) continue
    const turned = view.getUint16(entry + 8, little)
    return turned > 1 && turned <= 8 ? turnedSegment(turned) : none
  }
  return none
}

function turnedSegment(turned: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0, 0, 0, 0, 0]
  const length = 2 + exif.length + tiff.length
  return Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff, ...exif, ...tiff])
}

function joined(kept: readonly Uint8Array[], whole: Uint8Array): Uint8Array | null {
  const bytes = Buffer.concat(kept)
  return bytes.length === whole.length ? null : bytes
}
