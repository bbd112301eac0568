/** What fillings that are alike have in common, as bytes: worked out once, so that one more of them costs what its words do. */
import type { Change } from '../../core/change.ts'
import { escapeText } from '../../core/xml-text.ts'
import type { WordDocument } from '../stories.ts'
import { encodeXml, type XmlEncoding, type XmlSource } from '../xml/text.ts'
import { writeZip } from '../zip/write.ts'
import { entryOf, inflateEntry, nameKey, readZip, type Zip, type ZipEntry } from '../zip/zip.ts'
import type { Likeness } from './likeness.ts'

export interface Mould {
  readonly parts: readonly MouldPart[]
}

interface MouldPart {
  readonly name: string
  readonly encoding: XmlEncoding
  /** Before the first value, between each two, and behind the last. */
  readonly pieces: readonly Uint8Array[]
  /** The edit whose words stand behind each piece but the last. */
  readonly edits: readonly number[]
}

/** Null where two places meet or one is reached on two ways. */
export function mouldOf(document: WordDocument, { splices, edits }: Likeness): Mould | null {
  const parts: MouldPart[] = []
  for (const [name, list] of splices) {
    const source = document.sources.get(name)
    const places = list.map((splice, index) => ({ ...splice, edit: edits.get(name)?.[index] ?? -1 }))
    const part = source && partOf(name, source, places)
    if (!part) return null
    parts.push(part)
  }
  return { parts }
}

interface MouldedPlace {
  readonly from: number
  readonly to: number
  readonly edit: number
}

function partOf(name: string, { text, encoding, mark }: XmlSource, places: readonly MouldedPlace[]): MouldPart | null {
  const pieces: string[] = []
  const edits: number[] = []
  let [at, piece, isFree] = [0, '', true]
  for (const { from, to, edit } of places.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at || (from === at && !isFree)) return null
    piece += text.slice(at, from)
    ;[at, isFree] = [to, to > from]
    if (edit < 0) continue
    pieces.push(piece)
    edits.push(edit)
    piece = ''
  }
  pieces.push(piece + text.slice(at))
  const encoded = pieces.map((own, index) => encodeXml({ text: own, encoding, mark: mark && index === 0 }))
  return { name, encoding, pieces: encoded, edits }
}

/** The words of each place of the part, as they are written there. */
function wordsOf({ edits, encoding }: MouldPart, change: Change): readonly Uint8Array[] {
  return edits.map((edit) => {
    const text = escapeText(change[edit]?.text ?? '')
    return encoding === 'utf-8' ? Buffer.from(text, 'utf8') : encodeXml({ text, encoding, mark: false })
  })
}

/** The same bytes that `fillDocument` makes of the change, where its places are the mould's. */
export function fillMould(document: WordDocument, { parts }: Mould, change: Change): Uint8Array {
  const replacements = parts.map((part) => {
    const words = wordsOf(part, change)
    const bytes = part.pieces.flatMap((piece, index) => [piece, words[index] ?? nothing])
    return [part.name, Buffer.concat(bytes)] as const
  })
  return writeZip(document.package.zip, new Map(replacements))
}

const nothing = new Uint8Array()

/**
 * The finished bytes, reopened, for who looks further; null unless each part that no value touches is the source's, byte for byte, and every
 * other says what the mould says and the values at their places.
 */
export function readMoulded(document: WordDocument, bytes: Uint8Array, { parts }: Mould, change: Change): Zip | null {
  const source = document.package.zip
  const zip = readZip(bytes)
  if (!zip.ok || zip.value.entries.length !== source.entries.length) return null
  const touched = new Set(parts.map(({ name }) => nameKey(name)))
  const isRest = zip.value.entries.every((entry, index) => {
    const before = source.entries[index]
    if (!before || before.name !== entry.name) return false
    return touched.has(nameKey(entry.name)) || Buffer.compare(dataOf(source, before), dataOf(zip.value, entry)) === 0
  })
  return isRest && parts.every((part) => isPoured(zip.value, part, change)) ? zip.value : null
}

/** With its header, in which are its name, sizes and checksum. */
const dataOf = ({ bytes }: Zip, { start, end }: ZipEntry): Uint8Array => bytes.subarray(start, end)

function isPoured(zip: Zip, part: MouldPart, change: Change): boolean {
  const entry = entryOf(zip, part.name)
  const inflated = entry && inflateEntry(zip, entry)
  if (!inflated?.ok) return false
  const found = inflated.value
  const words = wordsOf(part, change)
  let at = 0
  const goesOn = (own: Uint8Array): boolean => {
    const from = at
    at += own.length
    return Buffer.compare(found.subarray(from, at), own) === 0
  }
  return part.pieces.every((piece, index) => goesOn(piece) && goesOn(words[index] ?? nothing)) && at === found.length
}
