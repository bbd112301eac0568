/** What fillings that are alike have in common, as bytes: worked out once, so that one more of them costs what its words do. */
import type { Change } from '../../core/change.ts'
import { escapeText } from '../../core/xml-text.ts'
import type { WordDocument } from '../stories.ts'
import type { Splice } from '../xml/splice.ts'
import { encodeXml, type XmlEncoding, type XmlSource } from '../xml/text.ts'
import { planZip, pourZip, type ZipPlan } from '../zip/write.ts'
import { entryOf, inflateEntry, nameKey, readZip, type Zip, type ZipEntry } from '../zip/zip.ts'
import { onLine } from './framed.ts'
import type { Likeness } from './likeness.ts'

export interface Mould {
  readonly parts: readonly MouldPart[]
  /** By their keys. */
  readonly touched: ReadonlySet<string>
  readonly plan: ZipPlan
}

/** The parts that values touch, as they are to be, by their names. */
export type Poured = ReadonlyMap<string, Uint8Array>

/** Of zlib: among many documents half the time counts for more than some hundredths of their size. */
const level = 3

interface MouldPart {
  readonly name: string
  readonly encoding: XmlEncoding
  /** Before the first value, between each two, and behind the last. */
  readonly pieces: readonly Uint8Array[]
  /** Whose words stand behind each piece but the last. */
  readonly words: readonly Words[]
}

/** Of an edit all of its text, or what is written on its line, or what is left of that. */
interface Words {
  readonly edit: number
  readonly of: 'text' | 'line' | 'rest'
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
  const names = parts.map(({ name }) => name)
  const plan = planZip(document.package.zip, new Map(names.map((name) => [name, nothing])))
  return { parts, touched: new Set(names.map(nameKey)), plan }
}

interface MouldedPlace extends Splice {
  readonly edit: number
}

function partOf(name: string, { text, encoding, mark }: XmlSource, places: readonly MouldedPlace[]): MouldPart | null {
  const pieces: string[] = []
  const words: Words[] = []
  let [at, piece, isFree] = [0, '', true]
  const put = (before: string, own: Words): void => {
    pieces.push(piece + before)
    words.push(own)
    piece = ''
  }
  for (const { from, to, edit, frame } of places.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at || (from === at && !isFree)) return null
    piece += text.slice(at, from)
    ;[at, isFree] = [to, to > from]
    if (edit < 0) continue
    if (frame) {
      put(frame[0], { edit, of: 'line' })
      put(frame[1], { edit, of: 'rest' })
    } else put('', { edit, of: 'text' })
  }
  pieces.push(piece + text.slice(at))
  const encoded = pieces.map((own, index) => encodeXml({ text: own, encoding, mark: mark && index === 0 }))
  return { name, encoding, pieces: encoded, words }
}

/** What the parts say with these values at their places, which are the mould's: the same that `fillDocument` makes of them. */
export function pour({ parts }: Mould, change: Change): Poured {
  return new Map(parts.map((part) => [part.name, pouredPart(part, change)]))
}

function pouredPart({ pieces, words, encoding }: MouldPart, change: Change): Uint8Array {
  const bytes: Uint8Array[] = []
  for (const [index, piece] of pieces.entries()) {
    const own = words[index]
    bytes.push(piece)
    if (own === undefined) continue
    const text = escapeText(wordsOf(own, change[own.edit]?.text ?? ''))
    bytes.push(encoding === 'utf-8' ? Buffer.from(text, 'utf8') : encodeXml({ text, encoding, mark: false }))
  }
  return Buffer.concat(bytes)
}

function wordsOf({ of }: Words, text: string): string {
  return of === 'text' ? text : (onLine(text)[of === 'line' ? 0 : 1] ?? '')
}

const nothing = new Uint8Array()

/** The document with those parts. */
export function fillMould({ plan }: Mould, poured: Poured): Uint8Array {
  return pourZip(plan, poured, level)
}

/** The finished bytes, reopened, for who looks further; null unless each part that no value touches is the source's, byte for byte, and every other as it was poured. */
export function readMoulded(document: WordDocument, bytes: Uint8Array, { touched }: Mould, poured: Poured): Zip | null {
  const source = document.package.zip
  const zip = readZip(bytes)
  if (!zip.ok || zip.value.entries.length !== source.entries.length) return null
  const isRest = zip.value.entries.every((entry, index) => {
    const before = source.entries[index]
    if (!before || before.name !== entry.name) return false
    return touched.has(nameKey(entry.name)) || Buffer.compare(dataOf(source, before), dataOf(zip.value, entry)) === 0
  })
  return isRest && [...poured].every(([name, own]) => isPoured(zip.value, name, own)) ? zip.value : null
}

/** With its header, in which are its name, sizes and checksum. */
const dataOf = ({ bytes }: Zip, { start, end }: ZipEntry): Uint8Array => bytes.subarray(start, end)

function isPoured(zip: Zip, name: string, own: Uint8Array): boolean {
  const entry = entryOf(zip, name)
  const inflated = entry && inflateEntry(zip, entry)
  return inflated?.ok === true && Buffer.compare(inflated.value, own) === 0
}
