/** The four encodings that office text comes in, read strictly and written back as they were. */
import { Buffer, isUtf8 } from 'node:buffer'
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** How a text stood in its file, apart from its characters. */
export interface TextForm {
  readonly encoding: TextEncoding
  /** Whether a byte-order mark stands before the first character; it is never part of the text. */
  readonly bom: boolean
}

export interface DecodedText extends TextForm {
  /** Line ends as they stand in the file. */
  readonly text: string
}

const marks: readonly (readonly [TextEncoding, Buffer])[] = [
  ['utf-8', Buffer.from([0xef, 0xbb, 0xbf])],
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
  ['gb18030', Buffer.from([0x84, 0x31, 0x95, 0x33])],
]

/** Bytes of which the encoding is not known; null where they are no text in any of the four. */
export async function decodeText(bytes: Uint8Array): Promise<DecodedText | null> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = marks.find(([, signature]) => buffer.subarray(0, signature.length).equals(signature))
  if (mark) {
    const text = await decodeAs(mark[0], buffer.subarray(mark[1].length))
    return text !== null && isText(text) ? { text, encoding: mark[0], bom: true } : null
  }
  const candidates = candidatesFor(buffer)
  let best: DecodedText | null = null
  for (const encoding of candidates) {
    const text = await decodeAs(encoding, buffer)
    if (text === null || !isText(text) || (encoding !== 'utf-8' && everyday(text) < leastEveryday)) continue
    if (!best || everyday(text) > everyday(best.text)) best = { text, encoding, bom: false }
  }
  return best
}

/** The bytes of a text in a given form; a failure names the first character that the encoding cannot carry. */
export async function encodeText(text: string, form: TextForm): Promise<Result<Uint8Array>> {
  const body = await encodeAs(form.encoding, text)
  // In UTF-8 nothing is lost but half a surrogate pair: reading 20 MB again only to see that would cost a third of a second.
  const isWhole = form.encoding === 'utf-8' && !/\p{Cs}/u.test(text)
  const back = isWhole ? text : await decodeAs(form.encoding, body)
  if (back !== text) {
    const at = firstDifference(text, back ?? '')
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const line = text.slice(0, at).split(/\r\n|\r|\n/u).length
    return fail(error('text-unencodable', { character: named(character), encoding: form.encoding, line }))
  }
  const mark = form.bom ? marks.find(([encoding]) => encoding === form.encoding)?.[1] : undefined
  return ok(mark ? Buffer.concat([mark, body]) : body)
}

/** Any text of some length has a line end, a space or a digit; in UTF-16 each of them has a byte 0, in the others none has. */
function candidatesFor(buffer: Buffer): readonly TextEncoding[] {
  if (buffer.includes(0)) return ['utf-16le', 'utf-16be']
  return isUtf8(buffer) ? ['utf-8'] : ['gb18030']
}

/** Below this share of everyday characters a guessed encoding is not believed. */
const leastEveryday = 0.6

/** The share of characters that office text is made of; measured on the beginning, for that is enough to tell the encodings apart. */
function everyday(text: string): number {
  const beginning = text.slice(0, 1 << 14)
  const odd = beginning.replace(/[\t\r\n\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e“”‘’—…·×]/gu, '').length
  return beginning.length === 0 ? 1 : 1 - odd / beginning.length
}

/** No NUL and next to no other control character: what a text editor would show. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false
  const controls = text.match(/[\x01-\x08\x0e-\x19\x1c-\x1f]/gu)?.length ?? 0
  return controls * 100 <= text.length
}

/** Null where the bytes are not well-formed; lone surrogates in UTF-16 are let through, for they can be written back. */
async function decodeAs(encoding: TextEncoding, buffer: Buffer): Promise<string | null> {
  if (encoding === 'utf-8') return isUtf8(buffer) ? buffer.toString('utf8') : null
  if (encoding !== 'gb18030') {
    if (buffer.length % 2 === 1) return null
    return (encoding === 'utf-16le' ? buffer : Buffer.from(buffer).swap16()).toString('utf16le')
  }
  const iconv = await gb18030()
  const text = iconv.decode(buffer, 'gb18030', { stripBOM: false })
  // A few characters have two codes, so bytes that differ after a round trip are wrong only where a character was lost.
  return !text.includes('\ufffd') || iconv.encode(text, 'gb18030').equals(buffer) ? text : null
}

async function encodeAs(encoding: TextEncoding, text: string): Promise<Buffer> {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8')
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  return (await gb18030()).encode(text, 'gb18030', { addBOM: false })
}

/** Loaded only for a file that needs it: its tables cost more than a whole detection. */
async function gb18030() {
  return (await import('iconv-lite')).default
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one.charCodeAt(at) === other.charCodeAt(at)) at++
  const insidePair = /[\udc00-\udfff]/.test(one.charAt(at)) && /[\ud800-\udbff]/.test(one.charAt(at - 1))
  return insidePair ? at - 1 : at
}

function named(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /\p{C}/u.test(character) ? code : `${character} (${code})`
}
