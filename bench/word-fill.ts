/** Filling a master, and the floor that it is compared to. */
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Change } from '../src/core/change.ts'
import { fillDocument } from '../src/docx/fill.ts'
import { readDocument, type WordDocument } from '../src/docx/stories.ts'
import { readZip } from '../src/docx/zip/zip.ts'
import { valueAt } from './masters.ts'

/** Every placeholder of a master for ourselves. */
export const mask = (): string => '******'

/** Node's zlib: unzip, one string replacement over document.xml, zip again at level 6. */
export function floor(bytes: Uint8Array): number {
  const zip = readZip(bytes)
  if (!zip.ok) throw new Error('The master is no zip.')
  let written = 0
  for (const { name, dataStart, compressedSize } of zip.value.entries) {
    const packed = bytes.subarray(dataStart, dataStart + compressedSize)
    if (name !== 'word/document.xml') written += packed.length
    else {
      const text = inflateRawSync(packed).toString('utf8').replaceAll(mask(), '100000')
      written += deflateRawSync(Buffer.from(text, 'utf8'), { level: 6 }).length
    }
  }
  return written
}

export function read(bytes: Uint8Array): WordDocument {
  const document = readDocument(bytes)
  if (!document.ok) throw new Error(document.messages[0].code)
  return document.value
}

/** Where the placeholders are is given: detection is measured by itself in `npm run bench`. */
export function changeOf(text: string): Change {
  const edits: { start: number; end: number; text: string }[] = []
  for (let at = text.indexOf(mask()); at >= 0; at = text.indexOf(mask(), at + 6))
    edits.push({ start: at, end: at + 6, text: valueAt(edits.length) })
  return edits
}

export function fill(document: WordDocument, change: Change): Uint8Array {
  const filled = fillDocument(document, change)
  if (!filled.ok) throw new Error(filled.messages[0].code)
  return filled.value
}
