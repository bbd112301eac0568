/** Values in bytes that are no XML: pictures, objects, printer settings, thumbnails. */

import { createHash } from 'node:crypto'
import { decodeReferences } from '../xml/text.ts'
import { distinctPlaces, findPlaces, type Place } from './find.ts'
import type { Form } from './forms.ts'
import { formsAmong } from './needles.ts'
import { outsidePixels } from './pictures.ts'
import { wideText } from './wide.ts'

/**
 * Where the values stand in the bytes. Bytes that are text are decoded and searched as text; in others the values are looked for in UTF-8, in
 * UTF-16 of either byte order and in GB 18030. What is found among bytes that are no text has no words around it.
 */
export function findInBytes(bytes: Uint8Array, forms: readonly Form[]): readonly Place[] {
  if (bytes.length === 0) return []
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const outside = outsidePixels(buffer)
  const texts = textsIn(buffer)
  const readable = distinctPlaces(
    (texts.length > 0 ? texts : outside.map((part) => wideText(part, forms))).map((text) => findPlaces(text, forms)),
  )
  const read = new Set(readable.map(({ form }) => form))
  const among = formsAmong(
    buffer,
    outside,
    forms.filter((form) => !read.has(form)),
  )
  return [...readable, ...among.map((form) => amongBytes(form, buffer))]
}

/** A place without words around it: what stands in their stead is the hash of the bytes, so that two pictures are two places. */
function amongBytes(form: Form, bytes: Buffer): Place {
  return {
    form,
    text: `\u0001${createHash('sha256').update(bytes).digest('hex')}`,
    start: 0,
    end: 0,
    doubt: null,
    isPlain: false,
  }
}

/** Web pages, mail, rich text and plain text are embedded as they are: read as text, and once more without their markup. */
function textsIn(bytes: Buffer): readonly string[] {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (encoding === null && bytes.subarray(0, 4096).includes(0)) return []
  return (encoding ? [encoding] : ['utf-8', 'gb18030', 'big5']).flatMap((name) => {
    try {
      const text = new TextDecoder(name, { fatal: true }).decode(bytes)
      return [text, decodeReferences(withoutTags(text))]
    } catch {
      return []
    }
  })
}

/** Tags at which a line of a web page ends: `甲</p><p>乙` is two lines. */
const block = /<\/?(?:p|div|h\d|li|tr|t[dh]|br|table)\b/iuy

/** A tag ends at the first `>`, whatever stands in it; an opening sign without one is text, and so is all behind it. */
function withoutTags(text: string): string {
  const pieces: string[] = []
  let at = 0
  for (;;) {
    const open = text.indexOf('<', at)
    const close = open < 0 ? -1 : text.indexOf('>', open)
    if (close < 0) break
    block.lastIndex = open
    pieces.push(text.slice(at, open), block.test(text) ? '\n' : '')
    at = close + 1
  }
  return pieces.join('') + text.slice(at)
}
