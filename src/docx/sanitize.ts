/** A copy for the public: the same pages, without who wrote them, when, from what and with which second thoughts. */
import { beginsWith } from '../core/file-signatures.ts'
import { andThen, map, ok, type Result } from '../core/result.ts'
import { limits } from './limits.ts'
import {
  attributeOf,
  contentType,
  openContainer,
  openPackage,
  relationshipsOf,
  scanPart,
  type WordPackage,
} from './package.ts'
import type { Removal, Removed } from './sanitize/elements.ts'
import { type GoingParts, goingParts, isRelationships, leadsToGoing, ownerOf } from './sanitize/going-parts.ts'
import { hidingOf } from './sanitize/hidden-styles.ts'
import { outermost } from './sanitize/join-paragraphs.ts'
import { type PartSanitizer, partSanitizer, type Surroundings } from './sanitize/part.ts'
import { isCleanable, withoutPictureData } from './sanitize/picture-data.ts'
import { type RemainingCounts, type RemainingScan, remainingIn, remainingLinks, tell } from './sanitize/remaining.ts'
import { corePropertiesStore } from './story/bindings.ts'
import type { XmlHandler } from './xml/scan.ts'
import { encodeSpliced } from './xml/splice.ts'
import type { XmlSource } from './xml/text.ts'
import { writeZip } from './zip/write.ts'
import { inflateEntry, nameKey, type ZipEntry } from './zip/zip.ts'

export interface Sanitized {
  readonly bytes: Uint8Array
  /** How many things of each sort were taken out; sorts of which there were none are not in it. */
  readonly removed: ReadonlyMap<Removal, number>
  /** What stays although it may tell something, for a person to look at. */
  readonly remaining: Readonly<RemainingCounts>
}

/** The public copy of a document. Where there is nothing to take out its bytes are the same. */
export function sanitizeDocument(bytes: Uint8Array): Result<Sanitized> {
  return andThen(openPackage(bytes), (document) => sanitizePackage(document, 0))
}

/** `depth`: how many packages this one stands in. A workbook or presentation inside is cleaned by the same rules. */
function sanitizePackage(document: WordPackage, depth: number): Result<Sanitized> {
  const bound = boundStores(document)
  if (!bound.ok) return bound
  const going = goingParts(document, bound.value)
  if (!going.ok) return going
  const replacements = new Map<string, Uint8Array | null>()
  const removedCounts = new Map<Removal, number>()
  const remaining: RemainingCounts = new Map()
  for (const [part, what] of going.value) {
    replacements.set(part, null)
    if (!isRelationships(part)) count(removedCounts, what)
  }
  const hides = hidingOf(document)
  if (!hides.ok) return hides
  const droppedNotes = new Set<string>()
  const surroundings = { hides: hides.value, droppedNotes, showsProperties: bound.value.has(corePropertiesStore) }
  for (const entry of mainFirst(document)) {
    const { name } = entry
    if (going.value.has(nameKey(name))) continue
    if (!isXml(document, name)) {
      const inside = cleanFile(document, entry, depth)
      if (!inside.ok) return inside
      const { bytes, removed, remains } = inside.value
      if (bytes) replacements.set(name, bytes)
      for (const [what, more] of removed) count(removedCounts, what, more)
      for (const [what, more] of remains) tell(remaining, what, more)
      continue
    }
    if (isRelationships(name)) remainingLinks(document, ownerOf(name), remaining)
    const cleaned = cleanPart(document, name, going.value, surroundings, remaining)
    if (!cleaned.ok) return cleaned
    const { source, removed, notes } = cleaned.value
    if (!source || removed.length === 0) continue
    const gone = outermost(removed)
    replacements.set(name, encodeSpliced(source, gone))
    for (const { what } of gone) if (what) count(removedCounts, what)
    for (const note of notesIn(notes, gone)) droppedNotes.add(note)
  }
  return ok({ bytes: writeZip(document.zip, replacements), removed: removedCounts, remaining })
}

function count(counts: Map<Removal, number>, what: Removal, more = 1): void {
  counts.set(what, (counts.get(what) ?? 0) + more)
}

/** Notes go with the last reference to them, so the text that refers to them is read before they are. */
function mainFirst({ zip, main }: WordPackage): readonly ZipEntry[] {
  const isMain = ({ name }: ZipEntry) => Number(nameKey(name) === nameKey(main))
  return zip.entries.toSorted((a, b) => isMain(b) - isMain(a))
}

/** By its content type, or where that says nothing by its ending: some producers leave parts without a type. */
function isXml({ types }: WordPackage, name: string): boolean {
  if (name === '[Content_Types].xml' || isRelationships(name)) return true
  const type = contentType(types, name) ?? ''
  return /[+/]xml$/u.test(type) ? !isPackageName(name) : type === '' && name.endsWith('.xml')
}

/** A file inside that is a package by its name, whatever its content type says: some producers give it that of a main part. */
const isPackageName = (name: string): boolean => /\.(?:doc|xls|ppt)[xm]$/iu.test(name)

interface CleanedFile {
  readonly bytes: Uint8Array | null
  readonly removed: ReadonlyMap<Removal, number>
  readonly remains: Readonly<RemainingCounts>
}

const untouched = (remains: Readonly<RemainingCounts> = new Map()): CleanedFile => ({
  bytes: null,
  removed: new Map(),
  remains,
})

/** A part that is a file of its own: a package inside, a picture, an object. */
function cleanFile({ zip }: WordPackage, entry: ZipEntry, depth: number): Result<CleanedFile> {
  if (entry.name.endsWith('/')) return ok(untouched())
  const inflated = inflateEntry(zip, entry)
  if (!inflated.ok) return inflated
  const file = inflated.value
  if (beginsWith(file, 'zip') && depth < limits.nesting) {
    const inside = openContainer(file)
    if (!inside.ok) return ok(untouched(new Map([['embedded-files', 1]])))
    return map(sanitizePackage(inside.value, depth + 1), ({ bytes, removed, remaining }) => ({
      bytes: bytes === file ? null : bytes,
      removed,
      remains: remaining,
    }))
  }
  const cleaned = withoutPictureData(file)
  if (cleaned) return ok({ bytes: cleaned, removed: new Map([['picture-data', 1]]), remains: new Map() })
  if (isCleanable(file) || isFont(entry.name)) return ok(untouched())
  return ok(untouched(new Map([[isPicture(entry.name) ? 'picture-files' : 'embedded-files', 1]])))
}

const isFont = (name: string): boolean => /\.(?:odttf|ttf|otf|fntdata)$/iu.test(name)
const isPicture = (name: string): boolean => /\.(?:tiff?|gif|bmp|[ew]mf|wdp|svg|webp|heic)$/iu.test(name)

/** The notes to which nothing refers any more; both lists are in the order of the source. */
function notesIn(notes: PartSanitizer['notes'], gone: readonly Removed[]): readonly string[] {
  const [lost, left] = [new Set<string>(), new Set<string>()]
  let next = 0
  for (const { kind, id, at } of notes) {
    while ((gone[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next++
    const into = (gone[next]?.from ?? Number.POSITIVE_INFINITY) <= at ? lost : left
    into.add(`${kind} ${id}`)
  }
  return [...lost].filter((key) => !left.has(key))
}

interface Cleaned {
  readonly source: XmlSource | null
  readonly removed: readonly Removed[]
  readonly notes: PartSanitizer['notes']
}

function cleanPart(
  document: WordPackage,
  name: string,
  going: GoingParts,
  surroundings: Surroundings,
  remaining: RemainingCounts,
): Result<Cleaned> {
  if (name === '[Content_Types].xml')
    return removing(document, name, (tag) =>
      tag('ct:Override', 'PartName', (part) => going.has(nameKey(part.replace(/^\//u, '')))),
    )
  if (isRelationships(name)) {
    const relationships = relationshipsOf(document.zip, ownerOf(name))
    if (!relationships.ok) return relationships
    const ids = new Set(relationships.value.filter((one) => leadsToGoing(one, going)).map(({ id }) => id))
    return removing(document, name, (tag) => tag('rel:Relationship', 'Id', (id) => ids.has(id)))
  }
  const removed: Removed[] = []
  let sanitizer: PartSanitizer | null = null
  const scanned = scanPart(document.zip, name, (source) => {
    sanitizer = partSanitizer(source, removed, surroundings)
    return both(sanitizer, remainingIn(source, remaining))
  })
  const { notes } = (sanitizer as PartSanitizer | null) ?? { notes: [] }
  if (scanned.ok) return ok({ source: scanned.value, removed, notes })
  // Of XML that only an add-in or a control reads, nobody promised that it is well formed.
  return isWordPart(document, name) ? scanned : ok({ source: null, removed: [], notes: [] })
}

const isWordPart = ({ types }: WordPackage, name: string): boolean =>
  /wordprocessingml|ms-word|core-properties|extended-properties/u.test(contentType(types, name) ?? '')

const both = (sanitizer: PartSanitizer, scan: RemainingScan): Partial<XmlHandler> => ({
  open(tag, start, once) {
    sanitizer.open(tag, start, once)
    scan.open(tag, start)
  },
  close(name, start, end) {
    sanitizer.close(name, start, end)
    scan.close(name)
  },
  text: scan.text,
})

type Choose = (tag: (name: string, attribute: string, chosen: (value: string) => boolean) => void) => void

/** The elements without content of a part that are chosen by an attribute. */
function removing(document: WordPackage, name: string, choose: Choose): Result<Cleaned> {
  const removed: Removed[] = []
  const scanned = scanPart(document.zip, name, (source) => ({
    open(tag, start) {
      choose((element, attribute, chosen) => {
        const value = tag.name === element ? attributeOf(source, tag, start, attribute) : undefined
        if (value === undefined || !chosen(value)) return
        const end = tag.empty ? start + tag.length : source.indexOf('>', source.indexOf('</', start)) + 1
        removed.push({ from: start, to: end, text: '', what: null })
      })
    },
  }))
  return scanned.ok ? ok({ source: scanned.value, removed, notes: [] }) : scanned
}

/** The custom XML that content controls show: it stays. In upper case, as stores are compared. */
function boundStores(document: WordPackage): Result<ReadonlySet<string>> {
  const stores = new Set<string>()
  for (const { name } of document.zip.entries) {
    const type = contentType(document.types, name) ?? ''
    if (!type.endsWith('+xml') || !type.includes('wordprocessingml') || !isXml(document, name)) continue
    const scanned = scanPart(document.zip, name, (source) => ({
      open(tag, start) {
        if (tag.name === 'w:dataBinding' || tag.name === 'w15:dataBinding')
          stores.add((attributeOf(source, tag, start, 'w:storeItemID') ?? '').toUpperCase())
      },
    }))
    if (!scanned.ok) return scanned
  }
  return ok(stores)
}
