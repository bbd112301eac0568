/** What a document is that an office program made and no part of ours reads, told from its bytes; only a web page is also told by its name. */
import { beginsWith } from '../core/file-signatures.ts'

/** `sheet` is a workbook (.xls, .et, .ods), which no office program makes a text of. */
export type Foreign = 'old-word' | 'rtf' | 'odt' | 'web-page' | 'web-archive' | 'word-xml' | 'sheet' | 'slides'

/** The streams of a document, by their names in the container's directory (MS-CFB 2.6.1): of Word and WPS, of Works, of Excel and ET, of PowerPoint and DPS. */
const streams: readonly (readonly [name: string, what: Foreign])[] = [
  ['WordDocument', 'old-word'],
  ['MatOST', 'old-word'],
  ['Workbook', 'sheet'],
  ['PowerPoint Document', 'slides'],
]

/** A package of OpenDocument says what it is in its first entry, which is not compressed (OpenDocument 1.2, part 3, 3.3). */
const openDocument = /^mimetypeapplication\/vnd\.oasis\.opendocument\.(?<kind>text|spreadsheet|presentation)/u

/** A page that is named so is meant to be read in Word; any other is a text about itself. */
const wordNames = /\.(?:docx?|wps|html?|mht|mhtml|xml)$/iu
/** How far a page's first tag may stand from its beginning. */
const headLength = 2048

/** Null for what is read as it is: a text, a .docx, and whatever nobody knows. */
export function foreignOf(bytes: Uint8Array, name: string): Foreign | null {
  if (beginsWith(bytes, 'rtf')) return 'rtf'
  if (beginsWith(bytes, 'compoundFile')) return inContainer(bytes)
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (beginsWith(bytes, 'zip')) {
    const kind = openDocument.exec(view.toString('latin1', 30, 110))?.groups?.kind
    return kind === undefined ? null : kind === 'text' ? 'odt' : kind === 'spreadsheet' ? 'sheet' : 'slides'
  }
  return wordNames.test(name) ? asPage(view) : null
}

/** A document with a password comes in the same container, whatever it is. */
function inContainer(bytes: Uint8Array): Foreign | null {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const has = (stream: string) => container.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) return null
  return streams.find(([stream]) => has(stream))?.[1] ?? null
}

function asPage(bytes: Buffer): Foreign | null {
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
  const head = bytes
    .toString(isWide ? 'utf16le' : 'latin1', 0, headLength)
    .replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/u, '')
    .trimStart()
    .toLowerCase()
  if (/^(?:mime-version|from|date|subject|message-id|x-[a-z-]+): ?/u.test(head) && head.includes('mime-version:'))
    return 'web-archive'
  if (head.startsWith('<?xml') && head.includes('progid="word.document"')) return 'word-xml'
  return /^(?:<!doctype html|<html|<\?xml[^>]*>\s*<html)/u.test(head) ? 'web-page' : null
}
