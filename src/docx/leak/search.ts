/** Looks for kept values in every byte of a package, packages inside it included. */
import { error, type Message, warning } from '../../core/codes.ts'
import { beginsWith } from '../../core/file-signatures.ts'
import { limits } from '../limits.ts'
import { decodeXml } from '../xml/text.ts'
import { inflateEntry, readZip, type Zip } from '../zip/zip.ts'
import { findInBytes } from './binary.ts'
import { encodedIn, openInside } from './embedded.ts'
import { distinctPlaces, findPlaces, type Place, surroundingsOf } from './find.ts'
import { type Form, isTelling } from './forms.ts'
import type { EmbeddedFile } from './inside.ts'
import type { StrandName } from './part-strands.ts'
import { type LeakCode, type SeenPlace, type Sighting, sightingsOf } from './sighting.ts'
import { originsIn, textOfStrand } from './strand.ts'
import { textsOf, type XmlTexts } from './xml.ts'

/** What a search found. */
export interface Found {
  readonly sightings: readonly Sighting[]
  /** Errors for parts that should have been searched and could not be, warnings for those that nobody can look into. */
  readonly messages: readonly Message[]
  /** Of each part of the package that was read as XML, by its name, the ids by which it names what it refers to: whoever asks need not read it again. */
  readonly references: References
}

/** By the name of a part. */
export type References = ReadonlyMap<string, ReadonlySet<string>>

/** What was found so far, in the order of the parts. */
interface Looking {
  readonly seen: SeenPlace[]
  readonly messages: Message[]
  readonly references: Map<string, ReadonlySet<string>>
}

/** Every place of every value in a package, in its names and bytes and in what stands inside its parts. */
export function searchPackage(zip: Zip, forms: readonly Form[]): Found {
  const sought = forms.filter(isTelling)
  const finding: Looking = { seen: [], messages: [], references: new Map() }
  if (sought.length > 0) searchZip(finding, zip, sought, { inside: '', depth: 0 })
  const { seen, messages, references } = finding
  return { sightings: sightingsOf(seen), messages, references }
}

/** Every place of every value in a text that is in no file. */
export function searchText(text: string, forms: readonly Form[]): readonly Sighting[] {
  const seen = findPlaces(text, forms.filter(isTelling)).map(
    (place): SeenPlace => ({ code: 'kept-value-found', part: '', place }),
  )
  return sightingsOf(seen)
}

function searchZip(finding: Looking, zip: Zip, forms: readonly Form[], { inside, depth }: Depth): void {
  const { seen, messages } = finding
  const first = seen.length
  for (const entry of zip.entries) {
    const name = `${inside}${entry.name}`
    tell(seen, 'leak-name', name, findPlaces(entry.name, forms))
    const bytes = inflateEntry(zip, entry)
    if (bytes.ok) searchPart(finding, { name, bytes: bytes.value }, forms, depth)
    else messages.push(...bytes.messages)
  }
  // The bytes between the entries hold their names again, and whatever a program left there unpacked: what a name told is not told twice.
  const told = new Set(seen.slice(first).map(({ place }) => place.form.field))
  const slack = findInBytes(slackOf(zip), forms).filter(({ form }) => !told.has(form.field))
  tell(seen, 'leak-slack', inside, slack)
}

interface Depth {
  /** The packages around it. */
  readonly inside: string
  readonly depth: number
}

function tell(seen: SeenPlace[], code: LeakCode, part: string, places: readonly Place[]): void {
  for (const place of places) seen.push({ code, part, place })
}

function searchPart(finding: Looking, { name, bytes }: EmbeddedFile, forms: readonly Form[], depth: number): void {
  const locked = error('docx-unsearchable', { part: name })
  if (beginsWith(bytes, 'zip')) {
    const nested = depth < limits.nesting ? readZip(bytes) : null
    if (nested?.ok) searchZip(finding, nested.value, forms, { inside: `${name}/`, depth: depth + 1 })
    else finding.messages.push(locked)
    return
  }
  if (isEncrypted(bytes)) {
    finding.messages.push(locked)
    return
  }
  const source = looksLikeXml(bytes) ? decodeXml(bytes) : null
  const texts = source && textsOf(source)
  if (texts && depth === 0) finding.references.set(name, texts.references)
  if (texts) searchXml(finding, name, texts, forms, depth)
  else searchBinary(finding, { name, bytes }, forms, depth)
}

function searchBinary(finding: Looking, { name, bytes }: EmbeddedFile, forms: readonly Form[], depth: number): void {
  const { parts, texts, isUnread } = openInside(bytes)
  const found = distinctPlaces([findInBytes(bytes, forms), ...texts.map((text) => findPlaces(text, forms))])
  tell(finding.seen, 'leak-binary', name, found)
  if (isUnread) finding.messages.push(warning('docx-unread', { part: name }))
  const whole = new Set(found.map(({ form }) => form.field))
  const from = finding.seen.length
  searchInside(finding, name, parts, forms, depth)
  // A value that was told of the whole is not told of each piece of it again.
  const pieces = finding.seen.splice(from)
  finding.seen.push(...pieces.filter(({ place }) => !whole.has(place.form.field)))
}

function searchInside(
  finding: Looking,
  name: string,
  parts: readonly EmbeddedFile[],
  forms: readonly Form[],
  depth: number,
): void {
  if (parts.length > 0 && depth >= limits.nesting) {
    finding.messages.push(error('docx-unsearchable', { part: name }))
    return
  }
  for (const part of parts) {
    const inside = `${name}/${part.name}`
    tell(finding.seen, 'leak-name', inside, findPlaces(part.name, forms))
    searchPart(finding, { name: inside, bytes: part.bytes }, forms, depth + 1)
  }
}

/** A place that several strands have is told by the first of them here: as what it is to a reader before anything else. */
const strandCodes: readonly (readonly [StrandName, LeakCode])[] = [
  ['shown', 'leak-text'],
  ['seen', 'leak-text'],
  ['codes', 'leak-code'],
  ['original', 'leak-deleted'],
  ['everything', 'leak-text'],
]

function searchXml(finding: Looking, name: string, texts: XmlTexts, forms: readonly Form[], depth: number): void {
  const told = new Set<string>()
  for (const [strand, code] of strandCodes) {
    const { [strand]: pieces } = texts.strands
    const originOf = originsIn(pieces)
    const places = findPlaces(textOfStrand(pieces), forms).filter((place) => {
      const { form, start, isPlain } = place
      const origin = isPlain ? `${originOf(start)} ${form.field} ${form.value}` : surroundingsOf(place)
      if (told.has(origin)) return false
      told.add(origin)
      return true
    })
    tell(finding.seen, code, name, places)
  }
  tell(finding.seen, 'leak-attribute', name, findPlaces(texts.attributes, forms))
  tell(finding.seen, 'leak-aside', name, findPlaces(texts.asides, forms))
  const { shown, everything } = texts.strands
  const files = [textOfStrand(everything.pieces.length > 0 ? everything : shown), ...texts.files].flatMap(encodedIn)
  searchInside(finding, name, files, forms, depth)
}

function isEncrypted(bytes: Uint8Array): boolean {
  return beginsWith(bytes, 'compoundFile') && readZip(bytes).messages.some(({ code }) => code === 'docx-encrypted')
}

/** A less-than sign first, after a byte-order mark and white space, in UTF-8 or UTF-16. */
function looksLikeXml(bytes: Uint8Array): boolean {
  const first = [...bytes.subarray(0, 64)].filter((byte) => byte !== 0 && byte < 0x80 && byte > 0x20)
  return first[0] === 0x3c
}

/** Everything in the file that is no entry's data: names, extra fields, comments, bytes between. */
function slackOf({ bytes, entries }: Zip): Uint8Array {
  const pieces: Uint8Array[] = []
  let from = 0
  for (const { dataStart, compressedSize } of entries.toSorted((a, b) => a.dataStart - b.dataStart)) {
    pieces.push(bytes.subarray(from, dataStart))
    from = dataStart + compressedSize
  }
  return Buffer.concat([...pieces, bytes.subarray(from)])
}
