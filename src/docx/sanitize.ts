/** A copy for the public: the same pages, without who wrote them, when, from what and with which second thoughts. */
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import {
  attributeOf,
  contentType,
  openPackage,
  type Relationship,
  relationshipsName,
  relationshipsOf,
  scanPart,
  type WordPackage,
} from './package.ts'
import type { Removal, Removed } from './sanitize/elements.ts'
import { hidingOf } from './sanitize/hidden-styles.ts'
import { outermost } from './sanitize/join-paragraphs.ts'
import { type PartSanitizer, partSanitizer, type Surroundings } from './sanitize/part.ts'
import { encodeSpliced } from './xml/splice.ts'
import type { XmlSource } from './xml/text.ts'
import { writeZip } from './zip/write.ts'
import { nameKey } from './zip/zip.ts'

export interface Sanitized {
  readonly bytes: Uint8Array
  /** How many things of each sort were taken out; sorts of which there were none are not in it. */
  readonly removed: ReadonlyMap<Removal, number>
}

/** Parts that go, by the relationship that leads to them. */
const partsThatGo: ReadonlyMap<string, Removal> = new Map([
  ...['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible'].map((type) => [type, 'comments'] as const),
  ['people', 'authors'],
  ...['custom-properties', 'customProperties'].map((type) => [type, 'custom-properties'] as const),
  ['thumbnail', 'thumbnail'],
  ['printerSettings', 'printer-settings'],
  ...['attachedTemplate', 'mailMergeSource', 'mailMergeHeaderSource', 'recipientData'].map(
    (type) => [type, 'template'] as const,
  ),
])

/** Nothing to take out, no difference: the same bytes. */
export function sanitizeDocument(bytes: Uint8Array): Result<Sanitized> {
  const opened = openPackage(bytes)
  if (!opened.ok) return opened
  const document = opened.value
  const bound = boundStores(document)
  if (!bound.ok) return bound
  const going = goingParts(document, bound.value)
  if (!going.ok) return going
  const replacements = new Map<string, Uint8Array | null>()
  const counts = new Map<Removal, number>()
  for (const [part, what] of going.value) {
    replacements.set(part, null)
    if (!isRelationships(part)) count(counts, what)
  }
  const hides = hidingOf(document)
  if (!hides.ok) return hides
  const droppedNotes = new Set<string>()
  const surroundings = { hides: hides.value, droppedNotes }
  for (const name of mainFirst(document)) {
    if (going.value.has(nameKey(name))) continue
    const cleaned = cleanPart(document, name, going.value, surroundings)
    if (!cleaned.ok) return cleaned
    const { source, removed, notes } = cleaned.value
    if (!source || removed.length === 0) continue
    const gone = outermost(removed)
    replacements.set(name, encodeSpliced(source, gone))
    for (const { what } of gone) if (what) count(counts, what)
    for (const note of notesIn(notes, gone)) droppedNotes.add(note)
  }
  return ok({ bytes: writeZip(document.zip, replacements), removed: counts })
}

function count(counts: Map<Removal, number>, what: Removal): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

/** Notes go with the last reference to them, so the text that refers to them is read before they are. */
function mainFirst({ zip, main }: WordPackage): readonly string[] {
  const names = zip.entries.map(({ name }) => name)
  const isMain = (name: string) => Number(nameKey(name) === nameKey(main))
  return names.toSorted((a, b) => isMain(b) - isMain(a))
}

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

const isRelationships = (name: string): boolean => /(?:^|\/)_rels\/[^/]*\.rels$/u.test(name)

function cleanPart(
  document: WordPackage,
  name: string,
  going: ReadonlyMap<string, Removal>,
  surroundings: Surroundings,
): Result<Cleaned> {
  if (name === '[Content_Types].xml')
    return removing(document, name, (tag) =>
      tag('ct:Override', 'PartName', (part) => going.has(nameKey(part.replace(/^\//u, '')))),
    )
  if (isRelationships(name)) {
    const owner = name.replace(/_rels\/([^/]*)\.rels$/u, '$1')
    const relationships = relationshipsOf(document.zip, owner)
    if (!relationships.ok) return relationships
    const ids = new Set(relationships.value.filter((one) => goes(one, going)).map(({ id }) => id))
    return removing(document, name, (tag) => tag('rel:Relationship', 'Id', (id) => ids.has(id)))
  }
  const type = contentType(document.types, name) ?? ''
  if (!type.endsWith('+xml') || !/wordprocessingml|ms-word|core-properties|extended-properties/u.test(type))
    return ok({ source: null, removed: [], notes: [] })
  const removed: Removed[] = []
  let sanitizer: PartSanitizer | null = null
  const scanned = scanPart(document.zip, name, (source) => {
    sanitizer = partSanitizer(source, removed, surroundings)
    return sanitizer
  })
  const { notes } = (sanitizer as PartSanitizer | null) ?? { notes: [] }
  return scanned.ok ? ok({ source: scanned.value, removed, notes }) : scanned
}

const goes = ({ external, target, type }: Relationship, going: ReadonlyMap<string, Removal>): boolean =>
  external ? partsThatGo.has(type) : going.has(nameKey(target))

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
    if (!type.endsWith('+xml') || !type.includes('wordprocessingml')) continue
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

/** Which parts go, by `nameKey`, with their own relationships. */
function goingParts(document: WordPackage, bound: ReadonlySet<string>): Result<ReadonlyMap<string, Removal>> {
  const { zip, main } = document
  const going = new Map<string, Removal>()
  const add = (name: string, what: Removal): void => {
    for (const one of [name, relationshipsName(name)]) if (zip.byName.has(nameKey(one))) going.set(nameKey(one), what)
  }
  for (const { name } of zip.entries.filter((entry) => isRelationships(entry.name))) {
    const relationships = relationshipsOf(zip, name.replace(/_rels\/([^/]*)\.rels$/u, '$1'))
    if (!relationships.ok) return relationships
    for (const { type, target, external } of relationships.value) {
      const what = partsThatGo.get(type)
      if (external || nameKey(target) === nameKey(main)) continue
      if (what) add(target, what)
      if (type === 'customXml') {
        const props = relationshipsOf(zip, target)
        if (!props.ok) return props
        const described = props.value.filter((one) => one.type === 'customXmlProps').map((one) => one.target)
        const ids = described.map((part) => storeId(document, part))
        if (ids.some((id) => id !== null && bound.has(id))) continue
        for (const part of [target, ...described]) add(part, 'custom-xml')
      }
    }
  }
  return going.has(nameKey(main)) ? fail(error('docx-not-word', {})) : ok(going)
}

function storeId(document: WordPackage, part: string): string | null {
  let id: string | null = null
  scanPart(document.zip, part, (source) => ({
    open(tag, start) {
      if (tag.name === 'ds:datastoreItem') id = attributeOf(source, tag, start, 'ds:itemID')?.toUpperCase() ?? null
    },
  }))
  return id
}
