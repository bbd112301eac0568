/** Values in bytes that are no XML: pictures, objects, printer settings, thumbnails. */
import { type Form, findForms } from './leak-forms.ts'
import { decodeReferences } from './xml-text.ts'

/** Shorter needles turn up by chance in megabytes of compressed picture. */
const fewestBytes = 6

/** The forms whose value stands in the bytes as UTF-8, UTF-16 of either order or GB 18030, or in their text if they are text. */
export function findInBytes(bytes: Uint8Array, forms: readonly Form[]): readonly Form[] {
  if (bytes.length === 0) return []
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const outside = outsidePixels(buffer)
  const readable = new Set(textsIn(buffer).flatMap((text) => findForms(text, forms)))
  return forms.filter(
    (form) =>
      readable.has(form) ||
      needles(form).some((needle) =>
        (needle.length >= fewestBytes ? [buffer] : outside).some((part) => part.includes(needle)),
      ),
  )
}

function needles(form: Form): readonly Buffer[] {
  const spellings = form.words === null && form.number === null ? [] : [form.value, form.value.replace(/[,，]/gu, '')]
  return spellings.flatMap((spelling) => {
    const utf16 = Buffer.from(spelling, 'utf16le')
    // Bare digits of ASCII are in every table of numbers; as UTF-16 they are somebody's text.
    const narrow = form.words === null ? [] : [Buffer.from(spelling, 'utf8'), toGb18030(spelling)]
    return [utf16, Buffer.from(utf16).swap16(), ...narrow].filter((needle) => needle.length > 0)
  })
}

/** What in a PNG or JPEG is not its compressed picture; the whole of anything else. */
function outsidePixels(bytes: Buffer): readonly Buffer[] {
  if (bytes.length > 8 && bytes.readUInt32BE(0) === 0x89504e47) return pngChunks(bytes)
  if (bytes.length > 4 && bytes.readUInt16BE(0) === 0xffd8) return jpegSegments(bytes)
  return [bytes]
}

function pngChunks(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = Math.min(at + 12 + bytes.readUInt32BE(at), bytes.length)
    if (bytes.toString('latin1', at + 4, at + 8) !== 'IDAT') parts.push(bytes.subarray(at, end))
    at = end
  }
  return [...parts, bytes.subarray(at)]
}

function jpegSegments(bytes: Buffer): readonly Buffer[] {
  const startOfScan = 0xda
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== startOfScan)
    at += 2 + bytes.readUInt16BE(at + 2)
  const endOfImage = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]))
  return [bytes.subarray(0, Math.min(at, bytes.length)), ...(endOfImage > at ? [bytes.subarray(endOfImage)] : [])]
}

/** Web pages, mail, rich text and plain text are embedded as they are: read as text, and once more without their markup. */
function textsIn(bytes: Buffer): readonly string[] {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (encoding === null && bytes.subarray(0, 4096).includes(0)) return []
  return (encoding ? [encoding] : ['utf-8', 'gb18030']).flatMap((name) => {
    try {
      const text = new TextDecoder(name, { fatal: true }).decode(bytes)
      return [text, decodeReferences(unquoted(text).replace(/<[^>]*>/gu, ''))]
    } catch {
      return []
    }
  })
}

/** Rich text's `\uN?` and mail's `=E6=B1=9F` as the characters they stand for. */
function unquoted(text: string): string {
  return text
    .replace(/\\u(-?\d{1,5})[ ?]?\??/gu, (_, code: string) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/=\r?\n/gu, '')
    .replace(/(?:=[0-9A-F]{2})+/gu, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'))
}

let gbTable: ReadonlyMap<string, number> | null = null

/** The two-byte characters of GB 18030; empty where the text holds any other but ASCII. */
function toGb18030(text: string): Buffer {
  gbTable ??= readTable()
  const bytes: number[] = []
  for (const character of text) {
    const code = character.charCodeAt(0)
    const pair = code < 0x80 ? code : gbTable.get(character)
    if (pair === undefined) return Buffer.alloc(0)
    if (pair > 0xff) bytes.push(pair >> 8)
    bytes.push(pair & 0xff)
  }
  return Buffer.from(bytes)
}

function readTable(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if (character.length === 1 && character !== '\uFFFD') table.set(character, lead * 256 + trail)
    }
  return table
}
