/** Parts of a document that are another's than the first one's: headers with a value in them, charts, pictures. They come along under names of their own. */
import { error } from '../../core/codes.ts'
import { fail, ok, type Result } from '../../core/result.ts'
import { contentType, relationshipsName, relationshipsOf, type WordPackage } from '../package.ts'
import { escapeAttribute } from '../xml/text.ts'
import { entryOf, inflateEntry } from '../zip/zip.ts'
import { isSame, type RawRelationship, rawRelationships } from './relations.ts'

/** What the joined document has beside what the first one had. */
export interface Additions {
  readonly parts: Map<string, Uint8Array>
  /** Inside the content types. */
  readonly types: string[]
  /** Inside the relationships of the main part. */
  readonly relationships: string[]
}

/** What the main part leads to without saying so in its text; the notes are joined by themselves, and what controls are bound to is let go. */
const unsaid = new Set(
  'styles numbering settings theme fontTable webSettings stylesWithEffects people vbaProject glossaryDocument'.split(
    ' ',
  ),
)
const apart = new Set('footnotes endnotes customXml comments commentsExtended commentsIds'.split(' '))

const lastStep = (type: string): string => type.replace(/^.*\//u, '')

/**
 * Ids of relationships of the main part → those in the joined document, where they differ. Fails where the documents differ in what
 * all of their pages share.
 */
export function ownRelationships(
  first: WordPackage,
  other: WordPackage,
  at: number,
  additions: Additions,
): Result<ReadonlyMap<string, string>> {
  const [before, now] = [rawRelationships(first, first.main), rawRelationships(other, other.main)]
  if (!before.ok) return before
  if (!now.ok) return now
  const known = new Map(before.value.map((one) => [one.id, one]))
  const targets = relationshipsOf(other.zip, other.main)
  if (!targets.ok) return targets
  const targetOf = new Map(targets.value.map(({ id, target }) => [id, target]))
  const copies = new Map<string, string>()
  const changed = new Map<string, string>()
  for (const one of now.value) {
    const type = lastStep(one.type)
    if (apart.has(type)) continue
    const target = targetOf.get(one.id) ?? ''
    const same = isTheSame(first, other, known.get(one.id), one, target)
    if (!same.ok) return same
    if (same.value) continue
    if (unsaid.has(type)) return fail(error('docx-join-differs', { part: target }))
    const copied = one.isExternal ? ok(one.target) : copyPart(first, other, target, at, additions, copies)
    if (!copied.ok) return copied
    const id = `${one.id}-${at + 1}`
    changed.set(one.id, id)
    additions.relationships.push(written({ ...one, id, target: copied.value }))
  }
  return ok(changed)
}

function isTheSame(
  first: WordPackage,
  other: WordPackage,
  known: RawRelationship | undefined,
  one: RawRelationship,
  target: string,
): Result<boolean> {
  if (known?.type !== one.type || known.target !== one.target || known.isExternal !== one.isExternal) return ok(false)
  return one.isExternal ? ok(true) : isSame(first, other, target)
}

/** Gives its address from the root; what it leads to comes along, where that differs too. */
function copyPart(
  first: WordPackage,
  other: WordPackage,
  part: string,
  at: number,
  additions: Additions,
  copies: Map<string, string>,
): Result<string> {
  const known = copies.get(part)
  if (known !== undefined) return ok(known)
  const entry = entryOf(other.zip, part)
  if (!entry) return fail(error('docx-missing-part', { part }))
  const bytes = inflateEntry(other.zip, entry)
  if (!bytes.ok) return bytes
  const name = freeName(first, part, at, additions)
  copies.set(part, `/${name}`)
  additions.parts.set(name, bytes.value)
  additions.types.push(
    `Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(contentType(other.types, part) ?? 'application/octet-stream')}"/>`,
  )
  const below = rawRelationships(other, part)
  if (!below.ok || below.value.length === 0) return below.ok ? ok(`/${name}`) : below
  const targets = relationshipsOf(other.zip, part)
  if (!targets.ok) return targets
  const lines: string[] = []
  for (const [index, one] of below.value.entries()) {
    const target = targets.value[index]?.target ?? ''
    const same = one.isExternal ? ok(true) : isSame(first, other, target)
    if (!same.ok) return same
    const kept = one.isExternal ? one.target : `/${target}`
    const led = same.value ? ok(kept) : copyPart(first, other, target, at, additions, copies)
    if (!led.ok) return led
    lines.push(`<${written({ ...one, target: led.value })}`)
  }
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
  additions.parts.set(relationshipsName(name), Buffer.from(xml))
  return ok(`/${name}`)
}

/** Without the sign that begins it: prefixes are those of the part it comes into. */
function written({ id, type, target, isExternal }: RawRelationship): string {
  const mode = isExternal ? ' TargetMode="External"' : ''
  return `Relationship Id="${escapeAttribute(id)}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"${mode}/>`
}

function freeName({ zip }: WordPackage, part: string, at: number, { parts }: Additions): string {
  for (let more = 0; ; more++) {
    const name = part.replace(/(\.[^./]*)?$/u, `-${at + 1}${more === 0 ? '' : `-${more}`}$1`)
    if (!entryOf(zip, name) && !parts.has(name)) return name
  }
}
