/** What other files hold that stand inside a part: objects, web archives, rich text, PDF, pictures, macros. */
import { gunzipSync } from 'node:zlib'
import { beginsWith, fileSignatures } from '../../core/file-signatures.ts'
import { limits } from '../limits.ts'
import { uninterrupted } from '../zip/uninterrupted.ts'
import { readZip } from '../zip/zip.ts'
import { streamsOf } from './compound-file.ts'
import type { EmbeddedFile } from './inside.ts'
import { macrosIn } from './macros.ts'
import { mailOf } from './mail.ts'
import { metafileText } from './metafile.ts'
import { pdfTextOf } from './pdf.ts'
import { textsInPicture } from './pictures.ts'
import { richTextOf } from './rich-text.ts'
import { sheetText } from './sheet.ts'

export interface EmbeddedContent {
  readonly parts: readonly EmbeddedFile[]
  /** Texts that stand in pieces among the bytes, put together: the cells of a sheet, the words of a PDF page. */
  readonly texts: readonly string[]
  /** Whether something in it cannot be looked into: another kind of archive, a film, what is locked. */
  readonly isUnread: boolean
}

const nothing: EmbeddedContent = { parts: [], texts: [], isUnread: false }

/** What a part holds that is neither a package nor XML. */
export function openInside(given: Uint8Array): EmbeddedContent {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  if (beginsWith(bytes, 'compoundFile')) {
    const streams = streamsOf(bytes)
    const sheets = streams.filter(({ name }) => name === 'Workbook' || name === 'Book')
    return {
      ...nothing,
      parts: [...streams, ...streams.flatMap(macrosIn)],
      texts: sheets.map(({ bytes: sheet }) => sheetText(sheet)),
      isUnread: streams.some(isLocked),
    }
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unzipped(bytes)
  const pdf = pdfTextOf(bytes)
  if (pdf) return { parts: pdf.streams, texts: pdf.texts, isUnread: pdf.isPartly }
  const rich = richTextOf(bytes)
  if (rich) return { ...nothing, parts: rich.objects, texts: [rich.text] }
  const mail = mailOf(bytes)
  if (mail) return { ...nothing, parts: mail.parts, texts: [mail.headers] }
  const drawn = metafileText(bytes)
  if (drawn !== null) return { ...nothing, texts: [drawn], parts: wrapped(bytes) }
  const pictured = textsInPicture(bytes)
  if (pictured.length > 0) return { ...nothing, parts: pictured }
  if (isUnreadable(bytes)) return { ...nothing, isUnread: true }
  return { ...nothing, parts: [...wrapped(bytes), ...encodedIn(bytes.toString('latin1'))] }
}

/** A password on an old document (MS-DOC 2.5.1, `fEncrypted`) or sheet (MS-XLS 2.4.117, the record after the first). */
function isLocked({ name, bytes }: EmbeddedFile): boolean {
  if (name === 'WordDocument') return bytes[0] === 0xec && bytes[1] === 0xa5 && ((bytes[11] ?? 0) & 1) === 1
  if (name !== 'Workbook' && name !== 'Book') return false
  const second = 4 + (bytes[2] ?? 0) + 256 * (bytes[3] ?? 0)
  return bytes[second] === 0x2f && bytes[second + 1] === 0
}

function unzipped(bytes: Buffer): EmbeddedContent {
  try {
    return {
      ...nothing,
      parts: [{ name: 'content', bytes: uninterrupted(() => gunzipSync(bytes, { maxOutputLength: limits.inside })) }],
    }
  } catch {
    return { ...nothing, isUnread: true }
  }
}

const starts = {
  compound: Buffer.from(fileSignatures.compoundFile),
  package: Buffer.from(fileSignatures.zip),
  pdf: Buffer.from(fileSignatures.pdf),
  rich: Buffer.from(fileSignatures.rtf),
} as const

/** An object's own file stands after a header (MS-OLEDS 2.3.6). */
function wrapped(bytes: Buffer): readonly EmbeddedFile[] {
  const [first] = Object.entries(starts)
    .map(([name, start]) => ({ name, at: bytes.indexOf(start) }))
    .filter(({ name, at }) => at > 0 && (name !== 'package' || readZip(bytes.subarray(at)).ok))
    .toSorted((a, b) => a.at - b.at)
  return first ? [{ name: first.name, bytes: bytes.subarray(first.at) }] : []
}

/** Base64 of at least so many characters holds a file; below, it is a word or an id. */
const base64 = /[A-Za-z0-9+/]{60,}(?:\s+[A-Za-z0-9+/]+)*={0,2}/gu

/** An address that is its own file, however short. */
const ownAddress = /;base64,(?<encoded>[A-Za-z0-9+/]{4,59}={0,2})(?![A-Za-z0-9+/=])/gu

/** Files in a text: pictures of web pages, drawings of Word 2007 in VML. */
export function encodedIn(text: string): readonly EmbeddedFile[] {
  const found = [...text.matchAll(base64)].map(([encoded]) => encoded)
  const short = [...text.matchAll(ownAddress)].map(({ groups }) => groups?.encoded ?? '')
  return [...found, ...short].map((encoded, index) => ({
    name: `base64-${index + 1}`,
    bytes: Buffer.from(encoded, 'base64'),
  }))
}

/** Archives, films and sounds by how they start. */
const unreadable: readonly (readonly [at: number, start: string])[] = [
  [0, 'Rar!\x1a\x07'],
  [0, '7z\xbc\xaf\x27\x1c'],
  [0, 'BZh'],
  [0, '\xfd7zXZ\0'],
  [0, '\x28\xb5\x2f\xfd'],
  [0, 'MSCF'],
  [4, 'ftyp'],
  [8, 'AVI '],
  [8, 'WAVE'],
  [0, 'ID3'],
  [0, 'OggS'],
  [0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
  [0, '\x1a\x45\xdf\xa3'],
]

function isUnreadable(bytes: Buffer): boolean {
  const head = bytes.toString('latin1', 0, 32)
  return unreadable.some(([at, start]) => head.startsWith(start, at))
}
