/** A Word package: its parts, what type each is and which refer to which (ECMA-376 part 2). Parts are read when they are asked for. */
import { error } from '../core/codes.ts'
import { fail, ok, type Result } from '../core/result.ts'
import { limits, megabytes } from './limits.ts'
import { type Attribute, scanXml, type Tag, type XmlHandler } from './xml/scan.ts'
import { type DecodedXml, decodeReferences, decodeXml, unitsOf, type XmlSource } from './xml/text.ts'
import { entryOf, inflateEntry, nameKey, readZip, type Zip } from './zip/zip.ts'

export interface WordPackage {
  readonly zip: Zip
  readonly types: ContentTypes
  /** The name of the main document part. */
  readonly main: string
}

export interface ContentTypes {
  /** By extension, in lower case. */
  readonly defaults: ReadonlyMap<string, string>
  /** By `nameKey` of the part. */
  readonly overrides: ReadonlyMap<string, string>
}

export interface Relationship {
  readonly id: string
  /** The last step of its type: `header`, `footnotes`, `image`; the same for transitional and strict documents. */
  readonly type: string
  /** A part's name, or for external ones what the document says. */
  readonly target: string
  readonly external: boolean
}

function codeOf(type: string): 'docx-is-sheet' | 'docx-is-slides' | 'docx-not-word' {
  if (/spreadsheetml|ms-excel/iu.test(type)) return 'docx-is-sheet'
  return /presentationml|ms-powerpoint/iu.test(type) ? 'docx-is-slides' : 'docx-not-word'
}

/** Opens a document: its container, content types and main part's name. No other part is read. */
export function openPackage(bytes: Uint8Array): Result<WordPackage> {
  const opened = openContainer(bytes)
  if (!opened.ok) return opened
  const { zip, types, main } = opened.value
  if (main === '') return fail(error('docx-not-word', {}))
  const type = contentType(types, main)
  if (type !== undefined && !/wordprocessingml|ms-word/iu.test(type)) return fail(error(codeOf(type), {}))
  return entryOf(zip, main) ? opened : fail(error('docx-missing-part', { part: main }))
}

/** Opens any package: a workbook or presentation inside a document too. `main` is empty where nothing says which part it is. */
export function openContainer(bytes: Uint8Array): Result<WordPackage> {
  const zip = readZip(bytes)
  if (!zip.ok) return zip
  const types = readTypes(zip.value)
  if (!types.ok) return types
  const roots = relationshipsOf(zip.value, '')
  if (!roots.ok) return roots
  const main = roots.value.find(({ type, external }) => type === 'officeDocument' && !external)?.target ?? ''
  return ok({ zip: zip.value, types: types.value, main })
}

/** The text of an XML part. */
export function readPart(zip: Zip, name: string): Result<DecodedXml> {
  const entry = entryOf(zip, name)
  if (!entry) return fail(error('docx-missing-part', { part: name }))
  if (entry.size > limits.xml) return fail(error('docx-too-large', { part: entry.name, limit: megabytes(limits.xml) }))
  const bytes = inflateEntry(zip, entry)
  if (!bytes.ok) return bytes
  const source = decodeXml(bytes.value)
  return source ? ok(source) : fail(error('docx-encoding', { part: entry.name }))
}

const nothing: XmlHandler = { open() {}, close() {}, text() {}, cdata() {}, aside() {} }

/** Reads a part and tells `handler` what is in it; the handler is made for the part's text, or for its UTF-16 units. */
export function scanPart(
  zip: Zip,
  name: string,
  handlerFor: (text: string, units: Uint16Array) => Partial<XmlHandler>,
): Result<XmlSource> {
  const part = readPart(zip, name)
  if (!part.ok) return part
  const { text, encoding, mark } = part.value
  const units = part.value.units ?? unitsOf(text)
  const trouble = scanXml(text, { ...nothing, ...handlerFor(text, units) }, units)
  if (!trouble) return ok({ text, encoding, mark })
  return fail(
    trouble.code === 'docx-xml'
      ? error('docx-xml', { part: name, at: trouble.at })
      : error(trouble.code, { part: name }),
  )
}

/** An attribute's value with its references resolved; undefined where the tag has none of that name. */
export function attributeOf(source: string, tag: Tag, start: number, name: string): string | undefined {
  const found = tag.attributes.find((attribute) => attribute.name === name)
  return found && attributeValue(source, found, start)
}

export function attributeValue(source: string, attribute: Attribute, start: number): string {
  return decodeReferences(source.slice(start + attribute.start, start + attribute.end))
}

function readTypes(zip: Zip): Result<ContentTypes> {
  const defaults = new Map<string, string>()
  const overrides = new Map<string, string>()
  if (!entryOf(zip, '[Content_Types].xml')) return fail(error('docx-not-word', {}))
  const scanned = scanPart(zip, '[Content_Types].xml', (source) => ({
    open(tag, start) {
      const type = attributeOf(source, tag, start, 'ContentType') ?? ''
      if (tag.name === 'ct:Default')
        defaults.set((attributeOf(source, tag, start, 'Extension') ?? '').toLowerCase(), type)
      if (tag.name === 'ct:Override')
        overrides.set(nameKey((attributeOf(source, tag, start, 'PartName') ?? '').replace(/^\//u, '')), type)
    },
  }))
  return scanned.ok ? ok({ defaults, overrides }) : scanned
}

export function contentType({ defaults, overrides }: ContentTypes, name: string): string | undefined {
  const extension = /\.(?<extension>[^./]*)$/u.exec(name)?.groups?.extension ?? ''
  return overrides.get(nameKey(name)) ?? defaults.get(extension.toLowerCase())
}

/** The name of the part that holds a part's relationships; those of the package itself for an empty name. */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** What a part refers to, in the order it says so; nothing where it says nothing. */
export function relationshipsOf(zip: Zip, part: string): Result<readonly Relationship[]> {
  const name = relationshipsName(part)
  const relationships: Relationship[] = []
  if (!entryOf(zip, name)) return ok(relationships)
  const scanned = scanPart(zip, name, (source) => ({
    open(tag, start) {
      if (tag.name !== 'rel:Relationship') return
      const value = (attribute: string) => attributeOf(source, tag, start, attribute) ?? ''
      const external = value('TargetMode') === 'External'
      relationships.push({
        id: value('Id'),
        type: value('Type').replace(/^.*\//u, ''),
        target: external ? value('Target') : resolveTarget(part, value('Target')),
        external,
      })
    },
  }))
  return scanned.ok ? ok(relationships) : scanned
}

/** ECMA-376-2, 6.4: a target is relative to the folder of the part that names it. */
function resolveTarget(part: string, target: string): string {
  const path = target.replace(/[#?].*/su, '').replaceAll('\\', '/')
  const base = path.startsWith('/') ? [] : part.split('/').slice(0, -1)
  const steps: string[] = [...base]
  for (const step of decoded(path).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
